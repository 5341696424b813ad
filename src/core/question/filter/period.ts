import { casual } from 'chrono-node/en';
import { DEFAULT_LANGUAGE } from '../../text/language.ts';
import { monthsPattern, SHORT_MONTHS } from '../../text/months.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';

/** The days that a question speaks of, UTC. At least one end is there. */
export interface Period {
  /** The phrase as typed. */
  readonly text: string;
  /** ISO day, the first one of the period; missing where it has no beginning ("before 2016"). */
  readonly from?: string;
  /** ISO day, the first one behind the period; missing where it has no end ("since 2016"). */
  readonly to?: string;
  /** Whether the phrase speaks of the clock of who asks: "last week", but not "in March". */
  readonly isRelative: boolean;
  /** Present where no year was typed: the latest one is meant in which the period has begun. */
  readonly isYearGuessed?: true;
}

/** A period and where its phrase stands in the text. */
export interface TimePhrase {
  readonly span: Span;
  readonly period: Period;
}

/**
 * The one phrase of a question that says when: a date behind a preposition of time ("in March 2016",
 * "between January and March 2016"), or one that counts from now ("last week", "the last 3 days").
 * Undefined where there is none or several, where the phrase goes on ("in 2016 dollars", "last week's
 * attack"), and for questions in other languages than English.
 *
 * "Last week" is the calendar week before this one, from Monday; "the last week" and "the last 3
 * days" are so many days back, today included. "After" and "before" leave out the days they name;
 * "since", "until", "from … to" and "between … and" take them in.
 * @param language see `languageCode`.
 */
export function timePhraseIn(
  text: string,
  now: Date,
  language: string = DEFAULT_LANGUAGE,
): TimePhrase | undefined {
  if (language !== DEFAULT_LANGUAGE) return undefined;
  const dates = datesIn(text, now);
  const phrases = [...datedPhrases(text, dates, now), ...relativePhrases(text, dates, now)];
  // Two phrases may mean the time between them, either of them, or something else each.
  return phrases.length === 1 ? phrases[0] : undefined;
}

/** What of a date was typed. */
interface DateParts {
  readonly year?: number;
  /** From 0. */
  readonly month?: number;
  /** From 1. */
  readonly day?: number;
}

/** A date in a text, or two that were typed as one: "5 to 9 May". */
interface Dated extends Span {
  readonly first: DateParts;
  readonly last: DateParts;
}

/** The dates of a text, in order; only what was typed of them. @param now see `timePhraseIn`. */
export function datesIn(text: string, now: Date): Dated[] {
  const found = MAY_NAME_A_DAY.test(text)
    ? (MAY_COUNT.test(text) ? casual : plain)
        .parse(text, { instant: now, timezone: 0 })
        .flatMap((result) => datedOf(result) ?? [])
    : [];
  const years = Array.from(text.matchAll(YEAR), ({ 0: typed, index }): Dated => {
    const parts = { year: Number(typed) };
    return { start: index, end: index + typed.length, first: parts, last: parts };
  }).filter((year) => !found.some((date) => overlaps(date, year)));
  return [...found, ...years].sort((a, b) => a.start - b.start);
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

/** A number that is most likely a year; earlier ones are as often something counted. */
const YEAR = /(?<![\p{L}\p{N}\p{Sc}.,:/'’-])(?:1[89]|20)\d\d(?![\p{L}\p{N}%'’-]|[.,:/]\p{N})/gu;

type Result = ReturnType<typeof casual.parse>[number];

/**
 * What chrono found, if it is a date in letters or ISO form. It also finds times of day, weekdays
 * ("sun"), "9/11" and durations, which are either no filter or read differently here and there.
 */
function datedOf({ index, text, start, end }: Result): Dated | undefined {
  if (!/^(?:\d{4}-\d\d-\d\d$|.*[a-z])/is.test(text) || start.isCertain('hour')) return undefined;
  const lead = /^(?:(?:in|on|at|the)\s+)*/i.exec(text)?.[0].length ?? 0;
  // Chrono takes the "of" of "in March of the Penguins" with it.
  const written = text.slice(lead).replace(/(?:\s+of)?[\s,-]*$/i, '');
  const first = partsOf(start, written);
  const last = end ? partsOf(end, written) : first;
  if (!first || !last) return undefined;
  return { start: index + lead, end: index + lead + written.length, first, last };
}

const NAMES_A_MONTH = new RegExp(`\\b(?:${SHORT_MONTHS.join('|')})|^\\d{4}-`, 'i');

function partsOf(components: Result['start'], written: string): DateParts | undefined {
  const known = (part: 'year' | 'month' | 'day') =>
    (components.isCertain(part) ? components.get(part) : undefined) ?? undefined;
  const [year, month, day] = [known('year'), known('month'), known('day')];
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

/** A preposition of time right before a date, with an article only before a day: "on the 9th of May". */
const LEAD =
  /(?<![\p{L}\p{N}'’-])(in|during|since|before|after|until|till|on|between|from)\s+(the\s+)?$/iu;

/** What joins the ends of a period, by the preposition that opens it. */
const JOINTS: ReadonlyMap<string, RegExp> = new Map([
  ['between', /^\s+and\s+(?:the\s+)?$/i],
  ['from', /^\s+(?:to|until|till|through)\s+(?:the\s+)?$/i],
]);

/** Stands between dates of which no single one is meant: "in March and April". */
const LIST = /^\s*,?\s*(?:(?:and|or|to|until|till|through)\s+|[-–—/]\s*)?$/i;

function datedPhrases(text: string, dates: readonly Dated[], now: Date): TimePhrase[] {
  return dates.flatMap((date, index) => {
    const match = LEAD.exec(text.slice(0, date.start));
    const lead = match?.[1]?.toLowerCase();
    if (!match || lead === undefined) return [];
    if (match[2] !== undefined && date.first.day === undefined) return [];
    const whole = joined(text, lead, date, dates[index + 1]);
    const next = dates[whole === date ? index + 1 : index + 2];
    const isListed = next !== undefined && LIST.test(text.slice(whole.end, next.start));
    if (isListed || !agrees(lead, whole, text) || goesOn(text, whole.end)) return [];
    const found = periodOf(lead, whole, now);
    const span = { start: match.index, end: whole.end };
    return found
      ? [{ span, period: { text: text.slice(span.start, span.end), ...found, isRelative: false } }]
      : [];
  });
}

/** The date, up to the end of the next one where the two are the ends of one period. */
function joined(text: string, lead: string, date: Dated, next: Dated | undefined): Dated {
  const isJoined = next && JOINTS.get(lead)?.test(text.slice(date.end, next.start));
  return isJoined ? { ...date, end: next.end, last: next.last } : date;
}

/** Months that are names of people as well, and abbreviations that are. */
const NAMES = /^(?:april|may|june|august|jan|mar|jun)$/i;

/** Whether the preposition goes with the date: "on" with days, "in" with months and years. */
function agrees(lead: string, date: Dated, text: string): boolean {
  if (JOINTS.has(lead)) return date.first !== date.last;
  const { day } = date.first;
  if (lead === 'on') return day !== undefined;
  if (lead === 'in') return day === undefined;
  // "After May resigned" and "before April was born" speak of people.
  return lead === 'during' || !NAMES.test(text.slice(date.start, date.end));
}

type Days = Pick<Period, 'from' | 'to' | 'isYearGuessed'>;

function periodOf(lead: string, { first, last }: Dated, now: Date): Days | undefined {
  const isYearGuessed = first.year === undefined && last.year === undefined;
  const ends = inYears(first, last, now);
  const from = spanOfDate(ends.first).from;
  const to = spanOfDate(ends.last).to;
  if (from >= to) return undefined;
  return { ...framed(lead, from, to), ...(isYearGuessed && { isYearGuessed }) };
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
  return spanOfDate({ ...parts, year }).from <= isoDay(now) ? year : year - 1;
}

interface Whole {
  readonly from: string;
  readonly to: string;
}

function spanOfDate({ year = 0, month, day }: DateParts): Whole {
  const at = (addYears: number, addMonths: number, addDays: number) =>
    isoDay(utc(year + addYears, (month ?? 0) + addMonths, (day ?? 1) + addDays));
  if (month === undefined) return { from: at(0, 0, 0), to: at(1, 0, 0) };
  return { from: at(0, 0, 0), to: day === undefined ? at(0, 1, 0) : at(0, 0, 1) };
}

/** What a preposition makes of the days from `from` to `to`. */
function framed(lead: string, from: string, to: string): Pick<Period, 'from' | 'to'> {
  if (lead === 'since') return { from };
  if (lead === 'after') return { from: to };
  if (lead === 'before') return { to: from };
  return lead === 'until' || lead === 'till' ? { to } : { from, to };
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A phrase that counts from now, with the preposition before it. Longer numbers are no numbers of days. */
const RELATIVE = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(?:(?<lead>in|during|over|within|for|since|before|after|until|till|on|from)\s+)?` +
    String.raw`(?<phrase>yesterday|today|(?<which>last|this)\s+(?<unit>week|month|year)` +
    String.raw`|(?:the\s+)?(?:last|past|previous)\s+(?<count>\d{1,3}|${NUMBERS.join('|')})\s+(?<counted>day|week|month|year)s?` +
    String.raw`|the\s+(?:last|past)\s+(?<one>week|month|year))(?![\p{L}\p{N}'’-])`,
  'giu',
);

/** Whose last days these are: "the last week", "her last year", "Obama's last 3 months". */
const OWNED =
  /(?:(?<!\p{L})(?:the|a|my|your|his|her|its|our|their|whose|at|very)|['’]s|s['’])\s+$/iu;

function relativePhrases(text: string, dates: readonly Span[], now: Date): TimePhrase[] {
  return Array.from(text.matchAll(RELATIVE)).flatMap((match): TimePhrase[] => {
    const [whole] = match;
    const { lead, phrase = '', one } = match.groups ?? {};
    const span = { start: match.index, end: match.index + whole.length };
    const before = text.slice(0, span.start);
    // "In October last year" is neither all of the year nor the latest October.
    const isOfDate = dates.some(({ end }) => /^,?\s+(?:of\s+)?$/.test(text.slice(end, span.start)));
    if (isOfDate || isName(text, phrase, before) || goesOn(text, span.end)) return [];
    if (OWNED.test(lead === undefined ? before : '')) return [];
    // Without a preposition "the last week" is the final one: "What was the last week like?"
    const isFinal = one !== undefined && !/^(?:in|during|over|within|for)$/i.test(lead ?? '');
    if (isFinal) return [];
    const { from, to } = daysOf(match.groups, now);
    const period = { text: whole, ...framed((lead ?? 'in').toLowerCase(), from, to) };
    return [{ span, period: { ...period, isRelative: true } }];
  });
}

/** Whether the phrase is written as a name: "USA Today", "This Week" inside a sentence. */
function isName(text: string, phrase: string, before: string): boolean {
  return /\p{Ll}/u.test(text) && /\p{Lu}/u.test(phrase) && /[\p{L}\p{N},]\s*$/u.test(before);
}

function daysOf(
  { phrase = '', which, unit, count = '1', counted, one }: RegExpExecArray['groups'] = {},
  now: Date,
): Whole {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const at = (months: number, days: number) => isoDay(utc(year, month + months, days));
  if (which === undefined) {
    if (/^yesterday$/i.test(phrase)) return { from: at(0, day - 1), to: at(0, day) };
    if (/^today$/i.test(phrase)) return { from: at(0, day), to: at(0, day + 1) };
    const number = Number(count) || NUMBERS.indexOf(count.toLowerCase()) + 1;
    return { from: back((counted ?? one ?? '').toLowerCase(), number), to: at(0, day + 1) };
  }
  const ago = which.toLowerCase() === 'last' ? 1 : 0;
  switch (unit?.toLowerCase()) {
    case 'week': {
      // Weeks begin on Monday, as in ISO 8601.
      const monday = day - ((now.getUTCDay() + 6) % 7) - 7 * ago;
      return { from: at(0, monday), to: at(0, monday + 7) };
    }
    case 'month':
      return { from: at(-ago, 1), to: at(1 - ago, 1) };
    default:
      return { from: at(-month - 12 * ago, 1), to: at(-month + 12 - 12 * ago, 1) };
  }

  function back(counted: string, number: number): string {
    if (counted === 'day') return at(0, day - number);
    if (counted === 'week') return at(0, day - 7 * number);
    return at(-number * (counted === 'month' ? 1 : 12), day);
  }
}

/** Words that tie what follows to the phrase: "the last year of the war", "in March of the year". */
const TIES = new Set(['of', 'that', 'this', 'these', 'those', 'when', 'which', 'us']);

/**
 * Whether the phrase is only the beginning of one: a word that is not among the commonest follows, as
 * in "in 2016 dollars" and "since October talks".
 */
function goesOn(text: string, end: number): boolean {
  const rest = text.slice(end);
  if (/^\s*(?:$|[?!;:,)\]"”…]|\.(?!\p{N}))/u.test(rest)) return false;
  const word = /^\s+([\p{L}\p{M}]+)(?!['’-])/u.exec(rest)?.[1];
  if (word === undefined) return true;
  const lower = word.toLowerCase();
  const isAcronym = word !== lower && /\p{Ll}/u.test(text);
  return isAcronym || TIES.has(lower) || !STOP_WORDS.has(lower);
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month, day));
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
