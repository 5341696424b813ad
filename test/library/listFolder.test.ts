import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listFolder } from '../../src/library/listFolder.ts';

it('lists a folder in order of the paths, whatever stands before a "/" in the alphabet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-listFolder-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paths = ['a b.md', 'a-b.md', 'a.md', 'a/b.md', 'a/c-d.md', 'a/c/d.md', 'a0.md', 'aa/b.md'];
  for (const path of paths.toReversed()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'The pier is new.');
  }
  const { files, problems } = await listFolder(folder);
  expect(files.map(({ path }) => path)).toEqual(paths);
  expect(problems).toEqual([]);
});
