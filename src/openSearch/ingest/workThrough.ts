import { setTimeout } from 'node:timers/promises';
import type { ClaimedFile, Claims, DueFile } from './claims.ts';

/** Does what is to be done of claimed files. @returns those of which it is to be done once more. */
export type ChunkWork = (
  files: readonly (readonly [ClaimedFile, DueFile])[],
) => Promise<readonly DueFile[]>;

export interface WorkOptions {
  readonly claims: Pick<Claims, 'claim'>;
  /** How many chunks are worked on at the same time. */
  readonly lanes: number;
  readonly stop: AbortSignal;
  /** Hears of files of which others have done what was to be done, or which are not taken up any more. */
  readonly onPassed: (files: readonly DueFile[]) => void;
}

/** Milliseconds between two looks whether others are done. */
const LOOK_EVERY = 500;
/** Times that something is done of a file. */
const ATTEMPTS = 3;

/**
 * Claims one chunk after the other and works on it. What others have is waited for: they do it, or they are lost, and
 * it is done here.
 */
export async function workThrough(
  chunks: readonly (readonly DueFile[])[],
  work: ChunkWork,
  options: WorkOptions,
): Promise<void> {
  const queue = [...chunks];
  const attempts = new Map<string, number>();
  let isLooking = false;
  const once = async (chunk: readonly DueFile[]) => {
    const { claimed, busy } = await options.claims.claim(chunk);
    const byPath = new Map(chunk.map((file) => [file.path, file]));
    const mine = claimed.flatMap((file) => {
      const due = byPath.get(file.path);
      return due ? [[file, due] as const] : [];
    });
    const taken = new Set([...mine.map(([, due]) => due), ...busy]);
    options.onPassed(chunk.filter((file) => !taken.has(file)));
    const again = mine.length > 0 ? await work(mine) : [];
    const left = [...busy, ...again.filter((file) => isWorthAnother(file, attempts))];
    if (left.length > 0) queue.push(left);
    // Where all is done but what others have, they are given time.
    if (mine.length === 0 && busy.length > 0 && queue.length <= options.lanes) isLooking = true;
  };
  const lane = async () => {
    for (let chunk = queue.shift(); chunk; chunk = queue.shift()) {
      options.stop.throwIfAborted();
      await once(chunk);
      if (isLooking) await setTimeout(LOOK_EVERY, undefined, { signal: options.stop });
      isLooking = false;
    }
  };
  // Whoever calls lets go of everything, so nobody may be at work any more.
  const ends = await Promise.allSettled(Array.from({ length: options.lanes }, lane));
  for (const ended of ends) if (ended.status === 'rejected') throw ended.reason;
}

function isWorthAnother({ path }: DueFile, attempts: Map<string, number>): boolean {
  const made = (attempts.get(path) ?? 0) + 1;
  attempts.set(path, made);
  return made < ATTEMPTS;
}
