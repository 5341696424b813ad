import { setTimeout } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { LRUCache } from 'lru-cache';
import type { Problem } from '../core/article/problem.ts';
import { readThesaurus, type Thesaurus } from '../core/question/thesaurus.ts';
import { RULES_FILE } from '../library/folder/listFolder.ts';
import { readSynonymFile } from '../library/folder/readSynonymFile.ts';
import type { LiveLibrary } from '../library/openLibrary.ts';
import { createRulesKeeper } from '../library/rules/rulesKeeper.ts';
import { readRulesText } from '../library/rules/rulesText.ts';
import type { LibraryState } from '../search/libraryState.ts';
import { reaching, requireVersion } from './client.ts';
import { ClusterFailure } from './clusterFailure.ts';
import { createGeneration, type Generation, type PieceOfWork } from './clusterState.ts';
import { articleDocumentId, type SentArticle } from './documents.ts';
import { FORM, LIBRARY_ID, type LibraryDocument } from './indexLayout.ts';
import { settle } from './needs.ts';
import { openPointInTime, type PointInTime } from './pointInTime.ts';
import { createKeptArticles, fetchArticles } from './sentArticles.ts';
import { problemsIn } from './walks.ts';

export interface ClusterLibraryOptions {
  readonly client: Client;
  /** The name under which the articles are found. */
  readonly index: string;
  /** A file with synonyms of the library's own, on this machine. */
  readonly synonymsFile?: string | undefined;
  readonly log: (line: string) => void;
  /** Hears that the library holds something else than before, or that something else is ruled. */
  readonly onChange: () => void;
}

/** A library that is in a cluster, and follows what ingesters send there. */
export interface ClusterLibrary extends LiveLibrary {
  /** Looks again and again whether there is something new. @returns ends that. */
  follow(): () => Promise<void>;
}

/** Milliseconds for which what was seen last is taken to be the newest. */
const FRESH = 1000;
/** Milliseconds between two looks of whoever follows. */
const LOOK_EVERY = 2000;
/** Milliseconds for which a question waits for a cluster that cannot be asked at the moment. */
const PATIENCE = 5000;
/** Articles whose text is at hand for whoever shows what was found in them. */
const AT_HAND = 2000;

/** One generation, open as long as somebody works in it. */
interface HeldGeneration {
  readonly name: string;
  readonly point: PointInTime;
  readonly generation: Generation;
  readonly problems: readonly Problem[];
  /** How many are at work in it, with the library itself. */
  users: number;
}

/** A library that knows nothing before its first update. */
export function createClusterLibrary(options: ClusterLibraryOptions): ClusterLibrary {
  const { client, index, synonymsFile, log, onChange } = options;
  const kept = createKeptArticles();
  const atHand = new LRUCache<string, SentArticle>({ max: AT_HAND });
  const damaged = new Set<string>();
  let ownSynonyms: Awaited<ReturnType<typeof readSynonymFile>> | undefined;
  let standard: Thesaurus | undefined;
  let newest: HeldGeneration | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<HeldGeneration> | undefined;
  let lastDocument: LibraryDocument | undefined;
  let troubledSince: number | undefined;
  let isClosed = false;

  const rules = createRulesKeeper(
    async (last) => {
      const { rules: text } = lastDocument ?? (await readLibrary(client, index)).document;
      return text === undefined
        ? { kind: 'absent', path: RULES_FILE }
        : readRulesText(RULES_FILE, text, last);
    },
    { log, onChange },
  );
  const onDamage = (id: string) => {
    if (damaged.has(id)) return;
    damaged.add(id);
    log(`What the cluster holds of ${id} is not what was sent; "pullquote ingest --rebuild" does.`);
  };
  const giveBack = (held: HeldGeneration | undefined) => {
    if (!held) return;
    held.users -= 1;
    if (held.users === 0) void held.point.close();
  };
  const open = async (): Promise<HeldGeneration> => {
    const { name, document } = await readLibrary(client, index);
    lastDocument = document;
    await rules.look();
    lookedAt = performance.now();
    if (newest?.name === name) return newest;
    const point = await openPointInTime(client, index);
    const held: HeldGeneration = {
      ...{ name, point, users: 1 },
      generation: createGeneration({
        ...{ search: point.search, means: document.means, kept, onDamage },
        thesaurus() {
          standard ??= readThesaurus().thesaurus;
          return ownSynonyms?.thesaurus ?? standard;
        },
      }),
      problems: document.problems > 0 ? await problemsIn(point.search) : [],
    };
    const before = newest;
    newest = held;
    giveBack(before);
    if (isClosed) forget();
    else onChange();
    return held;
  };
  const forget = () => {
    giveBack(newest);
    newest = undefined;
  };
  const look = () => {
    looking ??= open().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const current = () =>
    newest && performance.now() - lookedAt < FRESH ? Promise.resolve(newest) : look();

  const workIn = async <T>(
    held: HeldGeneration,
    work: (state: LibraryState) => Promise<T>,
  ): Promise<T> => {
    held.users += 1;
    const run: PieceOfWork = { articles: new Map(), shown: new Set() };
    try {
      const done = await settle((needs) => {
        run.shown.clear();
        return work(held.generation.view(needs, run));
      });
      await confirm(run, client, index);
      for (const [id, sent] of run.articles) {
        if (sent) atHand.set(id, sent);
        else atHand.delete(id);
      }
      return done;
    } finally {
      giveBack(held);
    }
  };

  return {
    async withState(work) {
      const since = performance.now();
      for (let pause = 50; ; pause = Math.min(2 * pause, 1000)) {
        try {
          const done = await workIn(await current(), work);
          if (troubledSince !== undefined) log('The cluster can be asked again.');
          troubledSince = undefined;
          return done;
        } catch (error) {
          if (!(error instanceof ClusterFailure || error instanceof Outdated)) throw error;
          // What is asked of it next is asked of its newest state.
          forget();
          if (error instanceof Outdated) await makeSeen(client, index);
          else if (troubledSince === undefined) {
            troubledSince = performance.now();
            log(`The cluster cannot be asked at the moment (${error.message}).`);
          }
          // Where it has been so for long, nobody need wait for it again.
          const from = Math.min(since, troubledSince ?? since);
          if (performance.now() + pause - from > PATIENCE) throw error;
          await setTimeout(pause);
        }
      }
    },
    get problems() {
      return [...rules.problems(), ...(ownSynonyms?.problems ?? []), ...(newest?.problems ?? [])];
    },
    progress: undefined,
    rules: rules.inForce,
    async update() {
      if (synonymsFile !== undefined) ownSynonyms ??= await readSynonymFile(synonymsFile);
      await requireVersion(client);
      await look();
    },
    async lookThrough() {
      const held = await current();
      await workIn(held, async (state) => {
        const ids = state.ids();
        for (let at = 0; at < ids.length; at += AT_HAND) {
          await fetchArticles(ids.slice(at, at + AT_HAND), held.point.search, onDamage);
        }
      });
    },
    textOf: (id) => atHand.get(id)?.article.text,
    follow() {
      const timer = setInterval(() => look().catch(() => {}), LOOK_EVERY);
      timer.unref();
      return async () => clearInterval(timer);
    },
    async close() {
      isClosed = true;
      rules.close();
      await looking?.catch(() => {});
      forget();
    },
  };
}

/** Something has been sent that is not seen yet, of what was about to be shown. */
class Outdated extends Error {}

/** @throws `Outdated` where what was found is of an article that is another one, or gone, by now. */
async function confirm(
  { articles, shown }: PieceOfWork,
  client: Client,
  index: string,
): Promise<void> {
  const ids = [...shown].filter((id) => articles.get(id) !== undefined);
  if (ids.length === 0) return;
  const { body } = await reaching(() =>
    client.mget({
      ...{ index, _source_includes: ['version'] },
      body: { ids: ids.map(articleDocumentId) },
    }),
  );
  // OpenSearch's own form; whatever is otherwise is no version.
  const { docs } = body as {
    readonly docs: readonly { readonly _source?: { readonly version?: string } }[];
  };
  const isSame = ids.every((id, at) => docs[at]?._source?.version === articles.get(id)?.version);
  if (!isSame) throw new Outdated('What was found has been sent anew.');
}

/** Lets what has been sent be seen, where one may say so. */
async function makeSeen(client: Client, index: string): Promise<void> {
  await client.indices.refresh({ index }).catch(() => {});
}

/** What the library says of itself, and a name that no other generation has. */
async function readLibrary(
  client: Client,
  index: string,
): Promise<{ readonly name: string; readonly document: LibraryDocument }> {
  const { body } = await reaching(() => client.get({ index, id: LIBRARY_ID }));
  const document = body._source as LibraryDocument;
  if (document.form !== FORM) {
    throw new ClusterFailure('other-form', `form ${document.form}, and this program reads ${FORM}`);
  }
  return { name: `${body._index} ${document.generation}`, document };
}
