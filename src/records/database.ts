/** What a column may hold. What is under it may end the program at any other value, so there is no other. */
export type ColumnValue = string | number | null;

/** A row, by the names of its columns. */
export type DatabaseRow = Readonly<Record<string, ColumnValue>>;

/**
 * Tables, wherever they are. Each method rejects with `RecordsFailure`. Whoever shares one with others writes what
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
   * part of that. @param work uses nothing of a database but `inside`, and waits for nothing else: others wait.
   */
  transaction<T>(work: (inside: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The text in a column; undefined where there is none. */
export function textIn(row: DatabaseRow, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}
