import { comparable } from '../core/question/filter/compiledFilter.ts';
import type { Filter } from '../core/question/filter/filter.ts';
import type { Period } from '../core/question/filter/period.ts';
import { anyOf, isAskable, namedIn } from './namedIn.ts';
import type { Query } from './searches.ts';

/**
 * What passages of articles have that a filter may let through; empty where that may be any. It is asked of each of
 * them here again.
 */
export function filterQuery(filter: Filter): readonly Query[] {
  const { articles, authors, sources, after, before, period } = filter;
  return [
    ...(articles.length > 0 ? [{ terms: { article: articles } }] : []),
    ...(authors.length > 0 && areNames(authors) ? [namedIn('author', authors)] : []),
    ...(sources.length > 0 && areNames(sources) ? [namedIn('sources', sources)] : []),
    ...(after !== undefined || before !== undefined
      ? [anyOf([UNDATED, writtenIn(after, before)])]
      : []),
    ...(period ? ofPeriod(period) : []),
  ];
}

/** What has no word stands in every name, and in none. */
function areNames(names: readonly string[]): boolean {
  return isAskable(names) && names.every((name) => comparable(name).trim() !== '');
}

const UNDATED: Query = { bool: { must_not: [{ exists: { field: 'day' } }] } };

/** @param from the first day. @param to the day behind the last one. */
function writtenIn(from: string | undefined, to: string | undefined): Query {
  return {
    range: {
      day: { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lt: to }) },
    },
  };
}

/** Written in a period, without a date, or, where the period does not count from now, perhaps speaking of it. */
function ofPeriod(period: Period): readonly Query[] {
  const { from, to, isRelative, isYearGuessed } = period;
  // The same days of any other year will do.
  if (isYearGuessed) return [];
  const ofItself = [UNDATED, writtenIn(from, to)];
  if (isRelative) return [anyOf(ofItself)];
  const first = Number(from?.slice(0, 4) ?? 0);
  const last = Number(to?.slice(0, 4) ?? 9999);
  // A decade is called by its first year, and a month that is named may be of the year before.
  const namesYear = { range: { years: { gte: first - 9, lte: last } } };
  const written = anyOf([writtenIn(dayOf(first), dayOf(last + 2)), OF_FEWER_DIGITS]);
  const namesMonth = { bool: { filter: [{ exists: { field: 'months' } }, written] } };
  return [anyOf([...ofItself, namesYear, namesMonth])];
}

/** Years are compared as they are written, so those before the year 1000 come behind others. */
const OF_FEWER_DIGITS = writtenIn(undefined, '1000-01-01');

/** The first one of a year; undefined beyond what is written with four digits. */
function dayOf(year: number): string | undefined {
  return year > 9999 ? undefined : `${`${year}`.padStart(4, '0')}-01-01`;
}
