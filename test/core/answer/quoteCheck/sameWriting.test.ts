import { expect, it } from 'vitest';
import {
  haveSameNumbers,
  saysTheSame,
} from '../../../../src/core/answer/quoteCheck/sameWriting.ts';

it.each([
  ['did not', 'didn’t', true],
  ['cannot', 'can’t', true],
  ['is not', 'is', false],
  ['cease-fire', 'ceasefire', true],
  ['colour', 'color', true],
  ['organised', 'organized', true],
  ['hour', 'hor', false],
  ['12 5', '125', false],
  ['5 per cent', '5%', true],
  ['', '', false],
])('%j and %j say the same: %s', (a, b, expected) => {
  expect(saysTheSame(a, b, 'en')).toBe(expected);
});

it.each([
  ['en', '1,000', '1000', true],
  ['en', '1 000', '1000', true],
  ['en', '1.000', '1000', false],
  ['de', '1.000', '1000', true],
  ['de', '1,000', '1000', false],
  ['en', '5,000', '50,00', false],
  ['en', '68', '68.0', false],
  ['en', 'six', '6', true],
  ['en', 'twenty-five', '25', true],
  ['en', '3rd', 'third', true],
  ['en', 'third', '3', false],
  ['en', 'million', 'billion', false],
  ['fr', 'six', '6', true],
  ['ru', 'пять', '5', true],
])('in %s, %j and %j are the same numbers: %s', (language, a, b, expected) => {
  expect(haveSameNumbers(a, b, language)).toBe(expected);
});
