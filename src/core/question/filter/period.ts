import { DEFAULT_LANGUAGE } from '../../text/language.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';
import { type Dated, datesIn } from './datesSaid.ts';
import { foreignPhrasesIn } from './foreignTimes.ts';
import { type Framed, framed, isEnd, type Lead, periodOf } from './framing.ts';
import { MAY_COUNT_FROM_NOW, RELATIVE, relativeDays, sideOf } from './relativeDays.ts';

/** The days that a question speaks of. */
export interface Period extends Framed {
  /** The phrase as typed. */
  readonly text: string;
  /** Whether the phrase speaks of the clock of who asks: "last week", but not "in March". */
  readonly isRelative: boolean;
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
 * attack").
 *
 * "Last week" is the calendar week before this one, from Monday; "the last week" and "the last 3
 * days" are so many days back, today included. "After" and "before" leave out the days they name, as
 * their other words do; "since", "until", "from … to", "from … on" and "between … and" take them in.
 * @param language see `languageCode`. One that has no words here is read as English, and so is a question
 * in which none of its words are.
 */
export function timePhraseIn(
  text: string,
  now: Date,
  language: string = DEFAULT_LANGUAGE,
): TimePhrase | undefined {
  const [foreign, ...more] =
    language === DEFAULT_LANGUAGE ? [] : foreignPhrasesIn(text, now, language);
  if (foreign) {
    const { span, days, isRelative } = foreign;
    const period = { text: text.slice(span.start, span.end), ...days, isRelative };
    return more.length === 0 ? { span, period } : undefined;
  }
  const dates = datesIn(text, now);
  const phrases = apart([...datedPhrases(text, dates, now), ...relativePhrases(text, dates, now)]);
  const [phrase, second, ...others] = phrases;
  if (!phrase || !second) return phrase;
  // Two phrases may mean either of them, or something else each.
  return others.length === 0 ? between(phrase, second, text) : undefined;
}

/** The time between two phrases, where they are its ends: "since 2014 and before 2016". */
function between(first: TimePhrase, second: TimePhrase, text: string): TimePhrase | undefined {
  if (!/^,?\s+(?:(?:and|but)\s+)?$/i.test(text.slice(first.span.end, second.span.start)))
    return undefined;
  const [a, b] = [first.period, second.period];
  const [opens, closes] = a.from !== undefined && a.to === undefined ? [a, b] : [b, a];
  const { from } = opens;
  const { to } = closes;
  if (opens.to !== undefined || closes.from !== undefined) return undefined;
  if (from === undefined || to === undefined || from >= to) return undefined;
  const span = { start: first.span.start, end: second.span.end };
  const isRelative = a.isRelative || b.isRelative;
  return { span, period: { text: text.slice(span.start, span.end), from, to, isRelative } };
}

/** Without the ends of longer ones: "until 2014" in "since 2012 until 2014". */
function apart(phrases: readonly TimePhrase[]): TimePhrase[] {
  return phrases.filter(
    ({ span }) =>
      !phrases.some((other) => other.span.start < span.start && overlaps(other.span, span)),
  );
}

/** The prepositions of time, and what else says the same as one of them. */
const SAME: readonly (readonly [Lead, string])[] = [
  ['in', 'in, back in, sometime in, some time in, as early as, as late as, as recently as'],
  ['during', 'during, throughout, all through, in the course of, over the course of, within'],
  ['on', 'on'],
  ['at', 'at, towards, toward, near'],
  ['as of', 'as of'],
  ['around', 'around, circa, in or around, in about, in around'],
  ['between', 'between'],
  ['from', 'from'],
  [
    'since',
    'since, ever since, starting in, starting on, starting from, beginning from, no earlier than, ' +
      'not earlier than, not before, on or after, in or after, since about',
  ],
  ['after', 'after, later than'],
  ['before', 'before, prior to, earlier than, ahead of'],
  [
    'until',
    'until, up until, till, til, up to, up till, through, by, no later than, not later than, not after, ' +
      'on or before, in or before, at the latest by, by the latest in',
  ],
];

const LEADS: ReadonlyMap<string, Lead> = new Map(
  SAME.flatMap(([lead, names]) => names.split(', ').map((name) => [name, lead] as const)),
);

const LEAD_NAMES = [...LEADS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', String.raw`\s+`))
  .join('|');

/** A preposition of time right before a date, with an article only before a day: "on the 9th of May". */
const LEAD = new RegExp(String.raw`(?<![\p{L}\p{N}'’-])(${LEAD_NAMES})\s+(the\s+)?$`, 'iu');

const UNTIL = String.raw`(?:up\s+)?(?:to|until|till)|through`;

/** What joins the ends of a period, by the preposition that opens it. */
const JOINTS: Partial<Readonly<Record<Lead, RegExp>>> = {
  in: /^\s+(?:to|until|till|through)\s+$/i,
  during: /^\s+(?:to|until|till|through)\s+$/i,
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
    if (!match || typed === undefined) return trailedPhrase(text, date, now);
    if (match[2] !== undefined && date.first.day === undefined) return [];
    // "By May" may name who did it, or a month that is to come.
    if (/^by$/i.test(match[1] ?? '') && date.first.year === undefined) return [];
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
    return phraseOf(text, span, lead, whole, now);
  });
}

/** What stands behind a date in the place of a preposition: "2016 onwards", "2015 or earlier". */
const TRAIL =
  /^\s+(?:(?<since>onwards?|(?:and|or)\s+(?:later|after|onwards?|newer|since))|(?:and|or)\s+(?:earlier|before|older))(?!\p{L})/iu;

function trailedPhrase(text: string, date: Dated, now: Date): TimePhrase[] {
  const match = date.first.year === undefined ? null : TRAIL.exec(text.slice(date.end));
  if (!match) return [];
  const span = { start: date.start, end: date.end + match[0].length };
  const lead = match.groups?.['since'] === undefined ? 'until' : 'since';
  return goesOn(text, span.end) ? [] : phraseOf(text, span, lead, date, now);
}

function phraseOf(text: string, span: Span, lead: Lead, date: Dated, now: Date): TimePhrase[] {
  const found = periodOf(lead, date, now);
  const isRelative = date.isRelative ?? false;
  return found
    ? [{ span, period: { text: text.slice(span.start, span.end), ...found, isRelative } }]
    : [];
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
  const { day, month, part, count } = date.first;
  if (lead === 'at') return part !== undefined;
  if (lead === 'on') return day !== undefined;
  if (lead === 'around') return day === undefined && part === undefined && count === undefined;
  if (lead === 'in' || lead === 'during') return day === undefined;
  // "Until May" may speak of her.
  if (lead === 'as of' || month === undefined || part !== undefined) return true;
  // "After May resigned" and "before April was born" speak of people.
  return !NAMES.test(text.slice(date.start, date.end));
}

/** Whose last days these are: "the last week", "her last year", "Obama's last 3 months". */
const OWNED =
  /(?:(?<!\p{L})(?:the|a|my|your|his|her|its|our|their|whose|at|very)|['’]s|s['’])\s+$/iu;

/** What stands before a phrase that counts from now. */
const RELATIVE_LEAD = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(over|for|${LEAD_NAMES})\s+$`,
  'iu',
);

function relativePhrases(text: string, dates: readonly Span[], now: Date): TimePhrase[] {
  if (!MAY_COUNT_FROM_NOW.test(text)) return [];
  return Array.from(text.matchAll(RELATIVE)).flatMap((match): TimePhrase[] => {
    const [phrase] = match;
    const { one, recent, roughly, weekend } = match.groups ?? {};
    const typed = RELATIVE_LEAD.exec(text.slice(0, match.index));
    const said = typed?.[1];
    const lead = sideOf(roughly) ?? leadOf(said) ?? 'in';
    const span = { start: typed?.index ?? match.index, end: match.index + phrase.length };
    const before = text.slice(0, span.start);
    // "In October last year" is neither all of the year nor the latest October.
    const isOfDate = dates.some(({ end }) => /^,?\s+(?:of\s+)?$/.test(text.slice(end, span.start)));
    if (isOfDate || isName(text, phrase, before) || goesOn(text, span.end)) return [];
    if (said === undefined && OWNED.test(before) && roughly === undefined) return [];
    // Without a preposition "the last week" is the final one: "What was the last week like?"
    const isFinal = one !== undefined && (said === undefined || isEnd(lead));
    const isOpen = recent !== undefined || weekend?.toLowerCase() === 'the weekend';
    if (isFinal || (isOpen && said === undefined)) return [];
    const days = framed(
      lead === 'as of' ? 'until' : lead,
      relativeDays(match.groups, now, isEnd(lead)),
    );
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
