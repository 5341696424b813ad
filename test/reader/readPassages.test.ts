import { describe, expect, it } from 'vitest';
import type { RunModel } from '../../src/reader/model.ts';
import { readPassages } from '../../src/reader/readPassages.ts';
import type { ModelToken } from '../../src/reader/tokens.ts';

/** A token a word. */
const tokensOf = (text: string): ModelToken[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    ...{ id: 1, start: index, end: index + word.length },
  }));

/** Passages of so many words, a sentence each, and how many tokens are run for them. */
async function readLong(lengths: readonly number[], isLate = (_tokens: number) => false) {
  let tokens = 0;
  const run: RunModel = async ({ ids }) => {
    tokens += ids.length;
    return { start: ids.map(() => 0), end: ids.map(() => 0) };
  };
  const passages = lengths.map((length) => {
    const text = 'word '.repeat(length).trim();
    return { title: 'A title', text, sentences: [{ start: 0, end: text.length }] };
  });
  const model = { tokensOf, run };
  const readings = await readPassages('Who came?', passages, model, () => isLate(tokens));
  const isRead = typeof readings === 'string' ? readings : readings.map((it) => it.length === 1);
  return { isRead, tokens };
}

describe('passages are read', () => {
  it('all, where there is little of them', async () => {
    const { isRead, tokens } = await readLong([10, 20, 1]);
    // The question and the title have two words each, and three marks part and end them.
    expect({ isRead, tokens }).toEqual({ isRead: [true, true, true], tokens: 31 + 3 * 8 });
  });

  it('as far as the tokens of a question go, so that long ones cost no more than short ones', async () => {
    const short = await readLong(Array.from({ length: 100 }, () => 100));
    const long = await readLong(Array.from({ length: 100 }, () => 800));
    for (const { isRead, tokens } of [short, long]) {
      expect(tokens).toBeGreaterThan(900);
      expect(tokens).toBeLessThanOrEqual(1120);
      expect(isRead).toContain(false);
      expect(isRead[0]).toBe(true);
    }
  });

  it('behind one that is too long for them', async () => {
    expect((await readLong([10, 100_000, 10])).isRead).toEqual([true, false, true]);
  });

  it('until it is too late', async () => {
    const late = await readLong([100, 100, 100], (tokens) => tokens > 150);
    expect(late).toEqual({ isRead: 'late', tokens: 2 * 108 });
  });
});
