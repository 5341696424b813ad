import { LRUCache } from 'lru-cache';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import { compareNames } from '../core/article/listOrder.ts';
import { type Collection, inBoth } from '../core/conversation/collections/collection.ts';
import type { Thesaurus } from '../core/question/thesaurus.ts';
import type { LibraryState } from '../search/libraryState.ts';
import type { Candidate, Restriction } from '../search/searchEngine.ts';
import type { SentArticle } from './documents.ts';
import { filterQuery } from './filterQuery.ts';
import type { MeanLengths } from './indexLayout.ts';
import { membershipQuery } from './membershipQuery.ts';
import type { NeededKind, Needs } from './needs.ts';
import { bestPassages, type FoundPassage } from './passageSearch.ts';
import { createScope, type Scope, type Totals } from './scope.ts';
import { type KeptSearches, type SearchAll, searchedOnce } from './searches.ts';
import { fetchArticles, fetchVersions, type KeptArticles } from './sentArticles.ts';
import { catalogueIn, termsFrom } from './walks.ts';

/** One generation of a cluster's library, of which each piece of work has a view of its own. */
export interface Generation {
  /** All of it, for work that may have to be done again. */
  view(needs: Needs, run: PieceOfWork): LibraryState;
}

/** What a piece of work holds on to until it is done, however often that is tried. */
export interface PieceOfWork {
  /** By id; undefined where there is none. */
  readonly articles: Map<string, SentArticle | undefined>;
  /** Articles that are about to be shown: whether they still are what is quoted is not known yet. */
  readonly shown: Set<string>;
}

export interface GenerationOptions {
  /** In one point of time of the index. */
  readonly search: SearchAll;
  readonly means: MeanLengths;
  readonly kept: KeptArticles;
  readonly thesaurus: () => Thesaurus;
  /** Hears of an article that is not what was sent. */
  readonly onDamage: (id: string) => void;
}

/** Searches whose results are kept: work that is done again searches the same. */
const KEPT_SEARCHES = 500;

export function createGeneration(options: GenerationOptions): Generation {
  const { search, means } = options;
  const keys = createKeys();
  const vocabulary = new Map<string, Promise<readonly string[]>>();
  const catalogue = new Map<string, Promise<readonly CatalogueEntry[]>>();
  const parts = new WeakMap<Collection, ClusterPart>();
  const versions = new Map<string, string>();
  const shared: GenerationParts = {
    ...{ ...options, keys },
    async versionsOf(ids) {
      const unknown = [...new Set(ids)].filter((id) => !versions.has(id));
      if (unknown.length > 0) {
        for (const [id, version] of await fetchVersions(unknown, search)) versions.set(id, version);
      }
      return versions;
    },
    vocabulary: (beginning) =>
      searchedOnce(vocabulary, beginning, () => termsFrom(beginning, search)),
    catalogue: () => searchedOnce(catalogue, '', () => catalogueIn(search)),
    async partOf(collection) {
      const known =
        parts.get(collection) ?? createPart(await shared.scopeOf(collection), collection, shared);
      parts.set(collection, known);
      return known;
    },
    async scopeOf(collection) {
      const { membership } = collection;
      const query = membership && membershipQuery(membership);
      return createScope(search, [query ?? (await queryById(collection))], means);
    },
    knownPart: (collection) => parts.get(collection),
  };
  /** What cannot be asked for as it is said is asked for article by article. */
  const queryById = async (collection: Collection) => {
    const ids = (await shared.catalogue()).filter(collection).map(({ id }) => id);
    return { terms: { article: ids } };
  };
  const whole = createPart(createScope(search, [], means), () => true, shared);
  return { view: (needs, run) => viewOf(whole, needs, run) };
}

interface GenerationParts extends GenerationOptions {
  readonly keys: Keys;
  /** The versions that articles have in this generation, by id. */
  readonly versionsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly vocabulary: (beginning: string) => Promise<readonly string[]>;
  readonly catalogue: () => Promise<readonly CatalogueEntry[]>;
  readonly scopeOf: (collection: Collection) => Promise<Scope>;
  readonly partOf: (collection: Collection) => Promise<ClusterPart>;
  readonly knownPart: (collection: Collection) => ClusterPart | undefined;
}

/** What is known by now of all of a generation, or of a collection. */
interface ClusterPart {
  readonly scope: Scope;
  /** Asked of whatever comes from the cluster, whose own word is not taken for it. */
  readonly holds: Collection;
  readonly shared: GenerationParts;
  readonly found: KeptSearches<readonly FoundPassage[]>;
  totals: Totals | undefined;
  catalogue: readonly CatalogueEntry[] | undefined;
  readonly entries: Map<string, CatalogueEntry>;
  readonly terms: Map<string, readonly string[]>;
  readonly kinds: Readonly<Record<'totals' | 'counts' | 'terms' | 'catalogue', NeededKind>>;
  /** What is in it of other collections. */
  readonly narrowed: WeakMap<Collection, Collection>;
}

function createPart(scope: Scope, holds: Collection, shared: GenerationParts): ClusterPart {
  const part: ClusterPart = {
    ...{ scope, holds, shared },
    found: new LRUCache({ max: KEPT_SEARCHES }),
    ...{ totals: undefined, catalogue: undefined },
    ...{ entries: new Map(), terms: new Map(), narrowed: new WeakMap() },
    kinds: {
      totals: {
        async fetch() {
          part.totals = await scope.totals();
        },
      },
      counts: { fetch: scope.count },
      terms: {
        async fetch(beginnings) {
          for (const beginning of beginnings) {
            part.terms.set(beginning, await shared.vocabulary(beginning));
          }
        },
      },
      catalogue: {
        async fetch() {
          part.catalogue = (await shared.catalogue()).filter(holds);
          for (const entry of part.catalogue) part.entries.set(entry.id, entry);
        },
      },
    },
  };
  return part;
}

function viewOf(part: ClusterPart, needs: Needs, run: PieceOfWork): LibraryState {
  const { scope, holds, shared, kinds } = part;
  const { keys, kept } = shared;
  const articles: NeededKind = {
    fetch: (ids) => load([...ids]),
  };
  const load = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    const fetched = await fetchArticles(ids, shared.search, shared.onDamage);
    for (const id of ids) run.articles.set(id, undefined);
    for (const article of fetched) {
      const known = kept.get(article.version) ?? article;
      kept.keep(known);
      run.articles.set(known.article.id, known);
    }
  };
  const narrowedTo = (collection: Collection): Collection => {
    if (scope.filter.length === 0) return collection;
    const narrowed = part.narrowed.get(collection) ?? inBoth(holds, collection);
    part.narrowed.set(collection, narrowed);
    return narrowed;
  };
  /** Ends the work where it is not here yet. */
  const sentWith = (id: string): SentArticle | undefined => {
    if (!run.articles.has(id)) {
      needs.note(articles, id);
      needs.require();
    }
    const sent = run.articles.get(id);
    return sent && holds(sent.entry) ? sent : undefined;
  };
  const totals = (): Totals => {
    if (!part.totals) {
      needs.note(kinds.totals, '');
      needs.require();
    }
    return part.totals ?? NOTHING;
  };
  /** What has not been counted is taken to be there: what is made of that is not believed. */
  const count = (term: string) => {
    const known = scope.countsOf(term);
    if (!known) needs.note(kinds.counts, term);
    return known ?? SOME;
  };
  const entries = (): readonly CatalogueEntry[] => {
    if (!part.catalogue) {
      needs.note(kinds.catalogue, '');
      needs.require();
    }
    return part.catalogue ?? [];
  };

  /** Those of the found passages that their articles still have, and that a restriction lets through. */
  const take = async (
    terms: readonly string[],
    limit: number,
    restriction: Restriction | undefined,
  ): Promise<readonly FoundPassage[]> => {
    const taken: FoundPassage[] = [];
    const search = {
      ...{ terms, required: restriction?.required ?? [], likely: limit },
      filter: restriction ? filterQuery(restriction.filter) : [],
    };
    /** No more than are wanted, so that all of them may be taken. */
    let some: FoundPassage[] = [];
    const look = async () => {
      await bring(some);
      for (const passage of some) {
        const sent = run.articles.get(passage.article);
        if (sent?.version !== passage.version || !holds(sent.entry)) continue;
        if (restriction && !restriction.accepts(keys.keyOf(passage))) continue;
        taken.push(passage);
      }
      some = [];
    };
    for await (const passage of bestPassages(scope, search)) {
      some.push(passage);
      if (taken.length + some.length === limit) await look();
      if (taken.length === limit) break;
    }
    await look();
    return taken;
  };
  /** Brings the articles of passages here, but for those of which this version is kept. */
  const bring = async (passages: readonly FoundPassage[]) => {
    const missing = passages.filter(({ article }) => !run.articles.has(article));
    const isKept = ({ version }: FoundPassage) => kept.get(version) !== undefined;
    const unsure = missing.filter(isKept).map(({ article }) => article);
    const absent = missing.filter((passage) => !isKept(passage)).map(({ article }) => article);
    const [versions] = await Promise.all([shared.versionsOf(unsure), load([...new Set(absent)])]);
    for (const id of unsure) run.articles.set(id, kept.get(versions.get(id) ?? ''));
  };

  return {
    searcher: {
      async search(terms, limit, restriction) {
        needs.require();
        if (limit < 1) return [];
        const { filter, required } = restriction ?? {};
        const name = JSON.stringify([terms, limit, filter, required]);
        const found = await searchedOnce(part.found, name, () => take(terms, limit, restriction));
        await bring(found);
        return found.map(
          (passage): Candidate => ({
            key: keys.keyOf(passage),
            score: passage.score,
          }),
        );
      },
    },
    statistics: {
      get passages() {
        return totals().passages;
      },
      get meanLength() {
        const { passages, repeated } = totals();
        return passages === 0 ? 0 : repeated / passages;
      },
      passagesWith: (term) => count(term).text,
      isKnown(term) {
        const { text, titles } = count(term);
        return text + titles > 0;
      },
      terms(beginning) {
        const known = part.terms.get(beginning);
        if (!known) needs.note(kinds.terms, beginning);
        return known ?? [];
      },
    },
    get thesaurus() {
      return shared.thesaurus();
    },
    get languages() {
      return [...totals().languages]
        .sort(([a, some], [b, others]) => others - some || compareNames(a, b))
        .map(([code]) => code);
    },
    get size() {
      return totals().articles;
    },
    ids: () => entries().map(({ id }) => id),
    catalogue: entries,
    entryWith: (id) => (part.catalogue ? part.entries.get(id) : sentWith(id)?.entry),
    entryAt(key) {
      const found = keys.foundAt(key);
      return found && sentWith(found.article)?.entry;
    },
    articleWith: (id) => sentWith(id)?.article,
    isCurrent(id) {
      run.shown.add(id);
      return true;
    },
    proposalsOf: (wanted) =>
      wanted.flatMap((key) => {
        const found = keys.foundAt(key);
        const sent = found && sentWith(found.article);
        const passage = sent?.passages[found?.number ?? 0];
        if (!found || !passage || sent.version !== found.version) return [];
        return kept.proposal(sent, passage, found.number);
      }),
    within(collection) {
      const narrowed = narrowedTo(collection);
      const own = shared.knownPart(narrowed);
      if (!own) {
        needs.note({ fetch: async () => void (await shared.partOf(narrowed)) }, '');
        needs.require();
      }
      return viewOf(own ?? part, needs, run);
    },
    async soonWithin(collection) {
      return viewOf(await shared.partOf(narrowedTo(collection)), needs, run);
    },
  };
}

const SOME = { text: 1, titles: 1 };

const NOTHING: Totals = {
  ...{ articles: 0, passages: 0, repeated: 0, languages: [] },
  different: { text: 0, titles: 0 },
};

/** Numbers for the passages that were found, which mean nothing anywhere else. */
interface Keys {
  keyOf(passage: FoundPassage): number;
  foundAt(key: number): FoundPassage | undefined;
}

function createKeys(): Keys {
  const numbers = new Map<string, number>();
  const passages: FoundPassage[] = [];
  return {
    keyOf(passage) {
      const name = `${passage.version} ${passage.number} ${passage.article}`;
      const known = numbers.get(name) ?? passages.push(passage) - 1;
      numbers.set(name, known);
      return known;
    },
    foundAt: (key) => passages[key],
  };
}
