import { setImmediate, setTimeout } from 'node:timers/promises';

/**
 * Keeps searches from holding up what has to be sent: Discord waits three seconds for a first word, and
 * a search keeps the processor to itself.
 */
export interface Pace {
  /** Begins some work after what was to begin before it, and while nothing is being sent. */
  begin<T>(work: () => Promise<T>): Promise<T>;
  /** Sends something. */
  send<T>(sending: () => Promise<T>): Promise<T>;
}

/** Milliseconds after which work begins all the same: a connection may hang. */
const LONGEST_WAIT = 100;

export function createPace(): Pace {
  let under = 0;
  let sent = () => {};
  /** Settled when the next work may begin. */
  let free: Promise<void> = Promise.resolve();

  const untilSent = async () => {
    if (under === 0) return;
    const waited = new AbortController();
    const allSent = new Promise<void>((resolve) => {
      sent = resolve;
    });
    const late = setTimeout(LONGEST_WAIT, undefined, { signal: waited.signal }).catch(() => {});
    await Promise.race([allSent, late]);
    waited.abort();
  };

  return {
    begin(work) {
      free = free.then(() => setImmediate()).then(untilSent);
      return free.then(work);
    },
    async send(sending) {
      under += 1;
      try {
        return await sending();
      } finally {
        under -= 1;
        if (under === 0) sent();
      }
    },
  };
}
