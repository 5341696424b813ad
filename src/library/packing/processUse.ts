import { readFileSync } from 'node:fs';

/** MiB that a process holds, the pieces outside its heap too; undefined where the system does not tell (all but Linux). */
export function memoryOf(pid: number | undefined): number | undefined {
  try {
    const held = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return held === undefined ? undefined : Number(held) / 1024;
  } catch {
    return undefined;
  }
}

/** Ticks a second in which Linux tells the time of a process, whatever its own clock does (proc(5), USER_HZ). */
const TICKS = 100;

/** Milliseconds that processors have worked for a process; undefined where the system does not tell (all but Linux). */
export function workOf(pid: number | undefined): number | undefined {
  try {
    // The name of a process stands in brackets before its numbers, and may hold brackets itself.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isNaN(ticks) ? undefined : (ticks * 1000) / TICKS;
  } catch {
    return undefined;
  }
}

/**
 * Time that does not work for a process counts so many times less, since others may keep it from the
 * processor; it does count, since one that waits for a disk that never answers does not work either.
 */
const PATIENCE = 10;

/**
 * A clock of what a process could have done, so that a busy machine gives up no file.
 * @param work milliseconds that it has worked; undefined where that is not known.
 * @param now milliseconds of a clock.
 * @returns milliseconds, never more than have passed.
 */
export function createWorkClock(work: () => number | undefined, now: () => number): () => number {
  let last = { at: now(), work: work() };
  let told = 0;
  return () => {
    const next = { at: now(), work: work() };
    const passed = next.at - last.at;
    const worked =
      next.work === undefined || last.work === undefined ? passed : next.work - last.work;
    told += Math.min(passed, Math.max(worked, passed / PATIENCE));
    last = next;
    return told;
  };
}
