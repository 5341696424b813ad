import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { label } from '../../core/text/visible.ts';
import { Refusal } from '../refusal.ts';

/**
 * Writes a file whole or not at all, also where the program is ended meanwhile: it is written beside, and then
 * takes the place of what was there. @throws `Refusal`
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const path = await placeOf(file);
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw refusalOf(file, error);
  }
}

/**
 * Looks whether a file can be written before anything is done for it. @returns where it will be, whatever links
 * lead there. @throws `Refusal`
 */
export async function placeOf(file: string): Promise<string> {
  const path = resolve(file);
  try {
    if (!(await stat(path)).isFile()) throw new Refusal(`${label(file)} is no file.`);
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw refusalOf(file, error);
  }
  try {
    return join(await realpath(dirname(path)), path.slice(dirname(path).length));
  } catch (error) {
    throw refusalOf(file, error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function refusalOf(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const why = error.code === 'ENOENT' ? 'its folder is not there' : String(error.code);
  return new Refusal(`${label(file)} cannot be written (${why}).`);
}
