import { execFile } from 'node:child_process';
import { closeSync } from 'node:fs';
import { mkdir, realpath, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FILE_OPTIONS } from '../../../src/library/folder/fileOptions.ts';
import { Exchanged, openListed } from '../../../src/library/folder/listedFile.ts';
import type { ListedFile } from '../../../src/library/folder/listFolder.ts';
import { listFolder } from '../../../src/library/folder/listFolder.ts';
import { type PackEvent, packFiles } from '../../../src/library/packing/packFiles.ts';
import { createMiniSearchEngine } from '../../../src/search/miniSearchEngine.ts';
import { openLibrary } from '../../support/library.ts';
import { folderOf } from '../../support/program.ts';

const isPosix = process.platform !== 'win32';
const PAGE = '<p>The keeper of the lighthouse counted every ship of the year.</p>';

/** What may stand in the place of a file, or of the folder it is in, when it is read. */
const SWAPS: Readonly<Record<string, (place: string, outside: string) => Promise<void>>> = {
  'a link to a file outside': async (place, outside) => {
    await rm(place);
    await symlink(join(outside, 'secret.txt'), place);
  },
  'a link to a file inside': async (place) => {
    await rename(place, `${place}.old`);
    await symlink(`${place}.old`, place);
  },
  'a link that leads nowhere': async (place) => {
    await rm(place);
    await symlink(`${place}.gone`, place);
  },
  'a pipe': async (place) => {
    await rm(place);
    await promisify(execFile)('mkfifo', [place]);
  },
  'a device without an end': async (place) => {
    await rm(place);
    await symlink('/dev/zero', place);
  },
  'a folder': async (place) => {
    await rm(place);
    await mkdir(place);
  },
  'a file below a link to a folder outside': async (place, outside) => {
    await rename(join(place, '..'), join(place, '../../.old'));
    await symlink(outside, join(place, '..'));
  },
};

async function packedOf(home: string, files: readonly ListedFile[]) {
  const events: PackEvent[] = [];
  await packFiles({ folder: home, files, fileOptions: DEFAULT_FILE_OPTIONS }, (event) => {
    events.push(event);
  });
  return events.flatMap((event) => (event.kind === 'packed' ? event.packed.files : []));
}

describe.runIf(isPosix)('what is put into the place of a file after it was listed', () => {
  for (const [what, swap] of Object.entries(SWAPS)) {
    it.each(['in/secret.txt', 'in/secret.md', 'in/secret.html', 'in/secret.jsonl'])(
      `is not read where it is ${what}: %s`,
      async (path) => {
        const outside = await folderOf(
          Object.fromEntries(
            ['txt', 'md', 'html', 'jsonl'].map((it) => [`secret.${it}`, 'A secret. Truly.']),
          ),
        );
        const folder = await folderOf({ [path]: PAGE, 'good.txt': 'The pier is new.' });
        const { home, files } = await listFolder(folder);
        await swap(join(home, path), outside);
        const read = await packedOf(home, files);
        expect(read.map((file) => [file.path, file.ids])).toEqual([
          ['good.txt', ['good']],
          [path, []],
        ]);
        const reason = 'It was exchanged for something else while it was read.';
        expect(read[1]?.problems).toMatchObject([{ path, reason, skipped: true }]);
        // What lies there then is read at the next look, also where nothing else shows a change.
        expect(read[1]?.changed).toBe(0);
      },
    );
  }

  it('is read no further than a file may be long, however short it was', async () => {
    const folder = await folderOf({ 'long.txt': 'Short.', 'long.html': PAGE });
    const { home, files } = await listFolder(folder);
    await truncate(join(folder, 'long.txt'), 64 * 1024 * 1024 * 1024);
    await truncate(join(folder, 'long.html'), 64 * 1024 * 1024 * 1024);
    const read = await packedOf(home, files);
    const reasons = read.map(({ problems }) => problems.map(({ reason }) => reason));
    expect(reasons).toEqual([['It is larger than 256 MiB.'], ['It is larger than 16 MiB.']]);
  });

  it('is read where it is another file, as programs save them', async () => {
    const folder = await folderOf({ 'a.txt': 'The old text.' });
    const { home, files } = await listFolder(folder);
    await writeFile(join(folder, 'draft'), 'The new text is here.');
    await rename(join(folder, 'draft'), join(folder, 'a.txt'));
    expect(await packedOf(home, files)).toMatchObject([{ ids: ['a'], problems: [] }]);
  });
});

it.runIf(isPosix)('a folder that is reached over a link is read', async () => {
  const folder = await folderOf({ 'real/a.txt': 'The pier is new.' });
  await symlink(join(folder, 'real'), join(folder, 'link'));
  const library = await openLibrary(join(folder, 'link'), { engine: createMiniSearchEngine() });
  expect([await library.articles.ids(), library.problems]).toEqual([['a'], []]);
  await library.close();
});

it('a file is opened where it lies, and nothing else', async () => {
  const home = await realpath(await folderOf({ 'a.txt': 'A.', 'b/a.txt': 'B.' }));
  closeSync(openListed(home, 'b/a.txt'));
  expect(() => openListed(home, 'b')).toThrow(Exchanged);
  expect(() => openListed(home, 'c.txt')).toThrow(/ENOENT/);
});
