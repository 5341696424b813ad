/** What a column may hold. What is under it may end the program at any other value, so there is no other. */
export type ColumnValue = string | number | null;

/** A row, by the names of its columns. */
export type DatabaseRow = Readonly<Record<string, ColumnValue>>;

/** Rows that a condition is true of. */
export interface Condition {
  readonly where: string;
  readonly values: readonly ColumnValue[];
}

/**
 * The rows that have a value in a column: none, where there is none to look for. What is true of both ways of
 * saying it no index is for.
 */
export function having(column: string, value: string | null | undefined): Condition {
  return value === undefined || value === null
    ? { where: `${column} IS NULL`, values: [] }
    : { where: `${column} = ?`, values: [value] };
}

/**
 * Tables, wherever they are: what is asked is written so that SQLite and PostgreSQL understand it. Each method rejects with `RecordsFailure`. Whoever shares one with others writes what
 * belongs together in a transaction: between two calls anybody else may have a turn.
 */
export interface Database {
  /** @returns how many rows were changed. */
  run(sql: string, ...values: readonly ColumnValue[]): Promise<number>;
  first(sql: string, ...values: readonly ColumnValue[]): Promise<DatabaseRow | undefined>;
  all(sql: string, ...values: readonly ColumnValue[]): Promise<DatabaseRow[]>;
  /** Statements that are parted by semicolons. */
  execute(sql: string): Promise<void>;
  /**
   * Does some work as a whole or not at all, while nobody else of this process writes; within another one it is a
   * part of that. @param work uses nothing of a database but `inside`, and waits for nothing else: others wait. It may
   * be begun anew, where others were in its way.
   */
  transaction<T>(work: (inside: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The text in a column; undefined where there is none. */
export function textIn(row: DatabaseRow, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}
