import { expect, it } from 'vitest';
import {
  isOtherWord,
  isSetAlike,
  mayBegin,
} from '../../../../src/core/answer/quoteCheck/letterCase.ts';

const pair = (read: string, claimed: string, before = 'the ') => ({
  ...{ read, claimed, before, mayBegin: false },
});

it.each([
  ['US', 'us', true],
  ['May', 'may', true],
  ['Polish', 'polish', true],
  ['NATO', 'Nato', false],
  ['President', 'president', false],
  ['the', 'The', false],
])('%s and %s are two words: %s', (read, claimed, expected) => {
  expect(isOtherWord(pair(read, claimed))).toBe(expected);
  expect(isOtherWord(pair(claimed, read))).toBe(expected);
});

it.each([
  ['MW', 'mW', true],
  ['MB', 'Mb', true],
  ['KM', 'km', false],
])('behind a number %s and %s are two units: %s', (read, claimed, expected) => {
  expect(isOtherWord(pair(read, claimed, '5 '))).toBe(expected);
});

it('where a sentence may begin a capital tells nothing', () => {
  expect(isOtherWord({ ...pair('May', 'may'), mayBegin: true })).toBe(false);
  expect(
    [0, 4, 10].map((start) => mayBegin('May we. It may be', { start, end: start + 2 })),
  ).toEqual([...[true, false, false]]);
  expect(mayBegin('We go. May', { start: 7, end: 10 })).toBe(true);
});

it('a text that somebody set in one manner tells nothing by it', () => {
  const pairs = [pair('The', 'the'), pair('US', 'us'), pair('Monday', 'monday')];
  expect(isSetAlike('the us on monday', pairs)).toBe(true);
  expect(isSetAlike('they told us', [pair('US', 'us')])).toBe(false);
});
