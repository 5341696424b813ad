import type { RecordsFailure } from './records.ts';

/** What records are kept in, as its owner looks after it. Every method rejects with `RecordsFailure`. */
export interface RecordsFile {
  /** Of the file; of a database what it is called. */
  readonly path: string;
  /** What is wrong with it, and what to do. */
  noteOf(failure: RecordsFailure): string;
  /** What is kept, each page of the file looked at; undefined where there is nothing yet. */
  overview(): Promise<RecordsOverview | undefined>;
  /** Writes a copy as of one moment, also while others write. @param to is not there yet. */
  backup(to: string): Promise<RecordsBackup>;
  /** All that is kept but the key of people's ids, a table after the other: as far as it can be read. */
  rows(): AsyncIterable<ExportedRow>;
  /** Erases everything, so that it cannot be read in the file either. @returns how many rows. */
  erase(): Promise<number>;
}

/** What became of a copy. */
export type RecordsBackup =
  | { readonly kind: 'written'; readonly size: number }
  | { readonly kind: 'nothing-kept' }
  /** Others make copies of it. */
  | { readonly kind: 'elsewhere'; readonly how: string }
  /** Nothing is left of it. */
  | { readonly kind: 'unwritten'; readonly why: string };

export interface RecordsOverview {
  /** In bytes, with all that is kept beside it. */
  readonly size: number;
  readonly kinds: readonly CountedKind[];
}

/** How much there is of a kind. */
export interface CountedKind {
  readonly kind: string;
  readonly count: number;
  /** Milliseconds since 1970, of the oldest; absent where there is none, or they have no time. */
  readonly since?: number;
}

export type ExportedRow =
  | { readonly row: KeptRow }
  /** A kind that could not be read as a whole. */
  | { readonly unread: string };

/** A row, by the names of its columns. */
export interface KeptRow {
  readonly kind: string;
  readonly [column: string]: string | number | null;
}
