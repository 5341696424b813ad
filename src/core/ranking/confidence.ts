import { EVIDENCE, type Evidence } from './evidence.ts';
import { FITTED } from './fittedWeights.ts';

/**
 * The estimated probability, 0..1, that the articles answer the question: a logistic regression that
 * `npm run tune` fits. `thresholds.ts` says what it is compared with.
 */
export function confidenceOf(evidence: Evidence): number {
  const { bias, ...weights } = FITTED.confidence;
  const sum = EVIDENCE.reduce((total, name) => total + weights[name] * evidence[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
