import type { AskedWords } from './numbered/askedWords.ts';
import type { SeenPassage, SeenStretch } from './numbered/seenPassage.ts';

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
  counts: readonly number[],
  weights: readonly number[],
  meanLength: number,
  b: number,
): number {
  const discount = 1 - b + (b * length) / Math.max(1, meanLength);
  let sum = 0;
  for (let term = 0; term < weights.length; term += 1) {
    const count = counts[term] ?? 0;
    if (count > 0) sum += (weights[term] ?? 0) * ((count * (K1 + 1)) / (count + K1 * discount));
  }
  return sum;
}

/** BM25 of a passage. @param meanLength mean number of terms in a passage of the library. */
export function scorePassage(
  { length, counts }: Pick<SeenPassage, 'length' | 'counts'>,
  { weights }: Pick<AskedWords, 'weights'>,
  meanLength: number,
): number {
  return bm25(length, counts, weights, meanLength, PASSAGE_B);
}

/** BM25 of a sentence. */
export function scoreSentence(
  { terms, counts }: Pick<SeenStretch, 'terms' | 'counts'>,
  { weights }: Pick<AskedWords, 'weights'>,
): number {
  return bm25(terms.length, counts, weights, MEAN_SENTENCE, SENTENCE_B);
}
