import { compareNames } from '../core/article/listOrder.ts';
import type { Problem } from '../core/article/problem.ts';
import type { Progress } from '../core/conversation/library.ts';
import { pauses } from '../pace/pauses.ts';
import type { FileOptions } from './folder/fileOptions.ts';
import type { FileRead } from './folder/fileRead.ts';
import { type Except, type ListedFile, type Listing, listFolder } from './folder/listFolder.ts';
import { createKeeper } from './keeper.ts';
import type { TellPacked } from './packing/packFiles.ts';
import type { Processes } from './packing/packInProcesses.ts';
import type { Holdings } from './shelves/holdings.ts';
import type { LoadedSnapshot, SnapshotStore } from './shelves/snapshot.ts';

export interface UpdaterOptions {
  readonly folder: string;
  /** What lies in the folder and holds no articles. */
  readonly except: Except;
  readonly fileOptions: FileOptions;
  /** Where all files are read, since what others wrote could keep whoever reads it; here without them. */
  readonly processes?: Processes | undefined;
  readonly snapshots?: SnapshotStore | undefined;
  /** Awaited when the folder has been listed and before anything in it is read. */
  readonly onListed: () => Promise<void>;
  readonly onProgress: (progress: Progress) => void;
  readonly log: (line: string) => void;
  /** Ends an update that is under way. */
  readonly stop: AbortSignal;
}

/** Lets holdings follow a folder. */
export interface Updater {
  /** Takes up what was kept. To be called once, before the first update. */
  load(): Promise<void>;
  /** Says that articles are no longer held: the next update reads their files again. */
  doubt(): void;
  /** Reads what has changed in the folder. @throws where the folder itself cannot be read. */
  update(): Promise<void>;
  /** Of an update that is under way and reads more than a few files. */
  readonly progress: Progress | undefined;
  /** In order of the paths. */
  problems(): Problem[];
}

/** What a folder has come to so far. */
interface FolderState {
  /** By their paths. */
  readonly files: Map<string, FileRead>;
  /** Of what is listed and can be no article. */
  problems: readonly Problem[];
  progress: Progress | undefined;
}

/** @param damaged ids of articles that can no longer be read as they were kept. */
export function createUpdater(
  holdings: Holdings,
  damaged: Set<string>,
  options: UpdaterOptions,
): Updater {
  const keeper = createKeeper(options.snapshots, options.log);
  const state: FolderState = { files: new Map(), problems: [], progress: undefined };
  const { files } = state;
  /** Whether the articles of the files are those that are held. */
  let isKnown = true;

  /** The walk of a folder: list it, read what is new, and let the holdings change by it. */
  const update = async () => {
    if (!isKnown) await compareWith(state, holdings);
    isKnown = true;
    // It is let go of afterwards: of a large library it is large.
    const listing = await listFolder(options.folder, options.except);
    state.problems = listing.problems;
    await options.onListed();
    const { changed, gone } = await changesIn(state, listing);
    if (gone.length + damaged.size + changed.size === 0) return;
    const again = new Set([...holdings.idsToRepack(), ...damaged]);
    damaged.clear();
    const due = await filesDue(state, listing, changed, again);
    const all = [...due.fresh, ...due.again];
    for (const { path } of gone) files.delete(path);
    // Told with the next change.
    let removed = gone.flatMap(({ ids }) => ids);
    const note = createProgress(all, (told) => {
      if (all.length >= NOTICEABLE) state.progress = told;
      options.onProgress(told);
    });
    const take: TellPacked = async (event) => {
      if (event.kind === 'progress') return note(event.path, event.bytes);
      const segment = await keeper.segmentOf(event.packed);
      const ended = event.packed.files;
      removed = removed.concat(idsLost(files, ended));
      await holdings.change({ removed, added: segment ? [segment] : [] });
      removed = [];
      for (const file of ended) {
        files.set(file.path, file);
        note(file.path, file.size);
      }
      if (keeper.isDue()) await keeper.save(files, holdings);
    };
    try {
      await read(listing.home, due, take, options);
    } finally {
      state.progress = undefined;
    }
    await holdings.change({ removed });
    await keeper.save(files, holdings);
  };

  return {
    async load() {
      const snapshot = await keeper.load();
      if (!snapshot) return;
      const isWhole = await restore(state, holdings, snapshot);
      if (!isWhole) keeper.tellDamage();
      isKnown = isWhole;
    },
    doubt() {
      isKnown = false;
    },
    update,
    get progress() {
      return state.progress;
    },
    problems() {
      const all = [...files.values()].flatMap((file) => file.problems);
      return [...state.problems, ...all].sort((a, b) => compareNames(a.path, b.path));
    },
  };
}

/** Takes up what was kept. @returns whether all of it could be. */
async function restore(
  { files }: FolderState,
  holdings: Holdings,
  snapshot: LoadedSnapshot,
): Promise<boolean> {
  let isWhole = (await holdings.restore(snapshot)) && !snapshot.isDamaged;
  // From here on, whoever asks is answered from what was kept.
  let articles = 0;
  const pause = pauses();
  for (const file of snapshot.files) {
    await pause();
    if (file) files.set(file.path, file);
    else isWhole = false;
    articles += file?.ids.length ?? 0;
  }
  return isWhole && articles === holdings.state().size;
}

/** Forgets files whose articles are not all held, so that they are read again, and what no file has. */
async function compareWith({ files }: FolderState, holdings: Holdings): Promise<void> {
  const known = new Set<string>();
  const pause = pauses();
  for (const file of files.values()) {
    await pause();
    // An article that two files claim is that of one of them.
    if (file.ids.every((id) => holdings.has(id) && !known.has(id))) {
      for (const id of file.ids) known.add(id);
    } else files.delete(file.path);
  }
  const unknown: string[] = [];
  for (const id of holdings.ids()) {
    await pause();
    if (!known.has(id)) unknown.push(id);
  }
  if (unknown.length > 0) await holdings.change({ removed: unknown });
}

/** What is not as it was when it was read: files that are new or others, and those that are gone. */
async function changesIn({ files }: FolderState, listing: Listing) {
  const pause = pauses();
  const listed = new Set<string>();
  const changed = new Set<ListedFile>();
  for (const file of listing.files) {
    await pause();
    listed.add(file.path);
    if (hasChanged(file, files.get(file.path))) changed.add(file);
  }
  const gone: FileRead[] = [];
  for (const file of files.values()) {
    await pause();
    if (!listed.has(file.path)) gone.push(file);
  }
  return { changed, gone };
}

/** The files to be read, in order. */
interface FilesDue {
  readonly fresh: readonly ListedFile[];
  /** Those of which nothing has changed. */
  readonly again: readonly ListedFile[];
}

/** @param again ids of articles that are to be packed anew. */
async function filesDue(
  { files }: FolderState,
  listing: Listing,
  changed: ReadonlySet<ListedFile>,
  again: ReadonlySet<string>,
): Promise<FilesDue> {
  const pause = pauses();
  const due = { fresh: [] as ListedFile[], again: [] as ListedFile[] };
  for (const file of listing.files) {
    await pause();
    if (changed.has(file)) due.fresh.push(file);
    else if (files.get(file.path)?.ids.some((id) => again.has(id))) due.again.push(file);
  }
  return due;
}

/** Ids of articles that files had and no longer have. */
function idsLost(files: ReadonlyMap<string, FileRead>, ended: readonly FileRead[]): string[] {
  return ended.flatMap(({ path, ids }) => {
    const now = new Set(ids);
    return files.get(path)?.ids.filter((id) => !now.has(id)) ?? [];
  });
}

async function read(
  folder: string,
  { fresh, again }: FilesDue,
  tell: TellPacked,
  { fileOptions, processes, snapshots, stop }: UpdaterOptions,
): Promise<void> {
  if (fresh.length + again.length === 0) return;
  const job = { folder, fileOptions };
  if (processes) {
    const shared = { ...job, files: fresh, together: again, segmentsIn: snapshots?.home };
    return processes.pack(shared, oneAfterAnother(tell), stop);
  }
  // What takes others' files apart is loaded by whoever does it.
  const { packFiles } = await import('./packing/packFiles.ts');
  return packFiles({ ...job, files: [...fresh, ...again] }, tell);
}

/** Files that are read before anybody is told that there are more to come. */
const NOTICEABLE = 20;

/** Whether a file is another one than when it was read. */
function hasChanged(file: ListedFile, known: FileRead | undefined): boolean {
  return known === undefined || known.size !== file.size || known.changed !== file.changed;
}

/** Lets one event be taken after the other, though they come from several processes. */
function oneAfterAnother(tell: TellPacked): TellPacked {
  let last: Promise<void> = Promise.resolve();
  return (event) => {
    last = last.then(() => tell(event));
    return last;
  };
}

/** Adds up what is told of single files. @returns hears how many bytes of a file have been read. */
export function createProgress(
  due: readonly ListedFile[],
  tell: (progress: Progress) => void,
): (path: string, bytes: number) => void {
  const sizes = new Map(due.map(({ path, size }) => [path, size]));
  const all = due.reduce((sum, { size }) => sum + size, 0);
  const read = new Map<string, number>();
  let done = 0;
  const note = () => tell({ files: [read.size, due.length], bytes: [done, all] });
  if (due.length > 0) note();
  return (path, bytes) => {
    const most = Math.min(bytes, sizes.get(path) ?? 0);
    done += most - (read.get(path) ?? 0);
    read.set(path, most);
    note();
  };
}
