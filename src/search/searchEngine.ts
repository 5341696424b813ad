/** A passage as an engine sees it: its terms, made by `core/text/words.ts` for every engine alike. */
export interface IndexedPassage {
  /** The passage's place in the library, from 0. */
  readonly key: number;
  /** In order, repeated as they occur. */
  readonly terms: readonly string[];
  /** Terms of the article's title and of the headings above the passage. */
  readonly titleTerms: readonly string[];
}

/** A passage that may answer. */
export interface Candidate {
  readonly key: number;
  /** Higher is better. Engines share no scale, so the core ranks anew. */
  readonly score: number;
}

/** Which passages may be proposed. */
export interface Restriction {
  /** Of each of these groups, at most 31, a passage has at least one term; they are among those searched. */
  readonly required: readonly (readonly string[])[];
  /** Asked of those alone that would be proposed otherwise. */
  readonly accepts: (key: number) => boolean;
}

/**
 * What proposes passages. An engine only has to find the right passage among its first few dozen
 * candidates; `core/ranking/order.ts` orders them. `test/search/searchEngineContract.ts` holds every
 * engine to this.
 */
export interface SearchEngine {
  /** Adds passages with new keys; they can be found once the promise is fulfilled. */
  add(passages: readonly IndexedPassage[]): Promise<void>;
  /** Removes passages, given as they were added; everything else is then as if they had never been there. */
  remove(passages: readonly IndexedPassage[]): Promise<void>;
  /**
   * Passages that have at least one of the terms, best first, each once, at most `limit`; ties keep
   * the order of keys. Terms that no passage has are ignored; without a known term there is no candidate.
   * @param restriction which passages may be proposed; the others change no score.
   */
  search(
    terms: readonly string[],
    limit: number,
    restriction?: Restriction,
  ): Promise<readonly Candidate[]>;
}
