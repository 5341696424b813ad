import type { FileRead } from './folder/fileRead.ts';
import { codeOf } from './folder/unreadable.ts';
import type { Packed } from './packing/packFiles.ts';
import type { Holdings } from './shelves/holdings.ts';
import { type Segment, segmentOf } from './shelves/segment.ts';
import { writeSegmentFile } from './shelves/segmentFile.ts';
import type { LoadedSnapshot, SnapshotStore } from './shelves/snapshot.ts';

/** Keeps what was read for the next start, as far as the disk lets it: else it says so once. */
export interface Keeper {
  load(): Promise<LoadedSnapshot | undefined>;
  /** Says that not all of what was kept can be used. */
  tellDamage(): void;
  /** What was packed, as a segment: what cannot be kept on disk is kept in memory. */
  segmentOf(packed: Packed): Promise<Segment | undefined>;
  /** Whether the last time is so long ago that a long reading would be lost. */
  isDue(): boolean;
  save(files: ReadonlyMap<string, FileRead>, holdings: Holdings): Promise<void>;
}

/** Milliseconds after which what has been read so far is kept. */
const SAVE_EVERY = 30_000;

/** @param snapshots nothing is kept without them. */
export function createKeeper(
  snapshots: SnapshotStore | undefined,
  log: (line: string) => void,
): Keeper {
  let lastSaved = performance.now();
  let isUnkept = false;
  const noteUnkept = (error: unknown) => {
    if (!isUnkept) log(`The snapshot cannot be kept (${codeOf(error)}); everything else goes on.`);
    isUnkept = true;
  };
  return {
    async load() {
      const snapshot = await snapshots?.load();
      if (snapshot?.isOutdated)
        log('What was kept is of another version of the program; all articles are read again.');
      return snapshot;
    },
    tellDamage: () => log('A part of the snapshot cannot be used; its articles are read again.'),
    async segmentOf({ bytes, writtenTo }) {
      if (writtenTo !== undefined) return snapshots?.open(writtenTo);
      if (!bytes) return undefined;
      try {
        if (snapshots) return await snapshots.open(await writeSegmentFile(snapshots.home, bytes));
      } catch (error) {
        noteUnkept(error);
      }
      return segmentOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
    isDue: () => performance.now() - lastSaved > SAVE_EVERY,
    async save(files, holdings) {
      lastSaved = performance.now();
      try {
        // A file at which a process was lost gets another chance at the next start.
        const kept = [...files.values()].filter(({ isLost }) => !isLost);
        await snapshots?.save({ files: kept, ...holdings.kept() });
      } catch (error) {
        noteUnkept(error);
      }
    },
  };
}
