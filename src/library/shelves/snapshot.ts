import { createHash } from 'node:crypto';
import { readdir, realpath, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DamagedColumns } from '../../search/columns.ts';
import type { FileRead } from '../folder/fileRead.ts';
import { makeFolder } from '../folder/makeFolder.ts';
import { createKeptColumns } from './columnFile.ts';
import type { Segment } from './segment.ts';
import { openSegmentFile, SEGMENT_ENDING, type SegmentMark } from './segmentFile.ts';
import { type KeptSegment, keysOn } from './shelf.ts';
import {
  type ListedSegment,
  readSnapshotList,
  type SnapshotList,
  writeSnapshotList,
} from './snapshotList.ts';

/** What was read, as it is kept on disk: one file for each segment, and one that lists them. */
export interface Snapshot {
  readonly files: readonly FileRead[];
  /** In order of their keys. */
  readonly segments: readonly KeptSegment[];
  /** The first key that no passage has had yet. */
  readonly nextKey: number;
}

/** What can be used of the last snapshot. */
export interface LoadedSnapshot extends Omit<Snapshot, 'files'> {
  /** Read from their lines when they are asked for; undefined for a line that is none. */
  readonly files: Iterable<FileRead | undefined>;
  /** Whether something of it cannot be used. */
  readonly isDamaged: boolean;
  /** Whether nothing of it can, since another version of the program wrote it. */
  readonly isOutdated: boolean;
}

/** Where the snapshot of one folder is kept. */
export interface SnapshotStore {
  load(): Promise<LoadedSnapshot>;
  /** The folder of the segments' files, which may not be there yet. */
  readonly home: string;
  /**
   * The segment in a file that `writeSegmentFile` wrote into that folder; its contents are left on disk, and
   * can be read until it is closed, also when the snapshot no longer has it.
   */
  open(name: string): Promise<Segment>;
  /** Makes this the snapshot: the last one stays until the new one is there as a whole. */
  save(snapshot: Snapshot): Promise<void>;
}

const NO_SNAPSHOT: Snapshot = { files: [], segments: [], nextKey: 0 };

const LIST = 'library.json';

/** The store of a folder, in a folder of its own in the data folder. */
export async function createSnapshotStore(dataDir: string, folder: string): Promise<SnapshotStore> {
  const library = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 16);
  const home = resolve(dataDir, library);
  const kept = createKeptColumns();
  /** What is listed of the segments that have a file. */
  const marks = new Map<Segment, SegmentMark & { readonly name: string }>();

  const open = async (name: string): Promise<Segment> => {
    const { segment, mark } = await openSegmentFile(join(home, name), kept);
    marks.set(segment, { name, ...mark });
    return segment;
  };

  /** @param free the first key that no earlier segment has. @throws where this is not what was listed. */
  const openListed = async (listed: ListedSegment, free: number, nextKey: number) => {
    const { name, firstKey, removed } = listed;
    const { segment, mark } = await openSegmentFile(join(home, name), kept);
    const end = firstKey + keysOn({ segment });
    // Two passages with one key would be taken for each other.
    const hasKeys = free <= firstKey && end <= nextKey;
    if (hasKeys && isSame(mark, listed) && isWithin(segment, removed)) {
      marks.set(segment, { name, ...mark });
      return { kept: { segment, firstKey, removed: new Set(removed) }, end };
    }
    segment.close();
    throw new DamagedColumns();
  };

  /** Those of a list that can be used. */
  const openAll = async ({ segments, nextKey }: SnapshotList['held']): Promise<KeptSegment[]> => {
    const opened: KeptSegment[] = [];
    let free = 0;
    for (const listed of segments) {
      try {
        const { kept, end } = await openListed(listed, free, nextKey);
        opened.push(kept);
        free = end;
      } catch {
        // Gone, cut short, of another version or not what was written: its files are read again.
      }
      await setImmediate();
    }
    return opened;
  };

  return {
    async load() {
      const list = readSnapshotList(join(home, LIST));
      if (list === 'none' || list === 'outdated') {
        return { ...NO_SNAPSHOT, isDamaged: false, isOutdated: list === 'outdated' };
      }
      if (list === 'damaged' || list.held.library !== library) {
        return { ...NO_SNAPSHOT, isDamaged: true, isOutdated: false };
      }
      const { files, held } = list;
      const segments = await openAll(held);
      const isDamaged = segments.length < held.segments.length;
      return { files, segments, nextKey: held.nextKey, isDamaged, isOutdated: false };
    },
    home,
    open,
    async save({ files, segments, nextKey }) {
      const listed = segments.flatMap(({ segment, firstKey, removed }): ListedSegment[] => {
        const mark = marks.get(segment);
        return mark === undefined ? [] : [{ ...mark, firstKey, removed: [...removed] }];
      });
      await makeFolder(home);
      await writeSnapshotList(join(home, LIST), {
        held: { library, nextKey, segments: listed },
        files,
      });
      const kept = new Set(segments.map(({ segment }) => segment));
      for (const [segment, { name }] of marks) {
        if (kept.has(segment)) continue;
        marks.delete(segment);
        await rm(join(home, name), { force: true });
      }
      await removeOthers(home, new Set(listed.map(({ name }) => name)));
    },
  };
}

/** Whether a file is the one that was listed, and not another one that is whole as well. */
function isSame(mark: SegmentMark, listed: SegmentMark): boolean {
  return mark.size === listed.size && mark.check === listed.check;
}

/** Whether numbers are those of articles of a segment. */
function isWithin({ articles }: Segment, numbers: readonly number[]): boolean {
  return numbers.every((number) => number < articles.checks.length);
}

/** Milliseconds for which a file that no list names may be another program's that has yet to list it. */
const UNLISTED = 600_000;

/** Removes what a killed program left. */
async function removeOthers(home: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(home)) {
    const isOurs = name.endsWith(SEGMENT_ENDING) || name.startsWith(`${LIST}.`);
    if (!isOurs || names.has(name)) continue;
    const { mtimeMs } = await stat(join(home, name));
    if (Date.now() - mtimeMs > UNLISTED) await rm(join(home, name), { force: true });
  }
}
