import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { listFolder } from '../../../src/library/folder/listFolder.ts';
import { createMiniSearchEngine } from '../../../src/search/miniSearchEngine.ts';
import { openLibrary } from '../../support/library.ts';
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

it.each([-5, 5])(
  'sees an edit of the same length where our clock is %s minutes off',
  async (minutes) => {
    const now = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => now() + minutes * 60_000);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const folder = await folderOf({ 'a.txt': 'The pier is old.' });
    const library = await openLibrary(folder, { engine: createMiniSearchEngine() });
    onTestFinished(library.close);
    for (const text of ['The pier is new.', 'The pier is red.']) {
      await wait(20);
      await writeFile(join(folder, 'a.txt'), text);
      await library.update();
      expect((await library.articles.get('a'))?.text).toBe(text);
    }
  },
);
