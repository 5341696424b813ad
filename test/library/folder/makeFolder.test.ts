import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../../src/library/folder/makeFolder.ts';
import { folderOf } from '../../support/program.ts';

it('a folder is made with those above it, and may be there already', async () => {
  const folder = join(await folderOf({}), 'a/b/c');
  await makeFolder(folder);
  await makeFolder(folder);
  await writeFile(join(folder, 'd'), '');
});

it('a folder that cannot be made is refused with what the system says', async () => {
  const folder = await folderOf({ file: 'It is no folder.' });
  await expect(makeFolder(join(folder, 'file'))).rejects.toThrow('ENOTDIR');
  await expect(makeFolder(join(folder, 'file/a/b'))).rejects.toThrow('ENOTDIR');
});

it.runIf(process.platform === 'linux')(
  'a folder in which none can be made is no end of trying',
  async () => {
    await expect(makeFolder('/proc/pullquote/a/b')).rejects.toThrow(/ENOENT|EACCES|EPERM/);
  },
);
