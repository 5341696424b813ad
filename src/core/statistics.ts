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

/** A passage's terms, in order, and those of the titles above it. */
export interface CountedPassage {
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
}

/** Counts the terms of a library. */
export function countTerms(passages: Iterable<CountedPassage>): Statistics {
  const frequency = new Map<string, number>();
  let count = 0;
  let length = 0;
  const titles = new Set<string>();
  for (const { terms, titleTerms } of passages) {
    count += 1;
    length += terms.length;
    for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    for (const term of titleTerms) titles.add(term);
  }
  return {
    passages: count,
    meanLength: count === 0 ? 0 : length / count,
    passagesWith: (term) => frequency.get(term) ?? 0,
    terms: (beginning) => [...frequency.keys()].filter((term) => term.startsWith(beginning)),
    isKnown: (term) => frequency.has(term) || titles.has(term),
  };
}

/**
 * Inverse document frequency, natural logarithm, always positive; Robertson and Spärck Jones's weight
 * as Lucene's BM25 smooths it.
 */
export function inverseDocumentFrequency(statistics: Statistics, term: string): number {
  const having = statistics.passagesWith(term);
  return Math.log(1 + (statistics.passages - having + 0.5) / (having + 0.5));
}
