import { setImmediate } from 'node:timers/promises';

/** Milliseconds for which a long loop may keep whoever waits, a Discord heartbeat above all, from their turn. */
const TURN = 10;

/** For a long loop: awaited at each round, it gives everybody else a turn whenever the loop has had its own. */
export function turns(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < TURN) return undefined;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}
