import type { Step, Took } from '../core/answer/explanation.ts';

/** Takes the time of one question. */
export interface Stopwatch {
  /** Says that a step ends, which began where the last one ended. */
  readonly lap: (step: Step) => void;
  took(): Took;
}

/** How questions are timed. */
export interface Timing {
  /** Milliseconds, from whenever. */
  readonly clock: () => number;
  /** Hears what each question took. */
  readonly tell: (took: Took) => void;
}

/** One that is started. @param clock milliseconds, from whenever. */
export function createStopwatch(clock: () => number): Stopwatch {
  const took: Partial<Record<Step, number>> = {};
  let last = clock();
  return {
    lap(step) {
      const now = clock();
      took[step] = (took[step] ?? 0) + now - last;
      last = now;
    },
    took: () => ({ ...took }),
  };
}
