import { type Dated, type DateParts, daysOfDate } from './datesSaid.ts';
import { edgeOf } from './partsOfTime.ts';
import { type Days, daysOf } from './timesSaid.ts';

/** The days of a period, UTC. At least one end is there. */
export interface Framed {
  /** ISO day, the first one of the period; missing where it has no beginning ("before 2016"). */
  readonly from?: string;
  /** ISO day, the first one behind the period; missing where it has no end ("since 2016"). */
  readonly to?: string;
  /** Present where no year was typed: the latest one is meant in which the period has begun. */
  readonly isYearGuessed?: true;
}

/** The prepositions of time, by what English calls them. */
export type Lead =
  | 'in'
  | 'during'
  | 'on'
  | 'at'
  | 'as of'
  | 'around'
  | 'between'
  | 'from'
  | 'since'
  | 'after'
  | 'before'
  | 'until';

/** What a preposition makes of a date, or of two that are the ends of a period; undefined where no day is in it. */
export function periodOf(
  lead: Lead,
  { first, last }: Pick<Dated, 'first' | 'last'>,
  now: Date,
): Framed | undefined {
  const isYearGuessed = first.year === undefined && last.year === undefined;
  const ends = inYears(first, last, now);
  const opens = daysOfDate(ends.first);
  const closes = daysOfDate(ends.last);
  const days =
    first === last
      ? framedDate(lead, ends.first)
      : // "After … and before …" leaves out both.
        framed(
          'in',
          lead === 'after'
            ? { from: opens.to, to: closes.from }
            : { from: opens.from, to: closes.to },
        );
  if ((days.from ?? '') >= (days.to ?? '9999')) return undefined;
  return { ...days, ...(isYearGuessed && { isYearGuessed }) };
}

/** Both ends with their years: one that was typed holds for both. */
function inYears(
  first: DateParts,
  last: DateParts,
  now: Date,
): { readonly first: DateParts; readonly last: DateParts } {
  const isTurned = (first.month ?? 0) > (last.month ?? 11);
  if (last.year === undefined && first.year !== undefined) {
    return { first, last: { ...last, year: first.year + (isTurned ? 1 : 0) } };
  }
  const end = { ...last, year: last.year ?? latestYear(last, now) };
  return { first: { ...first, year: first.year ?? end.year - (isTurned ? 1 : 0) }, last: end };
}

/** The latest year in which a date without one has begun. */
function latestYear(parts: DateParts, now: Date): number {
  const year = now.getUTCFullYear();
  return daysOfDate({ ...parts, year }).from <= isoDay(now) ? year : year - 1;
}

/** What a preposition makes of a date. */
function framedDate(lead: Lead, date: DateParts): Framed {
  const { part, ...whole } = date;
  if (lead === 'around') return around(date);
  // The state of a day is told before it; that of a year in it.
  if (lead === 'as of' && date.day !== undefined) return framed('until', daysOfDate(date));
  const isMoment = part?.edge !== undefined && isEnd(lead);
  return framed(lead, isMoment ? edgeOf(daysOfDate(whole), part.edge) : daysOfDate(date));
}

/** A month or year with those beside it. */
function around({ year = 0, month }: DateParts): Days {
  if (month === undefined) return daysOfDate({ year: year - 1, count: 3 });
  return { from: daysOf(year, month - 1).from, to: daysOf(year, month + 1).to };
}

/** What a preposition makes of the days that are named. */
export function framed(lead: Lead, { from, to }: Days): Framed {
  switch (lead) {
    case 'since':
      return { from };
    case 'after':
      return { from: to };
    case 'before':
      return { to: from };
    case 'until':
      return { to };
    case 'in':
    case 'during':
    case 'on':
    case 'at':
    case 'as of':
    case 'around':
    case 'between':
    case 'from':
      return { from, to };
  }
}

/** Whether a preposition makes of some time one end of a longer one. */
export function isEnd(lead: Lead): boolean {
  return lead === 'since' || lead === 'after' || lead === 'before' || lead === 'until';
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
