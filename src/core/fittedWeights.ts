import type { EVIDENCE } from './confidence.ts';
import type { Feature } from './features.ts';

/** Written by `npm run tune`, which says from which data; not to be changed by hand. */
export const FITTED: {
  readonly ranking: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<(typeof EVIDENCE)[number] | 'bias', number>>;
} = {
  ranking: {
    sentence: 0.789,
    passage: 1.328,
    sentenceCoverage: 0.725,
    passageCoverage: 1.367,
    articleCoverage: 1.369,
    before: 1.619,
    after: 0.305,
    title: 1.689,
    withBefore: 1.511,
    withAll: 1.493,
    flatCoverage: 0.781,
    rareCoverage: 0.725,
    plainCoverage: 1.353,
    exact: 0.86,
    related: 3.41,
    numbers: 0.497,
    missingNames: -1.39,
    missingRarest: -1.076,
    pairs: 0.626,
    phrase: 1.322,
    ordered: 0.674,
    density: 1.488,
    near: 0.441,
    offersWho: 0.679,
    offersWhen: 1.276,
    offersWhere: 0.785,
    offersAmount: 1.977,
    offersWhy: 1.827,
    offersSaying: 1.546,
    dated: 1.858,
  },
  confidence: {
    passageCoverage: 1.197,
    withAll: 1.788,
    rareCoverage: 0.844,
    plainCoverage: 1.159,
    missingNames: -3.174,
    missingRarest: -0.104,
    numbers: 0.46,
    phrase: 2.792,
    related: 0.998,
    bias: -1.911,
  },
};
