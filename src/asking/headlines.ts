import MiniSearch from 'minisearch';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import { compareNewestFirst } from '../core/article/listOrder.ts';
import type { FindHeadlines } from '../core/conversation/library.ts';

/** Headlines that are offered at once: as many as a chat shows. */
const MOST = 25;
/** Titles that are indexed in one go; whoever waits gets a turn before the next ones. */
const CHUNK = 500;

interface Catalogued {
  catalogue(): Iterable<CatalogueEntry>;
  /** Changes with the catalogue. */
  readonly generation: number;
}

/** Type-ahead over the titles: beginnings of words count, and words with a letter or two wrong. */
export function createHeadlines(library: Catalogued): FindHeadlines {
  const index = new MiniSearch<CatalogueEntry>({
    fields: ['title'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  let entries = new Map<string, CatalogueEntry>();
  let newest: readonly CatalogueEntry[] = [];
  let generation: number | undefined;
  let refreshing = Promise.resolve();

  const refresh = async () => {
    const current = library.generation;
    if (current === generation) return;
    const now = new Map(Array.from(library.catalogue(), (entry) => [entry.id, entry]));
    const isSame = ({ id, title }: CatalogueEntry) => now.get(id)?.title === title;
    const gone = [...entries.values()].filter((entry) => !isSame(entry));
    const kept = new Set([...entries.values()].filter(isSame).map(({ id }) => id));
    index.discardAll(gone.map(({ id }) => id));
    const added = [...now.values()].filter(({ id }) => !kept.has(id));
    await index.addAllAsync(added, { chunkSize: CHUNK });
    entries = now;
    newest = [...now.values()].sort(compareNewestFirst).slice(0, MOST);
    generation = current;
  };

  return async (typed) => {
    // One that failed is tried again.
    refreshing = refreshing.catch(() => {}).then(refresh);
    await refreshing;
    if (typed.trim() === '') return newest;
    const found = index.search(typed).slice(0, MOST);
    return found.flatMap(({ id }) => entries.get(id) ?? []);
  };
}
