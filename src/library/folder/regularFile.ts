import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Thrown where a path leads to a device, a pipe, a socket or a folder, which could be read without an end. */
export class NoRegularFile extends Error {
  constructor() {
    super('This is no regular file.');
  }
}

// Whoever opens a pipe would else wait until somebody writes into it. Windows has neither of the two.
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const WITHOUT_LINKS = constants.O_NOFOLLOW ?? 0;

/**
 * Opens a file for reading, and looks at what was opened.
 * @param links whether the path itself may be a link.
 * @throws `NoRegularFile`, or what the system says.
 */
export function openRegular(path: string, links: 'followed' | 'refused'): number {
  const file = openSync(path, WITHOUT_WAITING | (links === 'refused' ? WITHOUT_LINKS : 0));
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw new NoRegularFile();
}

/** Bytes that are read at once of a file that is longer than it was. */
const STRETCH = 65_536;

/** All bytes of an open file; undefined where there are more than the limit, whatever was said of its size. */
export function readWhole(file: number, limit: number): Buffer | undefined {
  const pieces: Buffer[] = [];
  let length = 0;
  let expected = fstatSync(file).size;
  while (length <= limit) {
    const room = Math.min(Math.max(expected - length + 1, STRETCH), limit + 1 - length);
    const piece = Buffer.allocUnsafe(room);
    const read = readSync(file, piece);
    if (read === 0) return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    pieces.push(piece.subarray(0, read));
    length += read;
    expected = Math.max(expected, length);
  }
  return undefined;
}

/** All bytes of a file that may be reached over links. @throws `NoRegularFile`, or what the system says. */
export function readRegular(path: string, limit = Number.MAX_SAFE_INTEGER): Buffer | undefined {
  const file = openRegular(path, 'followed');
  try {
    return readWhole(file, limit);
  } finally {
    closeSync(file);
  }
}
