import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type { Database } from '../database.ts';
import { KEPT_TABLES } from '../keptTables.ts';
import { migrate, versionOf } from './migrate.ts';
import { lookAt, openDatabase } from './sqliteDatabase.ts';

/**
 * Bytes up to which every page of a file is looked at before it is used: 50 milliseconds' work, or two seconds'
 * where it has to come from a slow disk. A gigabyte would be a second's, or half a minute's.
 */
const WHOLLY_CHECKED = 64 * 1024 * 1024;

/**
 * Opens the file of records, made ready for this version of the program. It is looked at before anything of it is
 * written, so that one that is damaged stays as it is. @throws `RecordsFailure`
 */
export async function openSoundFile(file: string): Promise<Database> {
  if (sizeOf(file) > 0) {
    const database = openDatabase(file, { access: 'read' });
    try {
      await requireSound(database, sizeOf(file) <= WHOLLY_CHECKED ? 'wholly' : 'at its ends');
    } finally {
      await database.close();
    }
  }
  const database = openDatabase(file);
  try {
    await migrate(database);
    await requireTables(database);
    return database;
  } catch (error) {
    await database.close();
    if (!(error instanceof RecordsFailure) || error.trouble !== 'failed') throw error;
    // What cannot be brought to this version is not what an earlier one has left.
    throw new RecordsFailure('damaged', error.message, { cause: error });
  }
}

/** @throws `RecordsFailure` where one is missing. */
async function requireTables(database: Database): Promise<void> {
  const found = await database.all("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const names = new Set(found.map(({ name }) => name));
  const missing = Object.keys(KEPT_TABLES).filter((table) => !names.has(table));
  if (missing.length > 0) throw new RecordsFailure('damaged', `without ${missing.join(', ')}`);
}

/**
 * @param looked at its ends: the first and the last row of each table and index, so that it takes no time however
 * large a file is. What is damaged between them is found by whoever reads it.
 * @throws `RecordsFailure`
 */
export async function requireSound(
  database: Database,
  looked: 'wholly' | 'at its ends',
): Promise<void> {
  await versionOf(database);
  if (looked === 'wholly') {
    const [first] = await database.all('PRAGMA quick_check(1)');
    const found = String(first?.['quick_check']);
    if (found !== 'ok') throw new RecordsFailure('damaged', lastLineOf(found));
    return;
  }
  const tables = await database.all("SELECT name FROM sqlite_schema WHERE type = 'table'");
  for (const { name } of tables) {
    const table = `"${String(name)}"`;
    for (const order of ['ASC', 'DESC']) {
      await database.first(`SELECT * FROM ${table} ORDER BY rowid ${order} LIMIT 1`);
    }
  }
}

/** What is said of it has a heading above it. */
function lastLineOf(found: string): string {
  return found.trimEnd().split('\n').at(-1) ?? found;
}

function sizeOf(file: string): number {
  return lookAt(file)?.size ?? 0;
}
