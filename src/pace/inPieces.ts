import { setTimeout as pause } from 'node:timers/promises';

/** Things that are done without a pause: ten milliseconds where each is a row among a million (`npm run bench:records`). */
const PIECE = 50;

/** Milliseconds between two pieces, so that whoever asks meanwhile is answered as always. */
const PAUSE = 5;

/**
 * Does in pieces what may be a million things. @param some does as many at most, and says how many it were:
 * fewer where none is left. @param isStopped whether the rest is to be left undone.
 */
export async function inPieces(
  some: (most: number) => Promise<number>,
  isStopped = () => false,
): Promise<void> {
  while (!isStopped() && (await some(PIECE)) >= PIECE) await pause(PAUSE);
}
