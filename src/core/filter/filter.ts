import { type CatalogueEntry, compareNames } from '../article.ts';
import { foldMarks, isUnspaced } from '../language.ts';
import { QUESTION_LIMIT } from '../question.ts';
import { monthsNamedIn, type Period, timePhraseIn } from './period.ts';

/** Which articles and passages a question is about, besides its words. */
export interface Filter {
  /** ISO day: articles of that day and later. */
  readonly after?: string;
  /** ISO day: articles of the days before it. */
  readonly before?: string;
  /** Publishers or agencies, any of which will do; empty for all. */
  readonly sources: readonly string[];
  /** Authors, any of whom will do; empty for all. */
  readonly authors: readonly string[];
  /** Ids of articles, any of which will do; empty for all. */
  readonly articles: readonly string[];
  /** What a passage must have, all of it. */
  readonly phrases: readonly string[];
  /** Words, or phrases, of which a passage may have none. */
  readonly excluded: readonly string[];
  readonly sort?: Sort;
  /** What the question itself says about the time. */
  readonly period?: Period;
}

export type Sort = (typeof SORTS)[number];

export const SORTS = ['newest', 'oldest', 'relevance'] as const;

export type Operator = 'source' | 'author' | 'article' | 'after' | 'before' | 'sort';

const OPERATORS: readonly Operator[] = ['source', 'author', 'article', 'after', 'before', 'sort'];

/** An operator that was left out, and why; everything else holds. Operators are as in `Operator`. */
type NameOperator = 'source' | 'author' | 'article';

export type FilterProblem =
  /** Expected is a day, month or year: `2016-09-03`, `2016-09`, `2016`. */
  | { readonly kind: 'not-a-date'; readonly operator: 'after' | 'before'; readonly value: string }
  /** Expected is one of `newest`, `oldest`, `relevance`. */
  | { readonly kind: 'not-a-sort'; readonly operator: 'sort'; readonly value: string }
  /** Expected are words. */
  | { readonly kind: 'no-words'; readonly operator: NameOperator; readonly value: string }
  /** Expected is that `after` comes before `before`; both are left out. ISO days. */
  | {
      readonly kind: 'no-days-between';
      readonly operator: 'after';
      readonly after: string;
      readonly before: string;
    }
  /** Only words can be excluded: `-source:bbc`. */
  | { readonly kind: 'not-excludable'; readonly operator: Operator; readonly value: string };

export interface FilteredQuestion {
  /**
   * The question without operators, excluded words, quotation marks around phrases, and phrases that
   * speak of the asker's clock. It is empty where nothing else was typed.
   */
  readonly text: string;
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
}

interface ReadOptions {
  /** What the question is in, see `languageCode`; time phrases are read in English alone. */
  readonly language?: string | undefined;
}

/** Quotation marks, any of which opens or closes. */
const MARKS = '"“”„‟«»＂';
const QUOTED = `[${MARKS}][^${MARKS}]*[${MARKS}]`;
const ANY_CASE = OPERATORS.map((name) =>
  Array.from(name, (letter) => `[${letter}${letter.toUpperCase()}]`).join(''),
).join('|');

/**
 * An operator or an exclusion, at the beginning of a token; a phrase, not inside a word, as the marks in
 * `5" by 7"` are. A colon or hyphen anywhere else is ordinary text: "Re: what", "10:30", "week-long".
 */
const MARKED = new RegExp(
  `(?<!\\S)(?<minus>-?)(?<name>${ANY_CASE}):(?<value>${QUOTED}|\\S*)` +
    `|(?<!\\S)-(?<excluded>${QUOTED}|[\\p{L}\\p{N}]\\S*)` +
    `|(?<![\\p{L}\\p{N}])(?<phrase>${QUOTED})(?![\\p{L}\\p{N}])`,
  'gu',
);

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** What a token's end says about the sentence and not about the token: "author:smith?" */
const SENTENCE_END = /(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/u;

/**
 * Reads the operators of a question: `source:"The Daily" author:smith after:2016-09 before:2016-10-03
 * sort:newest "cessation of hostilities" -word`. As in Gmail, `after` takes in the day it names, or
 * the first one of its month or year, and `before` ends ahead of it. Of `after`, `before` and `sort` the last one
 * holds. An unknown `word:` is ordinary text.
 */
export function readFilter(
  input: string,
  now: Date,
  { language }: ReadOptions = {},
): FilteredQuestion {
  const isAnyTime = ANY_TIME.test(input);
  const parts = read(input.replace(ANY_TIME, ''));
  const { problems, ...filter } = limitsOf(parts.operators);
  // What is too long to be a question is not worth the time that its dates would take.
  const isRead = !isAnyTime && parts.masked.length <= QUESTION_LIMIT;
  const phrase = isRead ? timePhraseIn(parts.masked, now, language) : undefined;
  // Articles may say "in March 2016" themselves; none means the asker's "last week".
  const isCut = phrase?.period.isRelative === true;
  return {
    text: isCut ? without(parts.text, phrase.span.start, phrase.span.end) : parts.text,
    filter: {
      ...filter,
      phrases: parts.phrases,
      excluded: parts.excluded,
      ...(phrase && { period: phrase.period }),
    },
    problems: [...parts.problems, ...problems],
  };
}

/** Says that "in March 2016" or "last week" is no limit, just words. */
const ANY_TIME = /(?<!\S)time:any(?!\S)\s?/i;

/** The question without the limit that its own words set. */
export function anyTime(question: string): string {
  return `time:any ${question}`;
}

interface OperatorUse {
  readonly operator: Operator;
  readonly value: string;
}

interface Parts {
  readonly text: string;
  /** `text` with other letters in place of quoted phrases, which are words and never a time. */
  readonly masked: string;
  readonly operators: readonly OperatorUse[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  readonly problems: readonly FilterProblem[];
}

function read(input: string): Parts {
  const operators: OperatorUse[] = [];
  const phrases = new Set<string>();
  const excluded = new Set<string>();
  const problems: FilterProblem[] = [];
  let text = '';
  let masked = '';
  let at = 0;
  const keep = (piece: string, mask = piece) => {
    text += piece;
    masked += mask;
  };
  /** Leaves out a token, and the white space on one side of it. */
  const cut = (end: number) => {
    const space = /^\s*/.exec(input.slice(end))?.[0].length ?? 0;
    at = end + space;
    // Where words go on behind it, the space before it parts them.
    if (at < input.length && (space > 0 || /^[\p{L}\p{N}]/u.test(input.slice(at)))) return;
    text = text.trimEnd();
    masked = masked.slice(0, text.length);
  };
  for (const match of input.matchAll(MARKED)) {
    const { minus, name, value = '', excluded: out, phrase } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (name !== undefined) {
      const operator = OPERATORS.find((known) => known === name.toLowerCase());
      if (operator === undefined) continue;
      keep(input.slice(at, match.index));
      const use = { operator, value: plain(value) };
      if (minus === '') operators.push(use);
      else problems.push({ kind: 'not-excludable', ...use });
      cut(end - tail(value));
    } else if (out !== undefined && HAS_WORDS.test(out)) {
      keep(input.slice(at, match.index));
      excluded.add(plain(out));
      cut(end - tail(out));
    } else if (phrase !== undefined && HAS_WORDS.test(phrase)) {
      keep(input.slice(at, match.index));
      const words = phrase.slice(1, -1);
      phrases.add(plain(phrase));
      keep(words, 'x'.repeat(words.length));
      at = end;
    }
  }
  keep(input.slice(at));
  return { text, masked, operators, phrases: [...phrases], excluded: [...excluded], problems };
}

/** UTF-16 code units at the end of a token that belong to the sentence around it. */
function tail(token: string): number {
  if (isQuoted(token)) return 0;
  return HAS_WORDS.test(token) ? (SENTENCE_END.exec(token)?.[0].length ?? 0) : 0;
}

function isQuoted(token: string): boolean {
  return new RegExp(`^${QUOTED}$`, 'u').test(token);
}

/** The words of a token without the marks around them, one space between them. */
function plain(token: string): string {
  const bare = token.slice(0, token.length - tail(token));
  return bare
    .replace(new RegExp(`[${MARKS}]`, 'g'), '')
    .trim()
    .replace(/\s+/g, ' ');
}

function without(text: string, start: number, end: number): string {
  const before = text.slice(0, start).trimEnd();
  // "Last week, what …": the comma goes with the phrase.
  const after = before === '' ? text.slice(end).replace(/^[\s,]+/, '') : text.slice(end);
  return before + after;
}

interface Limits
  extends Pick<Filter, 'after' | 'before' | 'sources' | 'authors' | 'articles' | 'sort'> {
  readonly problems: readonly FilterProblem[];
}

function limitsOf(uses: readonly OperatorUse[]): Limits {
  const sources = new Set<string>();
  const authors = new Set<string>();
  const articles = new Set<string>();
  const named = { source: sources, author: authors, article: articles };
  const problems: FilterProblem[] = [];
  let after: string | undefined;
  let before: string | undefined;
  let sort: Sort | undefined;
  for (const { operator, value } of uses) {
    switch (operator) {
      case 'source':
      case 'author':
      case 'article':
        if (HAS_WORDS.test(value)) named[operator].add(value);
        else problems.push({ kind: 'no-words', operator, value });
        break;
      case 'after':
      case 'before': {
        const day = firstDay(value);
        if (day === undefined) problems.push({ kind: 'not-a-date', operator, value });
        else if (operator === 'after') after = day;
        else before = day;
        break;
      }
      case 'sort': {
        const known = SORTS.find((name) => name === value.toLowerCase());
        if (known === undefined) problems.push({ kind: 'not-a-sort', operator, value });
        else sort = known;
        break;
      }
    }
  }
  if (after !== undefined && before !== undefined && after >= before) {
    problems.push({ kind: 'no-days-between', operator: 'after', after, before });
    after = before = undefined;
  }
  return {
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
    sources: [...sources],
    authors: [...authors],
    articles: [...articles],
    ...(sort !== undefined && { sort }),
    problems,
  };
}

/** The first day of `2016`, `2016-09` or `2016-09-03`; undefined for anything else. */
function firstDay(value: string): string | undefined {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return undefined;
  const day = `${value}-01-01`.slice(0, 'YYYY-MM-DD'.length);
  const date = new Date(`${day}T00:00:00Z`);
  // The thirtieth of February is read as a day of March.
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) ? undefined : day;
}

/** Whether a filter asks for nothing, not even an order. */
export function isEmpty(filter: Filter): boolean {
  return filter.period === undefined && writeFilter(filter) === '';
}

/**
 * The operators that `readFilter` reads as this filter, in one order and one form. The period is not
 * among them: words of the question say it.
 */
export function writeFilter({
  after,
  before,
  sources,
  authors,
  articles,
  phrases,
  excluded,
  sort,
}: Filter): string {
  return [
    ...(after === undefined ? [] : [`after:${after}`]),
    ...(before === undefined ? [] : [`before:${before}`]),
    ...sources.map((name) => `source:${token(name)}`),
    ...authors.map((name) => `author:${token(name)}`),
    ...articles.map((id) => `article:${token(id)}`),
    ...phrases.map((phrase) => `"${phrase}"`),
    ...excluded.map((word) => `-${token(word)}`),
    ...(sort === undefined ? [] : [`sort:${sort}`]),
  ].join(' ');
}

function token(words: string): string {
  return /^[\p{L}\p{N}]+$/u.test(words) ? words : `"${words}"`;
}

/** What somebody chose beside the question, as typed; what is empty was not chosen. */
export type FilterOptions = { readonly [name in Operator]?: string | undefined };

/**
 * The question with these options as operators. They come first, where a quotation mark that the
 * question leaves open cannot swallow them; an operator in the question itself prevails over its option.
 */
export function withOptions(question: string, options: FilterOptions): string {
  const operators = OPERATORS.flatMap((name) => {
    const value = plain(`"${options[name] ?? ''}"`);
    return value === '' ? [] : [`${name}:${token(value)}`];
  });
  return [...operators, question].join(' ');
}

/** Whether an article is among those asked for; "undated" where only its missing date leaves that open. */
export type Acceptance = 'yes' | 'no' | 'undated';

/** What of an article is looked at besides its text. */
type Entry = Pick<CatalogueEntry, 'agency' | 'author' | 'date' | 'id' | 'publisher'>;

/** A filter made ready for many articles and passages. */
export interface CompiledFilter {
  /** @param textOf gives the article's text; called only where its date alone would leave it out. */
  accepts(entry: Entry, textOf: () => string): Acceptance;
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
    accepts({ agency = '', author = '', date, id, publisher = '' }, textOf) {
      if (articles.length > 0 && !articles.includes(id)) return 'no';
      if (filter.authors.length > 0 && !isAuthor(author)) return 'no';
      if (filter.sources.length > 0 && !isSource(publisher) && !isSource(agency)) return 'no';
      const limits = within(date, after, before);
      if (limits === 'no') return 'no';
      const inPeriod = within(date, period?.from, period?.to);
      return inPeriod === 'yes' || isNamed(textOf) ? limits : inPeriod;
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
function periodNamed(period: Period): (textOf: () => string) => boolean {
  const { from = '', to = '9999', isRelative, isYearGuessed } = period;
  if (isRelative) return () => false;
  if (isYearGuessed) {
    const months = monthsNamedIn(capitalised(period.text));
    return (textOf) => Array.from(monthsNamedIn(textOf())).some((month) => months.has(month));
  }
  const month = onlyMonth(period);
  const isYear = (year: string) => `${year}-12-31` >= from && `${year}-01-01` < to;
  return (textOf) => {
    const text = textOf();
    const hasYear = Array.from(text.matchAll(YEAR), ([year]) => year).some(isYear);
    return hasYear && (month === undefined || monthsNamedIn(text).has(month));
  };
}

/** A year of the last two centuries or this one. */
const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/g;

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

/**
 * Quotations in the order that a filter asks for: by date, or dated ones first where their dates matter;
 * else as they are. Those without a date come last.
 */
export function sorted<T>(
  quotations: readonly T[],
  { sort, after, before, period }: Filter,
  dateOf: (quotation: T) => string | undefined,
): T[] {
  const matters = after !== undefined || before !== undefined || period !== undefined;
  const isUndated = (it: T) => Number(dateOf(it) === undefined);
  const compareDates = (a: T, b: T) => compareNames(dateOf(a) ?? '', dateOf(b) ?? '');
  return [...quotations].sort((a, b) => {
    if (sort === 'newest') return isUndated(a) - isUndated(b) || compareDates(b, a);
    if (sort === 'oldest') return isUndated(a) - isUndated(b) || compareDates(a, b);
    return matters ? isUndated(a) - isUndated(b) : 0;
  });
}
