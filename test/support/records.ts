import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file for records, which is not there yet. */
export function newRecordsFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'pullquote-records-')), 'records.db');
}
