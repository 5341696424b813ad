import { describe, expect, it } from 'vitest';
import type { ModelToken } from '../../src/reader/tokens.ts';
import { windowsOf } from '../../src/reader/windows.ts';

/** A token a word, numbered by its length. */
const tokensOf = (text: string): ModelToken[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    id: word.length,
    start: index,
    end: index + word.length,
  }));
const CLS = 101;
const SEP = 102;

describe('what the model reads in one go', () => {
  it('is the question, the title and the passage', () => {
    const [window, ...more] = windowsOf('who won', { title: 'a cup', text: 'we did' }, tokensOf);
    expect(more).toEqual([]);
    expect(window?.ids).toEqual([CLS, 3, 3, SEP, 1, 3, SEP, 2, 3, SEP]);
    expect(window).toMatchObject({ second: 4, first: 7 });
  });

  it('has no place for a title where there is none', () => {
    const [window] = windowsOf('who won', { title: '', text: 'we did' }, tokensOf);
    expect(window).toMatchObject({ ids: [CLS, 3, 3, SEP, 2, 3, SEP], second: 4, first: 4 });
  });

  it('is nothing where a passage has nothing', () => {
    expect(windowsOf('who won', { title: 'a cup', text: ' ' }, tokensOf)).toEqual([]);
  });

  it('is a stretch of a long passage, which shares a part with the next one, up to its end', () => {
    const text = 'word '.repeat(600).trim();
    const long = 'why '.repeat(90);
    const windows = windowsOf(long, { title: long, text }, tokensOf);
    expect(windows.length).toBeGreaterThan(2);
    for (const { ids } of windows) expect(ids.length).toBeLessThanOrEqual(256);
    for (const [at, { tokens }] of windows.slice(1).entries()) {
      const before = windows[at]?.tokens ?? [];
      expect(tokens[0]?.start).toBe(before.at(-64)?.start);
    }
    expect(windows[0]?.tokens[0]?.start).toBe(0);
    expect(windows.at(-1)?.tokens.at(-1)?.end).toBe(text.length);
  });
});
