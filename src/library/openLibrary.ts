import type { Library, Progress } from '../core/conversation/library.ts';
import { readThesaurus, type Thesaurus } from '../core/question/thesaurus.ts';
import type { LibraryStates } from '../search/libraryState.ts';
import type { SearchEngine } from '../search/searchEngine.ts';
import { DEFAULT_FILE_OPTIONS, type FileOptions } from './folder/fileOptions.ts';
import { readSynonymFile } from './folder/readSynonymFile.ts';
import type { Processes } from './packing/packInProcesses.ts';
import { createHoldings } from './shelves/holdings.ts';
import type { SnapshotStore } from './shelves/snapshot.ts';
import { createUpdater } from './updateHoldings.ts';

export interface LibraryOptions {
  readonly engine: SearchEngine;
  /** A file with synonyms of the library's own; it is no article, wherever it lies. */
  readonly synonymsFile?: string | undefined;
  /** The folder with the snapshots, which holds no articles, wherever it lies. */
  readonly dataDir?: string | undefined;
  readonly fileOptions?: FileOptions | undefined;
  /** Where all files are read, since what others wrote could keep whoever reads it; here without them. */
  readonly processes?: Processes | undefined;
  readonly snapshots?: SnapshotStore | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/** A library that follows its folder. */
export interface LiveLibrary extends LibraryStates, Pick<Library, 'problems' | 'progress'> {
  /**
   * Reads what has changed in the folder since the last time. Whoever asks meanwhile is answered from
   * what has been read by then.
   * @throws where the folder itself cannot be read.
   */
  update(): Promise<void>;
  /** Ends an update that is under way, and lets go of everything. */
  close(): Promise<void>;
}

/** A library that holds nothing before its first update. */
export function createLibrary(folder: string, options: LibraryOptions): LiveLibrary {
  const { synonymsFile, processes, snapshots } = options;
  const damaged = new Set<string>();
  let ownSynonyms: Awaited<ReturnType<typeof readSynonymFile>> | undefined;
  let standard: Thesaurus | undefined;
  const holdings = createHoldings({
    engine: options.engine,
    thesaurus() {
      if (ownSynonyms) return ownSynonyms.thesaurus;
      standard ??= readThesaurus().thesaurus;
      return standard;
    },
    onDamage: (id) => damaged.add(id),
  });
  const stop = new AbortController();
  const updater = createUpdater(holdings, damaged, {
    ...{ folder, processes, snapshots, stop: stop.signal },
    except: { file: synonymsFile, folder: options.dataDir },
    fileOptions: options.fileOptions ?? DEFAULT_FILE_OPTIONS,
    onProgress: options.onProgress ?? (() => {}),
    log: options.log ?? (() => {}),
  });
  let isLoaded = false;

  const update = async () => {
    if (!isLoaded) {
      if (synonymsFile !== undefined) ownSynonyms = await readSynonymFile(synonymsFile);
      await updater.load();
    }
    isLoaded = true;
    await updater.update();
  };

  let updating: Promise<void> = Promise.resolve();
  return {
    state: holdings.state,
    withState: holdings.withState,
    get problems() {
      return [...(ownSynonyms?.problems ?? []), ...updater.problems()];
    },
    get progress() {
      return updater.progress;
    },
    update() {
      updating = updating.catch(() => {}).then(() => (stop.signal.aborted ? undefined : update()));
      return updating;
    },
    async close() {
      stop.abort();
      await updating.catch(() => {});
      holdings.close();
    },
  };
}
