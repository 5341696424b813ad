import { expect, it } from 'vitest';
import { RecordsFailure } from '../../../src/core/conversation/records/records.ts';
import { databaseNote } from '../../../src/records/postgres/databaseNote.ts';

it.each([
  ['unreachable', 'cannot be reached (no)'],
  ['read-only', 'cannot be written (no)'],
  ['full', 'no room left'],
  ['locked', 'kept busy by other programs (no)'],
  ['damaged', 'are damaged (no)'],
  ['foreign', 'did not make (no)'],
  ['too-new', 'of a newer version of the program (no)'],
  ['failed', 'cannot be used (no)'],
] as const)('what is wrong with a database is told with its name: %s', (trouble, words) => {
  const note = databaseNote(new RecordsFailure(trouble, 'no'), 'db.example/quotes');
  expect(note).toContain('the database db.example/quotes'.slice(4));
  expect(note).toContain(words);
});
