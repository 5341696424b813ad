import { mkdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Contestant, ContestantTask, OpenedContestant } from './contestant.ts';

/** As much as is used of the built program, of this commit or of an older one. */
interface Program {
  createLibrary(folder: string, options: Readonly<Record<string, unknown>>): LiveLibrary;
  createProcesses(options: Readonly<Record<string, unknown>>): unknown;
  createSnapshotStore(dataDir: string, folder: string): Promise<unknown>;
  createPackedEngine(): unknown;
  createAsking(library: LiveLibrary, now: () => Date, read?: unknown): Asking;
  createReader(options: Readonly<Record<string, unknown>>): LocalReader;
}

interface LiveLibrary {
  update(): Promise<void>;
  close(): Promise<void>;
}

interface Asking {
  ask(question: string): Promise<unknown>;
  readonly articles: { size(): Promise<number> };
}

interface LocalReader {
  readonly ready: Promise<unknown>;
  readonly read: unknown;
  close(): Promise<void>;
}

/** Where each of these stands in the program. */
const MODULES = [
  ...(['library/openLibrary', 'library/packing/packInProcesses'] as const),
  ...(['library/shelves/snapshot', 'search/packedEngine', 'asking/asking'] as const),
] as const;

/** The program as it is on a machine with a data folder: whole answers, by words. */
export const pullquote: Contestant = {
  async build(task) {
    const library = await libraryOf(await programOf(task), task);
    await library.update();
    await library.close();
  },
  open: async (task) => opened(await programOf(task), task),
};

/** The same with the reader. */
export const pullquoteReading: Contestant = {
  ...pullquote,
  async open(task) {
    const program = await programOf(task);
    const { createReader } = await moduleOf(task, 'reader/reader');
    const reader = createReader({
      worker: addressOf(task, 'reader/readerWorker'),
      folder: `${task.program}/src/reader/model/`,
      ...{ deadline: 60_000, onBack() {} },
      onLost(reason: string) {
        throw new Error(reason);
      },
    });
    const library = await opened(program, task, reader.read);
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

async function opened(
  program: Program,
  task: ContestantTask,
  read?: unknown,
): Promise<OpenedContestant> {
  const library = await libraryOf(program, task);
  const { ask, articles } = program.createAsking(library, () => new Date(), read);
  const updated = library.update();
  // What was kept can be asked before the folder has been looked at.
  while ((await articles.size()) === 0) await new Promise(setImmediate);
  return { ask, settled: () => updated, close: library.close };
}

async function libraryOf(program: Program, task: ContestantTask): Promise<LiveLibrary> {
  const { createLibrary, createProcesses, createSnapshotStore, createPackedEngine } = program;
  const dataDir = `${task.kept}/data`;
  mkdirSync(dataDir, { recursive: true });
  return createLibrary(task.corpus, {
    engine: createPackedEngine(),
    dataDir,
    processes: createProcesses({
      ...{ worker: addressOf(task, 'library/packing/packWorker'), timeLimit: 60 },
    }),
    snapshots: await createSnapshotStore(dataDir, task.corpus),
  });
}

async function programOf(task: ContestantTask): Promise<Program> {
  const modules = await Promise.all(MODULES.map((path) => moduleOf(task, path)));
  return Object.assign({}, ...modules);
}

function moduleOf(task: ContestantTask, path: string): Promise<Program> {
  return import(addressOf(task, path).href);
}

function addressOf({ program }: ContestantTask, path: string): URL {
  return pathToFileURL(`${program}/dist/${path}.js`);
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}
