import { accessSync, constants, type Stats, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type Libsql from 'libsql';
import { RecordsFailure, type RecordsTrouble } from '../../core/conversation/records/records.ts';
import type { ColumnValue, Database, DatabaseRow } from '../database.ts';

export interface DatabaseOptions {
  /** `read`: nothing is written, not even what another program has left to be taken over. */
  readonly access?: 'read' | 'write';
  /** Milliseconds for which another program that writes is waited for. */
  readonly patience?: number;
}

/** As long as nobody notices. */
const PATIENCE = 250;

/** Statements that are kept ready: all that there are in the code. */
type Statement = Libsql.Statement<[values: readonly ColumnValue[]]>;

const load = createRequire(import.meta.url);

/**
 * There are systems that it is not built for. Where an import of it fails, Node 20 ends the program, also where
 * that is caught. @throws `RecordsFailure`
 */
function sqlite(): typeof Libsql {
  try {
    return load('libsql');
  } catch (error) {
    const [why] = String(error).split('\n');
    throw new RecordsFailure('unavailable', why ?? '', { cause: error });
  }
}

/**
 * Opens a file, which is made where it may be written and is not there, for one who asks for one thing after
 * another: `createSteadyDatabase` gives turns to many. SQLite is done when a method returns, so that nothing else
 * of the program goes on in the middle of a transaction. @throws `RecordsFailure`
 */
export function openDatabase(
  file: string,
  { access = 'write', patience = PATIENCE }: DatabaseOptions = {},
): Database {
  if (access === 'write') makeFile(file);
  requireFile(file, access);
  const Library = sqlite();
  const database = failing(() => new Library(addressOf(file, access), { timeout: patience }));
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const statement =
      statements.get(sql) ?? database.prepare<[values: readonly ColumnValue[]]>(sql);
    statements.set(sql, statement);
    return statement;
  };
  const execute = (sql: string) => {
    failing(() => database.exec(sql));
  };
  if (access === 'write') execute(AS_KEPT);
  const inside: Database = {
    // As a list, since it takes a value that is alone and NULL for names of values.
    run: async (sql, ...values) => failing(() => prepared(sql).run(values).changes),
    first: async (sql, ...values) => failing(() => rowOf(prepared(sql).get(values))),
    all: async (sql, ...values) =>
      failing(() =>
        prepared(sql)
          .all(values)
          .map(rowOf)
          .filter((row) => row !== undefined),
      ),
    execute: async (sql) => execute(sql),
    transaction: (work) => work(inside),
    async close() {
      // A statement that is kept ready would keep the file open.
      statements.clear();
      failing(() => database.close());
    },
  };
  return {
    ...inside,
    async transaction(work) {
      execute('BEGIN IMMEDIATE');
      try {
        const done = await work(inside);
        execute('COMMIT');
        return done;
      } catch (error) {
        // Where there was no room left SQLite has undone everything already, and says so.
        if (database.inTransaction) execute('ROLLBACK');
        throw error;
      }
    },
  };
}

/**
 * Readers and one writer do not wait for each other. What was written outlives the program's end at any
 * moment; of what was written before the power went the last moments may be missing. What is erased is
 * overwritten.
 */
const AS_KEPT = [
  ...['journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = ON', 'secure_delete = ON'],
  // Bytes; a large piece of work does not leave what it was written in as large as it was.
  `journal_size_limit = ${16 * 1024 * 1024}`,
]
  .map((setting) => `PRAGMA ${setting};`)
  .join(' ');

/** A file for whoever runs the program alone; what SQLite puts beside it takes its rights. */
function makeFile(file: string): void {
  try {
    writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw failureOf(error);
  }
}

/** SQLite says of all that can be wrong with a file the same. It is not opened: that would lose its locks. */
function requireFile(file: string, access: 'read' | 'write'): void {
  try {
    if (!statSync(file).isFile()) throw new RecordsFailure('unreachable', 'it is no file');
    accessSync(file, constants.R_OK);
    if (access === 'read') return;
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw failureOf(error);
  }
}

function failureOf(error: unknown): RecordsFailure {
  if (error instanceof RecordsFailure) return error;
  const code = errorCodeOf(error);
  return new RecordsFailure(FILE_TROUBLES[code] ?? 'unreachable', code, { cause: error });
}

/** Written as an address it can mean nothing but this file, whatever its name is. */
function addressOf(file: string, access: 'read' | 'write'): string {
  const address = pathToFileURL(resolve(file)).href;
  if (access === 'write') return `${address}?mode=rw`;
  return isStill(file) ? `${address}?immutable=1` : `${address}?mode=ro`;
}

/** Whether nobody can write where a file lies, and nobody has left anything there to be taken over. */
function isStill(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    return false;
  } catch {
    return (lookAt(`${file}-wal`)?.size ?? 0) === 0;
  }
}

/** What is at a path; undefined where nothing is, or nobody can tell. */
export function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The library under it adds a column of its own, about the time that it took. */
function rowOf(found: unknown): DatabaseRow | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const values = Object.entries(found).filter((column): column is [string, ColumnValue] =>
    isValue(column[1]),
  );
  return Object.fromEntries(values);
}

function isValue(value: unknown): value is ColumnValue {
  return typeof value === 'string' || typeof value === 'number' || value === null;
}

function failing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RecordsFailure) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new RecordsFailure(troubleOf(error), message, { cause: error });
  }
}

function troubleOf(error: unknown): RecordsTrouble {
  const code = errorCodeOf(error);
  // "SQLITE_BUSY_SNAPSHOT" is a kind of "SQLITE_BUSY".
  const [kind = ''] = /^SQLITE_[A-Z]+/.exec(code) ?? [];
  // What cannot even be opened has its number in the text alone.
  const isClosed = String(error).includes('Unable to open');
  return TROUBLES[code] ?? TROUBLES[kind] ?? (isClosed ? 'unreachable' : 'failed');
}

function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const TROUBLES: Readonly<Record<string, RecordsTrouble>> = {
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_READONLY: 'read-only',
  SQLITE_PERM: 'read-only',
  SQLITE_CANTOPEN: 'unreachable',
  SQLITE_FULL: 'full',
  // What it shares with other processes could not be made as large as it is to be.
  SQLITE_IOERR_SHMSIZE: 'full',
  SQLITE_IOERR: 'unreachable',
};

const FILE_TROUBLES: Readonly<Record<string, RecordsTrouble>> = {
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
};
