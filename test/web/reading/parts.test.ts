import { expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { partAt, readingOf } from '../../../src/web/reading/parts.ts';
import { articleOf } from '../../support/library.ts';

const read = (article: Article) => readingOf(article, () => undefined);
const paragraphs = (count: number) =>
  'It rained all day and all night. '.repeat(30).trim().concat('\n\n').repeat(count);

it('an article of usual length is one part', async () => {
  const { parts, headings } = await read(articleOf('a.md', '# A\n\nOne.\n\n## B\n\nTwo.\n'));
  expect(parts.length).toBe(1);
  expect(headings.map(({ number, part }) => [number, part])).toEqual([[1, 0]]);
});

it('a long one is parted between blocks, rather at a heading, and all of it is there once', async () => {
  const text = `# A\n\n${paragraphs(70)}## B\n\n${paragraphs(150)}`;
  const reading = await read(articleOf('a.md', text));
  const bounds = reading.parts.map((part) => [part[0]?.start, part.at(-1)?.end]);
  expect(bounds[0]?.[0]).toBe(0);
  expect(bounds[1]?.[0]).toBe(text.indexOf('## B'));
  expect(bounds.slice(1).map(([start]) => start)).toEqual(
    bounds.slice(0, -1).map(([, end]) => end),
  );
  expect(bounds.at(-1)?.[1]).toBe(text.length);
  for (const [start = 0, end = 0] of bounds) expect(end - start).toBeLessThan(102_000);
  expect(reading.headings.map(({ part }) => part)).toEqual([1]);
  expect(partAt(reading, 0)).toBe(0);
  expect(partAt(reading, text.indexOf('## B'))).toBe(1);
  expect(partAt(reading, text.length)).toBe(reading.parts.length - 1);
});

it('a heading stays with what is under it, wherever it stands', async () => {
  for (let count = 96; count < 106; count += 1) {
    const text = `# A\n\n## B\n\n${paragraphs(count)}### C\n\n${paragraphs(20)}`;
    const { parts } = await read(articleOf('a.md', text));
    expect(parts.length).toBe(2);
    expect(parts[0]?.findLast(({ kind }) => kind !== 'space')?.kind).toBe('block');
  }
});

it('one very long block is parted as well', async () => {
  const { parts } = await read(articleOf('a.txt', `${'word '.repeat(100_000)}end.`));
  expect(parts.length).toBe(5);
});
