import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Progress } from '../../src/core/conversation/library.ts';
import { DEFAULT_FILE_OPTIONS } from '../../src/library/folder/fileOptions.ts';
import { createUpdater } from '../../src/library/updateHoldings.ts';
import { holdingsOf } from '../support/library.ts';
import { folderOf } from '../support/program.ts';

/** Holdings that follow a folder with these files, when nothing in it is so new that it is read twice. */
async function following(files: Readonly<Record<string, string>>) {
  const folder = await folderOf(files);
  const holdings = await holdingsOf([]);
  const told: Progress[] = [];
  const damaged = new Set<string>();
  const updater = createUpdater(holdings, damaged, {
    ...{ folder, except: {}, fileOptions: DEFAULT_FILE_OPTIONS },
    onProgress: (progress) => told.push(progress),
    log() {},
    onListed: async () => {},
    stop: new AbortController().signal,
  });
  await updater.load();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await updater.update();
  return { folder, updater, damaged, told, ids: () => [...holdings.ids()].sort() };
}

const FILES = { 'pier.md': 'The pier is new.', 'ferry.md': 'The ferry left late.' };

it('what a folder holds is held, and how far its reading has come is told in files and bytes', async () => {
  const { ids, told, updater } = await following(FILES);
  expect(ids()).toEqual(['ferry', 'pier']);
  expect(told[0]).toEqual({ files: [0, 2], bytes: [0, 36] });
  expect(told.at(-1)).toEqual({ files: [2, 2], bytes: [36, 36] });
  expect(updater.progress).toBeUndefined();
});

it('only what has changed is read again, and what is gone is no longer held', async () => {
  const { folder, updater, told, ids } = await following({ ...FILES, 'bus.md': 'It is full.' });
  told.length = 0;
  await writeFile(join(folder, 'pier.md'), 'The pier is closed again.');
  await writeFile(join(folder, 'tram.md'), 'The tram is late.');
  await rm(join(folder, 'ferry.md'));
  await updater.update();
  expect(ids()).toEqual(['bus', 'pier', 'tram']);
  expect(told.at(-1)?.files).toEqual([2, 2]);
});

it('where nothing has changed nothing is read', async () => {
  const { updater, told } = await following(FILES);
  told.length = 0;
  await updater.update();
  expect(told).toEqual([]);
});

it('the file of an article that is damaged where it is kept is read again', async () => {
  const { updater, damaged, told, ids } = await following(FILES);
  told.length = 0;
  damaged.add('pier');
  await updater.update();
  expect(told.at(-1)?.files).toEqual([1, 1]);
  expect(damaged.size).toBe(0);
  expect(ids()).toEqual(['ferry', 'pier']);
});

it('an article that its file no longer has is gone, and the others of the file stay', async () => {
  const line = (id: string) => JSON.stringify({ id, title: id, text: `The ${id} is new.` });
  const both = `${line('pier')}\n${line('tram')}`;
  const { folder, updater, ids } = await following({ 'a.jsonl': both });
  expect(ids()).toEqual(['a.jsonl#pier', 'a.jsonl#tram']);
  await writeFile(join(folder, 'a.jsonl'), line('tram'));
  await updater.update();
  expect(ids()).toEqual(['a.jsonl#tram']);
});

it('problems are in order of the paths, those of listing and of reading together', async () => {
  const { updater } = await following({ ...FILES, 'c.xyz': 'x', 'b.md': '', 'a.xyz': 'x' });
  expect(updater.problems().map(({ path }) => path)).toEqual(['a.xyz', 'b.md', 'c.xyz']);
});

it('what has come in small pieces is read again as one, once there are many of them, and then left alone', async () => {
  const { folder, updater, told, ids } = await following(FILES);
  const read: number[] = [];
  for (let at = 0; at < 12; at += 1) {
    await writeFile(join(folder, `note-${at}.md`), 'The harbour is deep.');
    await new Promise((resolve) => setTimeout(resolve, 100));
    told.length = 0;
    await updater.update();
    read.push(told[0]?.files[1] ?? 0);
  }
  expect(ids()).toHaveLength(14);
  // Eight pieces are left alone; the ninth has all of them read with the one that comes then.
  expect(read).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1]);
});
