import type { Question } from './question.ts';
import { type QuestionKind, questionKindOf } from './questionKind.ts';
import { type PassageReading, type Reading, read } from './reading.ts';
import { inverseDocumentFrequency, type Statistics } from './statistics.ts';
import { WEIGHTS } from './weights.ts';
import { pairsOf } from './words.ts';

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
  /** Share of the terms, by rarity, that stand as they were typed, and in a related form only. */
  'exact',
  'related',
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
  'offersWhen',
  'offersWhere',
  'offersAmount',
  'offersWhy',
  'offersSaying',
  /** 1 when the article is of a year that the question names, -1 when it is of another and silent on it. */
  'dated',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** A question prepared for being compared with many sentences. */
export interface Wanted {
  readonly kind: QuestionKind;
  readonly aliases: ReadonlyMap<string, string>;
  readonly terms: readonly string[];
  /** Each term's inverse document frequency as a share of all of them. */
  readonly weights: Weights;
  /** The same with the squares of the frequencies. */
  readonly rareWeights: Weights;
  /** The words as typed, lower case, by their term. */
  readonly surfaces: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string>;
  /** The term that the fewest passages have. */
  readonly rarest: string;
}

type Weights = ReadonlyMap<string, number>;
type Terms = { has(term: string): boolean };

/** What a sentence stands in. */
export interface Setting {
  readonly passage: PassageReading;
  readonly before: Reading | undefined;
  readonly after: Reading | undefined;
  /** Terms of the title and of the headings above. */
  readonly titles: Terms;
  /** Terms of all proposed passages of the article. */
  readonly article: Terms;
  /** Mean number of terms in a passage of the library. */
  readonly meanPassage: number;
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

/** Prepares a question. @param statistics of the library that it is asked of. */
export function prepare(question: Question, statistics: Statistics): Wanted {
  const terms = question.words.map(({ term }) => term);
  const rarity = new Map(terms.map((term) => [term, rarityOf(term, question, statistics)]));
  const typed = read(question.text, { start: 0, end: question.text.length }, question.aliases);
  const [rarest = ''] = [...rarity].sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    kind: questionKindOf(question.text),
    aliases: question.aliases,
    terms,
    weights: shares(rarity, (value) => value),
    rareWeights: shares(rarity, (value) => value ** 2),
    surfaces: new Map(question.words.map(({ term, surface }) => [term, surface.toLowerCase()])),
    names: typed.names,
    plain: new Set(terms.filter((term) => !typed.names.has(term))),
    numbers: typed.numbers,
    pairs: new Set(pairsOf(terms)),
    phrases: typed.phrases,
    rarest,
  };
}

/**
 * Share of the question, 0..1 by rarity, whose words the articles have under some name; a word that
 * they have in another spelling only counts for `WEIGHTS.respelt`.
 */
export function knownShare(question: Question, { weights }: Wanted): number {
  const respelt = new Set(question.aliases.values());
  let sum = 0;
  for (const { term, isKnown } of question.words) {
    const counts = isKnown ? 1 : respelt.has(term) ? WEIGHTS.respelt : 0;
    sum += counts * (weights.get(term) ?? 0);
  }
  return sum;
}

/** A term is as rare as the commonest of its names. */
function rarityOf(term: string, { aliases }: Question, statistics: Statistics): number {
  const names = [term, ...Array.from(aliases).flatMap(([name, of]) => (of === term ? [name] : []))];
  // A phrase is at least as rare as the rarest of its words.
  const rarity = (name: string) =>
    Math.max(...name.split(' ').map((word) => inverseDocumentFrequency(statistics, word)));
  return Math.min(...names.map(rarity));
}

/** Everything that the ranking looks at in one sentence. */
export function featuresOf(sentence: Reading, wanted: Wanted, setting: Setting): Features {
  const { kind, weights } = wanted;
  const { passage, before, after, titles } = setting;
  const own = sentence.counts;
  const offers = (
    asked: QuestionKind,
    isOffered: (sentence: Reading, wanted: Wanted) => boolean,
  ) => (kind === asked && isOffered(sentence, wanted) ? 1 : 0);
  return {
    sentence: bm25(sentence, weights, MEAN_SENTENCE, SENTENCE_B),
    passage: bm25(passage, weights, setting.meanPassage, PASSAGE_B),
    sentenceCoverage: coverage(weights, own),
    passageCoverage: coverage(weights, passage.counts),
    articleCoverage: coverage(weights, setting.article),
    before: before ? coverage(weights, before.counts) : 0,
    after: after ? coverage(weights, after.counts) : 0,
    title: coverage(weights, titles),
    withBefore: coverage(weights, own, titles, before?.counts),
    withAll: coverage(weights, own, titles, before?.counts, after?.counts),
    flatCoverage: share(wanted.terms, own),
    rareCoverage: coverage(wanted.rareWeights, own),
    plainCoverage: share(wanted.plain, own),
    exact: exact(sentence, wanted),
    related: related(sentence, weights),
    numbers: share(wanted.numbers, sentence.numbers),
    missingNames: wanted.names.size === 0 ? 0 : 1 - share(wanted.names, passage.counts, titles),
    missingRarest: passage.counts.has(wanted.rarest) || titles.has(wanted.rarest) ? 0 : 1,
    pairs: share(wanted.pairs, sentence.pairs),
    phrase: share(wanted.phrases, sentence.phrases),
    ordered: ordered(sentence, wanted),
    density: density(sentence, weights),
    near: near(sentence, wanted),
    offersWho: offers('who', offersName),
    offersWhen: offers('when', ({ text }) => DATE.test(text)),
    offersWhere: offers('where', (it, asked) => PLACE.test(it.text) && offersName(it, asked)),
    offersAmount: offers('amount', (it, asked) => hasOther(it.numbers, asked.numbers)),
    offersWhy: offers('why', ({ text }) => REASON.test(text)),
    offersSaying: offers('saying', ({ text }) => SAYING.test(text)),
    dated: dated(wanted, setting),
  };
}

/** Share of the question, 0..1, whose terms one of the sets has. */
export function coverage(weights: Weights, ...sets: readonly (Terms | undefined)[]): number {
  let sum = 0;
  for (const [term, weight] of weights) {
    if (sets.some((set) => set?.has(term) === true)) sum += weight;
  }
  return sum;
}

const DATE =
  /\b(?:1\d{3}|20\d{2}|(?:jan|febr?|apr|aug|sept?|oct|nov|dec)(?:uary|il|ust|ember|ober)?|march|may \d|june|july|(?:mon|tues|wednes|thurs|fri|satur|sun)day|century|\d{1,2}(?::\d{2})? ?[ap]\.?m|\d{1,2}(?:st|nd|rd|th)|yesterday|today|tomorrow|last (?:week|month|year)|(?:spring|summer|autumn|winter) of)\b/i;
const PLACE =
  /\b(?:in|at|near|from|to|of|on|across|outside|around)\s+(?:the\s+)?(?:\p{L}+ern\s+)?\p{Lu}/u;
const REASON =
  /\b(?:because|due to|owing to|since|so that|in order to|as a result|caused?|after|thanks to|reason|led to|blamed?|following|to (?:avoid|prevent|protect|reduce|make|allow|help))\b/i;
const SAYING =
  /["“”«]|\b(?:said|says|told|added|warned|asked|stressed|insisted|claimed|argued|called|described|accused|according)\b/i;

function offersName(sentence: Reading, { weights }: Wanted): boolean {
  return hasOther(sentence.names, weights);
}

function hasOther(terms: Iterable<string>, known: Terms): boolean {
  for (const term of terms) if (!known.has(term)) return true;
  return false;
}

/** Okapi BM25 (Robertson and Zaragoza 2009), with each term's rarity as a share of the question. */
function bm25(
  reading: Pick<Reading, 'terms' | 'counts'>,
  weights: Weights,
  meanLength: number,
  b: number,
): number {
  const length = 1 - b + (b * reading.terms.length) / Math.max(1, meanLength);
  let sum = 0;
  for (const [term, weight] of weights) {
    const count = reading.counts.get(term);
    if (count !== undefined) sum += weight * ((count * (K1 + 1)) / (count + K1 * length));
  }
  return sum;
}

function exact(sentence: Reading, { surfaces, weights }: Wanted): number {
  let sum = 0;
  for (const [term, surface] of surfaces) {
    if (sentence.surfaces.has(surface)) sum += weights.get(term) ?? 0;
  }
  return sum;
}

/** Terms that the sentence lacks and has in a related form: "suspens(ion)" beside "suspend". */
function related(sentence: Reading, weights: Weights): number {
  let sum = 0;
  for (const [term, weight] of weights) {
    if (term.length < 5 || sentence.counts.has(term)) continue;
    const beginning = term.slice(0, Math.max(4, Math.ceil(term.length * 0.7)));
    for (const other of sentence.counts.keys()) {
      if (other.startsWith(beginning)) {
        sum += weight;
        break;
      }
    }
  }
  return sum;
}

function ordered(sentence: Reading, { terms, weights }: Wanted): number {
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

function dated({ numbers }: Wanted, { year, passage, titles }: Setting): number {
  const asked = [...numbers].filter((number) => /^(?:1\d|20)\d\d$/.test(number));
  if (asked.length === 0 || year === undefined) return 0;
  if (asked.includes(year)) return 1;
  return asked.some((number) => passage.numbers.has(number) || titles.has(number)) ? 0 : -1;
}

function density({ terms }: Reading, weights: Weights): number {
  return terms.length === 0 ? 0 : terms.filter((term) => weights.has(term)).length / terms.length;
}

function near(sentence: Reading, { kind, weights, numbers }: Wanted): number {
  const asksNumber = kind === 'amount' || kind === 'when';
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

function share(of: Iterable<string>, ...sets: readonly Terms[]): number {
  let all = 0;
  let found = 0;
  for (const member of of) {
    all += 1;
    if (sets.some((set) => set.has(member))) found += 1;
  }
  return all === 0 ? 0 : found / all;
}

function shares(rarity: ReadonlyMap<string, number>, of: (value: number) => number): Weights {
  const total = [...rarity.values()].reduce((sum, value) => sum + of(value), 0) || 1;
  return new Map(Array.from(rarity, ([term, value]) => [term, of(value) / total]));
}
