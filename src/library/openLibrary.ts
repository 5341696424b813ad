import type { Library, Progress } from '../core/conversation/library.ts';
import { readThesaurus, type Thesaurus } from '../core/question/thesaurus.ts';
import { DEFAULT_FILE_OPTIONS, type FileOptions } from './folder/readFile.ts';
import { readSynonymFile } from './folder/readSynonymFile.ts';
import type { Processes } from './packing/packInProcesses.ts';
import { createHoldings, type Engines, type Holdings } from './shelves/holdings.ts';
import type { SnapshotStore } from './shelves/snapshot.ts';
import { createUpdater } from './updateHoldings.ts';

export interface LibraryOptions {
  readonly engines: Engines;
  /** A file with synonyms of the library's own; it is no article, wherever it lies. */
  readonly synonymsFile?: string | undefined;
  /** The folder with the snapshots, which holds no articles, wherever it lies. */
  readonly dataDir?: string | undefined;
  readonly fileOptions?: FileOptions | undefined;
  /** Where files are read that are large, or that others' code takes apart; here without them. */
  readonly processes?: Processes | undefined;
  readonly snapshots?: SnapshotStore | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

type Searchable = { readonly articleWith: Holdings['get']; readonly thesaurus: Thesaurus } & Pick<
  Holdings,
  'generation' | 'engine' | 'statistics' | 'languages' | 'catalogued' | 'proposalsOf'
>;

/** A library that follows its folder. */
export interface LiveLibrary extends Pick<Library, 'articles' | 'problems' | 'progress'> {
  /** What questions are asked of, as it is at the moment. */
  readonly searchable: Searchable;
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
  const holdings = createHoldings(options.engines, (id) => damaged.add(id));
  const stop = new AbortController();
  const updater = createUpdater(holdings, damaged, {
    ...{ folder, processes, snapshots, stop: stop.signal },
    except: { file: synonymsFile, folder: options.dataDir },
    fileOptions: options.fileOptions ?? DEFAULT_FILE_OPTIONS,
    onProgress: options.onProgress ?? (() => {}),
    log: options.log ?? (() => {}),
  });
  let ownSynonyms: Awaited<ReturnType<typeof readSynonymFile>> | undefined;
  let thesaurus: Thesaurus | undefined;
  let isLoaded = false;

  const update = async () => {
    if (!isLoaded) {
      if (synonymsFile !== undefined) ownSynonyms = await readSynonymFile(synonymsFile);
      await updater.load();
    }
    isLoaded = true;
    await updater.update();
  };

  const searchable: Searchable = {
    get generation() {
      return holdings.generation;
    },
    get engine() {
      return holdings.engine;
    },
    get statistics() {
      return holdings.statistics;
    },
    get languages() {
      return holdings.languages;
    },
    get thesaurus() {
      thesaurus ??= ownSynonyms?.thesaurus ?? readThesaurus().thesaurus;
      return thesaurus;
    },
    catalogued: holdings.catalogued,
    articleWith: holdings.get,
    proposalsOf: holdings.proposalsOf,
  };

  let updating: Promise<void> = Promise.resolve();
  return {
    searchable,
    articles: {
      get size() {
        return holdings.size;
      },
      get: holdings.get,
      keys: updater.ids,
      catalogue: holdings.catalogue,
      *values() {
        for (const id of updater.ids()) {
          const article = holdings.get(id);
          if (article) yield article;
        }
      },
    },
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
      snapshots?.close();
    },
  };
}
