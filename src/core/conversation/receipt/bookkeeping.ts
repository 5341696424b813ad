import type { Makings } from '../records/receipts.ts';

/** What it takes to keep receipts that is no business of the core's. */
export interface Bookkeeping {
  /** An id by chance; see `receiptIdFrom`. */
  readonly newId: () => string;
  /** Tells texts apart, for as long as receipts are kept. */
  readonly checkOf: (text: string) => string;
  /** What answers now. The reader is the one that reads where one can. */
  readonly makings: () => Pick<Makings, 'program' | 'engine' | 'reader'>;
  /**
   * When a file of the articles' folder was changed, moved there or made, in milliseconds since 1970; undefined
   * where that cannot be told. @param path with `/` between parts.
   */
  readonly changedAt: (path: string) => number | undefined;
  readonly log: (line: string) => void;
}
