import { compareNames } from '../core/article/listOrder.ts';
import type { Problem } from '../core/article/problem.ts';
import type { Progress } from '../core/conversation/library.ts';
import { pauses } from '../pace/pauses.ts';
import type { FileRead } from './folder/fileRead.ts';
import { type Except, type ListedFile, type Listing, listFolder } from './folder/listFolder.ts';
import type { FileOptions } from './folder/readFile.ts';
import { codeOf } from './folder/unreadable.ts';
import type { Packed, TellPacked } from './packing/packFiles.ts';
import type { Processes } from './packing/packInProcesses.ts';
import type { Holdings } from './shelves/holdings.ts';
import { type Segment, segmentOf } from './shelves/segment.ts';
import { type SnapshotStore, writeSegmentFile } from './shelves/snapshot.ts';

export interface UpdaterOptions {
  readonly folder: string;
  /** What lies in the folder and holds no articles. */
  readonly except: Except;
  readonly fileOptions: FileOptions;
  /** Where all files are read, since what others wrote could keep whoever reads it; here without them. */
  readonly processes?: Processes | undefined;
  readonly snapshots?: SnapshotStore | undefined;
  readonly onProgress: (progress: Progress) => void;
  readonly log: (line: string) => void;
  /** Ends an update that is under way. */
  readonly stop: AbortSignal;
}

/** Lets holdings follow a folder. */
export interface Updater {
  /** Takes up what was kept. To be called once, before the first update. */
  load(): Promise<void>;
  /** Reads what has changed in the folder. @throws where the folder itself cannot be read. */
  update(): Promise<void>;
  /** Of an update that is under way and reads more than a few files. */
  readonly progress: Progress | undefined;
  /** In order of the paths. */
  problems(): Problem[];
}

/** @param damaged ids of articles that can no longer be read as they were kept. */
export function createUpdater(
  holdings: Holdings,
  damaged: Set<string>,
  options: UpdaterOptions,
): Updater {
  const { folder, snapshots, processes, fileOptions, log } = options;
  const files = new Map<string, FileRead>();
  let listing: Listing = { home: folder, files: [], problems: [] };
  let progress: Progress | undefined;

  const load = async () => {
    const snapshot = await snapshots?.load();
    if (snapshot?.isDamaged)
      log('A part of the snapshot cannot be used; its articles are read again.');
    if (snapshot) await holdings.restore(snapshot);
    const known = new Set<string>();
    const pause = pauses();
    for (const file of snapshot?.files ?? []) {
      await pause();
      if (!file.ids.every((id) => holdings.has(id))) continue;
      files.set(file.path, file);
      for (const id of file.ids) known.add(id);
    }
    const unknown: string[] = [];
    for (const id of holdings.ids()) {
      await pause();
      if (!known.has(id)) unknown.push(id);
    }
    if (unknown.length > 0) await holdings.change({ removed: unknown });
  };

  /** The walk of a folder: list it, read what is new, and let the holdings change by it. */
  const update = async () => {
    listing = await listFolder(folder, options.except);
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
    if (gone.length + damaged.size + changed.size === 0) return;
    const again = new Set([...holdings.idsToRepack(), ...damaged]);
    damaged.clear();
    const due: ListedFile[] = [];
    for (const file of listing.files) {
      await pause();
      const isAgain = files.get(file.path)?.ids.some((id) => again.has(id));
      if (isAgain || changed.has(file)) due.push(file);
    }

    let removed = gone.flatMap(({ ids }) => ids);
    for (const { path } of gone) files.delete(path);
    const note = createProgress(due, (told) => {
      if (due.length >= NOTICEABLE) progress = told;
      options.onProgress(told);
    });
    const take: TellPacked = async (event) => {
      if (event.kind === 'progress') return note(event.path, event.bytes);
      const { files: ended } = event.packed;
      const segment = await keep(event.packed);
      const added = segment ? [segment] : [];
      for (const { path, ids } of ended) {
        const now = new Set(ids);
        removed = removed.concat(files.get(path)?.ids.filter((id) => !now.has(id)) ?? []);
      }
      await holdings.change({ removed, added });
      removed = [];
      for (const file of ended) {
        files.set(file.path, file);
        note(file.path, file.size);
      }
      if (performance.now() - lastSaved > SAVE_EVERY) await save();
    };
    try {
      await read(due, take);
    } finally {
      progress = undefined;
    }
    await holdings.change({ removed });
    await save();
  };

  const read = async (due: readonly ListedFile[], tell: TellPacked) => {
    const job = { folder: listing.home, files: due, fileOptions };
    if (due.length === 0) return;
    if (processes) {
      const keptIn = { segmentsIn: snapshots?.home };
      return processes.pack({ ...job, ...keptIn }, oneAfterAnother(tell), options.stop);
    }
    // What takes others' files apart is loaded by whoever does it.
    const { packFiles } = await import('./packing/packFiles.ts');
    return packFiles(job, tell);
  };

  /** What cannot be kept on disk is kept in memory. */
  const keep = async ({ bytes, writtenTo }: Packed): Promise<Segment | undefined> => {
    if (writtenTo !== undefined) return snapshots?.open(writtenTo);
    if (!bytes) return undefined;
    try {
      if (snapshots) return await snapshots.open(await writeSegmentFile(snapshots.home, bytes));
    } catch (error) {
      noteUnkept(error);
    }
    return segmentOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  };

  let lastSaved = performance.now();
  const save = async () => {
    lastSaved = performance.now();
    try {
      // A file at which a process was lost gets another chance at the next start.
      const kept = [...files.values()].filter(({ isLost }) => !isLost);
      await snapshots?.save({ files: kept, ...holdings.kept() });
    } catch (error) {
      noteUnkept(error);
    }
  };

  let isUnkept = false;
  const noteUnkept = (error: unknown) => {
    if (!isUnkept) log(`The snapshot cannot be kept (${codeOf(error)}); everything else goes on.`);
    isUnkept = true;
  };

  return {
    load,
    update,
    get progress() {
      return progress;
    },
    problems() {
      const all = [...listing.problems, ...[...files.values()].flatMap((file) => file.problems)];
      return all.sort((a, b) => compareNames(a.path, b.path));
    },
  };
}

/** Files that are read before anybody is told that there are more to come. */
const NOTICEABLE = 20;
/** Milliseconds after which what has been read so far is kept, so that a long reading is not lost. */
const SAVE_EVERY = 30_000;

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
function createProgress(
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
