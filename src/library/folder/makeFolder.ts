import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './unreadable.ts';

/**
 * Makes a folder and those above it, where they are missing. Node's own way to do that never ends where a
 * folder is there in which none can be made (/proc).
 * @throws what the system says.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (await isFolder(path)) return;
    // Of something else in its place the system says only that it is there.
    if (codeOf(error) === 'EEXIST') await readdir(path);
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
