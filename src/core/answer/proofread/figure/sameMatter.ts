import type { Span } from '../../../text/span.ts';
import { wordsOf, writtenWordsOf } from '../../../text/words.ts';
import { areOpposites, TURNING } from '../../statement/turningWords.ts';
import { type FigureMatter, partOf } from './matter.ts';
import type { SaidFigure } from './saidFigure.ts';
import { COUNT } from './saidUnit.ts';
import { areTurned, isDenial } from './turning.ts';

/** A figure within its sentence. */
export interface PlacedFigure {
  readonly figure: SaidFigure;
  /** In order: all of the sentence, among them it. */
  readonly figures: readonly SaidFigure[];
  readonly sentence: Span;
  readonly text: string;
  readonly language: string;
  readonly matter: FigureMatter;
}

/** A sentence of a source. */
export type SourceSentence = Pick<PlacedFigure, 'text' | 'sentence' | 'language'>;

/** What stands around a figure of a source. */
export interface FigureSurroundings {
  /** Terms of its passage, its headings and the article's title. */
  readonly terms: ReadonlySet<string>;
  /** Years of the sentence, or else of all that stands around, and of the article. */
  readonly years: ReadonlySet<string>;
}

/** Nouns for persons that another noun for them may stand beside: who counts civilians counts people. */
const PERSON: ReadonlySet<string> = new Set([
  'person',
  'person:fr',
  'person:es',
  'mensch:de',
  'человек:ru',
  '人',
]);
const PERSONS =
  /^(?:civilian|soldier|fighter|child|children|woman|women|man|men|refuge|resid|inhabit|worker|voter|student|patient|victim|passeng|prison|protest|peopl|person|famili|migrant|evacue|employe|pupil|teacher|doctor|polic|offic|member|citizen|tourist|villag|surviv)/;
/** Of whom a share is where nobody says it. */
const EVERYBODY =
  /^(?:voter|elector|respond|resid|inhabit|peopl|person|popul|adult|citizen|wähler|befragt|électeur|elector|votant|encuest|избират|опрош)/;

/**
 * Whether both count the same, or are a share of the same: a draft may say people for civilians, and not the other
 * way round, and what is counted may be said elsewhere around the figure.
 */
export function isOfOneThing(
  said: PlacedFigure,
  given: PlacedFigure,
  around: ReadonlySet<string>,
): boolean {
  if (said.figure.unit !== given.figure.unit) return false;
  const [mine, theirs] = [said.figure.counted, given.figure.counted];
  if (mine.some((term) => theirs.includes(term))) return true;
  if (mine.length === 0 && theirs.length === 0) return true;
  const arePeople = mine.some((term) => PERSON.has(term));
  if (theirs.length === 0) return arePeople || mine.some((term) => around.has(term));
  if (mine.length === 0) {
    const isOfAll = (term: string) =>
      said.figure.unit === COUNT ? PERSON.has(term) : EVERYBODY.test(term);
    return theirs.some((term) => isOfAll(term) || said.matter.has(term));
  }
  return arePeople && theirs.some((term) => PERSONS.test(term));
}

/** Days and months in the six languages, which have no capital in three of them. */
const CALENDAR =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|понедельник\p{L}*|вторник\p{L}*|сред[ауы]|четверг\p{L}*|пятниц\p{L}+|суббот\p{L}+|воскресень\p{L}+|январ\p{L}+|феврал\p{L}+|март\p{L}*|апрел\p{L}+|июн\p{L}+|июл\p{L}+|август\p{L}*|сентябр\p{L}+|октябр\p{L}+|ноябр\p{L}+|декабр\p{L}+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|mai|juni|juli|september|oktober|november|dezember)$/u;

/** What of a draft's matter must stand around a figure, or that is another place's, person's or day's: terms. */
export function namedTerms({ text, sentence, matter, language }: PlacedFigure): string[] {
  const words = writtenWordsOf(text, sentence, language);
  const named = words.filter(({ start, lower, isCapital, stop, term }, at) => {
    if (stop || !matter.has(term) || isDenial(lower, language)) return false;
    if (CALENDAR.test(lower)) return true;
    // The first word of a sentence is what it is about, whatever its letters.
    if (at === 0) return !/ly$/.test(lower) && language !== 'ja';
    if (!isCapital) return false;
    // German writes every noun so; what stands behind "in" and "aus" is a place.
    return (
      language !== 'de' ||
      /(?<!\p{L})(?:in|aus|bei|nach|von|herr|frau) $/iu.test(
        text.slice(sentence.start, start).slice(-6),
      )
    );
  });
  return named.map(({ term }) => term).filter((term) => !/^\p{N}/u.test(term));
}

const YEAR = /(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]?\d|\p{L})/gu;

export function yearsIn(text: string): string[] {
  return text.match(YEAR) ?? [];
}

const PLACE =
  /(?<!\p{L})(?:in|at|near|from|around|outside|à|en|bei|aus|nach|в|на|из|под) (?=\p{Lu}\p{Ll})(?<name>\p{L}+)/gu;

/** Whether the draft names a place that a source's sentence has not, which has another one. */
function hasOtherPlace(
  { text, sentence, language }: SourceSentence,
  named: readonly string[],
): boolean {
  const terms = new Set(wordsOf(text, sentence, language).map(({ term }) => term));
  if (named.every((term) => terms.has(term))) return false;
  const places = Array.from(
    text.slice(sentence.start, sentence.end).matchAll(PLACE),
    (it) => it.groups?.['name'] ?? '',
  );
  return places.some((place) =>
    wordsOf(place, undefined, language).some(({ term }) => !named.includes(term)),
  );
}

/** Whether a source's figure is said of the persons, places, days and years that the draft names with its own. */
export function isOfOnesNamed(
  said: PlacedFigure,
  given: SourceSentence,
  { terms, years }: FigureSurroundings,
): boolean {
  const { start, end } = ownPart(said);
  const mine = yearsIn(said.text.slice(start, end)).filter(
    (it) => it !== String(said.figure.first.number),
  );
  const named = namedTerms(said);
  if (hasOtherPlace(given, named)) return false;
  return named.every((term) => terms.has(term)) && mine.every((year) => years.has(year));
}

/** Whether nothing around the two numbers turns what is said of them. */
export function isOneSense(said: PlacedFigure, given: PlacedFigure): boolean {
  const [a, b] = [said.figure, given.figure];
  if (a.part !== undefined && b.part !== undefined && a.part !== b.part) return false;
  if (a.isMore !== b.isMore || a.per !== b.per) return false;
  const partIn = (it: PlacedFigure) => {
    const { start, end } = ownPart(it);
    return { text: it.text.slice(start, end), language: it.language };
  };
  if (areTurned(partIn(said), partIn(given))) return false;
  const [mine, theirs] = [[...said.matter.keys()], [...given.matter.keys()]];
  const hasOpposite = mine.some(
    (term) =>
      !given.matter.has(term) &&
      theirs.some((other) => !said.matter.has(other) && areOpposed(term, other)),
  );
  const isTurning = (term: string) => TURNING.has(term) && !IN_NUMBERS.has(term);
  const hasOther = (terms: readonly string[], others: FigureMatter) =>
    terms.some((term) => isTurning(term) && !others.has(term));
  return !hasOpposite && !hasOther(mine, given.matter) && !hasOther(theirs, said.matter);
}

/** Sums that go the other way, which are opposites where they have a number. */
const SUMS: readonly ReadonlySet<string>[] = [
  new Set(['profit', 'surplus', 'incom', 'revenu', 'gain', 'earn']),
  new Set(['loss', 'deficit', 'cost', 'debt', 'expens', 'spend']),
];

function areOpposed(a: string, b: string): boolean {
  const [gains, losses] = SUMS;
  const isSum = (x: string, y: string) => gains?.has(x) === true && losses?.has(y) === true;
  return areOpposites(a, b) || isSum(a, b) || isSum(b, a);
}

/** What turns a statement, and in a figure is a number or says how exactly it is one. */
const IN_NUMBERS: ReadonlySet<string> = new Set([
  'half',
  'quarter',
  'almost',
  'near',
  'bare',
  'limit',
  'order',
  'offer',
  'like',
  'littl',
  'less',
  'onc',
]);

function ownPart({ text, sentence, figures, figure }: PlacedFigure): Span {
  const rivals = figures.filter(({ unit }) => unit === figure.unit);
  return partOf(text, sentence, rivals, figure);
}
