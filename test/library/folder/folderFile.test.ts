import { appendFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderFile } from '../../../src/library/folder/folderFile.ts';
import { folderOf } from '../../support/program.ts';

async function contentOf(folder: string, path: string) {
  const file = folderFile(folder, path);
  if (!file) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of file.content) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

it('a file of the folder is given as it lies there, as long as it was when it was looked at', async () => {
  const folder = await folderOf({ 'news/a.md': 'It rained.', 'empty.md': '' });
  expect(await contentOf(folder, 'news/a.md')).toBe('It rained.');
  expect(await contentOf(folder, 'empty.md')).toBe('');
  const file = folderFile(folder, 'news/a.md');
  await appendFile(join(folder, 'news/a.md'), ' It snowed.');
  expect(file?.size).toBe(10);
  const pieces: Uint8Array[] = [];
  for await (const piece of file?.content ?? []) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe('It rained.');
});

it('what is no file of the folder is not given', async () => {
  const folder = await folderOf({ 'news/a.md': 'It rained.' });
  const other = await folderOf({ 'b.md': 'It snowed.' });
  await symlink(join(other, 'b.md'), join(folder, 'link.md'));
  await symlink(other, join(folder, 'linked'));
  for (const path of [
    'link.md',
    'linked/b.md',
    'news',
    'c.md',
    `../${other.split('/').at(-1)}/b.md`,
    '\0',
  ])
    expect(folderFile(folder, path)).toBe(undefined);
});
