import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, read as readLater, readSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DamagedColumns } from '../../search/columns.ts';
import { makeFolder } from '../folder/makeFolder.ts';
import { openRegular } from '../folder/regularFile.ts';
import {
  columnsOf,
  directoryLengthOf,
  type KeptColumns,
  PREFIX_BYTES,
  type ReadBytes,
  readDirectory,
} from './columnFile.ts';
import { type Segment, segmentIn } from './segment.ts';

/** What tells the file of a segment from that of any other, without a look at the texts in it. */
export interface SegmentMark {
  /** Bytes of the file. */
  readonly size: number;
  /** The CRC-32 of its directory, which has those of all else in it. */
  readonly check: number;
}

export const SEGMENT_ENDING = '.segment';

/**
 * The segment in a file, of which nothing but the directory is read.
 * @param kept where columns are kept that are looked at often.
 * @throws `DamagedColumns` where the directory is not what was written, or what the system says.
 */
export async function openSegmentFile(
  path: string,
  kept: KeptColumns,
): Promise<{ readonly segment: Segment; readonly mark: SegmentMark }> {
  const file = openRegular(path, 'refused');
  try {
    const { size } = fstatSync(file);
    const prefix = await readBeginning(file, PREFIX_BYTES, size);
    const beginning = await readBeginning(file, PREFIX_BYTES + directoryLengthOf(prefix), size);
    const directory = readDirectory(beginning);
    if (size !== directory.behind + directory.size) throw new DamagedColumns();
    const { read, close } = readerOf(file, directory.behind);
    const columns = columnsOf(directory, read, { columns: kept, name: randomUUID() });
    return { segment: segmentIn(columns, close), mark: { size, check: directory.check } };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Reads what lies behind the first bytes of a file, until it is closed. */
function readerOf(file: number, behind: number): { read: ReadBytes; close(): void } {
  let isOpen = true;
  return {
    read(from, to) {
      // Another file may have its number by now.
      if (!isOpen) throw new Error('This segment is closed.');
      const bytes = new Uint8Array(to - from);
      if (readSync(file, bytes, 0, bytes.length, behind + from) < bytes.length) {
        throw new DamagedColumns();
      }
      return bytes;
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** The first bytes of a file. @param size of all of it. */
async function readBeginning(file: number, length: number, size: number): Promise<Buffer> {
  // What a damaged beginning says of its length need not fit into memory.
  if (length > size) throw new DamagedColumns();
  const bytes = Buffer.allocUnsafe(length);
  if ((await promisify(readLater)(file, bytes, 0, length, 0)).bytesRead < length) {
    throw new DamagedColumns();
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
export async function writeWhole(
  path: string,
  data: Uint8Array | readonly Uint8Array[],
): Promise<void> {
  try {
    await writeFile(path, data);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
