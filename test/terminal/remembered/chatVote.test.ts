import { expect, it } from 'vitest';
import { readVote } from '../../../src/terminal/remembered/chatVote.ts';

it.each([
  ['good', true],
  [' Bad ', true],
  ['bad: it is from last year', true],
  ['bad outdated', true],
  ['bad outdated: it is from last year', true],
  ['bad weather', false],
  ['Bad Homburg', false],
  ['good news from Aleppo', false],
  ['bad:', false],
])('%j is a vote: %s', (line, isVote) => {
  expect(readVote(line) !== undefined).toBe(isVote);
});
