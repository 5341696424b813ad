import {
  type Dated,
  type DateParts,
  datesIn,
  daysOfDate,
} from '../../question/filter/datesSaid.ts';
import type { Days } from '../../question/filter/timesSaid.ts';
import { monthsPattern, SHORT_MONTHS } from '../../text/months.ts';
import { overlaps, type Span } from '../../text/span.ts';

/** A date, with what of it is said: "2016", "27 February", "early March 2016", "5 to 9 May". */
export interface StatedDate extends Span {
  readonly kind: 'date';
  readonly first: DateParts;
  readonly last: DateParts;
}

/** How exactly a date is said. */
export type Grain = 'day' | 'month' | 'year';

/**
 * The dates of a text, in order, apart from each other; "on Monday" is none, since nobody can tell which.
 * @param written ISO day on which the text was, which tells what "May last year" is.
 */
export function statedDatesIn(text: string, written?: string): StatedDate[] {
  const now = new Date(written === undefined ? Number.NaN : `${written.slice(0, 10)}T00:00:00Z`);
  const isKnown = !Number.isNaN(now.getTime());
  const found = datesIn(text, isKnown ? now : new Date(0)).filter(
    (it) => (isKnown || !it.isRelative) && isDate(text, it),
  );
  const others = [...daysIn(text), ...earlyYearsIn(text)];
  return [...found, ...others.filter((it) => !found.some((other) => overlaps(it, other)))]
    .map(({ start, end, first, last }) => ({ kind: 'date' as const, start, end, first, last }))
    .sort((a, b) => a.start - b.start);
}

const DAY = new RegExp(
  String.raw`(?<!\p{L})(?<month>${monthsPattern()})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}%]|[.:,]\d)`,
  'gu',
);

/** "On May 5, 12 people", which others take for a year of two figures. */
function daysIn(text: string): Dated[] {
  return Array.from(text.matchAll(DAY)).flatMap(({ 0: typed, index, groups = {} }): Dated[] => {
    const month = SHORT_MONTHS.indexOf(groups['month']?.slice(0, 3) ?? '');
    const parts = { month, day: Number(groups['day']) };
    if (parts.day < 1 || parts.day > 31) return [];
    return [{ start: index, end: index + typed.length, first: parts, last: parts }];
  });
}

/** A year before those that are read anywhere: earlier numbers are as often something counted. */
const EARLY_YEAR =
  /(?<=(?<!\p{L})(?:in|since|until|by|from|before|after|around|circa)\s)1[0-7]\d\d(?![\p{L}\p{N}%'’-]|[.,:/]\p{N}|\s\p{Ll}{3,}s\b)/giu;

function earlyYearsIn(text: string): Dated[] {
  return Array.from(text.matchAll(EARLY_YEAR), ({ 0: typed, index }): Dated => {
    const parts = { year: Number(typed) };
    return { start: index, end: index + typed.length, first: parts, last: parts };
  });
}

/** Whether it is a date in an article: a month has a capital there, and "2000 people" are no year. */
function isDate(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  if (!/^\d{4}$/.test(written))
    return /\p{Lu}/u.test(written) || !/\p{L}{3}/u.test(written) || /\d{4}/.test(written);
  return (
    !COUNTED.test(text.slice(end)) || IN_A_YEAR.test(text.slice(Math.max(0, start - 24), start))
  );
}

const COUNTED =
  /^ (?:people|men|women|children|civilians|soldiers|troops|fighters|homes|houses|km|miles|years|days|tons|tonnes)\b/;
const IN_A_YEAR = /(?<!\p{L})(?:in|since|of|the|until|by|before|after|during|from)\s$/iu;

export function grainOf({ first, last }: Pick<StatedDate, 'first' | 'last'>): Grain {
  if (first.day !== undefined && last.day !== undefined) return 'day';
  return first.month !== undefined && last.month !== undefined ? 'month' : 'year';
}

/** Whether two days of a year that is not said are meant by somebody who says the year, or not. */
export function hasYear({ first, last }: Pick<StatedDate, 'first' | 'last'>): boolean {
  return first.year !== undefined || last.year !== undefined;
}

/** Stands for a year that is not said; 29 February is a day of it. */
export const ANY_YEAR = 2000;

/** The days that are meant, in a year that stands for the one that is not said. */
export function daysMeant({ first, last }: StatedDate, year: number): Days {
  const shared = first.year ?? last.year ?? year;
  const from = daysOfDate({ ...first, year: first.year ?? shared }).from;
  const { to } = daysOfDate({ ...last, year: last.year ?? shared });
  return { from, to };
}
