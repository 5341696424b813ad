import type { EVIDENCE } from './confidence.ts';
import type { Feature } from './features.ts';

/** Written by `npm run tune`, which says from which data; not to be changed by hand. */
export const FITTED: {
  readonly ranking: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<(typeof EVIDENCE)[number] | 'bias', number>>;
} = {
  ranking: {
    sentence: 0.79,
    passage: 1.64,
    sentenceCoverage: 0.76,
    passageCoverage: 1.83,
    articleCoverage: 1.75,
    before: 0.79,
    after: 0.47,
    title: 1.92,
    withBefore: 1.75,
    withAll: 1.86,
    flatCoverage: 0.74,
    rareCoverage: 0.77,
    plainCoverage: 1.56,
    exact: 1.18,
    related: 4.6,
    numbers: 0.82,
    missingNames: -1.73,
    missingRarest: -1.1,
    pairs: 0.5,
    phrase: 1.62,
    ordered: 0.42,
    density: 1.14,
    near: 0.34,
    offersWho: 1.14,
    offersWhen: 1.84,
    offersWhere: 0.65,
    offersAmount: 2.3,
    offersWhy: 1.66,
    offersSaying: 0,
    lead: 0.35,
    asks: -0.99,
  },
  confidence: {
    bias: -3,
    passageCoverage: 4,
    withAll: 2,
    rareCoverage: 1,
    plainCoverage: 0,
    missingNames: -1,
    missingRarest: -1,
    numbers: 0,
    phrase: 0,
    title: 0,
    related: 0,
  },
};
