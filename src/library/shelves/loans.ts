import type { Segment } from './segment.ts';

/** Who may still read from which segments. */
export interface Loans {
  /** Keeps segments open until they are given back. */
  lend(segments: Iterable<Segment>): void;
  /** Closes those that nobody else has. */
  giveBack(segments: Iterable<Segment>): void;
}

export function createLoans(): Loans {
  const readers = new Map<Segment, number>();
  return {
    lend(segments) {
      for (const segment of segments) readers.set(segment, (readers.get(segment) ?? 0) + 1);
    },
    giveBack(segments) {
      for (const segment of segments) {
        const left = (readers.get(segment) ?? 1) - 1;
        if (left > 0) readers.set(segment, left);
        else {
          readers.delete(segment);
          segment.close();
        }
      }
    },
  };
}
