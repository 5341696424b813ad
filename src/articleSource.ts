import { setTimeout } from 'node:timers/promises';
import { createLibrary, type LiveLibrary } from './library/openLibrary.ts';
import type { Processes } from './library/packing/packInProcesses.ts';
import { createSnapshotStore } from './library/shelves/snapshot.ts';
import { createChoosingEngine } from './search/choosingEngine.ts';
import { createMiniSearchEngine } from './search/miniSearchEngine.ts';
import { createPackedEngine } from './search/packedEngine.ts';
import type { SearchEngine } from './search/searchEngine.ts';
import type { Settings } from './settings.ts';
import type { ShownProgress } from './terminal/progress.ts';
import { type ArticlePlace, folderPlace, Refusal, refuseFolder } from './terminal/refusal.ts';

/** Where the articles are: in a folder, or in a cluster. */
export interface ArticleSource {
  readonly live: LiveLibrary;
  /** The name of the engine that serves at the moment. */
  readonly engine: () => string;
  /** Reads what there is. @throws `Refusal` where it cannot be read. */
  read(): Promise<void>;
  /** Keeps the library as its source is. @returns ends that. */
  follow(): Promise<() => Promise<void>>;
  readonly place: ArticlePlace;
}

export interface SourceOptions {
  readonly settings: Settings;
  readonly processes: Processes;
  /** Whether many ask at once, so that it is waited for a source that will be there. */
  readonly isService: boolean;
  readonly progress: ShownProgress;
  readonly log: (line: string) => void;
  readonly onChange: () => void;
}

export function openSource(options: SourceOptions): Promise<ArticleSource> {
  const { searchEngine } = options.settings;
  return searchEngine === 'opensearch'
    ? openCluster(options)
    : openFolder(options, ENGINES[searchEngine]());
}

/** Passages up to which MiniSearch serves. Beyond it is slower; `npm run bench:library` measures that. */
const SMALL_LIBRARY = 1000;

/** An engine, and the name of the one that serves at the moment. */
interface NamedEngine {
  readonly engine: SearchEngine;
  readonly name: () => string;
}

const ENGINES = {
  minisearch: (): NamedEngine => ({ engine: createMiniSearchEngine(), name: () => 'minisearch' }),
  packed: (): NamedEngine => ({ engine: createPackedEngine(), name: () => 'packed' }),
  auto(): NamedEngine {
    const many = createPackedEngine();
    const engine = createChoosingEngine(createMiniSearchEngine(), SMALL_LIBRARY, many);
    return { engine, name: () => (engine.servesMany() ? 'packed' : 'minisearch') };
  },
} as const;

async function openFolder(
  { settings, processes, progress, log, onChange }: SourceOptions,
  { engine, name }: NamedEngine,
): Promise<ArticleSource> {
  const { articlesDir, synonymsFile, dataDir, fileSizeLimit, exportFields } = settings;
  const refuse = refuseFolder(articlesDir);
  const live = createLibrary(articlesDir, {
    ...{ engine, synonymsFile, dataDir, log, onChange, onProgress: progress.show },
    fileOptions: { fileLimit: fileSizeLimit * 1024 * 1024, fields: exportFields ?? {} },
    processes,
    snapshots:
      dataDir === undefined
        ? undefined
        : await createSnapshotStore(dataDir, articlesDir).catch(refuse),
  });
  return {
    live,
    engine: name,
    place: folderPlace(articlesDir),
    read: () => live.update().catch(refuse).finally(progress.end),
    async follow() {
      // It loads code of the system's own, which only those need who stay.
      const { watchFolder } = await import('./library/folder/watchFolder.ts');
      return watchFolder(articlesDir, {
        ...{ interval: settings.watchInterval, look: live.update, log, except: dataDir },
      });
    },
  };
}

/** Milliseconds between two looks at a cluster that is not there yet. */
const LOOK_EVERY = 2000;

async function openCluster({
  settings,
  isService,
  progress,
  log,
  onChange,
}: SourceOptions): Promise<ArticleSource> {
  // Whoever has a folder needs none of it.
  const { connect } = await import('./openSearch/client.ts');
  const { ClusterFailure, LASTING } = await import('./openSearch/clusterFailure.ts');
  const { createClusterLibrary } = await import('./openSearch/clusterLibrary.ts');
  const { openSearch, synonymsFile } = settings;
  const { nodes = [], index, certificates } = openSearch;
  const client = connect({ nodes, certificates }, 'asking');
  const live = createClusterLibrary({ client, index, synonymsFile, log, onChange });
  let isClosed = false;
  return {
    live: {
      ...live,
      async close() {
        isClosed = true;
        await live.close();
        await client.close();
      },
    },
    engine: () => 'opensearch',
    place: {
      name: 'the cluster',
      whenEmpty: `There is no article in the cluster under the name ${index}; "pullquote ingest" sends those of a folder.`,
    },
    async read() {
      progress.end();
      for (let isTold = false; !isClosed; isTold = true) {
        try {
          return await live.update();
        } catch (error) {
          if (!(error instanceof ClusterFailure)) throw error;
          if (!isService || LASTING.has(error.kind)) throw new Refusal(error.message);
          if (!isTold) log(`${error.message} It is waited for.`);
          await setTimeout(LOOK_EVERY);
        }
      }
    },
    follow: async () => live.follow(),
  };
}
