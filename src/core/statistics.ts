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
  /** Every term of the passages that begins so, once. */
  terms(beginning: string): Iterable<string>;
}

/**
 * Inverse document frequency, natural logarithm, always positive; Robertson and Spärck Jones's weight
 * as Lucene's BM25 smooths it.
 */
export function inverseDocumentFrequency(statistics: Statistics, term: string): number {
  const having = statistics.passagesWith(term);
  return Math.log(1 + (statistics.passages - having + 0.5) / (having + 0.5));
}
