import { expect, it } from 'vitest';
import { takes } from '../../../src/web/api/requestInput.ts';

it.each([
  [undefined, true],
  ['*/*', true],
  ['text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['application/*', true],
  ['Application/JSON; charset=utf-8', true],
  ['text/html', false],
  ['application/xml, text/*', false],
  ['*/*, application/json;q=0', false],
  ['application/json;q=0.000', false],
  ['application/json; q=0.1, */*;q=0', true],
  ['', false],
])('what accepts %j takes JSON: %s', (accept, expected) => {
  expect(takes(accept, 'application/json')).toBe(expected);
});
