import { casual } from 'chrono-node/en';
import { DEFAULT_LANGUAGE } from '../../text/language.ts';
import { monthsPattern, SHORT_MONTHS } from '../../text/months.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';
import { RELATIVE, relativeDays } from './relativeDays.ts';
import { type Days, daysOf } from './timesSaid.ts';

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

/**
 * Whether what was written in a period is of a year that the question names: "in March 2016", but not
 * "before 2016".
 */
export function isWithinItsYear({ from, to }: Period): boolean {
  return from !== undefined && to !== undefined && to <= `${Number(from.slice(0, 4)) + 1}-01-01`;
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
 * days" are so many days back, today included. "After" and "before" leave out the days they name, as
 * their other words do; "since", "until", "from … to", "from … on" and "between … and" take them in.
 * @param language see `languageCode`.
 */
export function timePhraseIn(
  text: string,
  now: Date,
  language: string = DEFAULT_LANGUAGE,
): TimePhrase | undefined {
  if (language !== DEFAULT_LANGUAGE) return undefined;
  const dates = datesIn(text, now);
  const phrases = apart([...datedPhrases(text, dates, now), ...relativePhrases(text, dates, now)]);
  // Two phrases may mean the time between them, either of them, or something else each.
  return phrases.length === 1 ? phrases[0] : undefined;
}

/** Without the ends of longer ones: "until 2014" in "since 2012 until 2014". */
function apart(phrases: readonly TimePhrase[]): TimePhrase[] {
  return phrases.filter(
    ({ span }) =>
      !phrases.some((other) => other.span.start < span.start && overlaps(other.span, span)),
  );
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

type Lead = 'in' | 'during' | 'on' | 'between' | 'from' | 'since' | 'after' | 'before' | 'until';

/** The prepositions of time, and what else says the same as one of them. */
const LEADS: ReadonlyMap<string, Lead> = new Map([
  ['in', 'in'],
  ['during', 'during'],
  ['on', 'on'],
  ['between', 'between'],
  ['from', 'from'],
  ['ever since', 'since'],
  ['since', 'since'],
  ['starting in', 'since'],
  ['starting on', 'since'],
  ['starting from', 'since'],
  ['after', 'after'],
  ['later than', 'after'],
  ['before', 'before'],
  ['prior to', 'before'],
  ['earlier than', 'before'],
  ['up until', 'until'],
  ['until', 'until'],
  ['till', 'until'],
  ['up to', 'until'],
  ['through', 'until'],
  ['no later than', 'until'],
]);

const LEAD_NAMES = [...LEADS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', String.raw`\s+`))
  .join('|');

/** A preposition of time right before a date, with an article only before a day: "on the 9th of May". */
const LEAD = new RegExp(String.raw`(?<![\p{L}\p{N}'’-])(${LEAD_NAMES})\s+(the\s+)?$`, 'iu');

const UNTIL = String.raw`(?:up\s+)?(?:to|until|till)|through`;

/** What joins the ends of a period, by the preposition that opens it. */
const JOINTS: Partial<Readonly<Record<Lead, RegExp>>> = {
  between: /^\s+and\s+(?:the\s+)?$/i,
  from: new RegExp(String.raw`^\s+(?:${UNTIL})\s+(?:the\s+)?$`, 'i'),
  since: new RegExp(String.raw`^\s+(?:and\s+)?(?:${UNTIL})\s+(?:the\s+)?$`, 'i'),
  after: /^,?\s+(?:(?:and|but)\s+)?(?:before|prior\s+to)\s+(?:the\s+)?$/i,
};

/** What makes "from 2016" an open period. "On" is one only where nothing follows for it to lead. */
const ONWARDS = /^\s+(?:onwards?|on(?=\s*(?:$|[?!.;:,)]|(?:in|at|for|with|by)\s)))(?!\p{L})/iu;

/** What makes of "before" and "until" something else: "the year before 2016", "did not open until 2016". */
const TURNS: Partial<Readonly<Record<Lead, RegExp>>> = {
  after: /(?<!\p{L})(?:hour|day|week|month|year|decade|morning|night)s?\s+$/iu,
  before: /(?<!\p{L})(?:hour|day|week|month|year|decade|morning|night|not|never)s?\s+$/iu,
  until: /(?<!\p{L})(?:not|never|nobody|nothing|\p{L}+n['’]t)(?!\p{L})[^,;:]*$/iu,
};

/** Stands between dates of which no single one is meant: "in March and April". */
const LIST = /^\s*,?\s*(?:(?:and|or|to|until|till|through)\s+|[-–—/]\s*)?$/i;

/** Before a phrase that tells which one is meant: "the war that broke out in 2016", "the man who won in May". */
const DESCRIBES = /[\p{L}\p{N}]\s+(?:that|which|who)(?:\s+[\p{L}\p{M}]+){1,2}\s+$/iu;

function datedPhrases(text: string, dates: readonly Dated[], now: Date): TimePhrase[] {
  return dates.flatMap((date, index) => {
    const before = text.slice(0, date.start);
    const match = LEAD.exec(before);
    const typed = leadOf(match?.[1]);
    if (!match || typed === undefined) return [];
    if (match[2] !== undefined && date.first.day === undefined) return [];
    const ahead = before.slice(0, match.index);
    if (TURNS[typed]?.test(ahead) || DESCRIBES.test(ahead)) return [];
    const whole = joined(text, typed, date, dates[index + 1]);
    const next = dates[whole === date ? index + 1 : index + 2];
    const isListed = next !== undefined && LIST.test(text.slice(whole.end, next.start));
    const onwards =
      typed === 'from' && whole === date ? ONWARDS.exec(text.slice(whole.end))?.[0] : undefined;
    const lead = onwards === undefined ? typed : 'since';
    const span = { start: match.index, end: whole.end + (onwards?.length ?? 0) };
    if (isListed || !agrees(lead, whole, text) || goesOn(text, span.end)) return [];
    const found = periodOf(lead, whole, now);
    return found
      ? [{ span, period: { text: text.slice(span.start, span.end), ...found, isRelative: false } }]
      : [];
  });
}

function leadOf(typed: string | undefined): Lead | undefined {
  return LEADS.get(typed?.toLowerCase().replace(/\s+/g, ' ') ?? '');
}

/** The date, up to the end of the next one where the two are the ends of one period. */
function joined(text: string, lead: Lead, date: Dated, next: Dated | undefined): Dated {
  const isJoined = next && JOINTS[lead]?.test(text.slice(date.end, next.start));
  return isJoined ? { ...date, end: next.end, last: next.last } : date;
}

/** Months that are names of people as well, and abbreviations that are. */
const NAMES = /^(?:april|may|june|august|jan|mar|jun)$/i;

/** Whether the preposition goes with the date: "on" with days, "in" with months and years. */
function agrees(lead: Lead, date: Dated, text: string): boolean {
  if (lead === 'between' || lead === 'from') return date.first !== date.last;
  const { day } = date.first;
  if (lead === 'on') return day !== undefined;
  if (lead === 'in') return day === undefined;
  // "After May resigned" and "before April was born" speak of people.
  return lead === 'during' || !NAMES.test(text.slice(date.start, date.end));
}

type Ends = Pick<Period, 'from' | 'to'>;

function periodOf(
  lead: Lead,
  { first, last }: Dated,
  now: Date,
): Pick<Period, 'from' | 'to' | 'isYearGuessed'> | undefined {
  const isYearGuessed = first.year === undefined && last.year === undefined;
  const ends = inYears(first, last, now);
  const opens = spanOfDate(ends.first);
  const closes = spanOfDate(ends.last);
  const days =
    first === last
      ? framed(lead, opens)
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
  return spanOfDate({ ...parts, year }).from <= isoDay(now) ? year : year - 1;
}

function spanOfDate({ year = 0, month, day }: DateParts): Days {
  return daysOf(year, month, day);
}

/** What a preposition makes of the days that are named. */
function framed(lead: Lead, { from, to }: Days): Ends {
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
    case 'between':
    case 'from':
      return { from, to };
  }
}

/** Whose last days these are: "the last week", "her last year", "Obama's last 3 months". */
const OWNED =
  /(?:(?<!\p{L})(?:the|a|my|your|his|her|its|our|their|whose|at|very)|['’]s|s['’])\s+$/iu;

/** What makes "3 days ago" open, or no time at all: "more than 3 days ago". */
const ROUGHLY = /(?<!\p{L})(?:than|over|about|around|almost|nearly|some|least|most|roughly)\s+$/iu;

/** What stands before a phrase that counts from now. */
const RELATIVE_LEAD =
  /(?<![\p{L}\p{N}'’-])(in|during|over|within|for|since|before|prior\s+to|after|until|till|on|from)\s+$/iu;

function relativePhrases(text: string, dates: readonly Span[], now: Date): TimePhrase[] {
  return Array.from(text.matchAll(RELATIVE)).flatMap((match): TimePhrase[] => {
    const [phrase] = match;
    const { one, ago } = match.groups ?? {};
    const typed = RELATIVE_LEAD.exec(text.slice(0, match.index));
    const lead = typed?.[1]?.toLowerCase().replace(/\s+/g, ' ');
    const span = { start: typed?.index ?? match.index, end: match.index + phrase.length };
    const before = text.slice(0, span.start);
    // "In October last year" is neither all of the year nor the latest October.
    const isOfDate = dates.some(({ end }) => /^,?\s+(?:of\s+)?$/.test(text.slice(end, span.start)));
    if (isOfDate || isName(text, phrase, before) || goesOn(text, span.end)) return [];
    if ((lead === undefined && OWNED.test(before)) || (ago !== undefined && ROUGHLY.test(before)))
      return [];
    // Without a preposition "the last week" is the final one: "What was the last week like?"
    const isFinal = one !== undefined && !/^(?:in|during|over|within|for)$/.test(lead ?? '');
    if (isFinal) return [];
    const days = framed(leadOf(lead) ?? 'in', relativeDays(match.groups, now));
    const period = { text: text.slice(span.start, span.end), ...days };
    return [{ span, period: { ...period, isRelative: true } }];
  });
}

/** Whether the phrase is written as a name: "USA Today", "This Week" inside a sentence. */
function isName(text: string, phrase: string, before: string): boolean {
  const first = /^\p{Lu}/u.test(phrase);
  return first && /\p{Ll}/u.test(text) && /[\p{L}\p{N},]\s*$/u.test(before);
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

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
