import { describe, expect, it } from 'vitest';
import {
  changedPlace,
  placeOfWords,
  type SoughtWords,
  tellWords,
} from '../../../../src/core/answer/quoteCheck/soughtWords.ts';
import { articleOf } from '../../../support/library.ts';

const told = (text: string, start: number, end: number): SoughtWords[] => [
  ...tellWords(text, { start, end }),
];

describe('words to be sought', () => {
  it('are told alone where the text has them once', () => {
    expect(told('It rained. It snowed.', 11, 20)).toEqual([{ quote: 'It snowed' }]);
  });

  it('are told with no more of what stands before than tells them apart', () => {
    expect(told('It rained. It snowed. It rained.', 22, 31)).toEqual([
      { quote: 'It rained', near: 'It snowed. ' },
    ]);
  });

  it('are counted where nothing before tells them apart', () => {
    const again = 'It rained. '.repeat(30);
    const last = again.lastIndexOf('It');
    const [words] = told(again, last, last + 9);
    expect(words?.nth).toBeGreaterThan(1);
    expect(words && placeOfWords(words, articleOf('a.txt', again))?.start).toBe(last);
  });

  it('are told by their ends as well, and by less and less of them', () => {
    const words = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
    const ways = told(words, 0, words.length);
    expect(ways.map(({ rest }) => rest !== undefined)).toEqual([false, true, true, true]);
    const lengths = ways.map(({ quote }) => quote.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    for (const { quote, rest } of ways.slice(1)) {
      expect(`${words} `.startsWith(`${quote} `)).toBe(true);
      expect(` ${words}`.endsWith(` ${rest?.until}`)).toBe(true);
    }
  });

  it('are not told where there are none, too many, or half of a character', () => {
    expect(told('a', 1, 1)).toEqual([]);
    expect(told('a '.repeat(20_000), 0, 40_000)).toEqual([]);
    expect(told('👍', 0, 1)).toEqual([]);
  });

  it('are told with whole characters before them', () => {
    const text = `.${'👍'.repeat(9)}x. .`;
    expect(told(text, 20, 21)[0]?.near?.isWellFormed()).toBe(true);
  });
});

describe('words that are told by their ends', () => {
  const words = 'The crew paints the hull in winter, and is not paid for it in summer.';
  const [, way] = told(words, 0, words.length);

  it('are not there where what is between has changed, though their ends are', () => {
    const changed = articleOf('a.txt', words.replace('not ', ''));
    expect(way && placeOfWords(way, changed)).toBe(undefined);
    expect(way && changedPlace(way, changed)).toEqual({ start: 0, end: changed.text.length });
  });

  it('are there with other typography between', () => {
    const changed = articleOf('a.txt', words.replace(', ', ',\n'));
    expect(way && placeOfWords(way, changed)).toEqual({ start: 0, end: words.length });
  });
});
