import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createStoredText,
  type StoredText,
} from '../../../../src/library/formats/extraction/storedText.ts';
import { anyText } from '../../../support/texts.ts';

interface Written {
  readonly level?: number;
  readonly content: string;
}

const store = (written: readonly Written[]): StoredText => {
  const writer = createStoredText();
  for (const { level, content } of written) {
    if (level === undefined) writer.block(content);
    else writer.heading(level, content);
  }
  return writer.finish();
};

const quotes = ({ text, blocks }: StoredText) =>
  blocks.map(({ start, end }) => text.slice(start, end));

describe('what is written', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['as it is', 'One two.', ['One two.']],
    ['without white space around it', ' \n One. \t', ['One.']],
    ['with one space for white space', 'One\t \u00a0\r two.', ['One two.']],
    ['with its line feeds', 'One\ntwo.', ['One\ntwo.']],
    ['without empty lines', 'One \n \n\n \n two.', ['One\ntwo.']],
    ['with the replacement sign for half a character', 'One \ud800 two.', ['One � two.']],
    ['not at all where no letter or digit is in it', '* * *', []],
    ['not at all where it is empty', '', []],
  ])('%s', (_, content, expected) => {
    expect(quotes(store([{ content }]))).toEqual(expected);
  });

  it('has an empty line between two, and ends with a line feed', () => {
    const { text } = store([
      { level: 1, content: 'Head' },
      { content: 'One.' },
      { content: 'Two.' },
    ]);
    expect(text).toBe('Head\n\nOne.\n\nTwo.\n');
    expect(store([]).text).toBe('');
  });
});

describe('headings above a block', () => {
  const above = (written: readonly Written[]) =>
    store(written).blocks.map((block) => block.headings);

  it('are those of the outer levels and the last of its own', () => {
    const written = [
      { level: 1, content: 'A' },
      { level: 2, content: 'B' },
      { content: 'One.' },
      { level: 2, content: 'C\nc' },
      { content: 'Two.' },
      { level: 1, content: 'D' },
      { content: 'Three.' },
    ];
    expect(above(written)).toEqual([['A', 'B'], ['A', 'C c'], ['D']]);
  });

  it('end with an empty heading of their level', () => {
    const written = [
      { level: 1, content: 'A' },
      { level: 2, content: 'B' },
      { level: 2, content: ' ' },
      { content: 'One.' },
      { level: 1, content: '' },
      { content: 'Two.' },
    ];
    expect(above(written)).toEqual([['A'], []]);
  });
});

it('a block says where it stands on a page and that it stands apart', () => {
  const writer = createStoredText();
  writer.block('One.', { apart: true, page: 3 });
  writer.block('Two.', { apart: false });
  expect(writer.finish().blocks).toEqual([
    { start: 0, end: 4, headings: [], apart: true, page: 3 },
    { start: 6, end: 10, headings: [] },
  ]);
});

it('blocks are in order, apart from each other, trimmed and without empty lines, whatever is written', () => {
  const written = fc.record(
    { content: anyText, level: fc.integer({ min: 1, max: 6 }) },
    { requiredKeys: ['content'] },
  );
  fc.assert(
    fc.property(fc.array(written), (all) => {
      const stored = store(all);
      let last = 0;
      for (const { start, end } of stored.blocks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(stored.text.length);
      for (const quote of quotes(stored)) {
        expect(quote).toBe(quote.trim());
        expect(quote).not.toContain('\n\n');
        expect(quote).toMatch(/[\p{L}\p{N}]/u);
      }
    }),
  );
});
