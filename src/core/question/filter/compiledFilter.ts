import type { CatalogueEntry } from '../../article/catalogue.ts';
import { timesNamedIn } from '../../article/timesNamed.ts';
import { simplified } from '../../text/hanForms.ts';
import { foldMarks, isUnspaced } from '../../text/language.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';
import type { Filter } from './filter.ts';
import type { Framed } from './framing.ts';
import { PART } from './partsOfTime.ts';
import type { Period } from './period.ts';
import { type Days, dayBefore, timesSaidIn } from './timesSaid.ts';

/**
 * Whether an article is among those asked for; "undated" where only its missing date leaves that open,
 * "passage" where only those of its passages are that speak of the period themselves.
 */
export type Acceptance = 'yes' | 'no' | 'undated' | 'passage';

/** What is looked at of an article. */
type FilteredEntry = Omit<CatalogueEntry, 'title' | 'url'>;

/** What is known of a passage's times. */
export interface PassageTimes {
  /** ISO day: when its article was written; undefined where that is not known to the day. */
  readonly written: string | undefined;
  /** Those that it speaks of, itself or in the titles above; see `timesSaidIn`. */
  readonly said: () => readonly Days[];
}

/** A filter made ready for many articles and passages. */
export interface CompiledFilter {
  /** Whether a passage may be accepted by its times alone: where these are limited, most are refused at this look. */
  mayAccept(times: PassageTimes): boolean;
  accepts(entry: FilteredEntry): Acceptance;
  /**
   * Whether a passage's text or titles have all phrases, its text no excluded word, and either speaks of
   * the period where the article was not written in it.
   * @param entry of an article that is accepted.
   * @param passageOf gives it; called only where that matters.
   * @param times its own, where they are known.
   */
  acceptsPassage(
    entry: FilteredEntry,
    passageOf: () => FilteredPassage,
    times?: PassageTimes,
  ): boolean;
}

/** What is looked at of a passage. */
export interface FilteredPassage {
  readonly text: string;
  /** The article's title and the headings above. */
  readonly titles: string;
  /** Its own, where it is an entry of a diary. */
  readonly date?: string | undefined;
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
      if (isOfAnotherYear(date, period)) return limits;
      return mayName(entry, period) ? 'passage' : 'no';
    }
    return inPeriod === 'yes' ? limits : inPeriod;
  };
  return {
    mayAccept({ written, said }) {
      if (within(written, after, before) === 'no') return false;
      if (!period || within(written, period.from, period.to) !== 'no') return true;
      if (period.isRelative) return false;
      return isOfAnotherYear(written, period) || !saysByTimes(period) || speaksOf(said(), period);
    },
    accepts,
    acceptsPassage(entry, passageOf, times) {
      const mustName =
        period !== undefined &&
        accepts(entry) === 'passage' &&
        !(times && saysByTimes(period) && speaksOf(times.said(), period));
      const mustBeOf = entry.isDiary === true && hasDates(filter);
      if (phrases.length === 0 && excluded.length === 0 && !mustName && !mustBeOf) return true;
      const { text, titles, date } = passageOf();
      const isOther = within(date, after, before) === 'no' || relationTo(date, filter) === 'named';
      if (mustBeOf && isOther) return false;
      if (mustName && !names(`${titles}\n${text}`, entry.date, period)) return false;
      const words = comparable(text);
      const named = () => comparable(titles);
      return (
        phrases.every((phrase) => words.includes(phrase) || named().includes(phrase)) &&
        !excluded.some((word) => words.includes(word))
      );
    },
  };
}

/** Whether a filter limits times. */
export function hasDates({ after, before, period }: Filter): boolean {
  return [after, before, period].some((limit) => limit !== undefined);
}

/**
 * How an article is of the time that a filter names: written in it, or without a date; written in the
 * same days of another year, where none was typed; or for what it says of it.
 */
export function relationTo(
  date: string | undefined,
  { period }: Pick<Filter, 'period'>,
): 'within' | 'other-year' | 'named' {
  if (!period || within(date, period.from, period.to) !== 'no') return 'within';
  return isOfAnotherYear(date, period) ? 'other-year' : 'named';
}

/** Whether an article is of the same days in another year than the one that was guessed. */
function isOfAnotherYear(date: string | undefined, { from, to, isYearGuessed }: Framed): boolean {
  if (!isYearGuessed || date === undefined || from === undefined || to === undefined) return false;
  const years = Number(date.slice(0, 4)) - Number(from.slice(0, 4));
  const moved = (day: string, by: number) => `${Number(day.slice(0, 4)) + by}${day.slice(4)}`;
  // Days that run over a new year end in the year behind.
  return [years, years - 1].some((by) => within(date, moved(from, by), moved(to, by)) === 'yes');
}

/** Whether a day, or some day of a month, is of the time that a filter names. @param date ISO 8601. */
export function isWithinLimits(date: string, { after, before, period }: Filter): boolean {
  const [first, last] =
    date.length < 'YYYY-MM-DD'.length ? [`${date}-01`, `${date}-31`] : [date, date];
  const isFrom = (from = '', to = '9999') => from <= last && first < to;
  const isOfPeriod =
    period === undefined || isFrom(period.from, period.to) || isOfAnotherYear(first, period);
  return isFrom(after, before) && isOfPeriod;
}

/** @param date see `Article.date`; the day counts as it is written, whatever its time zone. */
function within(date: string | undefined, from: string | undefined, to: string | undefined) {
  if (from === undefined && to === undefined) return 'yes';
  if (date === undefined || !/^\d{4}-\d\d-\d\d/.test(date)) return 'undated';
  const day = date.slice(0, 'YYYY-MM-DD'.length);
  return (from === undefined || day >= from) && (to === undefined || day < to) ? 'yes' : 'no';
}

/** Whether a passage of an article may speak of the period itself, by what the catalogue knows. */
function mayName({ date, months = [], years = [] }: FilteredEntry, period: Period): boolean {
  if (period.isYearGuessed) return months.some((month) => monthsOf(period).includes(month));
  const { from = '', to = '9999' } = period;
  const isOf = (first: number, last = first) => `${last}-12-31` >= from && `${first}-01-01` < to;
  const written = Number(date?.slice(0, 4));
  // 1990 may be that of "the 1990s".
  const isNamed = years.some((year) => isOf(year, year % 10 === 0 ? year + 9 : year));
  return isNamed || (months.length > 0 && (isOf(written) || isOf(written - 1)));
}

/**
 * Whether a text speaks of a day or month of the period, of a longer time that lies in it, or in the words
 * of the question; where the year is only guessed, whether it names the month.
 */
function names(text: string, written: string | undefined, period: Period): boolean {
  if (period.isYearGuessed) {
    return timesNamedIn(text).months?.some((month) => monthsOf(period).includes(month)) ?? false;
  }
  return (
    speaksOf(timesSaidIn(text, written), period) ||
    (NAMES_A_PART.test(period.text) && telling(text).includes(telling(period.text)))
  );
}

/** Whether the times that a text speaks of are all that tells whether it speaks of the period. */
function saysByTimes({ isYearGuessed, text }: Period): boolean {
  return !isYearGuessed && !NAMES_A_PART.test(text);
}

function speaksOf(said: readonly Days[], { from = '', to = '9999' }: Period): boolean {
  const isLong = (days: Days) => days.from.slice(0, 7) < dayBefore(days.to).slice(0, 7);
  return said.some(
    (days) =>
      // Most are of another time, which is seen at once.
      days.to > from && days.from < to && (!isLong(days) || (days.from >= from && days.to <= to)),
  );
}

const NAMES_A_PART = new RegExp(String.raw`(?<!\p{L})${PART}`, 'iu');

/** The months that a phrase names, from 0, however it is written. */
function monthsOf({ text }: Period): readonly number[] {
  const capitals = text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());
  return timesNamedIn(capitals).months ?? [];
}

/** A text's words but the commonest, to look for those of a phrase in. */
function telling(text: string): string {
  const words = comparable(text).trim().split(' ');
  return ` ${words.filter((word) => !STOP_WORDS.has(word)).join(' ')} `;
}

/**
 * A text's words in a form to look for others in: lower case, without accents and marks between them,
 * one space before and behind each. Scripts without spaces give a word for each character.
 */
export function comparable(text: string): string {
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
