import type { ListedFile } from '../folder/listFolder.ts';

/** Bytes and files that are packed together. */
interface BatchSize {
  readonly bytes: number;
  readonly files: number;
}

/** Enough for a segment worth searching. */
export const LEAST: BatchSize = { bytes: 2 ** 24, files: 2000 };
/** About as much as fills one. */
export const MOST: BatchSize = { bytes: 2 ** 26, files: 10_000 };
/** How many times as much as the one before a batch may be. */
const GROWTH = 1.5;

/**
 * Files in order, in batches: small ones first, so that soon there is something to be asked, then larger ones, since
 * each segment costs every question some lookups, and at the end a share of what is left (guided self-scheduling,
 * Polychronopoulos and Kuck 1987), so that no process is long at work alone. A file that is larger is one of its own.
 */
export function batchesOf(files: readonly ListedFile[], processes: number): ListedFile[][] {
  const batches: ListedFile[][] = [];
  let bytesLeft = files.reduce((sum, { size }) => sum + size, 0);
  let most = LEAST;
  for (let at = 0; at < files.length; ) {
    const share = (left: number) => left / (2 * processes);
    const limit = {
      files: Math.max(LEAST.files, Math.min(most.files, share(files.length - at))),
      bytes: Math.max(LEAST.bytes, Math.min(most.bytes, share(bytesLeft))),
    };
    const batch: ListedFile[] = [];
    let bytes = 0;
    for (let file = files[at]; file && batch.length < limit.files; file = files[at]) {
      if (batch.length > 0 && bytes + file.size > limit.bytes) break;
      batch.push(file);
      bytes += file.size;
      at += 1;
    }
    batches.push(batch);
    bytesLeft -= bytes;
    most = {
      files: Math.min(MOST.files, GROWTH * most.files),
      bytes: Math.min(MOST.bytes, GROWTH * most.bytes),
    };
  }
  return batches;
}

/** The same, as few as a process each can bear: of what has come to small segments by its bytes, files alone count. */
export function largeBatchesOf(files: readonly ListedFile[]): ListedFile[][] {
  return Array.from({ length: Math.ceil(files.length / MOST.files) }, (_, at) =>
    files.slice(at * MOST.files, (at + 1) * MOST.files),
  );
}
