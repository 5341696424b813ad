import type { QuestionKind } from '../question/questionKind.ts';
import { type Analysis, leans, type Together } from './analysis.ts';
import { inOtherWords, type Match, type PassageMatch, union } from './match.ts';
import { OFFERS, offersPerson, offersQuotation } from './offers.ts';
import type { Followers, Wanted, Weights } from './wanted.ts';

/**
 * What the ranking looks at in a sentence, 0..1 but for BM25 (0..2.2), so that a weight means the same in
 * a library of any size. Their weights are in `fittedWeights.ts`; `npm run tune` fits them.
 */
export const FEATURES = [
  /** BM25 of the sentence, and of the passage that it stands in. */
  'sentence',
  'passage',
  /** Share of the question's terms, by rarity, in the sentence, its passage, its article's passages. */
  'sentenceCoverage',
  'passageCoverage',
  'articleCoverage',
  /** The same in the sentence before, the one after, the title and the headings above. */
  'before',
  'after',
  'title',
  /** The same in the sentence with what it leans on: a pronoun stands for what was named before. */
  'withBefore',
  'withAll',
  /** The same with every term alike, and with the rare ones still more important. */
  'flatCoverage',
  'rareCoverage',
  /** The same without names: what happened, rather than to whom. */
  'plainCoverage',
  /** Share of the terms, by rarity, that stand as they were typed. */
  'exact',
  /** Share of the terms, by rarity, in whose place another form, or a related word, stands. */
  'otherForm',
  'related',
  /** The same with what the sentence leans on, and in the whole passage. */
  'relatedWithAll',
  'relatedInPassage',
  /** Share of the question's numbers in the sentence, and of its names that the passage lacks. */
  'numbers',
  'missingNames',
  /** 1 when neither the passage nor the title has the question's rarest term. */
  'missingRarest',
  /** Share of neighbouring terms that are neighbours here too; the same for all words as typed. */
  'pairs',
  'phrase',
  /** Share of the terms, by rarity, that stand in the question's order. */
  'ordered',
  /** Share of the sentence's terms that are the question's. */
  'density',
  /** How near to the question's terms a name or number stands that could be the answer. */
  'near',
  /** 1 when the question asks for one of these and the sentence offers one. */
  'offersWho',
  'offersPerson',
  'offersWhen',
  'offersYear',
  'offersWhere',
  'offersAmount',
  'offersMoney',
  'offersDuration',
  'offersWhy',
  'offersSaying',
  'offersQuotation',
  'offersDenial',
  /** 1 when a number stands just before what "how many ..." counts. */
  'counted',
  /** Share of the question, by rarity, that the sentence before has and a pronoun at the start may stand for. */
  'leansOn',
  /** 1 for a question. */
  'asks',
  /** 1 when the article is of a year that the question names, -1 when it is of another and silent on it. */
  'dated',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** What a sentence stands in. */
export interface Setting {
  readonly match: PassageMatch;
  /** The sentence's place in its passage, from 0. */
  readonly index: number;
  readonly passage: Together;
  /** Terms of the question in all proposed passages of the article. */
  readonly article: ReadonlySet<string>;
  /** See `scorePassage`. */
  readonly passageScore: number;
  /** Of the article's date, where it has one. */
  readonly year: string | undefined;
}

/** BM25's k1: how fast repeating a term stops to help; Robertson's usual range is 1.2..2. */
const K1 = 1.2;
/** BM25's b, 0..1: how much length is discounted. */
const PASSAGE_B = 0.5;
const SENTENCE_B = 0.3;
/** Terms of a usual sentence; a library's own mean differs too little to matter. */
const MEAN_SENTENCE = 14;

/** Everything that the ranking looks at in one sentence. */
export function featuresOf(sentence: Analysis, wanted: Wanted, setting: Setting): Features {
  const { kinds, weights } = wanted;
  const { index } = setting;
  const { sentences, whole, titles, withTitles } = setting.match;
  const own = sentences[index] ?? whole;
  const before = sentences[index - 1];
  const withBefore = union([own, titles, before]);
  const withAll = union([withBefore, sentences[index + 1]]);
  const offers = (asked: QuestionKind) =>
    kinds.has(asked) && OFFERS[asked](sentence, wanted) ? 1 : 0;
  return {
    sentence: own.has.size === 0 ? 0 : scoreSentence(sentence, weights),
    passage: setting.passageScore,
    sentenceCoverage: coverage(weights, own.has),
    passageCoverage: coverage(weights, whole.has),
    articleCoverage: coverage(weights, setting.article),
    before: coverage(weights, before?.has),
    after: coverage(weights, sentences[index + 1]?.has),
    title: coverage(weights, titles.has),
    withBefore: coverage(weights, withBefore.has),
    withAll: coverage(weights, withAll.has),
    flatCoverage: own.has.size / Math.max(1, weights.size),
    rareCoverage: coverage(wanted.rareWeights, own.has),
    plainCoverage: share(wanted.plain, own.has),
    exact: exact(sentence, own, wanted),
    otherForm: coverage(weights, own.otherForm),
    related: coverage(weights, own.related),
    relatedWithAll: coverage(weights, inOtherWords(withAll)),
    relatedInPassage: coverage(weights, inOtherWords(whole)),
    numbers: share(wanted.numbers, sentence.numbers),
    missingNames: wanted.names.size === 0 ? 0 : 1 - share(wanted.names, withTitles.has),
    missingRarest: withTitles.has.has(wanted.rarest) ? 0 : 1,
    pairs: followed(wanted.pairs, sentence.terms),
    phrase:
      own.has.size === 0
        ? 0
        : followed(
            wanted.phrases,
            sentence.words.map(({ lower }) => lower),
          ),
    ordered: ordered(sentence, wanted),
    density: density(sentence, weights),
    near: nearness(sentence, wanted),
    offersWho: offers('who'),
    offersPerson: kinds.has('who') && offersPerson(sentence, wanted) ? 1 : 0,
    offersWhen: offers('when'),
    offersYear: offers('year'),
    offersWhere: offers('where'),
    offersAmount: offers('amount'),
    offersMoney: offers('money'),
    offersDuration: offers('duration'),
    offersWhy: offers('why'),
    offersSaying: offers('saying'),
    offersQuotation: kinds.has('saying') && offersQuotation(sentence) ? 1 : 0,
    offersDenial: offers('whether'),
    counted: counted(sentence, wanted),
    leansOn: leans(sentence)
      ? coverage(weights, withBefore.has) - coverage(weights, union([own, titles]).has)
      : 0,
    asks: /\?["”’')]*$/.test(sentence.text) ? 1 : 0,
    dated: dated(wanted, setting),
  };
}

/** Share of the question, 0..1 by rarity, that a set of its terms makes up. */
function coverage(weights: Weights, terms: ReadonlySet<string> | undefined): number {
  let sum = 0;
  if (terms) for (const term of terms) sum += weights.get(term) ?? 0;
  return sum;
}

function counted({ terms, numbers }: Analysis, { counted: what }: Wanted): number {
  if (what === undefined) return 0;
  const isAmount = (index: number) => numbers.has(terms[index] ?? '');
  return terms.some((term, at) => term === what && (isAmount(at - 1) || isAmount(at - 2))) ? 1 : 0;
}

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

function scoreSentence({ terms, counts }: Analysis, weights: Weights): number {
  return bm25(terms.length, (term) => counts.get(term) ?? 0, weights, MEAN_SENTENCE, SENTENCE_B);
}

function exact({ surfaces }: Analysis, { has }: Match, wanted: Wanted): number {
  let sum = 0;
  for (const term of has) {
    if (surfaces.has(wanted.surfaces.get(term) ?? '')) sum += wanted.weights.get(term) ?? 0;
  }
  return sum;
}

/** Share of the neighbours that are neighbours here too. */
function followed(pairs: Followers, items: readonly string[]): number {
  let all = 0;
  for (const { size } of pairs.values()) all += size;
  if (all === 0) return 0;
  const found = new Map<string, Set<string>>();
  let count = 0;
  for (let at = 1; at < items.length; at += 1) {
    const before = items[at - 1] ?? '';
    const item = items[at] ?? '';
    if (!pairs.get(before)?.has(item) || found.get(before)?.has(item)) continue;
    found.set(before, (found.get(before) ?? new Set()).add(item));
    count += 1;
  }
  return count / all;
}

function ordered(sentence: Analysis, { terms, weights }: Wanted): number {
  let at = -1;
  let sum = 0;
  for (const term of terms) {
    const next = sentence.terms.indexOf(term, at + 1);
    if (next < 0) continue;
    at = next;
    sum += weights.get(term) ?? 0;
  }
  return sum;
}

function dated({ years: asked }: Wanted, { year, passage, match }: Setting): number {
  if (asked.length === 0 || year === undefined) return 0;
  if (asked.includes(year)) return 1;
  return asked.some((number) => passage.hasNumber(number) || match.titles.has.has(number)) ? 0 : -1;
}

function density({ terms }: Analysis, weights: Weights): number {
  return terms.length === 0 ? 0 : terms.filter((term) => weights.has(term)).length / terms.length;
}

const ANSWERED_BY_NUMBER = ['amount', 'when', 'year', 'money', 'duration'] as const;

function nearness(sentence: Analysis, { kinds, weights, numbers }: Wanted): number {
  const asksNumber = ANSWERED_BY_NUMBER.some((kind) => kinds.has(kind));
  let lastAsked = Number.NEGATIVE_INFINITY;
  let lastOffered = Number.NEGATIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  sentence.terms.forEach((term, index) => {
    if (weights.has(term)) {
      lastAsked = index;
      nearest = Math.min(nearest, index - lastOffered);
    } else if (
      asksNumber ? sentence.numbers.has(term) && !numbers.has(term) : sentence.names.has(term)
    ) {
      lastOffered = index;
      nearest = Math.min(nearest, index - lastAsked);
    }
  });
  return 1 / nearest;
}

function share(of: Iterable<string>, terms: ReadonlySet<string>): number {
  let all = 0;
  let found = 0;
  for (const member of of) {
    all += 1;
    if (terms.has(member)) found += 1;
  }
  return all === 0 ? 0 : found / all;
}
