import { casual } from 'chrono-node/en';
import { monthsPattern, SHORT_MONTHS } from '../../text/months.ts';
import type { Span } from '../../text/span.ts';
import { PART, type Part, partOf, partOfDays } from './partsOfTime.ts';
import { type Days, daysOf, SEASONS } from './timesSaid.ts';

/** What of a date was typed. */
export interface DateParts {
  readonly year?: number;
  /** From 0. */
  readonly month?: number;
  /** From 1. */
  readonly day?: number;
  /** How many of the smallest of these are meant, the months of a season or the years of a decade; else one. */
  readonly count?: number;
  /** Which part of it is meant; else all. */
  readonly part?: Part;
}

/** A date in a text, or two that were typed as one: "5 to 9 May". */
export interface Dated extends Span {
  readonly first: DateParts;
  readonly last: DateParts;
  /** Present where the year was typed as "last year". */
  readonly isRelative?: true;
}

/** The dates of a text, in order; only what was typed of them. @param now tells what "last year" is. */
export function datesIn(text: string, now: Date): Dated[] {
  const found = MAY_NAME_A_DAY.test(text)
    ? (MAY_COUNT.test(text) ? casual : plain)
        .parse(text.replace(HYPHEN, ' '), { instant: now, timezone: 0 })
        .flatMap((result) => datedOf(result) ?? [])
    : [];
  const dates = [
    ...found,
    ...[mayIn, numbersIn, decadesIn, rangesIn, yearsIn].flatMap((read) => read(text)),
  ];
  return apart(dates).map((date) => widened(date, text, now));
}

/** In order, without those that overlap an earlier or longer one. */
function apart(dates: readonly Dated[]): Dated[] {
  const ordered = [...dates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Dated[] = [];
  for (const date of ordered) if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  return kept;
}

/** Of "mid-March", which chrono does not find. */
const HYPHEN = /(?<=(?<!\p{L})(?:early|mid|late))-(?=\p{L})/giu;

/** The days that a date with a year means. */
export function daysOfDate({ year = 0, month, day, count = 1, part }: DateParts): Days {
  const { from, to } = daysOf(year, month, day);
  const days =
    count === 1
      ? { from, to }
      : {
          from,
          to: month === undefined ? daysOf(year + count).from : daysOf(year, month + count).from,
        };
  return part ? partOfDays(days, part) : days;
}

/**
 * Chrono without the parsers that count from a date: their patterns take long to compile, once, and nobody
 * else has a turn meanwhile.
 */
const plain = casual.clone();
plain.parsers = plain.parsers.filter((parser) => !/TimeUnit/.test(parser.constructor.name));

/** "Five days after September 9" is another day, which all of chrono is needed for. */
const MAY_COUNT =
  /\b(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|quarters?|years?|yrs?|decades?)\b/i;

/** Only dates in letters or ISO form are taken from chrono, which takes longer than all the rest. */
const MAY_NAME_A_DAY = new RegExp(
  `(?<!\\p{L})(?:${monthsPattern()})(?!\\p{L})|\\d{4}-\\d\\d`,
  'iu',
);

/** The month that chrono takes for a verb. */
const MAY =
  /(?<=(?<!\p{L})(?:(?:early|mid|late)[\s-]+|(?:beginning|start|middle|half)\s+of\s+))May(?!\p{L})/gu;

function mayIn(text: string): Dated[] {
  return Array.from(text.matchAll(MAY), ({ index }): Dated => {
    const parts = { month: 4 };
    return { start: index, end: index + 'May'.length, first: parts, last: parts };
  });
}

const A_YEAR = String.raw`(?:1[89]|20)\d\d`;
const NO_MORE_BEFORE = String.raw`(?<![\p{L}\p{N}\p{Sc}.,:/'’-])`;
const NO_MORE_BEHIND = String.raw`(?![\p{L}\p{N}%'’-]|[.,:/]\p{N})`;

/** A number that is most likely a year; earlier ones are as often something counted. */
const YEAR = new RegExp(
  String.raw`(?:${NO_MORE_BEFORE}|(?<=(?<!\p{L})(?:early|mid|late)-))${A_YEAR}${NO_MORE_BEHIND}`,
  'giu',
);

function yearsIn(text: string): Dated[] {
  return Array.from(text.matchAll(YEAR), ({ 0: typed, index }): Dated => {
    const parts = { year: Number(typed) };
    return { start: index, end: index + typed.length, first: parts, last: parts };
  });
}

/** "The 1990s", "the '90s". */
const DECADE =
  /(?<![\p{N}\p{Sc}.,:/])(?:(?<year>(?:1[89]|20)\d0)|['’]?(?<short>[1-9]0))['’]?s(?![\p{L}\p{N}])/giu;

function decadesIn(text: string): Dated[] {
  return Array.from(text.matchAll(DECADE), ({ 0: typed, index, groups = {} }): Dated => {
    const { year, short } = groups;
    const parts = {
      year: Number(year ?? (Number(short) < 30 ? `20${short}` : `19${short}`)),
      count: 10,
    };
    return { start: index, end: index + typed.length, first: parts, last: parts };
  });
}

/** "2016-03", "13.3.2016", "03/13/2016", "3/2016". */
const NUMBERS = new RegExp(
  String.raw`${NO_MORE_BEFORE}(?:(?<isoYear>${A_YEAR})[-/](?<isoMonth>\d\d)(?:[-/](?<isoDay>\d\d))?` +
    String.raw`|(?<a>\d{1,2})(?<mark>[./-])(?<b>\d{1,2})\k<mark>(?<year>${A_YEAR})` +
    String.raw`|(?<month>\d{1,2})[./](?<monthYear>${A_YEAR}))${NO_MORE_BEHIND}`,
  'gu',
);

function numbersIn(text: string): Dated[] {
  return Array.from(text.matchAll(NUMBERS)).flatMap(({ 0: typed, index, groups = {} }): Dated[] => {
    const { isoYear, isoMonth, isoDay, a, b, year, month, monthYear } = groups;
    const [first, second] = [Number(a), Number(b)];
    // Two countries read "9/10" differently, unless one of the two is more than a month can be.
    const isDayFirst = first > 12 || first === second;
    if (a !== undefined && !isDayFirst && second <= 12) return [];
    const day = a === undefined ? isoDay : isDayFirst ? a : b;
    const parts = {
      year: Number(isoYear ?? year ?? monthYear),
      month: Number(isoMonth ?? month ?? (isDayFirst ? b : a)) - 1,
      ...(day !== undefined && { day: Number(day) }),
    };
    if (parts.month < 0 || parts.month > 11 || (parts.day ?? 1) < 1 || (parts.day ?? 1) > 31)
      return [];
    return [{ start: index, end: index + typed.length, first: parts, last: parts }];
  });
}

/** "2014-2016", "2014–16". */
const RANGE = new RegExp(
  String.raw`${NO_MORE_BEFORE}(?<first>${A_YEAR})\s?[-–—/]\s?(?<last>${A_YEAR}|\d\d)${NO_MORE_BEHIND}`,
  'gu',
);

function rangesIn(text: string): Dated[] {
  return Array.from(text.matchAll(RANGE)).flatMap(({ 0: typed, index, groups = {} }): Dated[] => {
    const { first = '', last = '' } = groups;
    const [from, to] = [Number(first), Number(last.length === 2 ? first.slice(0, 2) + last : last)];
    // "2016-03" is a month.
    const isMonth = last.length === 2 && typed.includes('-') && Number(last) <= 12;
    if (to <= from || isMonth) return [];
    return [{ start: index, end: index + typed.length, first: { year: from }, last: { year: to } }];
  });
}

type Result = ReturnType<typeof casual.parse>[number];

/**
 * What chrono found, if it is a date in letters or ISO form. It also finds times of day, weekdays
 * ("sun"), "9/11" and durations, which are either no filter or read differently here and there.
 */
function datedOf({ index, text, start, end }: Result): Dated | undefined {
  if (!/^(?:\d{4}-\d\d-\d\d$|.*[a-z])/is.test(text) || start.isCertain('hour')) return undefined;
  const lead =
    /^(?:(?:in|on|at|the)\s+)*(?:(?:end|beginning|start|middle)\s+of\s+)?/iu.exec(text)?.[0]
      .length ?? 0;
  // Chrono takes the "of" of "in March of the Penguins" with it.
  const written = text.slice(lead).replace(/(?:\s+of)?[\s,-]*$/i, '');
  // It takes "the end of May" for a day.
  const isDay = !/(?<!\p{L})of\s+$/iu.test(text.slice(0, lead));
  const first = partsOf(start, written, isDay);
  const last = end ? partsOf(end, written, isDay) : first;
  if (!first || !last) return undefined;
  return { start: index + lead, end: index + lead + written.length, first, last };
}

const NAMES_A_MONTH = new RegExp(`\\b(?:${SHORT_MONTHS.join('|')})|^\\d{4}-`, 'i');

function partsOf(
  components: Result['start'],
  written: string,
  isDay: boolean,
): DateParts | undefined {
  const known = (part: 'year' | 'month' | 'day') =>
    (components.isCertain(part) ? components.get(part) : undefined) ?? undefined;
  const [year, month] = [known('year'), known('month')];
  const day = isDay ? known('day') : undefined;
  if (!NAMES_A_MONTH.test(written) || month === undefined) return undefined;
  // A year of two digits is as likely a number of something: "on May 5, 12 people".
  const typed: readonly string[] = written.match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g) ?? [];
  if (year !== undefined && !typed.includes(String(year))) return undefined;
  return {
    ...(year !== undefined && { year }),
    month: month - 1,
    ...(day !== undefined && { day }),
  };
}

const QUARTERS: Readonly<Record<string, number>> = {
  first: 0,
  second: 3,
  third: 6,
  fourth: 9,
  last: 9,
};

/** Three months before a year: "autumn", "the second quarter of", "Q2". */
const MONTHS_OF_YEAR = new RegExp(
  String.raw`(?<!\p{L})(?:the\s+)?(?:(?<season>${Object.keys(SEASONS).join('|')})|Q(?<q>[1-4])|(?<quarter>${Object.keys(QUARTERS).join('|')})\s+quarter)(?:\s+of)?,?\s+$`,
  'iu',
);

/** Words before a date that say nothing but what it is: "the year 2016", "the month of March". */
const NOUN = /(?<!\p{L})(?:the\s+)?(?:(?:calendar\s+)?years?|months?)(?:\s+of)?\s+$/iu;

const PART_BEFORE = new RegExp(String.raw`(?<!\p{L})(?:the\s+)?${PART}(?:the\s+)?$`, 'iu');
const YEAR_BEHIND =
  /^,?\s+(?:of\s+)?(?:(?<this>this)|last|the\s+previous)\s+year(?![\p{L}\p{N}'’])/iu;
const DAY_BEFORE =
  /(?<=(?<!\p{L})between\s+(?:the\s+)?)(?<day>\d{1,2})(?:st|nd|rd|th)?\s+and\s+(?:the\s+)?$/iu;

/** A date with what stands around it and belongs to it. */
function widened(date: Dated, text: string, now: Date): Dated {
  const isOne = date.first === date.last;
  const steps = isOne ? [withYear, withMonths, withNoun, withDays, withPart] : [withNoun];
  return steps.reduce((wide, step) => step(wide, text, now), date);
}

function withYear(date: Dated, text: string, now: Date): Dated {
  const match = date.first.year === undefined && YEAR_BEHIND.exec(text.slice(date.end));
  if (!match) return date;
  const year = now.getUTCFullYear() - (match.groups?.['this'] === undefined ? 1 : 0);
  const parts = { ...date.first, year };
  return {
    start: date.start,
    end: date.end + match[0].length,
    first: parts,
    last: parts,
    isRelative: true,
  };
}

function withMonths(date: Dated, text: string): Dated {
  const { month, count } = date.first;
  const match = month === undefined && count === undefined && before(date, text, MONTHS_OF_YEAR);
  if (!match) return date;
  const { season = '', quarter = '', q } = match.groups;
  const named = SEASONS[season.toLowerCase()] ?? QUARTERS[quarter.toLowerCase()];
  const parts = { ...date.first, month: named ?? 3 * (Number(q) - 1), count: 3 };
  return { ...date, start: match.start, first: parts, last: parts };
}

function withNoun(date: Dated, text: string): Dated {
  const { start = date.start } = before(date, text, NOUN) ?? {};
  return { ...date, start };
}

function withDays(date: Dated, text: string): Dated {
  const match = date.first.day !== undefined && before(date, text, DAY_BEFORE);
  if (!match) return date;
  return {
    ...date,
    start: match.start,
    first: { ...date.first, day: Number(match.groups['day']) },
  };
}

function withPart(date: Dated, text: string): Dated {
  if (date.first !== date.last) return date;
  const match = before(date, text, PART_BEFORE);
  const part = partOf(match?.groups);
  if (match && part) {
    const parts = { ...date.first, part };
    return { ...date, start: match.start, first: parts, last: parts };
  }
  const article = date.first.count === 10 ? before(date, text, THE) : undefined;
  return article ? { ...date, start: article.start } : date;
}

const THE = /(?<!\p{L})the\s+$/iu;

/** UTF-16 code units before a date in which what belongs to it stands. */
const LOOK_BEFORE = 60;

function before({ start }: Span, text: string, pattern: RegExp) {
  const from = Math.max(0, start - LOOK_BEFORE);
  const match = pattern.exec(text.slice(from, start));
  return match ? { start: from + match.index, groups: match.groups ?? {} } : undefined;
}
