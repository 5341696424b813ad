import { QUESTION_LIMIT } from '../question.ts';
import {
  type Filter,
  type FilterProblem,
  NO_FILTER,
  OPERATORS,
  type Operator,
  SORTS,
  type Sort,
} from './filter.ts';
import { type Period, timePhraseIn } from './period.ts';

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
  /** What the question is in, see `languageCode`; English where missing. */
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
export const MARKED = new RegExp(
  `(?<!\\S)(?<minus>-?)(?<name>${ANY_CASE}):(?<value>${QUOTED}|\\S*)` +
    `|(?<!\\S)-(?<excluded>${QUOTED}|[\\p{L}\\p{N}]\\S*)` +
    `|(?<![\\p{L}\\p{N}])(?<phrase>${QUOTED})(?![\\p{L}\\p{N}])`,
  'gu',
);

const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * UTF-16 code units of a question and all of its operators. What is longer is taken for text alone, which
 * is too long to be a question, before anybody spends time on it.
 */
const INPUT_LIMIT = 4 * QUESTION_LIMIT;

/** What a token's end says about the sentence and not about the token: "author:smith?" */
const SENTENCE_END = /(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/u;

/**
 * Reads the operators of a question: `source:"The Daily" author:smith after:2016-09 before:2016-10-03
 * sort:newest "cessation of hostilities" -word`. As in Gmail, `after` takes in the day it names, or
 * the first one of its month or year, and `before` ends ahead of it. Of `collection`, `after`, `before` and
 * `sort` the last one holds. An unknown `word:` is ordinary text.
 */
export function readFilter(
  input: string,
  now: Date,
  { language }: ReadOptions = {},
): FilteredQuestion {
  if (input.trim().length > INPUT_LIMIT) return { text: input, filter: NO_FILTER, problems: [] };
  const isAnyTime = ANY_TIME.test(input);
  const parts = parseInput(input.replace(ANY_TIME, ''));
  const { problems, ...filter } = limitsOf(parts.operators);
  // What is too long to be a question is not worth the time that its dates would take.
  const isRead = !isAnyTime && parts.masked.length <= QUESTION_LIMIT;
  const phrase = isRead ? timePhraseIn(parts.masked, now, language) : undefined;
  const isCut = phrase !== undefined && !isSaidInArticles(phrase.period);
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

/**
 * Whether articles of a period may say it in the words of the question, "in March 2016" or "since 2014". None
 * means the asker's "last week", and what was written before 2016 hardly says so.
 */
function isSaidInArticles({ from, isRelative }: Period): boolean {
  return !isRelative && from !== undefined;
}

/** Says that "in March 2016" or "last week" is no limit, just words. */
const ANY_TIME = /(?<!\S)time:any(?!\S)\s?/i;

/** The question without the limit that its own words set. */
export function anyTime(question: string): string {
  return `time:any ${question}`;
}

/** What a question, a topic or a statement names to be limited to: a collection, and articles by their ids. */
export function namedIn(input: string): Pick<Filter, 'collection' | 'articles'> {
  const namesNone = !/(?:collection|article):/i.test(input);
  if (namesNone || input.trim().length > INPUT_LIMIT) return NO_FILTER;
  return limitsOf(parseInput(input).operators);
}

/** The question without phrases, which it says. */
export function withoutPhrases(
  filtered: FilteredQuestion,
  phrases: readonly string[],
  kind: 'no-such-phrase' | 'nothing-with',
): FilteredQuestion {
  if (phrases.length === 0) return filtered;
  const { filter } = filtered;
  const problems = phrases.map((value) => ({ kind, operator: 'phrase', value }) as const);
  return {
    ...filtered,
    filter: { ...filter, phrases: filter.phrases.filter((it) => !phrases.includes(it)) },
    problems: [...filtered.problems, ...problems],
  };
}

/** The question without its period, which it says. */
export function ofAllTimes(filtered: FilteredQuestion): FilteredQuestion {
  const { period, ...filter } = filtered.filter;
  if (!period) return filtered;
  const { text: value, from, to } = period;
  const ends = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const problem = { kind: 'nothing-then', operator: 'time', value, ...ends } as const;
  return { ...filtered, filter, problems: [...filtered.problems, problem] };
}

/** A text that is no question as one without any limit: all its words are just words. */
export function asWords(text: string): string {
  const marks = new RegExp(`[${MARKS}:]|(?<!\\S)-`, 'g');
  return anyTime(text.replace(marks, ' '));
}

interface OperatorUse {
  readonly operator: Operator;
  readonly value: string;
}

interface ParsedInput {
  readonly text: string;
  /** `text` with other letters in place of quoted phrases, which are words and never a time. */
  readonly masked: string;
  readonly operators: readonly OperatorUse[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  readonly problems: readonly FilterProblem[];
}

function parseInput(input: string): ParsedInput {
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
  extends Pick<
    Filter,
    'after' | 'before' | 'collection' | 'sources' | 'authors' | 'articles' | 'sort'
  > {
  readonly problems: readonly FilterProblem[];
}

function limitsOf(uses: readonly OperatorUse[]): Limits {
  const sources = new Set<string>();
  const authors = new Set<string>();
  const articles = new Set<string>();
  const named = { source: sources, author: authors, article: articles };
  const problems: FilterProblem[] = [];
  let collection: string | undefined;
  let after: string | undefined;
  let before: string | undefined;
  let sort: Sort | undefined;
  for (const { operator, value } of uses) {
    switch (operator) {
      case 'collection':
        if (HAS_WORDS.test(value)) collection = value;
        else problems.push({ kind: 'no-words', operator, value });
        break;
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
    ...(collection !== undefined && { collection }),
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
  collection,
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
    ...(collection === undefined ? [] : [`collection:${token(collection)}`]),
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
