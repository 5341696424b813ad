import { expect, it } from 'vitest';
import { codeOf, unreadable } from '../../../src/library/folder/unreadable.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });

it.each([
  [failure('ENOENT'), 'ENOENT'],
  [new Error('it failed'), 'Error: it failed'],
  ['it failed', 'it failed'],
])('a failure goes by the name that the system has for it, or by what it says', (error, code) => {
  expect(codeOf(error)).toBe(code);
});

it.each([
  ['ENOENT', 'Put it back, unless it was meant to go.'],
  ['EACCES', 'Check its permissions.'],
])('a file that cannot be read (%s) is skipped, with what to do about it', (code, remedy) => {
  expect(unreadable('a.md', failure(code))).toEqual({
    path: 'a.md',
    reason: `It cannot be read (${code}).`,
    remedy,
    skipped: true,
  });
});
