import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_FILE_OPTIONS } from '../../../src/library/folder/fileOptions.ts';
import { listFolder } from '../../../src/library/folder/listFolder.ts';
import type { PackEvent, Packed } from '../../../src/library/packing/packFiles.ts';
import { createProcesses } from '../../../src/library/packing/packInProcesses.ts';
import { SEGMENT_PASSAGES } from '../../../src/library/shelves/segment.ts';
import { createSnapshotStore } from '../../../src/library/shelves/snapshot.ts';
import { createPackedEngine } from '../../../src/search/packedEngine.ts';
import { openLibrary } from '../../support/library.ts';
import { folderOf } from '../../support/program.ts';

// The processes run the built program, which `npm test` builds first.
const WORKER = new URL('../../../dist/library/packing/packWorker.js', import.meta.url);
const WILD_WORKER = new URL('../../support/wildWorker.mjs', import.meta.url);

async function open(
  folder: string,
  worker: URL,
  timeLimit: number,
  dataDir?: string,
  log: (line: string) => void = () => {},
) {
  const library = await openLibrary(folder, {
    engine: createPackedEngine(),
    processes: createProcesses({ worker, timeLimit }),
    snapshots: dataDir === undefined ? undefined : await createSnapshotStore(dataDir, folder),
    log,
  });
  onTestFinished(library.close);
  return library;
}

async function openIn(files: Readonly<Record<string, string>>, worker: URL, timeLimit = 60) {
  return open(await folderOf(files), worker, timeLimit);
}

type Loss = readonly [how: string, name: string, timeLimit: number, reason: RegExp];

/** How a process can be lost at a file. */
const LOSSES: readonly Loss[] = [
  ['hangs', 'hang.md', 4, /^Reading it took longer than 4 seconds\.$/],
  ['goes on for ever', 'signs.md', 4, /^Reading it took longer than 8 seconds in all\.$/],
  ['ends', 'exit.md', 60, /^Reading it ended its process \(code 7\)\.$/],
  ['hoards memory', 'hoard.md', 85, /^Reading it ended its process \(out of memory\)\.$/],
  ...(process.platform === 'linux'
    ? [
        [
          'hoards memory outside its heap',
          'buffers.md',
          85,
          /^Reading it took more than 3 GiB/,
        ] as const,
      ]
    : []),
];

const LONG = 'The ferry was late again. '.repeat(4_000);

describe('files that are read in other processes', () => {
  it('become articles as they would here', async () => {
    const library = await openIn({ 'a.md': LONG, 'b.txt': 'The pier is new.', 'c.md': '' }, WORKER);
    expect(await library.articles.ids()).toEqual(['a', 'b']);
    expect((await library.articles.get('a'))?.text).toBe(LONG);
    expect(library.problems).toMatchObject([{ path: 'c.md', reason: 'It is empty.' }]);
    const answer = await library.ask('Is the pier new?');
    expect('excerpts' in answer && answer.excerpts[0]?.quote).toBe('The pier is new.');
  });

  it.each(LOSSES)(
    'are all read but the one at which a process %s',
    async (_, name, timeLimit, reason) => {
      const library = await openIn(
        { 'a.md': LONG, 'b.md': 'Old.', [name]: 'Wild.', 'z.md': 'The pier is new.' },
        WILD_WORKER,
        timeLimit,
      );
      expect(await library.articles.ids()).toEqual(['a', 'b', 'z']);
      const [problem, ...others] = library.problems;
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ path: name, skipped: true });
      expect(problem?.reason).toMatch(reason);
    },
  );

  it.each(['hang.md', 'hang.txt'])(
    'are given up where reading them never ends, however short they are: %s',
    async (name) => {
      const files = { [name]: 'It rains.', 'z.txt': 'The pier is new.' };
      const library = await openIn(files, WILD_WORKER, 4);
      expect(await library.articles.ids()).toEqual(['z']);
      expect(library.problems).toMatchObject([{ path: name, skipped: true }]);
    },
  );

  it('are read where a process was lost at them once', async () => {
    const files = { 'a.md': LONG, 'exit-once.md': 'The pier is new.' };
    const library = await openIn(files, WILD_WORKER);
    expect(await library.articles.ids()).toEqual(['a', 'exit-once']);
    expect(library.problems).toEqual([]);
  });

  it('are not given up while their process starts', async () => {
    const library = await openIn({ 'late.md': LONG }, WILD_WORKER, 10);
    expect(library.problems).toEqual([]);
    expect(await library.articles.ids()).toEqual(['late']);
  });

  it.runIf(process.platform === 'linux')(
    'are not given up while others keep their process from working',
    async () => {
      const library = await openIn({ 'kept.md': LONG }, WILD_WORKER, 10);
      expect(library.problems).toEqual([]);
      expect(await library.articles.ids()).toEqual(['kept']);
    },
  );

  it('are not given up while what was packed is taken', async () => {
    const folder = await folderOf({
      'a.jsonl': '{"text":"It rains."}\n'.repeat(SEGMENT_PASSAGES + 1),
      'b.md': 'The pier is new.',
    });
    const { files } = await listFolder(folder);
    const packed: Packed[] = [];
    const tell = async (event: PackEvent) => {
      if (event.kind !== 'packed') return;
      packed.push(event.packed);
      if (packed.length === 1) await new Promise((resolve) => setTimeout(resolve, 13_000));
    };
    const job = { folder, files, fileOptions: DEFAULT_FILE_OPTIONS };
    const { pack } = createProcesses({ worker: WORKER, timeLimit: 10 });
    await pack(job, tell, new AbortController().signal);
    expect(packed).toHaveLength(2);
    expect(packed.flatMap((it) => it.files)).toMatchObject([
      { path: 'a.jsonl', problems: [] },
      { path: 'b.md', problems: [] },
    ]);
  });

  it('come to one segment where they are packed together, and would be of several batches', async () => {
    const folder = await folderOf(
      Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.md`, 'It rains.'])),
    );
    const { files: together } = await listFolder(folder);
    const packed: Packed[] = [];
    const tell = (event: PackEvent) => {
      if (event.kind === 'packed') packed.push(event.packed);
    };
    const { pack } = createProcesses({ worker: WORKER, timeLimit: 60 });
    const job = { folder, files: [], together, fileOptions: DEFAULT_FILE_OPTIONS };
    await pack(job, tell, new AbortController().signal);
    expect(packed.map(({ files }) => files.length)).toEqual([2001]);
  });

  it('are let go of by all processes before whoever stops them hears of it', async () => {
    // More than one process reads at a time.
    const folder = await folderOf(
      Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.md`, 'It rains.'])),
    );
    const { files } = await listFolder(folder);
    const stop = new AbortController();
    let taking = 0;
    const tell = async (event: PackEvent) => {
      if (event.kind !== 'packed') return;
      taking += 1;
      stop.abort();
      await new Promise((resolve) => setTimeout(resolve, 300));
      taking -= 1;
    };
    const { pack } = createProcesses({ worker: WORKER, timeLimit: 60 });
    const packed = pack({ folder, files, fileOptions: DEFAULT_FILE_OPTIONS }, tell, stop.signal);
    await expect(packed).rejects.toThrow('aborted');
    expect(taking).toBe(0);
  });

  it('have no more problems than anybody reads, and are read to the end', async () => {
    const library = await openIn(
      { 'a.json': `[${'1,'.repeat(5_000)}{"text":"It rains."}]` },
      WORKER,
    );
    expect(library.problems).toHaveLength(1001);
    expect(library.problems.at(-1)?.reason).toBe('Like these there are 4,000 more problems in it.');
    expect(await library.articles.ids()).toHaveLength(1);
  });

  it('are read by a process that was started before they were known, and later by others', async () => {
    const processes = createProcesses({ worker: WORKER, timeLimit: 60, isNeeded: true });
    const stop = new AbortController().signal;
    for (const name of ['a.md', 'b.md']) {
      const folder = await folderOf({ [name]: 'The pier is new.' });
      const { files } = await listFolder(folder);
      const ended: string[] = [];
      const tell = (event: PackEvent) => {
        if (event.kind === 'packed') ended.push(...event.packed.files.map(({ path }) => path));
      };
      await processes.pack({ folder, files, fileOptions: DEFAULT_FILE_OPTIONS }, tell, stop);
      expect(ended).toEqual([name]);
    }
  });

  it('get another chance at the next start, where a process was lost at them', async () => {
    const folder = await folderOf({ 'a.md': LONG, 'exit.md': 'The pier is new.' });
    const dataDir = await folderOf({});
    const before = await open(folder, WILD_WORKER, 60, dataDir);
    expect(await before.articles.ids()).toEqual(['a']);
    await before.close();
    const after = await open(folder, WORKER, 60, dataDir);
    expect(await after.articles.ids()).toEqual(['a', 'exit']);
    expect(after.problems).toEqual([]);
  });

  it('are kept by the process that packed them, one file a segment', async () => {
    const [folder, dataDir] = [await folderOf({ 'a.md': LONG }), await folderOf({})];
    const library = await open(folder, WORKER, 60, dataDir);
    const kept = await readdir(dataDir, { recursive: true });
    expect(kept.filter((name) => name.endsWith('.segment'))).toHaveLength(1);
    expect((await library.articles.get('a'))?.text).toBe(LONG);
  });

  it('are in memory where nothing can be kept, which is said once', async () => {
    const folder = await folderOf({ 'a.md': LONG });
    const dataDir = join(await folderOf({ data: 'a file, and no folder' }), 'data');
    const said: string[] = [];
    const library = await open(folder, WORKER, 60, dataDir, (line) => said.push(line));
    expect((await library.articles.get('a'))?.text).toBe(LONG);
    expect(said).toEqual(['The snapshot cannot be kept (ENOTDIR); everything else goes on.']);
  });
});
