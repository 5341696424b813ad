import MiniSearch from 'minisearch';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import { compareNames, compareNewestFirst } from '../core/article/listOrder.ts';
import type { LibraryState } from '../search/libraryState.ts';

/** Headlines that are offered at once: as many as a chat shows. */
const MOST = 25;
/** Titles that are indexed in one go; whoever waits gets the processor before the next ones. */
const CHUNK = 500;

/** What is looked at of a state. */
export type CataloguedState = Pick<LibraryState, 'catalogue' | 'entryWith'>;

/** Headlines of articles that a state has: those that match what is typed so far, best first. */
export type HeadlinesIn = (
  state: CataloguedState,
  typed: string,
) => Promise<readonly CatalogueEntry[]>;

/**
 * Type-ahead over the titles: beginnings of words count, and words with a letter or two wrong. The index is
 * of these titles alone, since which comes first depends on what all of them have.
 */
export function createHeadlines(): HeadlinesIn {
  const index = new MiniSearch<CatalogueEntry>({
    fields: ['title'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  let entries = new Map<string, CatalogueEntry>();
  let newest: readonly CatalogueEntry[] = [];
  const indexed = new WeakSet<Iterable<CatalogueEntry>>();
  let refreshing = Promise.resolve();

  const refresh = async (catalogue: Iterable<CatalogueEntry>) => {
    if (indexed.has(catalogue)) return;
    const now = new Map(Array.from(catalogue, (entry) => [entry.id, entry]));
    const isSame = ({ id, title }: CatalogueEntry) => now.get(id)?.title === title;
    const gone = [...entries.values()].filter((entry) => !isSame(entry));
    const kept = new Set([...entries.values()].filter(isSame).map(({ id }) => id));
    // Not discarded: that leaves their words to be counted until somebody looks for them.
    index.removeAll(gone);
    const added = [...now.values()].filter(({ id }) => !kept.has(id));
    await index.addAllAsync(added, { chunkSize: CHUNK });
    entries = now;
    newest = [...now.values()].sort(compareNewestFirst);
    indexed.add(catalogue);
  };

  return async (state, typed) => {
    const catalogue = state.catalogue();
    // One that failed is tried again.
    refreshing = refreshing.catch(() => {}).then(() => refresh(catalogue));
    await refreshing;
    const found: CatalogueEntry[] = [];
    for (const { id } of typed.trim() === '' ? newest : searchIn(index, typed)) {
      const entry = state.entryWith(id);
      if (entry) found.push(entry);
      if (found.length === MOST) break;
    }
    return found;
  };
}

/** Scores that differ by rounding alone are a tie, which MiniSearch leaves in the order of what it took in. */
function searchIn(index: MiniSearch<CatalogueEntry>, typed: string): { readonly id: string }[] {
  return index
    .search(typed)
    .map(({ id, score }) => ({ id: String(id), score: Math.fround(score) }))
    .sort((a, b) => b.score - a.score || compareNames(a.id, b.id));
}
