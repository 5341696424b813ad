import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOf, writeWhole } from '../../../src/terminal/drafts/wholeFile.ts';
import { folderOf } from '../../support/program.ts';

describe('a file is written whole', () => {
  it('where none was, and where one was; nothing is left beside it', async () => {
    const folder = await folderOf({ 'old.txt': 'old' });
    for (const name of ['old.txt', 'new.txt']) {
      await writeWhole(join(folder, name), 'new');
      expect(await readFile(join(folder, name), 'utf8')).toBe('new');
    }
    expect((await readdir(folder)).sort()).toEqual(['new.txt', 'old.txt']);
  });

  it('where a link leads, which stays one', async () => {
    const folder = await folderOf({ 'old.txt': 'old' });
    await symlink('old.txt', join(folder, 'link.txt'));
    await writeWhole(join(folder, 'link.txt'), 'new');
    expect(await readFile(join(folder, 'old.txt'), 'utf8')).toBe('new');
    expect(await placeOf(join(folder, 'link.txt'))).toBe(await placeOf(join(folder, 'old.txt')));
  });
});

describe('what cannot be written is refused in a sentence', () => {
  it('a folder, a device, and what is in no folder', async () => {
    const folder = await folderOf({ 'a.txt': 'a' });
    await mkdir(join(folder, 'b'));
    const refused = (path: string) => expect(writeWhole(path, 'new')).rejects;
    await refused(join(folder, 'b')).toThrow(/b is no file\.$/);
    await refused('/dev/null').toThrow('/dev/null is no file.');
    await refused(join(folder, 'c', 'd.txt')).toThrow(
      'cannot be written (its folder is not there).',
    );
    await refused(join(folder, 'a.txt', 'd.txt')).toThrow('cannot be written (ENOTDIR).');
  });

  it('and what was there stays as it was where the writing fails', async () => {
    const folder = await folderOf({ 'a.txt': 'old' });
    const path = join(folder, 'a.txt');
    await writeFile(`${await placeOf(path)}.${process.pid}.part`, 'of somebody else');
    await expect(writeWhole(path, 'new')).rejects.toThrow('cannot be written (EEXIST).');
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});
