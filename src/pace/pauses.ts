import { setImmediate } from 'node:timers/promises';

/** Milliseconds for which a long loop may keep the processor from whoever waits, a Discord heartbeat above all. */
const LONGEST_HOLD = 10;

/** For a long loop: awaited at each round, it pauses whenever the loop has had the processor long enough. */
export function pauses(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < LONGEST_HOLD) return undefined;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}
