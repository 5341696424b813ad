import { expect, it } from 'vitest';
import { shiftedInFormula, shiftedInText } from '../../../../src/library/formats/page/raised.ts';

it.each([
  ['6', '⁶'],
  ['-6', '⁻⁶'],
  ['1.5', '¹.⁵'],
  ['n', 'ⁿ'],
  ['2n', '²ⁿ'],
  ['n + 1', 'ⁿ⁺¹'],
  ['T', '^T'],
  ['max', '^max'],
  ['a b', '^(a b)'],
  ['2/α', '^(2/α)'],
  ['′', '′'],
  ['∘', '°'],
  ['', ''],
])('above the line of a formula, %s is written %s', (content, expected) => {
  expect(shiftedInFormula(content, 'sup')).toBe(expected);
});

it.each([
  ['1', '₁'],
  ['i', 'ᵢ'],
  ['b', '_b'],
  ['max', '_max'],
])('below the line of a formula, %s is written %s', (content, expected) => {
  expect(shiftedInFormula(content, 'sub')).toBe(expected);
});

it.each([
  ['6', '⁶'],
  [' 6 ', '⁶ '],
  ['n', 'ⁿ'],
  ['th', 'th'],
  ['o', 'o'],
  ['[1]', '[1]'],
  ['1, 2', '¹, ²'],
  ['', ''],
  ['a note of 2 lines that is set small', 'a note of 2 lines that is set small'],
])('above the line of a text, %s is written %s', (content, expected) => {
  expect(shiftedInText(content, 'sup')).toBe(expected);
});
