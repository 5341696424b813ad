import type { CatalogueEntry } from '../core/article/catalogue.ts';
import type { Collection } from '../core/conversation/library.ts';
import { NO_FILTER } from '../core/question/filter/filter.ts';
import type { Statistics } from '../core/question/statistics.ts';
import type { LibraryState, LibraryStates } from '../search/libraryState.ts';

/** A library of which only a collection is seen. */
export function within({ state, withState }: LibraryStates, collection: Collection): LibraryStates {
  return {
    state: () => stateWithin(state(), collection),
    withState: (work) => withState((whole) => work(stateWithin(whole, collection))),
  };
}

/**
 * The state as it is for those who may see a collection alone. This is the one place where anything is
 * narrowed, so each member is written down: a new one asks for a decision.
 */
function stateWithin(whole: LibraryState, collection: Collection): LibraryState {
  const seen = (entry: CatalogueEntry | undefined) =>
    entry && collection(entry) ? entry : undefined;
  const isSeen = (key: number) => seen(whole.entryAt(key)) !== undefined;
  const keysWith: LibraryState['keysWith'] = function* (field, term) {
    for (const key of whole.keysWith(field, term)) if (isSeen(key)) yield key;
  };
  const catalogue = () => Array.from(whole.catalogue()).filter(collection);
  return {
    searcher: {
      search: (terms, limit, restriction) =>
        whole.searcher.search(terms, limit, {
          filter: restriction?.filter ?? NO_FILTER,
          required: restriction?.required ?? [],
          accepts: (key) => isSeen(key) && (restriction?.accepts(key) ?? true),
        }),
    },
    statistics: statisticsWithin(whole, keysWith),
    get thesaurus() {
      return whole.thesaurus;
    },
    languages: whole.languages,
    get size() {
      return catalogue().length;
    },
    ids: () => whole.ids().filter((id) => seen(whole.entryWith(id))),
    catalogue,
    entryWith: (id) => seen(whole.entryWith(id)),
    entryAt: (key) => seen(whole.entryAt(key)),
    articleWith: (id) => (seen(whole.entryWith(id)) ? whole.articleWith(id) : undefined),
    isCurrent: (id) => whole.isCurrent(id),
    proposalsOf: (keys) => whole.proposalsOf(keys.filter(isSeen)),
    keysWith,
  };
}

/**
 * How common a term is stays what it is in the whole library, as do the languages: to count anew would take
 * as long as to index anew, and it tells nobody what an article says. Whether there is a term at all would,
 * so that is looked up.
 */
function statisticsWithin(
  { statistics }: LibraryState,
  keysWith: LibraryState['keysWith'],
): Statistics {
  const { passages, meanLength, passagesWith } = statistics;
  const has = (field: 'text' | 'titles', term: string) => {
    for (const _ of keysWith(field, term)) return true;
    return false;
  };
  return {
    ...{ passages, meanLength, passagesWith },
    isKnown: (term) => has('text', term) || has('titles', term),
    *terms(beginning) {
      for (const term of statistics.terms(beginning)) if (has('text', term)) yield term;
    },
  };
}
