import type { Segment } from './segment.ts';

/** Who may still read from which segments. */
export interface Loans {
  /** Keeps segments open until they are given back. */
  lend(segments: readonly Segment[]): void;
  /** Closes those that nobody else has. */
  giveBack(segments: readonly Segment[]): void;
  /** Keeps segments open until some work is done. */
  during<T>(segments: readonly Segment[], work: () => Promise<T>): Promise<T>;
}

export function createLoans(): Loans {
  const readers = new Map<Segment, number>();
  const lend = (segments: readonly Segment[]) => {
    for (const segment of segments) readers.set(segment, (readers.get(segment) ?? 0) + 1);
  };
  const giveBack = (segments: readonly Segment[]) => {
    for (const segment of segments) {
      const left = (readers.get(segment) ?? 1) - 1;
      if (left > 0) readers.set(segment, left);
      else {
        readers.delete(segment);
        segment.close();
      }
    }
  };
  return {
    lend,
    giveBack,
    async during(segments, work) {
      lend(segments);
      try {
        return await work();
      } finally {
        giveBack(segments);
      }
    },
  };
}
