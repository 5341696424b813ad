import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readArticle } from '../../src/operations/readArticle.ts';
import { libraryOf } from '../support/library.ts';
import { callerOf, done } from '../support/operations.ts';

const LINES = Array.from(
  { length: 400 },
  (_, index) => `Line ${index + 1} has words 🌊 of its own.`,
);
const TEXT = `${LINES.join('\n')}\n`;
const library = await libraryOf({ 'sea.txt': TEXT, 'wall.txt': '𝕏'.repeat(3000) });
const caller = callerOf(library);

const read = async (given: Readonly<Record<string, unknown>>) => {
  const { json } = await done(readArticle, { id: 'sea', ...given }, caller);
  return json as {
    text: string;
    next?: number;
    citation: { start: number; end: number; lines: number[] };
  };
};

it('reads from the beginning, from a line to a line, and around quoted words', async () => {
  expect((await read({})).text).toBe(TEXT.slice(0, (await read({})).citation.end));
  expect((await read({ from: 3, to: 4 })).text.trim()).toBe(LINES.slice(2, 4).join('\n'));
  const around = await read({ quote: 'Line 200 has words', chars: 400 });
  expect(around.text).toContain('Line 200 has words');
  expect(around.text).toContain('Line 198 has');
  expect(around.text).toContain('Line 202 has');
  expect(around.text.length).toBeLessThanOrEqual(400);
});

it.each([
  [{ id: 'nowhere' }, 'There is no article nowhere.'],
  [
    { id: 'sea', quote: 'Words that are not there' },
    'The quoted words do not stand in the article',
  ],
  [{ id: 'sea', from: 9999 }, 'The article is shorter than that.'],
  [{ id: 'sea', from: 9, to: 8 }, 'The last line comes before the first.'],
])('says of %j that it cannot be read', async (given, detail) => {
  const outcome = await readArticle.run(given, caller);
  expect(outcome).toEqual({ kind: 'not-found', detail: expect.stringContaining(detail) });
});

it('comes to the end of an article from stretch to stretch, with every character once', async () => {
  const size = fc.integer({ min: 200, max: 5000 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('sea', 'wall'), size, async (id, chars) => {
      let whole = '';
      for (let start: number | undefined = 0; start !== undefined; ) {
        const stretch = await read({ id, start, chars });
        expect(stretch.text.isWellFormed()).toBe(true);
        whole += stretch.text;
        start = stretch.next;
      }
      expect(whole).toBe(library.textOf(id));
    }),
    { numRuns: 20 },
  );
});
