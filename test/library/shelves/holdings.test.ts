import { readdirSync, readlinkSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAsking } from '../../../src/asking/asking.ts';
import { createLibrary, type FolderLibrary } from '../../../src/library/openLibrary.ts';
import { createSnapshotStore } from '../../../src/library/shelves/snapshot.ts';
import type { LibraryState } from '../../../src/search/libraryState.ts';
import { createPackedEngine } from '../../../src/search/packedEngine.ts';
import type { SearchEngine } from '../../../src/search/searchEngine.ts';
import { articleOf, holdingsOf, segmentWith } from '../../support/library.ts';
import { folderOf } from '../../support/program.ts';

async function open(
  folder: string,
  dataDir: string,
  engine: SearchEngine = createPackedEngine(),
): Promise<FolderLibrary> {
  const snapshots = await createSnapshotStore(dataDir, folder);
  const library = createLibrary(folder, { engine, dataDir, snapshots });
  onTestFinished(library.close);
  await library.update();
  return library;
}

/** The packed engine, the searches of which can be held up. */
function heldUp() {
  let open = () => {};
  let door = Promise.resolve();
  let arrive = () => {};
  const inner = createPackedEngine();
  const engine: SearchEngine = {
    async change(change) {
      const searcher = await inner.change(change);
      return {
        async search(...asked) {
          const candidates = await searcher.search(...asked);
          arrive();
          await door;
          return candidates;
        },
      };
    },
  };
  return {
    engine,
    /** From now on a search waits. @returns when one does. */
    close(): Promise<void> {
      door = new Promise((resolve) => {
        open = resolve;
      });
      return new Promise((resolve) => {
        arrive = resolve;
      });
    },
    open: () => open(),
  };
}

/** Segments of a data folder that this process has open, those that are deleted as well. */
const openSegments = (dataDir: string) =>
  readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`).startsWith(dataDir);
    } catch {
      // It was that of this list.
      return false;
    }
  }).length;

describe('what a question is asked of', () => {
  it.each([
    ['When does the ferry sail?', 'The ferry sails at nine.'],
    ['article:ferry zeppelin', 'The ferry sails at nine.'],
  ])(
    'can be read until it is answered, though it has been removed from disk: %s',
    async (question, quote) => {
      const folder = await folderOf({ 'ferry.md': 'The ferry sails at nine.' });
      const dataDir = await folderOf({});
      await wait(60);
      await (await open(folder, dataDir)).close();
      const { engine, ...door } = heldUp();
      const library = await open(folder, dataDir, engine);
      const { ask, articles } = createAsking(library, () => new Date());
      const waiting = door.close();
      const answer = ask(question);
      await waiting;
      const [home = ''] = await readdir(dataDir);
      const names = await readdir(join(dataDir, home));
      const segment = names.find((it) => it.endsWith('.segment'));
      // It is another file now, with the same text.
      await wait(60);
      await rm(join(folder, 'ferry.md'));
      await writeFile(join(folder, 'ferry.md'), 'The ferry sails at nine.');
      await library.update();
      expect(await articles.size()).toBe(1);
      expect(await readdir(join(dataDir, home))).not.toContain(segment);
      const isLinux = process.platform === 'linux';
      if (isLinux) expect(openSegments(dataDir)).toBe(2);
      door.open();
      expect(await answer).toMatchObject({ excerpts: [{ quote }] });
      if (isLinux) expect(openSegments(dataDir)).toBe(1);
    },
  );

  it('is one state: what changes meanwhile is seen by the next question', async () => {
    const holdings = await holdingsOf([articleOf('a.md', 'The ferry sails at nine.')]);
    await holdings.withState(async (state) => {
      const before = { ids: state.ids(), size: state.size, catalogue: [...state.catalogue()] };
      const [key = -1] = await keysWith(state, 'ferri');
      const [proposal] = state.proposalsOf([key]);
      await holdings.change({
        added: [segmentWith([articleOf('b.md', 'The bridge is closed.')])],
        removed: ['a'],
      });
      expect({ ids: state.ids(), size: state.size, catalogue: [...state.catalogue()] }).toEqual(
        before,
      );
      expect(state.articleWith('a')?.text).toBe('The ferry sails at nine.');
      expect(state.articleWith('b')).toBeUndefined();
      expect(state.entryWith('b')).toBeUndefined();
      expect(state.entryAt(key)?.id).toBe('a');
      expect(state.proposalsOf([key])[0]?.passage).toEqual(proposal?.passage);
      expect(state.statistics.isKnown('ferri')).toBe(true);
      expect(state.statistics.isKnown('bridg')).toBe(false);
      expect(await state.searcher.search(['ferri', 'bridg'], 9)).toMatchObject([{ key }]);
    });
    const state = holdings.state();
    expect({ ids: state.ids(), size: state.size }).toEqual({ ids: ['b'], size: 1 });
    expect(state.articleWith('a')).toBeUndefined();
    expect(await keysWith(state, 'ferri')).toEqual([]);
    expect(state.statistics.isKnown('ferri')).toBe(false);
  });

  it('is let go when all who work on it are done, also where one fails', async () => {
    const folder = await folderOf({ 'ferry.md': 'The ferry sails at nine.' });
    const dataDir = await folderOf({});
    const library = await open(folder, dataDir);
    let fail = () => {};
    const failing = library.withState(
      () =>
        new Promise((_, reject) => {
          fail = () => reject(new Error('the question'));
        }),
    );
    const reading = library.withState(async (state) => {
      await rm(join(folder, 'ferry.md'));
      await library.update();
      fail();
      await expect(failing).rejects.toThrow('the question');
      return state.articleWith('ferry')?.text;
    });
    expect(await reading).toBe('The ferry sails at nine.');
    if (process.platform === 'linux') expect(openSegments(dataDir)).toBe(0);
  });
});

describe('keys', () => {
  /** By article, those of the passages that say of whom it is. */
  const keysIn = async (library: FolderLibrary) => {
    const state = library.state();
    const keys = await keysWith(state, 'captain');
    return Object.fromEntries(keys.map((key) => [state.entryAt(key)?.id, key]));
  };

  it('are the same after a restart, and no other passage ever has them', async () => {
    const text = (name: string) => `The captain of ${name} sleeps.`;
    const files = ['a', 'b', 'c', 'd'];
    const folder = await folderOf(
      Object.fromEntries(files.map((name) => [`${name}.md`, text(name)])),
    );
    const dataDir = await folderOf({});
    // What was written a moment ago is read again at the next look.
    await wait(200);
    const first = await open(folder, dataDir);
    const before = await keysIn(first);
    expect(Object.values(before)).toEqual([0, 1, 2, 3]);
    // The last key of all is free when it is closed.
    await writeFile(join(folder, 'e.md'), text('e'));
    await first.update();
    await rm(join(folder, 'b.md'));
    await rm(join(folder, 'e.md'));
    await first.update();
    const kept = await keysIn(first);
    const { b: _, ...rest } = before;
    expect(kept).toEqual(rest);
    await first.close();

    const told: number[] = [];
    const inner = createPackedEngine();
    const engine: SearchEngine = {
      change(change) {
        told.push(...change.added.map(({ firstKey }) => firstKey));
        return inner.change(change);
      },
    };
    const second = await open(folder, dataDir, engine);
    expect(await keysIn(second)).toEqual(kept);
    expect(told).toEqual([0]);
    await writeFile(join(folder, 'f.md'), text('f'));
    await second.update();
    expect(await keysIn(second)).toEqual({ ...kept, f: 5 });
  });
});

/** Keys of the passages that have a term. */
async function keysWith({ searcher }: LibraryState, term: string): Promise<number[]> {
  return (await searcher.search([term], 99)).map(({ key }) => key);
}
