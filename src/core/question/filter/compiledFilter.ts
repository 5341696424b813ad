import type { CatalogueEntry } from '../../article/catalogue.ts';
import { timesNamedIn } from '../../article/timesNamed.ts';
import { simplified } from '../../text/hanForms.ts';
import { foldMarks, isUnspaced } from '../../text/language.ts';
import type { Filter } from './filter.ts';
import type { Period } from './period.ts';
import { type Days, timesSaidIn } from './timesSaid.ts';

/**
 * Whether an article is among those asked for; "undated" where only its missing date leaves that open,
 * "passage" where only those of its passages are that speak of the period themselves.
 */
export type Acceptance = 'yes' | 'no' | 'undated' | 'passage';

/** What is looked at of an article. */
type FilteredEntry = Omit<CatalogueEntry, 'title' | 'url'>;

/** A filter made ready for many articles and passages. */
export interface CompiledFilter {
  accepts(entry: FilteredEntry): Acceptance;
  /**
   * Whether a passage's text has all phrases and no excluded word, and whether passage or titles speak of
   * the period where the article was not written in it.
   * @param entry of an article that is accepted.
   * @param passageOf gives it; called only where that matters.
   */
  acceptsPassage(entry: FilteredEntry, passageOf: () => FilteredPassage): boolean;
}

/** What is looked at of a passage. */
export interface FilteredPassage {
  readonly text: string;
  /** The article's title and the headings above. */
  readonly titles: string;
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
  const { after, articles, before, period } = filter;
  const accepts = (entry: FilteredEntry): Acceptance => {
    const { agency = '', author = '', date, id, publisher = '' } = entry;
    if (articles.length > 0 && !articles.includes(id)) return 'no';
    if (filter.authors.length > 0 && !isAuthor(author)) return 'no';
    if (filter.sources.length > 0 && !isSource(publisher) && !isSource(agency)) return 'no';
    const limits = within(date, after, before);
    if (limits === 'no') return 'no';
    const inPeriod = within(date, period?.from, period?.to);
    if (inPeriod === 'no') {
      if (!period || period.isRelative) return 'no';
      if (period.isYearGuessed) return namesMonth(entry, period) ? limits : 'no';
      return mayName(entry, period) ? 'passage' : 'no';
    }
    return inPeriod === 'yes' ? limits : inPeriod;
  };
  return {
    accepts,
    acceptsPassage(entry, passageOf) {
      const mustName = period !== undefined && accepts(entry) === 'passage';
      if (phrases.length === 0 && excluded.length === 0 && !mustName) return true;
      const { text, titles } = passageOf();
      if (mustName && !names(`${titles}\n${text}`, entry.date, period)) return false;
      const words = comparable(text);
      return (
        phrases.every((phrase) => words.includes(phrase)) &&
        !excluded.some((word) => words.includes(word))
      );
    },
  };
}

/** Whether an article was written outside of the period, so that it is there for what it says of it. */
export function isOfAnotherTime(
  date: string | undefined,
  { period }: Pick<Filter, 'period'>,
): boolean {
  return within(date, period?.from, period?.to) === 'no';
}

/** Whether a day, or some day of a month, is of the time that a filter names. @param date ISO 8601. */
export function isWithinLimits(date: string, { after, before, period }: Filter): boolean {
  const [first, last] =
    date.length < 'YYYY-MM-DD'.length ? [`${date}-01`, `${date}-31`] : [date, date];
  return [
    [after, before],
    [period?.from, period?.to],
  ].every(([from, to]) => (from ?? '') <= last && (to === undefined || first < to));
}

/** @param date see `Article.date`; the day counts as it is written, whatever its time zone. */
function within(date: string | undefined, from: string | undefined, to: string | undefined) {
  if (from === undefined && to === undefined) return 'yes';
  if (date === undefined || !/^\d{4}-\d\d-\d\d/.test(date)) return 'undated';
  const day = date.slice(0, 'YYYY-MM-DD'.length);
  return (from === undefined || day >= from) && (to === undefined || day < to) ? 'yes' : 'no';
}

/**
 * Where the year is only guessed, an article that names the month may be of the year that was meant; a
 * report of October may be what tells about March.
 */
function namesMonth({ months = [] }: FilteredEntry, { text }: Period): boolean {
  const typed = timesNamedIn(
    text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase()),
  );
  return months.some((month) => typed.months?.includes(month));
}

/** Whether a passage of an article may speak of the period itself, by what the catalogue knows. */
function mayName({ date, months = [], years = [] }: FilteredEntry, period: Period): boolean {
  const { from = '', to = '9999' } = period;
  const isOf = (year: number) => `${year}-12-31` >= from && `${year}-01-01` < to;
  const written = Number(date?.slice(0, 4));
  return years.some(isOf) || (months.length > 0 && (isOf(written) || isOf(written - 1)));
}

/** Whether a text speaks of a day or month of the period, or of a year that lies in it. */
function names(text: string, written: string | undefined, { from = '', to = '9999' }: Period) {
  const isYear = (days: Days) => days.from.slice(4) === days.to.slice(4);
  return timesSaidIn(text, written).some((days) =>
    isYear(days) ? days.from >= from && days.to <= to : days.to > from && days.from < to,
  );
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
  const parts = Array.from(simplified(folded), (letter) =>
    isUnspaced(letter) ? ` ${letter} ` : letter,
  );
  return parts.join('').trim().replace(/ +/g, ' ');
}
