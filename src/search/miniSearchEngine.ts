import MiniSearch, { type SearchResult } from 'minisearch';
import { pauses } from '../pace/pauses.ts';
import { BM25, TITLE_BOOST } from './bm25.ts';
import { DamagedColumns } from './columns.ts';
import { createPackedEngine } from './packedEngine.ts';
import { type IndexedPassage, unpackPassages } from './packedIndex.ts';
import { compareKeys, numbersIn, type PackedSegment, segmentWith } from './packedSegment.ts';
import type {
  Candidate,
  IndexChange,
  Restriction,
  SearchEngine,
  Searcher,
} from './searchEngine.ts';

// No term holds a space, so terms travel through MiniSearch's text fields joined by one.
const SEPARATOR = ' ';

/** Passages that are unpacked together: each time all postings of their segment are read. */
const TOGETHER = 2000;

type Index = MiniSearch<IndexedPassage & { readonly key: number }>;

/**
 * The engine of small libraries: MiniSearch over the core's terms, in memory. Its index can be in one
 * state only, and making it anew for each would take minutes where it is large. So it is that of the newest
 * state; whoever asks in an earlier one, or while it changes, is answered from the segments of their
 * state, which give the same candidates.
 */
export function createMiniSearchEngine(): SearchEngine {
  let index = createIndex();
  const packed = createPackedEngine();
  let segments: readonly PackedSegment[] = [];
  let newest: Searcher | undefined;
  return {
    async change(change) {
      newest = undefined;
      const asPacked = await packed.change(change);
      const own = segments;
      segments = [];
      try {
        index = await changed(index, own, change);
      } catch (error) {
        // Half of a change is none: the next one begins anew.
        index = createIndex();
        throw error;
      }
      segments = change.segments;
      const compare = (a: number, b: number) => compareKeys(change.segments, a, b);
      const searcher: Searcher = {
        search: async (terms, limit, restriction) =>
          searcher === newest
            ? searchIndex(index, compare, terms, limit, restriction)
            : asPacked.search(terms, limit, restriction),
      };
      newest = searcher;
      return searcher;
    },
  };
}

function createIndex(): Index {
  return new MiniSearch({
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
}

/** The index after a change. What cannot be taken out of it, since it is damaged, is left out of a new one. */
async function changed(
  index: Index,
  before: readonly PackedSegment[],
  change: IndexChange,
): Promise<Index> {
  if (before.length > 0) {
    try {
      await takeIn(index, before, change);
      return index;
    } catch (error) {
      if (!(error instanceof DamagedColumns)) throw error;
    }
  }
  const fresh = createIndex();
  await takeIn(fresh, [], { added: change.segments, removed: [], segments: change.segments });
  return fresh;
}

/** @param before the segments before the change. */
async function takeIn(
  index: Index,
  before: readonly PackedSegment[],
  { added, removed }: IndexChange,
): Promise<void> {
  for (const segment of added) {
    await forEachPassage(segment, numbersIn(segment), (passage) => index.add(passage));
  }
  const gone = new Map<PackedSegment, number[]>();
  for (const key of removed) {
    const segment = segmentWith(before, key);
    if (!segment) continue;
    const numbers = gone.get(segment) ?? [];
    numbers.push(key - segment.firstKey);
    gone.set(segment, numbers);
  }
  for (const [segment, numbers] of gone) {
    await forEachPassage(segment, numbers, (passage) => index.remove(passage));
  }
}

async function forEachPassage(
  { firstKey, index }: PackedSegment,
  numbers: readonly number[],
  take: (passage: IndexedPassage & { readonly key: number }) => void,
): Promise<void> {
  const pause = pauses();
  for (let from = 0; from < numbers.length; from += TOGETHER) {
    const some = numbers.slice(from, from + TOGETHER);
    for (const [at, passage] of unpackPassages(index, some).entries()) {
      take({ key: firstKey + (some[at] ?? 0), ...passage });
      await pause();
    }
  }
}

/** @param compare keys of passages that score the same. */
function searchIndex(
  index: Index,
  compare: (a: number, b: number) => number,
  terms: readonly string[],
  limit: number,
  restriction: Restriction | undefined,
): Candidate[] {
  if (limit < 1) return [];
  // Scores that differ by rounding alone are a tie, which MiniSearch leaves in no order.
  return index
    .search(
      { combineWith: 'OR', queries: [...new Set(terms)] },
      restriction && { filter: (found) => isWanted(found, restriction) },
    )
    .map(({ id, score }) => ({ key: Number(id), score: Math.fround(score) }))
    .sort((a, b) => b.score - a.score || compare(a.key, b.key))
    .slice(0, limit);
}

function isWanted({ id, queryTerms }: SearchResult, { required, accepts }: Restriction): boolean {
  const has = (group: readonly string[]) => group.some((term) => queryTerms.includes(term));
  return required.every(has) && accepts(Number(id));
}
