import MiniSearch from 'minisearch';
import type { IndexedPassage, SearchEngine } from './searchEngine.ts';

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
      // A title repeats in every passage of its article: enough to break ties, not to win.
      boost: { titleTerms: 0.3 },
      // Measured on SQuAD's questions: 5 points of MRR above MiniSearch's own defaults.
      bm25: { k: 1.2, b: 0.55, d: 0.5 },
    },
  });

  return {
    async add(passages) {
      index.addAll(passages);
    },
    async search(terms, limit) {
      if (limit < 1) return [];
      const results = index.search({ combineWith: 'OR', queries: [...new Set(terms)] });
      return results.slice(0, limit).map(({ id, score }) => ({ key: Number(id), score }));
    },
  };
}
