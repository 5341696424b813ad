import Libsql from 'libsql';
import { RecordsFailure, type RecordsTrouble } from '../core/conversation/records/records.ts';

/** What a column may hold. The library under it ends the program at any other value, so there is no other. */
export type ColumnValue = string | number | null;

/** A row, by the names of its columns. */
export type DatabaseRow = Readonly<Record<string, ColumnValue>>;

/** A file of SQLite's. @throws `RecordsFailure`, from every method. */
export interface Database {
  /** @returns how many rows were changed. */
  run(sql: string, ...values: readonly ColumnValue[]): number;
  first(sql: string, ...values: readonly ColumnValue[]): DatabaseRow | undefined;
  all(sql: string, ...values: readonly ColumnValue[]): DatabaseRow[];
  /** Statements that are parted by semicolons. */
  execute(sql: string): void;
  /** Does some work as a whole or not at all; within another one it is a part of that. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Milliseconds for which another program that writes is waited for: as long as nobody notices. */
const PATIENCE = 250;

/** Statements that are kept ready: all that there are in the code. */
type Statement = Libsql.Statement<[values: readonly ColumnValue[]]>;

/** @throws `RecordsFailure` where it cannot be opened. */
export function openDatabase(file: string): Database {
  const database = failing(() => new Libsql(file, { timeout: PATIENCE }));
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
  // Readers and one writer do not wait for each other. What was written outlives the program's end at any
  // moment; of what was written before the power went the last moments may be missing.
  execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  let isInTransaction = false;
  return {
    // As a list, since it takes a value that is alone and NULL for names of values.
    run: (sql, ...values) => failing(() => prepared(sql).run(values).changes),
    first: (sql, ...values) => failing(() => rowOf(prepared(sql).get(values))),
    all: (sql, ...values) =>
      failing(() =>
        prepared(sql)
          .all(values)
          .map(rowOf)
          .filter((row) => row !== undefined),
      ),
    execute,
    transaction(work) {
      if (isInTransaction) return work();
      execute('BEGIN IMMEDIATE');
      isInTransaction = true;
      try {
        const done = work();
        execute('COMMIT');
        return done;
      } catch (error) {
        execute('ROLLBACK');
        throw error;
      } finally {
        isInTransaction = false;
      }
    },
    close: () => {
      failing(() => database.close());
    },
  };
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
    const { code, message } = described(error);
    throw new RecordsFailure(TROUBLES[code] ?? 'failed', message, { cause: error });
  }
}

function described(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  // "SQLITE_BUSY_SNAPSHOT" is a kind of "SQLITE_BUSY".
  const code = 'code' in error ? String(error.code) : '';
  return { code: /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? '', message: error.message };
}

const TROUBLES: Readonly<Record<string, RecordsTrouble>> = {
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_READONLY: 'read-only',
  SQLITE_CANTOPEN: 'read-only',
  SQLITE_FULL: 'full',
};
