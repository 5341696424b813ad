import type { Filter } from '../core/question/filter/filter.ts';
import type { PackedSegment } from './packedSegment.ts';

/** A passage that may answer. */
export interface Candidate {
  /** The passage's number in its library, which no other one ever has. */
  readonly key: number;
  /** Higher is better. Engines share no scale, so the core ranks anew. */
  readonly score: number;
}

/** Which passages may be proposed: as data, and at work. */
export interface Restriction {
  /** What the question limits articles and passages to; `compileFilter` gives its meaning. */
  readonly filter: Filter;
  /** Of each of these groups, at most 31, a passage has at least one term; they are among those searched. */
  readonly required: readonly (readonly string[])[];
  /**
   * The filter, and all else that limits what may be proposed, at work. It is asked of those alone that
   * would be proposed otherwise; an engine elsewhere asks it of what the data have let through.
   */
  readonly accepts: (key: number) => boolean;
}

/** Searches one state of an index, whatever changes meanwhile. */
export interface Searcher {
  /**
   * Passages that have at least one of the terms, best first, each once, at most `limit`; ties are in the
   * order of their articles' ids, and then of their keys. Terms that no passage has are ignored; without a known term there is no candidate.
   * @param restriction which passages may be proposed; the others change no score.
   */
  search(
    terms: readonly string[],
    limit: number,
    restriction?: Restriction,
  ): Promise<readonly Candidate[]>;
}

/** The searcher of what holds nothing. */
export const NOTHING_TO_SEARCH: Searcher = { search: async () => [] };

/** What came and went, and what there is then. */
export interface IndexChange {
  /** Segments that were not there before. */
  readonly added: readonly PackedSegment[];
  /** Keys of passages that were there before. */
  readonly removed: readonly number[];
  /** All that there is after the change, in order of the keys. */
  readonly segments: readonly PackedSegment[];
}

/**
 * What proposes passages. An engine only has to find the right passage among its first few dozen
 * candidates; `core/ranking/order.ts` orders them. `test/search/searchEngineContract.ts` holds every
 * engine to this.
 */
export interface SearchEngine {
  /**
   * Takes in a change, the first of which is from nothing; one ends before the next begins. Whatever is
   * removed is then as if it had never been there.
   * @returns what searches the state after it. Those of earlier states go on answering from theirs, also
   * while a change is being taken in.
   */
  change(change: IndexChange): Promise<Searcher>;
}
