import {
  mkdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { createIsUnchanged } from '../../../src/library/folder/unchangedFile.ts';
import { folderOf } from '../../support/program.ts';

const TEXT = 'The ferry sails at nine.';
const CHECK = crc32(TEXT);

async function looking(path = 'ferry.md') {
  const folder = await folderOf({ [path]: TEXT });
  const isUnchanged = createIsUnchanged(folder);
  return { folder, file: join(folder, path), look: () => isUnchanged(path, CHECK) };
}

it('a file is unchanged where its bytes are those that were read, whatever its times are', async () => {
  const { file, look } = await looking();
  expect(look()).toBe(true);
  await utimes(file, 1, 1);
  expect(look()).toBe(true);
  await writeFile(file, await readFile(file));
  expect(look()).toBe(true);
});

it('a file of the same length and times is another one where a letter differs', async () => {
  const { file, look } = await looking();
  await utimes(file, 1, 1);
  expect(look()).toBe(true);
  await writeFile(file, 'The ferry sails at four.');
  await utimes(file, 1, 1);
  expect(look()).toBe(false);
  await writeFile(file, TEXT);
  expect(look()).toBe(true);
});

it('a file that has not been touched for a while is read once', async () => {
  const { folder, file, look } = await looking();
  const later = createIsUnchanged(folder);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect([look(), look()]).toEqual([true, true]);
  // What is asked with another check is another file.
  expect(later('ferry.md', CHECK + 1)).toBe(false);
  await writeFile(file, 'The ferry sails at four.');
  expect(look()).toBe(false);
});

it('a file that is gone, or in whose place something else lies, is not unchanged', async () => {
  const { folder, file, look } = await looking();
  await rename(file, join(folder, 'other.md'));
  expect(look()).toBe(false);
  await symlink(join(folder, 'other.md'), file);
  expect(look()).toBe(false);
  await rm(file);
  await mkdir(file);
  expect(look()).toBe(false);
});

it('where the folder itself is away, its files are believed until it is back', async () => {
  const { folder, file, look } = await looking();
  await rename(folder, `${folder}-away`);
  expect(look()).toBe(true);
  await rename(`${folder}-away`, folder);
  await rm(file);
  expect(look()).toBe(false);
});

it('a file that is longer than can be compared at once is believed, as long as it is there', async () => {
  const { file, look } = await looking('long.pdf');
  await truncate(file, 17 * 1024 * 1024);
  expect(look()).toBe(true);
  await rm(file);
  expect(look()).toBe(false);
});
