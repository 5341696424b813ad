/** What is to be done again when the library has changed, and once a day. */
export interface Chore {
  /** As a log names it: "open gaps are asked again". */
  readonly name: string;
  /**
   * @param stop aborted when the program is to leave: what is not done then is done after the next start.
   * @returns milliseconds after which it is time again, if nothing happens before.
   */
  run(stop: AbortSignal): Promise<number | undefined>;
}

/** Does chores, one after another, beside whatever else the program does. */
export interface Upkeep {
  /** Says that it is time. What comes while chores are done leads to one more round. */
  due(): void;
  /** Says that it is time. Fulfilled when all is done that is to be done now. */
  catchUp(): Promise<void>;
  /** Fulfilled when nothing is being done any more. */
  close(): Promise<void>;
}

/**
 * @param describe makes a sentence of what a chore has thrown, undefined where that has been told of already; the
 * other chores are done all the same.
 */
export function createUpkeep(
  chores: readonly Chore[],
  log: (line: string) => void,
  describe: (error: unknown) => string | undefined,
): Upkeep {
  const stop = new AbortController();
  let isDue = false;
  let round: Promise<void> | undefined;
  let later: NodeJS.Timeout | undefined;
  const doAll = async () => {
    while (isDue && !stop.signal.aborted) {
      isDue = false;
      clearTimeout(later);
      const waits: number[] = [];
      for (const { name, run } of chores) {
        if (stop.signal.aborted) return;
        const wait = await run(stop.signal).catch((error: unknown) => {
          const why = describe(error);
          if (why !== undefined) log(`It failed that ${name}. ${why}`);
        });
        if (typeof wait === 'number') waits.push(wait);
      }
      if (waits.length > 0) later = setTimeout(due, Math.min(...waits)).unref();
    }
  };
  const due = () => {
    isDue = true;
    round ??= doAll().finally(() => {
      round = undefined;
    });
  };
  return {
    due,
    async catchUp() {
      due();
      await round;
    },
    async close() {
      stop.abort();
      clearTimeout(later);
      await round;
    },
  };
}
