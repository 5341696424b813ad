import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, read as readLater, readSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from '../folder/makeFolder.ts';
import { openRegular } from '../folder/regularFile.ts';
import {
  DamagedSegment,
  headCheckOf,
  headLengthOf,
  PREFIX_BYTES,
  readSegment,
  type Segment,
} from './segment.ts';

/** What tells the file of a segment from that of any other, without a look at the texts in it. */
export interface SegmentMark {
  /** Bytes of the file. */
  readonly size: number;
  /** The CRC-32 of its head, which has those of all texts in it. */
  readonly check: number;
}

export const SEGMENT_ENDING = '.segment';

/**
 * The segment in a file; its contents are left there.
 * @throws `DamagedSegment` where a byte before them is not what was written, or what the system says.
 */
export async function openSegmentFile(
  path: string,
): Promise<{ readonly segment: Segment; readonly mark: SegmentMark }> {
  const file = openRegular(path, 'refused');
  try {
    const prefix = await readBytes(file, PREFIX_BYTES);
    const length = PREFIX_BYTES + headLengthOf(prefix);
    const segment = readSegment(await readBytes(file, length), contentsIn(file, length));
    return { segment, mark: { size: fstatSync(file).size, check: headCheckOf(prefix) } };
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
  // What a damaged beginning says of its length need not fit into memory.
  if (length > fstatSync(file).size) throw new DamagedSegment();
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
