import { expect, it } from 'vitest';
import { readArticles } from '../../../src/core/article/articles.ts';
import { articleOf } from '../../support/library.ts';

it('articles are read all at once, each once, and those that there are not are left out', async () => {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const get = async (id: string) => {
    asked.push(id);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return id === 'c' ? undefined : articleOf(`${id}.md`, `The text of ${id}.`);
  };
  const reading = readArticles(['a', 'b', 'a', 'c'], { get });
  expect(asked).toEqual(['a', 'b', 'c']);
  for (const go of waiting) go();
  const read = await reading;
  expect(['a', 'b', 'c'].map((id) => read.get(id)?.text)).toEqual([
    'The text of a.',
    'The text of b.',
    undefined,
  ]);
});

it('what cannot be read fails the reading', async () => {
  const get = async () => {
    throw new Error('The disk is away.');
  };
  await expect(readArticles(['a'], { get })).rejects.toThrow('The disk is away.');
});
