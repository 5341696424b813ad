import { expect, it } from 'vitest';
import { listFolder } from '../../../src/library/folder/listFolder.ts';
import { folderOf } from '../../support/program.ts';

it('lists a folder in order of the paths, whatever stands before a "/" in the alphabet', async () => {
  const paths = ['a b.md', 'a-b.md', 'a.md', 'a/b.md', 'a/c-d.md', 'a/c/d.md', 'a0.md', 'aa/b.md'];
  const folder = await folderOf(
    Object.fromEntries(paths.toReversed().map((path) => [path, 'The pier is new.'])),
  );
  const { files, problems } = await listFolder(folder);
  expect(files.map(({ path }) => path)).toEqual(paths);
  expect(problems).toEqual([]);
});
