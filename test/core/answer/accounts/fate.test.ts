import { expect, it } from 'vitest';
import { fateAt, tellsFate } from '../../../../src/core/answer/accounts/fate.ts';

it.each([
  ['The fire killed 79 people.', '79', 'dead'],
  ['79 people were killed and 200 injured.', '79', 'dead'],
  ['79 people were killed and 200 injured.', '200', 'hurt'],
  ['The fire killed 79 people and injured 200.', '79', 'dead'],
  ['The fire killed 79 people and injured 200.', '200', 'hurt'],
  ['The flood left 79 homes destroyed.', '79', 'destroyed'],
  ['Of those killed, 79 were men.', '79', 'dead'],
  ['The town has 79 people.', '79', undefined],
])('in "%s" what became of the %s is "%s"', (sentence, number, fate) => {
  const start = sentence.indexOf(number);
  expect(fateAt(sentence, { start, end: start + number.length })).toBe(fate);
});

it('a word tells it or does not', () => {
  expect(['Killed', 'wounded', 'harbour'].map(tellsFate)).toEqual([true, true, false]);
});
