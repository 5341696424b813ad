import type { Question, QuestionWord } from '../../question/question.ts';
import type { Analysis } from '../../ranking/analysis.ts';
import { followsOnAt } from '../../ranking/order.ts';
import { compareValues } from '../values/compareValues.ts';
import {
  ANY_YEAR,
  daysMeant,
  grainOf,
  type StatedDate,
  statedDatesIn,
} from '../values/statedDate.ts';
import { type Account, dateOf } from './account.ts';
import { fateAt, tellsFate } from './fate.ts';

/**
 * Whether two accounts are of the same thing, as far as their own sentences say: they have the same words of the
 * question, and most of them, they are like each other, were not said of two places, days or years, and tell of
 * the same fate. In doubt they are not.
 */
export function isSameThing(a: Account, b: Account, question: Question): boolean {
  return (
    !ofTwoFates(a, b) &&
    speakOfTheSame(a, b, question) &&
    areAlike(a, b) &&
    !ofTwoPlaces(a, b) &&
    !ofTwoTimes(a, b)
  );
}

/** The least share of the question's words that both must have. */
const OF_QUESTION = 0.5;

/**
 * Whether both have the same words of the question, in this or another form: "the road is 6 km long" is not of
 * the tunnel. Names may stand in what is around, and what neither sentence has is in what is around both, or
 * around none; what became of somebody is told in many words.
 */
function speakOfTheSame(a: Account, b: Account, question: Question): boolean {
  const asked = question.words.filter(
    ({ surface }) => !tellsFate(surface) && !SAYS_LITTLE.test(surface),
  );
  const said = asked.filter((word) => isSaid(a, word, question)).length;
  const isSame = asked.every((word) =>
    [isSaid, isAround].every((isIn) => isIn(a, word, question) === isIn(b, word, question)),
  );
  return isSame && said >= OF_QUESTION * asked.length;
}

/** Whether the sentence has the word, with what it leans on; of a name, what is around it may have it. */
function isSaid(account: Account, word: QuestionWord, question: Question): boolean {
  const { sentence } = account.quotation;
  const { analyses, index } = sentence;
  if (/^\p{Lu}/u.test(word.surface) || followsOnAt(sentence)) {
    return isAround(account, word, question);
  }
  return hasTerm(analyses().slice(index, index + 1), word, question);
}

/** Whether the sentence, its passage or a title above has the word. */
function isAround({ quotation }: Account, word: QuestionWord, question: Question): boolean {
  const { analyses, article, passage } = quotation.sentence;
  const titles = [article().title, ...passage.headings].join(' ').toLowerCase();
  return hasTerm(analyses(), word, question) || titles.includes(word.surface.toLowerCase());
}

function hasTerm(analyses: readonly Analysis[], word: QuestionWord, question: Question): boolean {
  const terms = [word.term, ...(question.related.get(word.term) ?? [])];
  return analyses.some(({ counts }) => terms.some((term) => counts.has(term)));
}

/** Words that a sentence may well do without: "79 were killed" speaks of people. */
const SAYS_LITTLE =
  /^(?:people|persons?|civilians?|victims?|residents?|many|much|caus(?:e[sd]?|ing)|happen(?:s|ed)?|occur(?:s|red)?|total|number|figure|exact(?:ly)?|currently)$/i;

/** The least share of the shorter sentence's words that the other must have. */
const LIKENESS = 0.4;

function areAlike(a: Account, b: Account): boolean {
  const [short = new Set<string>(), long = new Set<string>()] = [a, b]
    .map(ownTerms)
    .toSorted((x, y) => x.size - y.size);
  const shared = [...short].filter((term) => long.has(term)).length;
  return short.size > 0 && shared >= LIKENESS * short.size;
}

/** The words of a sentence but its numbers. */
function ownTerms({ quotation: { sentence } }: Account): ReadonlySet<string> {
  const analysis = sentence.analyses()[sentence.index];
  return new Set(analysis?.terms.filter((term) => !analysis.numbers.has(term)));
}

const PLACE =
  /\b(?:in|at|near|from|outside|around|across|off)\s+(?:the\s+)?(?:\p{Ll}+\s+)?(\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*)*)/gu;
const TIME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;

function placesIn(sentence: string): ReadonlySet<string> {
  const places = Array.from(sentence.matchAll(PLACE), ([, place = '']) => place);
  return new Set(places.filter((it) => !TIME.test(it)).flatMap((it) => it.split(/\s/)));
}

/** Whether both name a place and have none in common. */
function ofTwoPlaces(a: Account, b: Account): boolean {
  const [left, right] = [placesIn(a.sentence), placesIn(b.sentence)];
  return left.size > 0 && right.size > 0 && ![...left].some((place) => right.has(place));
}

/** A day that another article's date makes another one. */
const RELATIVE =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|(?:this|last|next|past) (?:week|month|year|night|morning|evening)|ago|overnight|now|current(?:ly)?)\b/i;
/** Days between two articles within which "on Monday" is most likely one day. */
const ONE_WEEK = 6;
const DAYS_A_YEAR = 365;
const MILLISECONDS_A_DAY = 86_400_000;

function ofTwoTimes(a: Account, b: Account): boolean {
  return haveOtherDates(a, b) || haveOtherYears(a, b) || areDaysApart(a, b) || areEventsApart(a, b);
}

/** Days between two articles above which a name or a date may be that of another year's event. */
const ONE_EVENT = 60;

function datesBeside({ sentence, value }: Account): StatedDate[] {
  return statedDatesIn(sentence).filter(({ start }) => start !== value.start);
}

function haveOtherDates(a: Account, b: Account): boolean {
  const [left, right] = [datesBeside(a), datesBeside(b)];
  const isOther = (date: StatedDate) =>
    right.length > 0 && right.every((other) => compareValues(date, other) === 'different');
  return left.length > 0 && left.every(isOther);
}

/** Of their titles, where both name one. */
function haveOtherYears(a: Account, b: Account): boolean {
  const yearsOf = ({ quotation: { sentence } }: Account): readonly string[] =>
    `${sentence.article().title} ${sentence.passage.headings.join(' ')}`.match(
      /(?<!\d)(?:1[89]|20)\d\d(?!\d)/g,
    ) ?? [];
  const [left, right] = [yearsOf(a), yearsOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((year) => right.includes(year));
}

function areDaysApart(a: Account, b: Account): boolean {
  const isRelative = RELATIVE.test(a.sentence) || RELATIVE.test(b.sentence);
  const days = daysBetween(dateOf(a), dateOf(b));
  if (isRelative && (days === undefined || days > ONE_WEEK)) return true;
  return a.value.kind !== 'quantity' && days !== undefined && days > ONE_EVENT;
}

/** Two days of one year between which more lies than two accounts of one event would differ by. */
function areEventsApart(a: Account, b: Account): boolean {
  if (a.value.kind !== 'date' || b.value.kind !== 'date') return false;
  if (grainOf(a.value) === 'year' || grainOf(b.value) === 'year') return false;
  const [left, right] = [a.value, b.value].map((it) => daysMeant(it, ANY_YEAR).from);
  const days = daysBetween(left, right) ?? 0;
  return Math.min(days % DAYS_A_YEAR, DAYS_A_YEAR - (days % DAYS_A_YEAR)) > ONE_EVENT;
}

/** Undefined where one of them is not known. */
function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / MILLISECONDS_A_DAY;
  return Number.isNaN(days) ? undefined : days;
}

function ofTwoFates(a: Account, b: Account): boolean {
  const [left, right] = [fateAt(a.sentence, a.value), fateAt(b.sentence, b.value)];
  return left !== undefined && right !== undefined && left !== right;
}
