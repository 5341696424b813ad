import type { Analysis, Together } from './analysis.ts';
import type { Wanted, Weights } from './wanted.ts';

/** BM25's k1: how fast repeating a term stops to help; Robertson's usual range is 1.2..2. */
const K1 = 1.2;
/**
 * BM25's b, 0..1: how much length is discounted. Chosen, below the usual .75 of whole documents, since passages
 * and sentences differ less in length; the weights fitted to both scores make up for most of the choice.
 */
const PASSAGE_B = 0.5;
const SENTENCE_B = 0.3;
/** Terms of a usual sentence, chosen; a library's own mean differs too little to matter. */
const MEAN_SENTENCE = 14;

/** Okapi BM25 (Robertson and Zaragoza 2009), with each term's rarity as a share of the question. */
function bm25(
  length: number,
  countOf: (term: string) => number,
  weights: Weights,
  meanLength: number,
  b: number,
): number {
  const discount = 1 - b + (b * length) / Math.max(1, meanLength);
  let sum = 0;
  for (const [term, weight] of weights) {
    const count = countOf(term);
    if (count > 0) sum += weight * ((count * (K1 + 1)) / (count + K1 * discount));
  }
  return sum;
}

/** BM25 of a passage. @param meanLength mean number of terms in a passage of the library. */
export function scorePassage(
  { length, countOf }: Together,
  { weights }: Wanted,
  meanLength: number,
): number {
  return bm25(length, countOf, weights, meanLength, PASSAGE_B);
}

/** BM25 of a sentence. */
export function scoreSentence({ terms, counts }: Analysis, { weights }: Wanted): number {
  return bm25(terms.length, (term) => counts.get(term) ?? 0, weights, MEAN_SENTENCE, SENTENCE_B);
}
