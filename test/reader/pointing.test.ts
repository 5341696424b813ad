import { describe, expect, it } from 'vitest';
import { pointedAt } from '../../src/reader/pointing.ts';
import type { ReadingWindow } from '../../src/reader/windows.ts';

const TEXT = 'It opened in May 1931. Trams used it.';
const SENTENCES = [
  { start: 0, end: 22 },
  { start: 23, end: 37 },
];
/** A token a word; what stands before them in a window is one token, `[CLS]`. */
const TOKENS = Array.from(TEXT.matchAll(/\w+/g), ({ 0: word, index }) => ({
  ...{ id: 1, start: index, end: index + word.length },
}));

function windowOf(from: number, to: number): ReadingWindow {
  const tokens = TOKENS.slice(from, to);
  return { ids: [0, ...tokens.map(({ id }) => id)], second: 1, first: 1, tokens };
}

/** Logits of 0, but for those of some words, and for `[CLS]`. */
function logitsOf(window: ReadingWindow, starts: string, ends: string, nothing = 0) {
  const at = (words: string) => [
    nothing / 2,
    ...window.tokens.map(({ start, end }) => (words.includes(TEXT.slice(start, end)) ? 4 : 0)),
  ];
  return { start: at(starts), end: at(ends) };
}

const answersOf = (readings: ReturnType<typeof pointedAt>) =>
  readings.map(({ answer }) => answer && TEXT.slice(answer.start, answer.end));

describe('what the model points at', () => {
  it('is the best stretch of words in each sentence, by how much it is better than nothing', () => {
    const window = windowOf(0, 99);
    const logits = logitsOf(window, 'May', '1931', 3);
    const readings = pointedAt(TEXT, SENTENCES, [{ window, logits }]);
    expect(readings.map(({ score }) => score)).toEqual([5, -3]);
    expect(answersOf(readings)).toEqual(['May 1931', undefined]);
  });

  it('ends where it begins or later', () => {
    const window = windowOf(0, 99);
    const logits = logitsOf(window, '1931', 'opened');
    expect(pointedAt(TEXT, SENTENCES, [{ window, logits }])[0]?.score).toBe(4);
  });

  it('is what the window says in which more of the sentence stands', () => {
    const [left, right] = [windowOf(0, 4), windowOf(3, 99)];
    const readings = pointedAt(TEXT, SENTENCES, [
      { window: left, logits: logitsOf(left, 'May', 'May', 6) },
      { window: right, logits: logitsOf(right, 'May', '1931', 2) },
    ]);
    expect(answersOf(readings)).toEqual(['May 1931', undefined]);
  });

  it('is nothing of which nothing was read', () => {
    const [reading] = pointedAt(TEXT, SENTENCES, []);
    expect(reading?.score).toBeLessThan(-20);
    expect(reading?.answer).toBeUndefined();
  });
});
