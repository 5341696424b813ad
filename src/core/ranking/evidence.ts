import { type FeatureVector, featureIn } from './features.ts';
import type { Wanted } from './wanted.ts';

/** What tells whether a sentence answers, rather than which sentence does so best. */
export const EVIDENCE = [
  /** The sentence's score in the ranking. */
  'score',
  /** How little chance explains that one sentence, or one and what it leans on, has these terms. */
  'surprise',
  'surpriseAround',
  /** Share of the question's names that neither the passage nor the title has. */
  'missingNames',
  /** Whether the article is of the year that the question names: 1, 0 or -1. */
  'dated',
  /** Terms of the question, 1 from ten on: a long one is never matched whole. */
  'length',
  /** Passages of the library, by the power of ten, over ten: much text matches much by chance. */
  'size',
] as const;

/** What tells it where a reader has read the sentence. */
export const READ_EVIDENCE = [
  ...EVIDENCE,
  /** What the reader made of it: its score, over ten. */
  'read',
  /**
   * Share of the question that the passage has away from the sentence, the one before it and the title:
   * a near miss is put together from such words.
   */
  'scattered',
  /** Share of the question that the title and the headings above have. */
  'titled',
] as const;

export type WordEvidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;
export type ReadEvidence = Readonly<Record<(typeof READ_EVIDENCE)[number], number>>;
export type Evidence = WordEvidence | ReadEvidence;

/** The scores of a reader, in natural logarithms, beyond which more says no more. */
const LEAST_READ = -20;
const MOST_READ = 15;

/**
 * The signs that a question is answered when this sentence is the best one.
 *
 * The surprise is that of BLAST's E-value: among N passages, about N·exp(-Σ idf) have a set of terms
 * by chance, so Σ idf - ln N is how unlikely the match is, whatever the size of the library.
 * @param passages of the library.
 * @param read the score of its reading, where a reader has read it.
 */
export function evidenceOf(
  score: number,
  features: FeatureVector,
  { rarity, terms }: Wanted,
  passages: number,
  read?: number,
): Evidence {
  const size = Math.log(Math.max(1, passages));
  const surprise = (coverage: number) => Math.min(2, Math.max(-1, (coverage * rarity - size) / 10));
  const byWords = {
    score,
    surprise: surprise(featureIn(features, 'sentenceCoverage')),
    surpriseAround: surprise(featureIn(features, 'withAll')),
    missingNames: featureIn(features, 'missingNames'),
    dated: featureIn(features, 'dated'),
    length: Math.min(1, terms.length / 10),
    size: size / 10,
  };
  if (read === undefined) return byWords;
  return {
    ...byWords,
    read: Math.min(MOST_READ, Math.max(LEAST_READ, read)) / 10,
    scattered: featureIn(features, 'passageCoverage') - featureIn(features, 'withBefore'),
    titled: featureIn(features, 'title'),
  };
}
