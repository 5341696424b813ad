import { setTimeout } from 'node:timers/promises';
import type { Problem } from '../core/article/problem.ts';
import { emptyCollectionsIn } from '../core/conversation/collections/access.ts';
import type { RulesInForce } from '../core/conversation/collections/rules.ts';
import type { Library, Progress } from '../core/conversation/library.ts';
import { readThesaurus, type Thesaurus } from '../core/question/thesaurus.ts';
import { pauses } from '../pace/pauses.ts';
import { type Columns, DamagedColumns } from '../search/columns.ts';
import type { LibraryStates } from '../search/libraryState.ts';
import type { SearchEngine } from '../search/searchEngine.ts';
import { DEFAULT_FILE_OPTIONS, type FileOptions } from './folder/fileOptions.ts';
import { RULES_FILE } from './folder/listFolder.ts';
import { readSynonymFile } from './folder/readSynonymFile.ts';
import { createIsUnchanged } from './folder/unchangedFile.ts';
import type { Processes } from './packing/packInProcesses.ts';
import { readRulesFile } from './rules/readRulesFile.ts';
import { createRulesKeeper } from './rules/rulesKeeper.ts';
import { createHoldings, type Holdings } from './shelves/holdings.ts';
import type { SnapshotStore } from './shelves/snapshot.ts';
import { DamagedArticle } from './shelves/unpackedArticles.ts';
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
  /** Hears that the library holds something else than before, or that something else is ruled. */
  readonly onChange?: (() => void) | undefined;
}

/** A library that follows its folder. */
export interface LiveLibrary extends LibraryStates, Pick<Library, 'problems' | 'progress'> {
  /**
   * Reads what has changed in the folder since the last time. Whoever asks meanwhile is answered from
   * what has been read by then.
   * @throws where the folder itself cannot be read.
   */
  update(): Promise<void>;
  /** Looks at every article as it is kept and at its file, and reads those again that are not what they were. */
  lookThrough(): Promise<void>;
  /** Who may ask what, as it is ruled in the folder now. Before that is known, nobody may. */
  rules(): RulesInForce;
  /** The text that an article may be quoted from; undefined where its file no longer is what was read. */
  textOf(id: string): string | undefined;
  /** Ends an update that is under way, and lets go of everything. */
  close(): Promise<void>;
}

/** One whose articles are on this machine, where they can be looked at without waiting for them. */
export interface FolderLibrary extends LiveLibrary, Pick<Holdings, 'state'> {}

/** Milliseconds for which a question waits for what is read again. */
const PATIENCE = 10_000;

/** A library that holds nothing before its first update. */
export function createLibrary(folder: string, options: LibraryOptions): FolderLibrary {
  const { synonymsFile, processes, snapshots } = options;
  const damaged = new Set<string>();
  /** How many articles were let go of since then. */
  let lost = 0;
  /** How often anybody came upon damage, and how often that was when it was last mended. */
  let noted = 0;
  let mended = 0;
  let ownSynonyms: Awaited<ReturnType<typeof readSynonymFile>> | undefined;
  let standard: Thesaurus | undefined;
  const holdings = createHoldings({
    engine: options.engine,
    thesaurus() {
      if (ownSynonyms) return ownSynonyms.thesaurus;
      standard ??= readThesaurus().thesaurus;
      return standard;
    },
    onDamage(id) {
      damaged.add(id);
      noted += 1;
    },
    isUnchanged: createIsUnchanged(folder),
  });
  const log = options.log ?? (() => {});
  const rules = createRulesKeeper((last) => readRulesFile(folder, last), {
    log,
    onChange: () => options.onChange?.(),
  });
  const stop = new AbortController();
  const updater = createUpdater(holdings, damaged, {
    ...{ folder, processes, snapshots, stop: stop.signal },
    except: { file: synonymsFile, folder: options.dataDir },
    fileOptions: options.fileOptions ?? DEFAULT_FILE_OPTIONS,
    onProgress: options.onProgress ?? (() => {}),
    onListed: rules.look,
    log,
  });
  let isLoaded = false;

  const update = async () => {
    if (!isLoaded) {
      await rules.look();
      if (synonymsFile !== undefined) ownSynonyms = await readSynonymFile(synonymsFile);
      await updater.load();
    }
    isLoaded = true;
    const before = holdings.state();
    while (!(await sound(updater.update)));
    lost = 0;
    if (holdings.state() !== before) options.onChange?.();
  };

  /** What some work comes to; undefined where it came upon what is not what was written, which is read again then. */
  const sound = async <T>(work: () => Promise<T>): Promise<{ readonly done: T } | undefined> => {
    try {
      return { done: await work() };
    } catch (error) {
      // Whose article it is has been noted.
      if (!(error instanceof DamagedArticle || (await letGo(error)))) throw error;
      return undefined;
    }
  };
  const gone = new WeakSet<Columns>();
  /** Lets go of what an error says is not what was written. @returns whether it was held. */
  const letGo = async (error: unknown): Promise<boolean> => {
    if (!(error instanceof DamagedColumns && error.columns)) return false;
    const articles = await holdings.letGo(error.columns);
    // Others may have come upon it before.
    if (articles === 0) return gone.has(error.columns);
    gone.add(error.columns);
    tellAgain(articles);
    updater.doubt();
    lost += articles;
    noted += 1;
    return true;
  };
  const tellAgain = (articles: number) => {
    const what = articles === 1 ? '1 article' : `${articles} articles`;
    log(`What was kept of ${what} is not what the folder holds; it is read again.`);
  };
  /** What can be said at once; the other thing where it cannot be, since what it is said of is damaged. */
  const orElse = <T>(say: () => T, other: T): T => {
    try {
      return say();
    } catch (error) {
      if (!(error instanceof DamagedColumns)) throw error;
      letGo(error)
        .then(mend)
        .catch(() => {});
      return other;
    }
  };

  let updating: Promise<void> = Promise.resolve();
  const updateNext = () => {
    updating = updating.catch(() => {}).then(() => (stop.signal.aborted ? undefined : update()));
    return updating;
  };

  /** A collection that holds nothing is often one whose folder is called otherwise. */
  const emptyCollections = () =>
    orElse(() => emptyCollectionsIn(rules.inForce(), holdings.state().catalogue()), []).map(
      ({ name, line }): Problem => ({
        path: RULES_FILE,
        ...(line !== undefined && { line }),
        reason: `The collection “${name}” holds no article.`,
        remedy: 'Check what it says of its articles.',
        skipped: false,
        rules: 'in-force',
      }),
    );

  let mending = Promise.resolve();
  /** Reads again what is no longer what it was; once for all who came upon it by now. */
  const mend = () => {
    if (noted === mended || damaged.size + lost === 0) return mending;
    mended = noted;
    if (damaged.size > 0) tellAgain(damaged.size);
    mending = updateNext();
    return mending;
  };

  return {
    state: holdings.state,
    async withState(work) {
      const before = noted;
      const first = await sound(() => holdings.withState(work));
      if (first && noted === 0) return first.done;
      const mendNow = () => mend().catch(() => {});
      let ended = mendNow();
      // What others came upon is mended meanwhile.
      if (first && noted === before) return first.done;
      // Whoever asks has an answer, if a smaller one, also where the folder is away.
      const patience = setTimeout(PATIENCE, undefined, { ref: false });
      for (;;) {
        await Promise.race([ended, patience]);
        const again = await sound(() => holdings.withState(work));
        if (again) return again.done;
        ended = mendNow();
      }
    },
    get problems() {
      const read = [...rules.problems(), ...(ownSynonyms?.problems ?? []), ...updater.problems()];
      return updater.progress ? read : [...emptyCollections(), ...read];
    },
    get progress() {
      return updater.progress;
    },
    rules: rules.inForce,
    update: updateNext,
    async lookThrough() {
      const lookAtAll: Parameters<typeof holdings.withState<void>>[0] = async ({
        ids,
        isCurrent,
      }) => {
        const pause = pauses();
        for (const id of ids()) {
          isCurrent(id);
          await pause();
        }
        await holdings.lookThrough();
      };
      while (!(await sound(() => holdings.withState(lookAtAll))));
      await mend();
    },
    textOf(id) {
      const { isCurrent, articleWith } = holdings.state();
      return orElse(() => (isCurrent(id) ? articleWith(id)?.text : undefined), undefined);
    },
    async close() {
      stop.abort();
      rules.close();
      await updating.catch(() => {});
      holdings.close();
    },
  };
}
