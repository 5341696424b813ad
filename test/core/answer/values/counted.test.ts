import { expect, it } from 'vitest';
import { countedIn } from '../../../../src/core/answer/values/counted.ts';

it.each([
  [' civilians are trapped', 275_000, 'civilian'],
  [' trapped civilians', 2, 'civilian'],
  [' people died', 79, 'person'],
  [' deaths', 79, 'person'],
  [' soldier died', 1, 'soldier'],
  [' of the other hospitals', 12, 'hospit'],
  [' more villages', 12, 'villag'],
  ['-seat plane', 79, 'seat'],
  [' were killed by soldiers', 79, undefined],
  [', soldiers said', 79, undefined],
  ['', 79, undefined],
])('"%s" behind %d counts %s', (behind, number, counted) => {
  expect(countedIn(behind, number === 1)).toBe(counted);
});
