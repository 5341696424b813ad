import type { EVIDENCE, READ_EVIDENCE } from './evidence.ts';
import type { Feature } from './features.ts';

/** Written by `npm run tune`, which says from which data; not to be changed by hand. */
export const FITTED: {
  readonly ranking: Readonly<Record<Feature, number>>;
  readonly confidence: Readonly<Record<(typeof EVIDENCE)[number] | 'bias', number>>;
  /** Where a reader has read: what the score by words counts beside its own, and the confidence. */
  readonly read: {
    readonly words: number;
    readonly confidence: Readonly<Record<(typeof READ_EVIDENCE)[number] | 'bias', number>>;
  };
} = {
  ranking: {
    sentence: 0.498,
    passage: 1.899,
    sentenceCoverage: 0.06,
    passageCoverage: 1.553,
    articleCoverage: 2.259,
    before: -0.187,
    after: -0.112,
    title: 2.605,
    withBefore: 2.939,
    withAll: 2.569,
    flatCoverage: 0.25,
    rareCoverage: -0.104,
    plainCoverage: 1.842,
    exact: 1.065,
    otherForm: 2.233,
    related: 3.702,
    relatedWithAll: 2.327,
    relatedInPassage: 1.291,
    numbers: 0.224,
    missingNames: -1.803,
    missingRarest: -0.384,
    pairs: -0.313,
    phrase: 2.714,
    ordered: 0.552,
    density: 3.172,
    near: 0.41,
    offersWho: 0.434,
    offersPerson: 0.62,
    offersWhen: 1.009,
    offersYear: 3.749,
    offersWhere: 0.883,
    offersAmount: 1.539,
    offersMoney: 3.805,
    offersDuration: 2.773,
    offersWhy: 2.24,
    offersSaying: 2.411,
    offersQuotation: 1.578,
    offersDenial: 1.321,
    counted: 2.339,
    leansOn: 2.56,
    asks: -0.262,
    dated: 2.931,
  },
  confidence: {
    score: 0.345,
    surprise: 1.399,
    surpriseAround: 0.167,
    missingNames: -2.543,
    dated: 3.486,
    length: 1.013,
    size: -2.006,
    bias: -1.676,
  },
  read: {
    words: 2.19,
    confidence: {
      score: 0.072,
      surprise: -0.055,
      surpriseAround: 0.868,
      missingNames: -2.417,
      dated: 2.509,
      length: 0.476,
      size: -0.901,
      read: 1.692,
      scattered: -2.779,
      titled: 2.737,
      bias: -0.523,
    },
  },
};
