import { expect, it } from 'vitest';
import { plainName } from '../../../../src/core/conversation/collections/rules.ts';

it.each([
  ['Board', 'BOARD'],
  ['  the   Board ', 'The Board'],
  ['Été', 'e\u0301te\u0301'],
])('%j is the same name as %j', (a, b) => {
  expect(plainName(a)).toBe(plainName(b));
});

it('other words are another name', () => {
  expect(plainName('Board')).not.toBe(plainName('Boards'));
});
