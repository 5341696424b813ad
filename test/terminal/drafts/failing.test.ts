import { expect, it } from 'vitest';
import { exitCodeOf } from '../../../src/terminal/drafts/failing.ts';

it.each([
  [[], 'error', 0],
  [['none'], 'warning', 0],
  [['none', 'warning'], 'error', 0],
  [['none', 'warning'], 'warning', 1],
  [['error'], 'error', 1],
  [['error'], 'warning', 1],
  [['error', 'warning'], 'none', 0],
] as const)('findings of %j make, failing on %s, exit code %i', (severities, failOn, code) => {
  expect(exitCodeOf(severities, failOn)).toBe(code);
});
