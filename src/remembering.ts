import { join } from 'node:path';
import type { Records } from './core/conversation/records/records.ts';
import type { RecordsFile } from './core/conversation/records/recordsFile.ts';
import { makeFolder } from './library/folder/makeFolder.ts';

/** In the data folder. */
const FILE = 'records.db';

/** Where something is remembered: in a database, or else in a folder, or nowhere. */
interface RememberedIn {
  readonly dataDir?: string | undefined;
  readonly databaseUrl?: string | undefined;
}

/** The records, where there is a place for them. Without them questions are answered all the same. */
export async function remember(
  { dataDir, databaseUrl }: RememberedIn,
  log: (line: string) => void,
): Promise<Records | undefined> {
  if (databaseUrl !== undefined) {
    const { openPostgresRecords } = await import('./records/postgres/openPostgresRecords.ts');
    return openPostgresRecords(databaseUrl, log);
  }
  if (dataDir === undefined) return undefined;
  // Where it cannot be made, the file cannot either, and that is said.
  await makeFolder(dataDir).catch(() => {});
  const { openRecords } = await import('./records/openRecords.ts');
  return openRecords(join(dataDir, FILE), log);
}

/** What the records are kept in, for its owner; undefined where nothing is remembered. */
export async function recordsFileOf({
  dataDir,
  databaseUrl,
}: RememberedIn): Promise<RecordsFile | undefined> {
  if (databaseUrl !== undefined) {
    const { createRecordsDatabase } = await import('./records/postgres/recordsDatabase.ts');
    return createRecordsDatabase(databaseUrl);
  }
  if (dataDir === undefined) return undefined;
  const { createRecordsFile } = await import('./records/sqlite/recordsFile.ts');
  return createRecordsFile(join(dataDir, FILE));
}
