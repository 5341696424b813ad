import { expect, it } from 'vitest';
import { brokenEntry, tooLong } from '../../../../src/library/formats/export/brokenEntry.ts';

it('a broken entry tells which one it is and what is wrong with it', () => {
  const broken = { entry: 3, line: 7, ...tooLong(1_048_576) };
  expect(brokenEntry(broken)).toEqual({ entry: 3, extraction: { broken } });
  expect(broken.reason).toBe('It is longer than 1,048,576 bytes.');
});
