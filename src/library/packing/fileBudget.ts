import type { ListedFile } from '../folder/listFolder.ts';

/** Bytes of a file for which it is given as long again: a slow machine reads ten times as many. */
const BYTES_A_LIMIT = 8 * 1024 * 1024;

/** Why a file is given up, and the seconds after which it is. */
export interface Deadline {
  readonly within: number;
  readonly late: string;
}

/** Keeps the time that files are given, each between two signs of life and in all. */
export interface FileBudget {
  /** A sign of life. The time of a file begins with its first one. */
  hear(path: string): Deadline;
  /** Stands still, since the process waits for us. */
  pause(): void;
  /** Goes on. */
  resume(): Deadline;
}

/** @param timeLimit seconds without a sign of life. @param now milliseconds of a clock. */
export function createFileBudget(
  files: readonly ListedFile[],
  timeLimit: number,
  now: () => number,
): FileBudget {
  const sizes = new Map(files.map(({ path, size }) => [path, size]));
  let current: string | undefined;
  let whole = timeLimit;
  let spent = 0;
  let since: number | undefined;
  const stop = () => {
    if (since !== undefined) spent += (now() - since) / 1000;
    since = undefined;
  };
  const go = (): Deadline => {
    since = now();
    const left = Math.max(0, whole - spent);
    const late =
      left < timeLimit
        ? `Reading it took longer than ${Math.round(whole)} seconds in all.`
        : `Reading it took longer than ${timeLimit} seconds.`;
    return { within: Math.min(left, timeLimit), late };
  };
  return {
    hear(path) {
      stop();
      if (path !== current) {
        current = path;
        spent = 0;
        // Without a sign of life it is given up before that.
        whole = timeLimit * (1 + Math.ceil((sizes.get(path) ?? 0) / BYTES_A_LIMIT));
      }
      return go();
    },
    pause: stop,
    resume: go,
  };
}
