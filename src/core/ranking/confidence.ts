import { EVIDENCE, type Evidence, READ_EVIDENCE } from './evidence.ts';
import { FITTED } from './fittedWeights.ts';

/**
 * The estimated probability, 0..1, that the articles answer the question: a logistic regression that
 * `npm run tune` fits, with other weights where a reader has read the sentence. `thresholds.ts` says what
 * it is compared with.
 */
export function confidenceOf(evidence: Evidence): number {
  const sum = productsOf(evidence).reduce((total, { value, weight }) => total + value * weight, 0);
  return 1 / (1 + Math.exp(-sum));
}

/** One of the products that are summed up. */
export interface Product {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

/** What makes up the logit of the confidence, with its bias. */
export function productsOf(evidence: Evidence): Product[] {
  return 'read' in evidence
    ? products(READ_EVIDENCE, evidence, FITTED.read.confidence)
    : products(EVIDENCE, evidence, FITTED.confidence);
}

function products<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name | 'bias', number>>,
): Product[] {
  return [
    { name: 'bias', value: 1, weight: weights.bias },
    ...names.map((name) => ({ name, value: values[name], weight: weights[name] })),
  ];
}
