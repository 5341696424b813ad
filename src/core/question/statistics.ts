/** What the ranking needs to know of the whole library: how common each term is. */
export interface Statistics {
  /** Number of passages. */
  readonly passages: number;
  /** Mean number of terms in a passage. */
  readonly meanLength: number;
  /** Number of passages that have the term, titles not counted. */
  passagesWith(term: string): number;
  /** Whether any article has the term, in its text or its titles. */
  isKnown(term: string): boolean;
  /**
   * Every term of the passages that begins so, once; some that no passage has any more may be among them.
   * @param near where it is given, those that are more edits away may be left out.
   */
  terms(beginning: string, near?: Nearness): Iterable<string>;
}

/** A term, and how many edits others are away from it at most. */
export interface Nearness {
  readonly term: string;
  readonly edits: number;
}

/**
 * Inverse document frequency, natural logarithm, always positive; Robertson and Spärck Jones's weight
 * as Lucene's BM25 smooths it.
 */
export function inverseDocumentFrequency(statistics: Statistics, term: string): number {
  return inverseFrequency(statistics.passages, statistics.passagesWith(term));
}

/** The same where it is known in how many of the passages the term is. */
export function inverseFrequency(passages: number, having: number): number {
  return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
}
