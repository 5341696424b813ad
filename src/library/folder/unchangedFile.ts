import { type BigIntStats, closeSync, fstatSync, lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { openListed } from './listedFile.ts';
import { readWhole } from './regularFile.ts';

/**
 * Whether a file of a folder still is, byte for byte, the one that was read.
 * @param path in the folder, with `/` between parts. @param fileCheck the CRC-32 of what was read.
 */
export type IsUnchanged = (path: string, fileCheck: number) => boolean;

/** Bytes of a file beyond which whoever waits for a quotation would notice that it is read; it is believed. */
const COMPARED = 16 * 1024 * 1024;
/** Milliseconds within which the clock of a file system may give another change the same time. */
const CLOCK = 2000;
/** Files of which it is remembered which ones they were. */
const REMEMBERED = 10_000;

/** Reads files and compares them; those that nobody has touched since are not read a second time. */
export function createIsUnchanged(folder: string): IsUnchanged {
  /** By path and check, which file it was that had it. */
  const known = new LRUCache<string, string>({ max: REMEMBERED });
  return (path, fileCheck) => {
    const home = placeOf(folder);
    // A folder that is away for a while says nothing of its files.
    if (home === undefined) return true;
    const name = `${fileCheck} ${path}`;
    try {
      const listed = lstatSync(join(home, path), { bigint: true });
      if (listed.size > COMPARED || known.get(name) === identityOf(listed)) return listed.isFile();
      const { check, opened } = readNow(home, path);
      if (check !== fileCheck) return false;
      if (Date.now() - Number(opened.ctimeMs) > CLOCK) known.set(name, identityOf(opened));
      return true;
    } catch {
      // Gone, or not to be read: there is nothing that a quotation could be compared with.
      return false;
    }
  };
}

function placeOf(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined;
  }
}

function readNow(home: string, path: string) {
  const file = openListed(home, path);
  try {
    // Looked at before it is read, so that what is changed meanwhile is read again.
    const opened = fstatSync(file, { bigint: true });
    const bytes = readWhole(file, COMPARED);
    return { check: bytes && crc32(bytes), opened };
  } finally {
    closeSync(file);
  }
}

function identityOf({ dev, ino, size, ctimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${ctimeNs}`;
}
