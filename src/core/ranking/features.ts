import type { QuestionKind } from '../question/questionKind.ts';
import { countIn, coverage, hasTerm, type PassageMatch, union } from './match.ts';
import { counted, density, exact, followed, nearness, ordered, share } from './measures.ts';
import type { AskedWords } from './numbered/askedWords.ts';
import { HAS, type Match, type SeenPassage, type SeenSentence } from './numbered/seenPassage.ts';
import { SIGN } from './numbered/signs.ts';
import { OFFERS } from './offers.ts';
import { scoreSentence } from './okapi.ts';

/** Something that the ranking looks at in a sentence. */
interface FeatureRow {
  readonly name: string;
  /** What is left out together when `npm run ablate` measures what it is worth. */
  readonly groups: readonly FeatureGroup[];
  /** What it is, for whoever reads an explanation or this table. */
  readonly about: string;
  readonly of: (setting: SentenceSetting) => number;
}

export const FEATURE_GROUPS = [
  'BM25',
  'coverage',
  'neighbours',
  'the title',
  'exact wording',
  'related words',
  'names and numbers',
  'what is asked for',
  'the date',
] as const;
export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** A sentence, the question, and what the sentence stands in. */
interface SentenceSetting extends Surroundings {
  readonly sentence: SeenSentence;
  readonly wanted: AskedWords;
  /** What the question's terms find in the sentence, those around it, all of the passage, and the titles. */
  readonly own: Match;
  readonly before: Match | undefined;
  readonly after: Match | undefined;
  readonly whole: Match;
  readonly titles: Match;
  readonly withTitles: Match;
  /** In the sentence, the titles and the sentence before; the same with the one after. */
  readonly withBefore: Match;
  readonly withAll: Match;
}

/** What a sentence stands in. */
export interface Surroundings {
  readonly match: PassageMatch;
  /** The sentence's place in its passage, from 0. */
  readonly index: number;
  readonly passage: SeenPassage;
  /** Terms of the question in all proposed passages of the article. */
  readonly article: Match;
  /** See `scorePassage`. */
  readonly passageScore: number;
  /** Of the article's date, where it has one. */
  readonly year: string | undefined;
}

/**
 * What the ranking looks at in a sentence, 0..1 but for BM25 (0..2.2), so that a weight means the same in a
 * library of any size. Shares of the question are by the rarity of its terms. The weights are in
 * `fittedWeights.ts`; `npm run tune` fits them. The order is that in which they are summed up.
 */
const TABLE = [
  {
    name: 'sentence',
    groups: ['BM25'],
    about: 'BM25 of the sentence',
    of: ({ own, sentence, wanted }) => (countIn(own) === 0 ? 0 : scoreSentence(sentence, wanted)),
  },
  {
    name: 'passage',
    groups: ['BM25'],
    about: 'BM25 of the passage that it stands in',
    of: ({ passageScore }) => passageScore,
  },
  {
    name: 'sentenceCoverage',
    groups: ['coverage'],
    about: 'share of the question that is in the sentence',
    of: ({ wanted, own }) => coverage(wanted.weights, own),
  },
  {
    name: 'passageCoverage',
    groups: ['coverage'],
    about: 'share of it in the passage',
    of: ({ wanted, whole }) => coverage(wanted.weights, whole),
  },
  {
    name: 'articleCoverage',
    groups: ['coverage'],
    about: 'share of it in the proposed passages of the article',
    of: ({ wanted, article }) => coverage(wanted.weights, article),
  },
  {
    name: 'before',
    groups: ['neighbours'],
    about: 'share of it in the sentence before',
    of: ({ wanted, before }) => coverage(wanted.weights, before),
  },
  {
    name: 'after',
    groups: ['neighbours'],
    about: 'share of it in the sentence after',
    of: ({ wanted, after }) => coverage(wanted.weights, after),
  },
  {
    name: 'title',
    groups: ['the title'],
    about: 'share of it in the title and the headings above',
    of: ({ wanted, titles }) => coverage(wanted.weights, titles),
  },
  {
    name: 'withBefore',
    groups: ['neighbours'],
    about:
      'share of it in the sentence, the title and the sentence before: a pronoun stands for what was named there',
    of: ({ wanted, withBefore }) => coverage(wanted.weights, withBefore),
  },
  {
    name: 'withAll',
    groups: ['neighbours'],
    about: 'the same with the sentence after',
    of: ({ wanted, withAll }) => coverage(wanted.weights, withAll),
  },
  {
    name: 'flatCoverage',
    groups: ['coverage'],
    about: 'share of the terms in the sentence, every term alike',
    of: ({ wanted, own }) => countIn(own) / Math.max(1, wanted.size),
  },
  {
    name: 'rareCoverage',
    groups: ['coverage'],
    about: 'share of the question in the sentence, rare terms still more important',
    of: ({ wanted, own }) => coverage(wanted.rareWeights, own),
  },
  {
    name: 'plainCoverage',
    groups: ['coverage'],
    about: 'share of the terms that are no names: what happened, rather than to whom',
    of: ({ wanted, own }) => share(wanted.plain, (term) => hasTerm(own, term)),
  },
  {
    name: 'exact',
    groups: ['exact wording'],
    about: 'share of the question that stands there as it was typed',
    of: ({ sentence, own, wanted }) => exact(sentence, own, wanted),
  },
  {
    name: 'otherForm',
    groups: ['related words'],
    about: 'share of it in whose place another form stands',
    of: ({ wanted, own }) => coverage(wanted.weights, own, HAS.otherForm),
  },
  {
    name: 'related',
    groups: ['related words'],
    about: 'share of it in whose place a related word stands',
    of: ({ wanted, own }) => coverage(wanted.weights, own, HAS.related),
  },
  {
    name: 'relatedWithAll',
    groups: ['neighbours', 'related words'],
    about: 'either, in the sentence, the title and the sentences around',
    of: ({ wanted, withAll }) => coverage(wanted.weights, withAll, HAS.otherForm | HAS.related),
  },
  {
    name: 'relatedInPassage',
    groups: ['related words'],
    about: 'either, in the whole passage',
    of: ({ wanted, whole }) => coverage(wanted.weights, whole, HAS.otherForm | HAS.related),
  },
  {
    name: 'numbers',
    groups: ['names and numbers'],
    about: "share of the question's numbers that are in the sentence",
    of: ({ wanted, sentence }) =>
      share(wanted.numbers, (number) => sentence.numbers.includes(number)),
  },
  {
    name: 'missingNames',
    groups: ['names and numbers'],
    about: 'share of its names that neither the passage nor the title has',
    of: ({ wanted, withTitles }) =>
      wanted.names.length === 0 ? 0 : 1 - share(wanted.names, (name) => hasTerm(withTitles, name)),
  },
  {
    name: 'missingRarest',
    groups: ['names and numbers'],
    about: '1 when neither has its rarest term',
    of: ({ wanted, withTitles }) => (hasTerm(withTitles, wanted.rarest ?? -1) ? 0 : 1),
  },
  {
    name: 'pairs',
    groups: ['exact wording'],
    about: 'share of neighbouring terms that are neighbours here too',
    of: ({ wanted, sentence }) => followed(wanted.pairs, sentence.terms),
  },
  {
    name: 'phrase',
    groups: ['exact wording'],
    about: 'the same for all words as typed',
    of: ({ wanted, own, sentence: { spellings } }) =>
      countIn(own) === 0 ? 0 : followed(wanted.phrases, spellings),
  },
  {
    name: 'ordered',
    groups: ['exact wording'],
    about: 'share of the question that stands in its order',
    of: ({ sentence, wanted }) => ordered(sentence, wanted),
  },
  {
    name: 'density',
    groups: ['exact wording'],
    about: "share of the sentence's terms that are the question's",
    of: ({ sentence }) => density(sentence),
  },
  {
    name: 'near',
    groups: ['names and numbers'],
    about: "how near to the question's terms a name or number stands that could be the answer",
    of: ({ sentence, wanted }) => nearness(sentence, wanted),
  },
  {
    name: 'offersWho',
    groups: ['what is asked for'],
    about: '1 when the question asks who, and the sentence has a name',
    of: offers('who'),
  },
  {
    name: 'offersPerson',
    groups: ['what is asked for'],
    about: '1 when it has the name of a person',
    of: ({ sentence, wanted }) => (wanted.kinds.has('who') && sentence.hasOtherPerson() ? 1 : 0),
  },
  {
    name: 'offersWhen',
    groups: ['what is asked for'],
    about: '1 when the question asks when, and the sentence has a time',
    of: offers('when'),
  },
  {
    name: 'offersYear',
    groups: ['what is asked for'],
    about: '1 when it asks for a year, and there is one',
    of: offers('year'),
  },
  {
    name: 'offersWhere',
    groups: ['what is asked for'],
    about: '1 when it asks where, and there is a place',
    of: offers('where'),
  },
  {
    name: 'offersAmount',
    groups: ['what is asked for'],
    about: '1 when it asks how much or many, and there is another number',
    of: offers('amount'),
  },
  {
    name: 'offersMoney',
    groups: ['what is asked for'],
    about: '1 when it asks for a price, and there is money',
    of: offers('money'),
  },
  {
    name: 'offersDuration',
    groups: ['what is asked for'],
    about: '1 when it asks how long, and there is a length of time',
    of: offers('duration'),
  },
  {
    name: 'offersWhy',
    groups: ['what is asked for'],
    about: '1 when it asks why, and there is a reason',
    of: offers('why'),
  },
  {
    name: 'offersSaying',
    groups: ['what is asked for'],
    about: '1 when it asks what was said, and somebody says something',
    of: offers('saying'),
  },
  {
    name: 'offersQuotation',
    groups: ['what is asked for'],
    about: '1 when there is something in quotation marks',
    of: ({ sentence, wanted }) =>
      wanted.kinds.has('saying') && (sentence.signs & SIGN.quoted) !== 0 ? 1 : 0,
  },
  {
    name: 'offersDenial',
    groups: ['what is asked for'],
    about: '1 when it asks whether, and something is denied',
    of: offers('whether'),
  },
  {
    name: 'counted',
    groups: ['what is asked for'],
    about: 'how near to what is counted ("how many …", "how much …") a number stands',
    of: ({ sentence, wanted }) => counted(sentence, wanted),
  },
  {
    name: 'leansOn',
    groups: ['neighbours'],
    about:
      'share of the question that the sentence before has, and a pronoun at the start may stand for',
    of: ({ sentence, wanted: { weights }, own, titles, withBefore }) =>
      (sentence.signs & SIGN.leans) === 0
        ? 0
        : coverage(weights, withBefore) - coverage(weights, union(own, titles)),
  },
  {
    name: 'asks',
    groups: ['what is asked for'],
    about: '1 for a question',
    of: ({ sentence }) => ((sentence.signs & SIGN.asks) === 0 ? 0 : 1),
  },
  {
    name: 'dated',
    groups: ['the date'],
    about:
      '1 when the article is of a year that the question names, -1 when it is of another and silent on it',
    of: dated,
  },
] as const satisfies readonly FeatureRow[];

export type Feature = (typeof TABLE)[number]['name'];
/** In the order in which they are summed up. */
export const FEATURES: readonly Feature[] = TABLE.map(({ name }) => name);

/** The values of all features, in the order of `FEATURES`: an object with as many names takes twice as long. */
export type FeatureVector = Float64Array;

const MEASURES: readonly ((setting: SentenceSetting) => number)[] = TABLE.map(({ of }) => of);

/** Everything that the ranking looks at in one sentence. */
export function featuresOf(
  sentence: SeenSentence,
  wanted: AskedWords,
  around: Surroundings,
): FeatureVector {
  const setting = settingOf(sentence, wanted, around);
  const features = new Float64Array(MEASURES.length);
  for (let at = 0; at < MEASURES.length; at += 1) features[at] = MEASURES[at]?.(setting) ?? 0;
  return features;
}

const PLACES = new Map(FEATURES.map((name, at) => [name, at]));

/** The value of one of them. */
export function featureIn(features: FeatureVector, name: Feature): number {
  return features[PLACES.get(name) ?? -1] ?? 0;
}

/** The features of a group. */
export function featuresIn(group: FeatureGroup): Feature[] {
  const rows: readonly (FeatureRow & { readonly name: Feature })[] = TABLE;
  return rows.filter(({ groups }) => groups.includes(group)).map(({ name }) => name);
}

function settingOf(
  sentence: SeenSentence,
  wanted: AskedWords,
  around: Surroundings,
): SentenceSetting {
  const { match, index, passage, article, passageScore, year } = around;
  const { sentences, whole, titles, withTitles } = match;
  const own = sentences[index] ?? whole;
  const before = sentences[index - 1];
  const after = sentences[index + 1];
  const withBefore = union(own, titles, before);
  const withAll = union(withBefore, after);
  return {
    match,
    index,
    passage,
    article,
    passageScore,
    year,
    sentence,
    wanted,
    own,
    before,
    after,
    whole,
    titles,
    withTitles,
    withBefore,
    withAll,
  };
}

function offers(kind: QuestionKind): (setting: SentenceSetting) => number {
  return ({ sentence, wanted }) =>
    wanted.kinds.has(kind) && OFFERS[kind](sentence, wanted) ? 1 : 0;
}

function dated({ wanted, year, passage, titles }: SentenceSetting): number {
  const { years: asked, terms } = wanted;
  if (asked.length === 0 || year === undefined) return 0;
  if (asked.some((number) => terms[number]?.text === year)) return 1;
  const isNamed = (number: number) =>
    hasTerm(titles, number) || passage.sentences.some(({ numbers }) => numbers.includes(number));
  return asked.some(isNamed) ? 0 : -1;
}
