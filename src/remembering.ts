import { join } from 'node:path';
import type { Records } from './core/conversation/records/records.ts';
import type { RecordsFile } from './core/conversation/records/recordsFile.ts';
import { makeFolder } from './library/folder/makeFolder.ts';

/** In the data folder. */
const FILE = 'records.db';

/** The records, where there is a folder for them. Without them questions are answered all the same. */
export async function remember(
  dataDir: string | undefined,
  log: (line: string) => void,
): Promise<Records | undefined> {
  if (dataDir === undefined) return undefined;
  // Where it cannot be made, the file cannot either, and that is said.
  await makeFolder(dataDir).catch(() => {});
  const { openRecords } = await import('./records/openRecords.ts');
  return openRecords(join(dataDir, FILE), log);
}

/** The file that the records are kept in, for its owner. */
export async function recordsFileIn(dataDir: string): Promise<RecordsFile> {
  const { createRecordsFile } = await import('./records/sqlite/recordsFile.ts');
  return createRecordsFile(join(dataDir, FILE));
}
