import { setTimeout } from 'node:timers/promises';

/** Is fulfilled after some milliseconds; keeps no process alive. */
export function delay(milliseconds: number): Promise<undefined> {
  return setTimeout(milliseconds, undefined, { ref: false });
}
