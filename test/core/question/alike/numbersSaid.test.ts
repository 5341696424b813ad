import { expect, it } from 'vitest';
import { numbersIn } from '../../../../src/core/question/alike/numbersSaid.ts';

it.each([
  ['275000', ['275000']],
  ['1.2bn', ['1.2', 'billion']],
  ['billion', ['billion']],
  ['3rd', ['3']],
  ['b52', ['b52']],
  ['truce', []],
])('the numbers of %j are %j', (term, numbers) => {
  expect(numbersIn(term)).toEqual(numbers);
});
