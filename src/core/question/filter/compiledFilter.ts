import type { CatalogueEntry } from '../../article/catalogue.ts';
import { type TimesNamed, timesNamedIn } from '../../article/timesNamed.ts';
import { foldMarks, isUnspaced } from '../../text/language.ts';
import type { Filter } from './filter.ts';
import type { Period } from './period.ts';

/** Whether an article is among those asked for; "undated" where only its missing date leaves that open. */
export type Acceptance = 'yes' | 'no' | 'undated';

/** What is looked at of an article. */
type FilteredEntry = Omit<CatalogueEntry, 'title' | 'url'>;

/** A filter made ready for many articles and passages. */
export interface CompiledFilter {
  accepts(entry: FilteredEntry): Acceptance;
  /**
   * Whether a passage's text has all phrases and no excluded word.
   * @param textOf gives it; called only where the filter has such.
   */
  acceptsPassage(textOf: () => string): boolean;
}

export function compileFilter(filter: Filter): CompiledFilter {
  const has = (names: readonly string[]) => {
    const wanted = names.map(comparable);
    return (text: string) => {
      const words = comparable(text);
      return wanted.some((name) => words.includes(name));
    };
  };
  const isSource = has(filter.sources);
  const isAuthor = has(filter.authors);
  const phrases = filter.phrases.map(comparable);
  const excluded = filter.excluded.map(comparable);
  const isNamed = filter.period ? periodNamed(filter.period) : () => false;
  const { after, articles, before, period } = filter;
  return {
    accepts(entry) {
      const { agency = '', author = '', date, id, publisher = '' } = entry;
      if (articles.length > 0 && !articles.includes(id)) return 'no';
      if (filter.authors.length > 0 && !isAuthor(author)) return 'no';
      if (filter.sources.length > 0 && !isSource(publisher) && !isSource(agency)) return 'no';
      const limits = within(date, after, before);
      if (limits === 'no') return 'no';
      const inPeriod = within(date, period?.from, period?.to);
      return inPeriod === 'yes' || isNamed(entry) ? limits : inPeriod;
    },
    acceptsPassage(textOf) {
      if (phrases.length === 0 && excluded.length === 0) return true;
      const words = comparable(textOf());
      return (
        phrases.every((phrase) => words.includes(phrase)) &&
        !excluded.some((word) => words.includes(word))
      );
    },
  };
}

/** @param date see `Article.date`; the day counts as it is written, whatever its time zone. */
function within(date: string | undefined, from: string | undefined, to: string | undefined) {
  if (from === undefined && to === undefined) return 'yes';
  if (date === undefined || !/^\d{4}-\d\d-\d\d/.test(date)) return 'undated';
  const day = date.slice(0, 'YYYY-MM-DD'.length);
  return (from === undefined || day >= from) && (to === undefined || day < to) ? 'yes' : 'no';
}

/**
 * Whether an article speaks of the period itself, whenever it was written: a report of October may be
 * what tells about March. It must name a year of the period, and its month by name where the period
 * lies in one; where the year is only guessed, a month that was typed is enough. No article says "last
 * week" of the week that is meant.
 */
function periodNamed(period: Period): (times: TimesNamed) => boolean {
  const { from = '', to = '9999', isRelative, isYearGuessed } = period;
  if (isRelative) return () => false;
  if (isYearGuessed) {
    const typed = timesNamedIn(capitalised(period.text)).months ?? [];
    return ({ months = [] }) => months.some((month) => typed.includes(month));
  }
  const only = onlyMonth(period);
  const isYear = (year: number) => `${year}-12-31` >= from && `${year}-01-01` < to;
  return ({ years = [], months = [] }) =>
    years.some(isYear) && (only === undefined || months.includes(only));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The month that a period lies in, from 0; undefined where there are several. */
function onlyMonth({ from, to }: Period): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const lastDay = new Date(Date.parse(to) - DAY_MS).toISOString();
  const month = 'YYYY-MM'.length;
  return lastDay.slice(0, month) === from.slice(0, month)
    ? Number(from.slice(5, month)) - 1
    : undefined;
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());
}

/**
 * A text's words in a form to look for others in: lower case, without accents and marks between them,
 * one space before and behind each. Scripts without spaces give a word for each character.
 */
function comparable(text: string): string {
  if (PLAIN.test(text))
    return ` ${text.toLowerCase().replace(/[^a-z\d]+/g, ' ')} `.replace(/^ +| +$/g, ' ');
  const words =
    text
      .toLowerCase()
      .replaceAll('\u00ad', '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return ` ${words.map(comparableWord).join(' ')} `;
}

/** ASCII and general punctuation, which need no folding and are nearly everything. */
const PLAIN = /^[\0-\x7f\u2010-\u2064]*$/;

function comparableWord(word: string): string {
  if (PLAIN.test(word)) return word;
  const folded = foldMarks(word);
  if (!isUnspaced(folded)) return folded;
  const parts = Array.from(folded, (letter) => (isUnspaced(letter) ? ` ${letter} ` : letter));
  return parts.join('').trim().replace(/ +/g, ' ');
}
