import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type {
  CountedKind,
  ExportedRow,
  RecordsBackup,
  RecordsFile,
} from '../../core/conversation/records/recordsFile.ts';
import { troubleNote } from '../../core/conversation/records/troubleNote.ts';
import type { Database, DatabaseRow } from '../database.ts';
import { exportedRow, SECRET } from '../exportedRow.ts';
import { versionOf } from './migrate.ts';
import { requireSound } from './soundFile.ts';
import { type DatabaseOptions, lookAt, openDatabase } from './sqliteDatabase.ts';

/** Milliseconds for which the owner waits for the bot, which writes for a moment at most. */
const PATIENCE = 10_000;

/** Rows that are read at once. */
const PAGE = 500;

/** The file of records at a path. Nothing of it is changed but by `erase`. */
export function createRecordsFile(path: string): RecordsFile {
  const isThere = () => (lookAt(path)?.size ?? 0) > 0;
  const using = async <T>(
    options: DatabaseOptions,
    work: (database: Database) => Promise<T>,
  ): Promise<T> => {
    const database = openDatabase(path, { ...options, patience: PATIENCE });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  return {
    path,
    noteOf: (failure) => troubleNote(failure, path),
    async overview() {
      if (!isThere()) return undefined;
      return using({ access: 'read' }, async (database) => {
        await requireSound(database, 'wholly');
        const kinds: CountedKind[] = [];
        for (const table of await tablesIn(database)) kinds.push(await countedIn(database, table));
        return { size: sizeWithSiblings(path), kinds };
      });
    },
    async backup(to) {
      if (!isThere()) return { kind: 'nothing-kept' };
      return using({ access: 'read' }, async (database) => {
        await requireSound(database, 'wholly');
        return copyInto(to, database);
      });
    },
    async *rows() {
      if (!isThere()) return;
      const database = openDatabase(path, { access: 'read', patience: PATIENCE });
      try {
        for (const table of await tablesIn(database)) yield* rowsOf(database, table);
      } finally {
        await database.close();
      }
    },
    async erase() {
      if (!isThere()) return 0;
      await using({ access: 'read' }, versionOf);
      return using({}, eraseIn);
    },
  };
}

async function tablesIn(database: Database): Promise<string[]> {
  const named = "type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> ?";
  const found = await database.all(
    `SELECT name FROM sqlite_schema WHERE ${named} ORDER BY name`,
    SECRET,
  );
  return found.map(({ name }) => String(name));
}

async function countedIn(database: Database, table: string): Promise<CountedKind> {
  const columns = await database.all('SELECT name FROM pragma_table_info(?)', table);
  const hasTime = columns.some(({ name }) => name === 'at');
  const count = (await database.first(`SELECT count(*) AS n FROM "${table}"`))?.['n'];
  const since = hasTime && (await database.first(`SELECT min(at) AS at FROM "${table}"`))?.['at'];
  return { kind: table, count: Number(count), ...(typeof since === 'number' && { since }) };
}

/** From the beginning as far as it goes and, where something stops it, from the end as well. */
async function* rowsOf(database: Database, table: string): AsyncGenerator<ExportedRow> {
  let read: number | undefined;
  try {
    for await (const { at, row } of walk(database, table, 'up')) {
      read = at;
      yield { row: exportedRow(table, row) };
    }
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
    yield* rowsBehind(database, table, read);
    yield { unread: table };
  }
}

async function* rowsBehind(
  database: Database,
  table: string,
  read: number | undefined,
): AsyncGenerator<ExportedRow> {
  try {
    for await (const { at, row } of walk(database, table, 'down')) {
      if (read !== undefined && at <= read) return;
      yield { row: exportedRow(table, row) };
    }
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
  }
}

interface WalkedRow {
  readonly at: number;
  readonly row: DatabaseRow;
}

/** The rows of a table, by their numbers. */
async function* walk(
  database: Database,
  table: string,
  way: 'up' | 'down',
): AsyncGenerator<WalkedRow> {
  const [beyond, order] = way === 'up' ? ['>', 'ASC'] : ['<', 'DESC'];
  const next = `SELECT rowid AS "row number", * FROM "${table}" WHERE rowid ${beyond} ? ORDER BY rowid ${order} LIMIT ?`;
  const first = `SELECT rowid AS "row number", * FROM "${table}" ORDER BY rowid ${order} LIMIT ?`;
  let last: number | undefined;
  for (;;) {
    // What cannot be read in one go may hold much that can.
    const page = await (last === undefined
      ? database.all(first, PAGE)
      : database.all(next, last, PAGE));
    for (const { 'row number': at, ...row } of page) {
      last = Number(at);
      yield { at: last, row };
    }
    if (page.length < PAGE) return;
  }
}

/** Nothing is left of what could not be written as a whole. */
async function copyInto(to: string, database: Database): Promise<RecordsBackup> {
  try {
    // A file is made that was not there, for its owner alone, and SQLite writes into one that is empty.
    writeFileSync(to, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    return { kind: 'unwritten', why: messageOf(error) };
  }
  try {
    await database.run('VACUUM INTO ?', resolve(to));
    const copy = openDatabase(to, { access: 'read' });
    try {
      await requireSound(copy, 'wholly');
    } finally {
      await copy.close();
    }
    return { kind: 'written', size: lookAt(to)?.size ?? 0 };
  } catch (error) {
    rmSync(to, { force: true });
    return { kind: 'unwritten', why: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** All rows go at once; then the file is written anew without them, and what had still to be taken over is. */
async function eraseIn(database: Database): Promise<number> {
  await database.execute('PRAGMA foreign_keys = OFF');
  const erased = await database.transaction(async (inside) => {
    const erase = (table: string) => inside.run(`DELETE FROM "${table}"`);
    let count = 0;
    for (const table of await tablesIn(inside)) count += await erase(table);
    await erase(SECRET);
    return count;
  });
  try {
    await database.execute('VACUUM');
  } catch (error) {
    // The rows have been overwritten already; the file only stays as large as it was, where there is no room.
    if (!(error instanceof RecordsFailure)) throw error;
  }
  await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
  return erased;
}

function sizeWithSiblings(path: string): number {
  const sizes = ['', '-wal', '-shm'].map((ending) => lookAt(path + ending)?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}
