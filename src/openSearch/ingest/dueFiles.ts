import type { Problem } from '../../core/article/problem.ts';
import type { Listing } from '../../library/folder/listFolder.ts';
import { type DueFile, isDue } from './claims.ts';
import type { KnownFile } from './knownFiles.ts';

/** What is to be done so that a cluster holds what a folder does. */
export interface Due {
  /** In order of the paths. */
  readonly read: readonly DueFile[];
  /** Those of which nothing may be there any more: gone, or nothing that can be read. */
  readonly removed: readonly DueFile[];
}

export function dueFilesIn(listing: Listing, known: ReadonlyMap<string, KnownFile>): Due {
  const files = listing.files.map(({ path, size, changed }): DueFile => {
    return { path, listed: { path, size, changed } };
  });
  const listed = new Set(listing.files.map(({ path }) => path));
  const unread = Array.from(problemsByPath(listing.problems), ([path, problems]): DueFile => {
    return { path, problems: JSON.stringify(problems) };
  }).filter(({ path }) => !listed.has(path));
  const there = new Set([...listed, ...unread.map(({ path }) => path)]);
  const gone = [...known.keys()].filter((path) => !there.has(path)).map((path) => ({ path }));
  const isLeft = (file: DueFile) => isDue(file, known.get(file.path));
  return { read: files.filter(isLeft), removed: [...gone, ...unread].filter(isLeft) };
}

function problemsByPath(problems: readonly Problem[]): Map<string, Problem[]> {
  const byPath = new Map<string, Problem[]>();
  for (const problem of problems) {
    byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem]);
  }
  return byPath;
}

/**
 * Whether a folder has nothing of what is known, though something is: it may be another folder, or one that is
 * not there at the moment.
 */
export function isAnotherFolder(listing: Listing, known: ReadonlyMap<string, KnownFile>): boolean {
  const sent = [...known.values()].filter(({ size }) => size !== undefined);
  return sent.length > 0 && !listing.files.some(({ path }) => known.has(path));
}

/** Bytes and files that are claimed together: as much as is packed into one segment. */
const CHUNK_BYTES = 16 * 1024 * 1024;
const CHUNK_FILES = 2000;

/** Files in parts that are claimed together. */
export function chunksOf(files: readonly DueFile[]): DueFile[][] {
  const chunks: DueFile[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const file of files) {
    const size = file.listed?.size ?? 0;
    const last = chunks.at(-1);
    if (last && last.length < CHUNK_FILES && bytes + size <= CHUNK_BYTES) last.push(file);
    else {
      chunks.push([file]);
      bytes = 0;
    }
    bytes += size;
  }
  return chunks;
}
