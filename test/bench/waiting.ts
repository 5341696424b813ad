// Tells whether a process waits for something that may never come, such as somebody who writes into a pipe, from
// whether it is slow. What time it takes tells nothing: on a busy machine all takes longer, however long that is.
// But who only lacks a processor wants to run, and whoever needs a disk waits for that; who waits for a pipe is
// asleep. So a process waits where it and all that it has started are asleep nearly whenever they are looked at.
// No load makes that of work: a look that comes late sees the same.
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks, at least. */
const EVERY = 100;
/** Looks at which all were asleep that make a wait. Work is asleep only while a message passes between processes. */
const LOOKS = 50;
/** As many of them are taken back by one at which anybody was not: timers wake who waits for a moment. */
const AWAKE = 10;

/** @returns whether the process waits; to be called again and again. Always false where the system does not tell (all but Linux). */
export function createWaitWatch(pid: number): () => boolean {
  let last = 0;
  let asleep = 0;
  return () => {
    if (performance.now() - last < EVERY) return false;
    last = performance.now();
    asleep = areAsleep(pid) ? asleep + 1 : Math.max(0, asleep - AWAKE);
    if (asleep < LOOKS) return false;
    asleep = 0;
    return true;
  };
}

/** Whether no thread of the process and of those it has started, but of this one, runs, could run, or waits for a disk. */
function areAsleep(pid: number): boolean {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
    const children = threads.flatMap((thread) =>
      (readFileSync(`${thread}/children`, 'utf8').match(/\d+/g) ?? []).map(Number),
    );
    return (
      threads.every(isAsleep) && children.filter((child) => child !== process.pid).every(areAsleep)
    );
  } catch {
    // Who ends or begins just now is awake, and where nothing is told nobody is asleep.
    return false;
  }
}

function isAsleep(thread: string): boolean {
  return /\) S [^)]*$/.test(readFileSync(`${thread}/stat`, 'utf8'));
}
