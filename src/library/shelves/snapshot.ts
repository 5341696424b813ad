import { createHash, randomUUID } from 'node:crypto';
import { closeSync, read as readLater, readSync } from 'node:fs';
import { readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { pauses } from '../../pace/pauses.ts';
import type { FileRead } from '../folder/fileRead.ts';
import { makeFolder } from '../folder/makeFolder.ts';
import { openRegular, readRegular } from '../folder/regularFile.ts';
import {
  DamagedSegment,
  headLengthOf,
  PREFIX_BYTES,
  readSegment,
  type Segment,
} from './segment.ts';
import type { KeptSegment } from './shelf.ts';

/** What was read, as it is kept on disk: one file for each segment, and one that lists them. */
export interface Snapshot {
  readonly files: readonly FileRead[];
  /** In order of their keys. */
  readonly segments: readonly KeptSegment[];
  /** The first key that no passage has had yet. */
  readonly nextKey: number;
}

/** Where the snapshot of one folder is kept. */
export interface SnapshotStore {
  /** What can be used of the last snapshot, and whether something of it could not. */
  load(): Promise<Snapshot & { readonly isDamaged: boolean }>;
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

interface List {
  readonly files: readonly FileRead[];
  readonly held: {
    readonly nextKey: number;
    readonly segments: readonly ListedSegment[];
  };
}

interface ListedSegment {
  readonly name: string;
  readonly firstKey: number;
  readonly removed: readonly number[];
}

const NO_SNAPSHOT: Snapshot = { files: [], segments: [], nextKey: 0 };

const LIST = 'library.json';
/** The first line of the list; the number changes with its form. The check of the rest follows. */
const LIST_MAGIC = 'PULLQUOTE LIBRARY 2';
const SEGMENT_ENDING = '.segment';
/** Files whose lines are written in one go; whoever waits gets the processor before the next ones. */
const LINES_AT_ONCE = 1000;

/** The store of a folder, in a folder of its own in the data folder. */
export async function createSnapshotStore(dataDir: string, folder: string): Promise<SnapshotStore> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 16);
  const home = resolve(dataDir, name);
  /** The names of the segments' files. */
  const names = new Map<Segment, string>();

  const openSegment = async (segmentName: string): Promise<Segment> => {
    const segment = await openSegmentFile(join(home, segmentName));
    names.set(segment, segmentName);
    return segment;
  };

  return {
    async load() {
      const list = await readList(join(home, LIST));
      if (list === 'none') return { ...NO_SNAPSHOT, isDamaged: false };
      if (list === 'damaged') return { ...NO_SNAPSHOT, isDamaged: true };
      const { nextKey, segments: listed } = list.held;
      const segments: KeptSegment[] = [];
      for (const { name: segmentName, firstKey, removed } of listed) {
        try {
          const segment = await openSegment(segmentName);
          segments.push({ segment, firstKey, removed: new Set(removed) });
        } catch {
          // Gone, cut short, of another version or not what was written: its files are read again.
        }
        await setImmediate();
      }
      return { files: list.files, segments, nextKey, isDamaged: segments.length < listed.length };
    },
    home,
    open: openSegment,
    async save({ files, segments, nextKey }) {
      const listed = segments.flatMap(({ segment, firstKey, removed }): ListedSegment[] => {
        const known = names.get(segment);
        return known === undefined ? [] : [{ name: known, firstKey, removed: [...removed] }];
      });
      await makeFolder(home);
      await writeList(join(home, LIST), { held: { nextKey, segments: listed }, files });
      const kept = new Set(segments.map(({ segment }) => segment));
      for (const [segment, segmentName] of names) {
        if (kept.has(segment)) continue;
        names.delete(segment);
        await rm(join(home, segmentName), { force: true });
      }
      await removeOthers(home, new Set(listed.map((segment) => segment.name)));
    },
  };
}

async function openSegmentFile(path: string): Promise<Segment> {
  const file = openRegular(path, 'refused');
  try {
    const length = PREFIX_BYTES + headLengthOf(await readBytes(file, PREFIX_BYTES));
    return readSegment(await readBytes(file, length), contentsIn(file, length));
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** The contents that come behind the first bytes of a file. */
function contentsIn(file: number, behind: number): Pick<Segment, 'readContent' | 'close'> {
  let isOpen = true;
  return {
    readContent(from, to) {
      // Another file may have its number by now.
      if (!isOpen) throw new Error('This segment is closed.');
      const bytes = Buffer.allocUnsafe(to - from);
      if (readSync(file, bytes, 0, bytes.length, behind + from) < bytes.length) {
        throw new DamagedSegment();
      }
      return bytes;
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** The first bytes of a file. */
async function readBytes(file: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  if ((await promisify(readLater)(file, bytes, 0, length, 0)).bytesRead < length) {
    throw new DamagedSegment();
  }
  return bytes;
}

/** Writes a segment into a folder. @returns the name of the file. @throws where there is no room for it. */
export async function writeSegmentFile(home: string, bytes: Uint8Array): Promise<string> {
  await makeFolder(home);
  const name = `${randomUUID()}${SEGMENT_ENDING}`;
  await writeWhole(join(home, name), bytes);
  return name;
}

/** Leaves nothing where not all can be written. */
async function writeWhole(path: string, data: Uint8Array | readonly Uint8Array[]): Promise<void> {
  try {
    await writeFile(path, data);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function readList(path: string): Promise<List | 'none' | 'damaged'> {
  let bytes: Buffer | undefined;
  try {
    bytes = readRegular(path);
  } catch {
    // Not there, or nothing that could be read.
  }
  if (!bytes) return 'none';
  const end = bytes.indexOf('\n');
  const rest = bytes.subarray(end + 1);
  if (bytes.toString('utf8', 0, end) !== headOf(crc32(rest))) return 'damaged';
  // The check has just been compared, so this is what was written.
  const endOfHeld = rest.indexOf('\n');
  const files: FileRead[] = [];
  const pause = pauses();
  for (let at = endOfHeld + 1; at < rest.length; ) {
    const endOfFile = rest.indexOf('\n', at);
    files.push(JSON.parse(rest.toString('utf8', at, endOfFile)));
    at = endOfFile + 1;
    await pause();
  }
  return { held: JSON.parse(rest.toString('utf8', 0, endOfHeld)), files };
}

function headOf(check: number): string {
  return `${LIST_MAGIC} ${check}`;
}

async function writeList(path: string, { held, files }: List): Promise<void> {
  const parts = [Buffer.from(`${JSON.stringify(held)}\n`)];
  let check = crc32(parts[0] ?? '');
  for (let at = 0; at < files.length; at += LINES_AT_ONCE) {
    const lines = files.slice(at, at + LINES_AT_ONCE).map((file) => `${JSON.stringify(file)}\n`);
    const part = Buffer.from(lines.join(''));
    check = crc32(part, check);
    parts.push(part);
    await setImmediate();
  }
  const draft = `${path}.${randomUUID()}`;
  await writeWhole(draft, [Buffer.from(`${headOf(check)}\n`), ...parts]);
  await rename(draft, path);
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
