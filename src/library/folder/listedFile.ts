import { closeSync, fstatSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { NoRegularFile, openRegular } from './regularFile.ts';
import { codeOf } from './unreadable.ts';

/** Thrown where something else lies in the place of a file than when it was listed. */
export class Exchanged extends Error {
  constructor() {
    super('It was exchanged for something else while it was read.');
  }
}

/** What a link in the place of a file is called by the systems, and a socket. */
const NO_FILE = new Set(['ELOOP', 'EMLINK', 'EFTYPE', 'ENXIO', 'EISDIR', 'ENOTDIR']);
/** Who saves a file by putting a new one in its place may do it just then; nobody does it so often. */
const ATTEMPTS = 3;

/**
 * Opens a file of a folder for reading. Between the listing and this a link, a pipe or a folder may have
 * taken its place, or that of a folder above it: so what counts is where that lies which was opened.
 * @param home the folder's real path. @param path in it, with `/` between parts, no part of it a link.
 * @throws `Exchanged`, or what the system says.
 */
export function openListed(home: string, path: string): number {
  const place = join(home, path);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const file = open(place);
    if (liesIn(file, place)) return file;
    closeSync(file);
  }
  throw new Exchanged();
}

function open(place: string): number {
  try {
    return openRegular(place, 'refused');
  } catch (error) {
    if (error instanceof NoRegularFile || NO_FILE.has(codeOf(error))) throw new Exchanged();
    throw error;
  }
}

/** Whether an open file is the one in a place, reached over no link. */
function liesIn(file: number, place: string): boolean {
  try {
    // Linux says itself where what is open lies.
    return readlinkSync(`/proc/self/fd/${file}`) === place;
  } catch {
    // Elsewhere a path can only be looked at again, which leaves moments between the looks.
    return leadsTo(file, place);
  }
}

function leadsTo(file: number, place: string): boolean {
  try {
    const opened = fstatSync(file, { bigint: true });
    const { dev, ino } = lstatSync(place, { bigint: true });
    return dev === opened.dev && ino === opened.ino && realpathSync.native(place) === place;
  } catch {
    return false;
  }
}
