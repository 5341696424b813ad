import { expect, it } from 'vitest';
import {
  RecordsFailure,
  type RecordsTrouble,
} from '../../../../src/core/conversation/records/records.ts';
import { troubleNote } from '../../../../src/core/conversation/records/troubleNote.ts';

/** What whoever reads it is to learn. */
const ROWS: readonly (readonly [trouble: RecordsTrouble, remedy: RegExp])[] = [
  ['damaged', /move .* elsewhere.*backup.*records export/],
  ['foreign', /stays as it is.*DATA_DIR/],
  ['too-new', /stay as they are.*that version/],
  ['locked', /as soon as it lets go/],
  ['read-only', /write that file and its folder/],
  ['full', /no room left.*as soon as there is some/],
  ['unreachable', /its folder are there/],
  ['unavailable', /on this system/],
  ['failed', /cannot be used/],
];

it.each(ROWS)(
  'where records are %s their owner is told which file it is, and what to do',
  (trouble, remedy) => {
    const note = troubleNote(new RecordsFailure(trouble, 'why'), 'data/records.db');
    expect(note).toContain('data/records.db');
    expect(note).toMatch(remedy);
    expect(note).toMatch(/^[A-Z].*\.$|^data.*\.$/);
  },
);
