import MiniSearch, { type SearchResult } from 'minisearch';
import { BM25, TITLE_BOOST } from './bm25.ts';
import type { IndexedPassage, Restriction, SearchEngine } from './searchEngine.ts';

// No term holds a space, so terms travel through MiniSearch's text fields joined by one.
const SEPARATOR = ' ';

/** The embedded engine: MiniSearch over the core's terms, in memory. */
export function createMiniSearchEngine(): SearchEngine {
  const index = new MiniSearch<IndexedPassage>({
    idField: 'key',
    fields: ['terms', 'titleTerms'],
    extractField: (passage, field) => {
      if (field === 'terms') return passage.terms.join(SEPARATOR);
      if (field === 'titleTerms') return passage.titleTerms.join(SEPARATOR);
      return String(passage.key);
    },
    tokenize: (text) => text.split(SEPARATOR),
    // The terms are in their normal form already.
    processTerm: (term) => term,
    searchOptions: {
      boost: { titleTerms: TITLE_BOOST },
      bm25: BM25,
    },
  });

  return {
    async add(passages) {
      index.addAll(passages);
    },
    async remove(passages) {
      index.removeAll([...passages]);
    },
    async search(terms, limit, restriction) {
      if (limit < 1) return [];
      // Scores that differ by rounding alone are a tie, which MiniSearch leaves in no order.
      return index
        .search(
          { combineWith: 'OR', queries: [...new Set(terms)] },
          restriction && { filter: (found) => isWanted(found, restriction) },
        )
        .map(({ id, score }) => ({ key: Number(id), score: Math.fround(score) }))
        .sort((a, b) => b.score - a.score || a.key - b.key)
        .slice(0, limit);
    },
  };
}

function isWanted({ id, queryTerms }: SearchResult, { required, accepts }: Restriction): boolean {
  const has = (group: readonly string[]) => group.some((term) => queryTerms.includes(term));
  return required.every(has) && accepts(Number(id));
}
