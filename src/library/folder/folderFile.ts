import { closeSync, createReadStream, fstatSync, realpathSync } from 'node:fs';
import { openListed } from './listedFile.ts';

/** A file of the folder as it lies there. */
export interface FolderFile {
  /** Bytes. */
  readonly size: number;
  /** It is opened when somebody reads, so that whoever does not leaves nothing open. */
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Looks at a file of the folder, reached over no link.
 * @param path in the folder, with `/` between parts, as it was listed.
 * @returns undefined where it is not there, or something else is.
 */
export function folderFile(folder: string, path: string): FolderFile | undefined {
  // It comes from what was listed; what leads out of the folder was not.
  if (path.split('/').includes('..')) return undefined;
  try {
    const home = realpathSync.native(folder);
    const file = openListed(home, path);
    const { size } = fstatSync(file);
    closeSync(file);
    return { size, content: contentOf(home, path, size) };
  } catch {
    return undefined;
  }
}

/** So much of it as it had, whatever is written into it meanwhile. */
async function* contentOf(home: string, path: string, size: number): AsyncGenerator<Uint8Array> {
  if (size > 0) yield* createReadStream('', { fd: openListed(home, path), end: size - 1 });
}
