import { describe, expect, it } from 'vitest';
import {
  areOpposites,
  IDLE,
  REPORTING,
  TURNING,
} from '../../../../src/core/answer/statement/turningWords.ts';
import { termsOf } from '../../../../src/core/text/words.ts';

const term = (word: string) => termsOf(word)[0] ?? word;

describe('words that turn what is said', () => {
  it.each([
    ['rose', 'fell'],
    ['won', 'lost'],
    ['accepted', 'rejected'],
    ['confirmed', 'denied'],
    ['realistic', 'unrealistic'],
    ['legal', 'illegal'],
    ['northern', 'southern'],
    ['began', 'ended'],
  ])('are opposites either way: %s, %s', (a, b) => {
    expect(areOpposites(term(a), term(b))).toBe(true);
    expect(areOpposites(term(b), term(a))).toBe(true);
  });

  it.each([
    ['rose', 'grew'],
    ['war', 'warm'],
    ['press', 'impress'],
    ['port', 'import'],
    ['rose', 'rose'],
  ])('are none of them opposites that are not: %s, %s', (a, b) => {
    expect(areOpposites(term(a), term(b))).toBe(false);
  });

  it.each([
    [TURNING, 'threatened'],
    [TURNING, 'planning'],
    [TURNING, 'deputy'],
    [REPORTING, 'said'],
    [REPORTING, 'announced'],
    [IDLE, 'however'],
  ])('are known in every form', (words, word) => {
    expect(words.has(term(word))).toBe(true);
  });
});
