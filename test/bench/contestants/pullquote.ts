import { mkdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createAsking } from '../../../src/asking/asking.ts';
import type { Timing } from '../../../src/asking/stopwatch.ts';
import type { Took } from '../../../src/core/answer/explanation.ts';
import type { ReadPairs } from '../../../src/core/ranking/readPairs.ts';
import { createLibrary, type LiveLibrary } from '../../../src/library/openLibrary.ts';
import { createProcesses } from '../../../src/library/packing/packInProcesses.ts';
import { createSnapshotStore } from '../../../src/library/shelves/snapshot.ts';
import { createReader } from '../../../src/reader/reader.ts';
import { createPackedEngine } from '../../../src/search/packedEngine.ts';
import type { Contestant, ContestantTask, OpenedContestant } from './contestant.ts';

/** The program as it is on a machine with a data folder: whole answers, by words. */
export const pullquote: Contestant = {
  async build(task) {
    const library = await libraryOf(task);
    await library.update();
    await library.close();
  },
  open: (task) => opened(task),
};

/** The same with the reader. */
export const pullquoteReading: Contestant = {
  ...pullquote,
  async open(task) {
    const reader = createReader({
      worker: builtFile(task, 'reader/readerWorker'),
      folder: `${task.program}/src/reader/model/`,
      ...{ deadline: 60_000, onBack() {} },
      onLost(reason) {
        throw new Error(reason);
      },
    });
    const library = await opened(task, reader.read);
    return {
      ...library,
      async settled() {
        await Promise.all([library.settled?.(), reader.ready]);
      },
      reader: () => childrenOf(process.pid)[0],
      async close() {
        await library.close?.();
        await reader.close();
      },
    };
  },
};

async function opened(task: ContestantTask, read?: ReadPairs): Promise<OpenedContestant> {
  const library = await libraryOf(task);
  let took: Took = {};
  const timing: Timing = {
    clock: () => performance.now(),
    tell(told) {
      took = told;
    },
  };
  const { ask, articles } = createAsking(library, () => new Date(), read, undefined, timing);
  const updated = library.update();
  // What was kept can be asked before the folder has been looked at.
  while ((await articles.size()) === 0) await new Promise(setImmediate);
  const searched = () =>
    took.search === undefined ? undefined : (took.understand ?? 0) + took.search;
  return { ask, searched, settled: () => updated, close: library.close };
}

async function libraryOf(task: ContestantTask): Promise<LiveLibrary> {
  const { corpus, kept: dataDir } = task;
  mkdirSync(dataDir, { recursive: true });
  const worker = builtFile(task, 'library/packing/packWorker');
  return createLibrary(corpus, {
    ...{ engine: createPackedEngine(), dataDir },
    processes: createProcesses({ worker, timeLimit: 60 }),
    snapshots: await createSnapshotStore(dataDir, corpus),
  });
}

function builtFile({ program }: ContestantTask, path: string): URL {
  return pathToFileURL(`${program}/dist/${path}.js`);
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}
