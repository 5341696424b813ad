import type { Features } from './features.ts';
import { FITTED } from './fittedWeights.ts';

/** What tells whether a sentence answers, rather than which sentence does so best. */
export const EVIDENCE = [
  'passageCoverage',
  'withAll',
  'rareCoverage',
  'plainCoverage',
  'missingNames',
  'missingRarest',
  'numbers',
  'phrase',
  'related',
] as const;

/**
 * The estimated probability, 0..1, that the articles answer the question when this is the best
 * sentence and all its words are known: a logistic regression over shares of the question, which do
 * not depend on how large the library is. `npm run tune` fits it; `weights.ts` has the thresholds.
 */
export function confidenceOf(features: Features): number {
  const { bias, ...weights } = FITTED.confidence;
  const sum = EVIDENCE.reduce((total, name) => total + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
