import { setTimeout as pause } from 'node:timers/promises';

/** Of the time, what people leave unused when one works beside them: after each piece of work three times as long. */
const REST = 3;

/** Milliseconds of a rest, at least. */
const LEAST_REST = 20;

/** Does some work, and then rests for the longer the more it took, so that what people ask comes first. */
export async function idling<T>(work: () => Promise<T>, stop: AbortSignal): Promise<T> {
  const began = performance.now();
  const done = await work();
  const rest = Math.max(LEAST_REST, REST * (performance.now() - began));
  await pause(rest, undefined, { signal: stop }).catch(() => {});
  return done;
}
