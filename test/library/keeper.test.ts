import { expect, it, vi } from 'vitest';
import type { FileRead } from '../../src/library/folder/fileRead.ts';
import { createKeeper } from '../../src/library/keeper.ts';
import { createSegmentWriter } from '../../src/library/shelves/segment.ts';
import type { Snapshot, SnapshotStore } from '../../src/library/shelves/snapshot.ts';
import { articleOf, holdingsOf } from '../support/library.ts';

const PIER = articleOf('pier.md', 'The pier is new.');

/** A store on a disk that takes nothing. */
const FULL: SnapshotStore = {
  home: '/dev/null/full',
  load: async () => ({ files: [], segments: [], nextKey: 0, isDamaged: true, isOutdated: false }),
  open: () => Promise.reject(new Error('nothing was written')),
  save: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
};

const file = (path: string, more: Partial<FileRead> = {}): [string, FileRead] => [
  path,
  { path, size: 1, changed: 1, ids: [], problems: [], ...more },
];

it('what cannot be kept on disk is kept in memory, and that is said once', async () => {
  const log = vi.fn();
  const keeper = createKeeper(FULL, log);
  const writer = createSegmentWriter();
  writer.add(PIER);
  const segment = await keeper.segmentOf({ bytes: writer.bytes(), files: [], begun: [] });
  expect(segment).toBeDefined();
  await keeper.save(new Map(), await holdingsOf([PIER]));
  expect(log.mock.calls).toEqual([
    [expect.stringMatching(/^The snapshot cannot be kept \(E\w+\); everything else goes on\.$/)],
  ]);
});

it('that a snapshot is damaged is said', async () => {
  const log = vi.fn();
  createKeeper(FULL, log).tellDamage();
  expect(log.mock.calls).toEqual([
    ['A part of the snapshot cannot be used; its articles are read again.'],
  ]);
});

it('a file at which a process was lost is not kept, so that it is read again', async () => {
  const saved: Snapshot[] = [];
  const store = { ...FULL, save: async (snapshot: Snapshot) => void saved.push(snapshot) };
  const files = new Map([file('a.md'), file('hang.md', { isLost: true })]);
  await createKeeper(store, () => {}).save(files, await holdingsOf([PIER]));
  expect(saved.map((snapshot) => snapshot.files.map(({ path }) => path))).toEqual([['a.md']]);
});

it('files without an article make no segment', async () => {
  expect(await createKeeper(FULL, () => {}).segmentOf({ files: [], begun: [] })).toBeUndefined();
});
