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

export interface Evidence extends Readonly<Record<(typeof EVIDENCE)[number], number>> {
  /** What a reader made of the sentence, where one has read it: `readEvidence`. */
  readonly read?: number;
}

/** The scores of a reader, in natural logarithms, beyond which more says no more. */
const LEAST_READ = -20;
const MOST_READ = 15;

/** @param score see `SentenceReading`. @returns -2..1.5 */
export function readEvidence(score: number): number {
  return Math.min(MOST_READ, Math.max(LEAST_READ, score)) / 10;
}

/**
 * The signs that a question is answered when this sentence is the best one.
 *
 * The surprise is that of BLAST's E-value: among N passages, about N·exp(-Σ idf) have a set of terms
 * by chance, so Σ idf - ln N is how unlikely the match is, whatever the size of the library.
 * @param passages of the library.
 */
export function evidenceOf(
  score: number,
  features: FeatureVector,
  { rarity, terms }: Wanted,
  passages: number,
): Evidence {
  const size = Math.log(Math.max(1, passages));
  const surprise = (coverage: number) => Math.min(2, Math.max(-1, (coverage * rarity - size) / 10));
  return {
    score,
    surprise: surprise(featureIn(features, 'sentenceCoverage')),
    surpriseAround: surprise(featureIn(features, 'withAll')),
    missingNames: featureIn(features, 'missingNames'),
    dated: featureIn(features, 'dated'),
    length: Math.min(1, terms.length / 10),
    size: size / 10,
  };
}
