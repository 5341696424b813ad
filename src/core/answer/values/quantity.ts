import type { Span } from '../../text/span.ts';
import { overlaps } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { countedIn } from './counted.ts';
import { hedgeBefore, hedgeBehind } from './hedge.ts';
import { type Numeral, numeralsIn } from './numeral.ts';
import { CURRENCIES, unitBefore, unitBehind, type WrittenUnit } from './unit.ts';

/** A number with its unit and how exactly it is said: "about 80", "more than 3,000 civilians", "12 percent". */
export interface Quantity extends Span {
  readonly kind: 'quantity';
  /** What it says, in `unit`; both are one number but for "50 to 60", "at least 50" and "up to 50", which have no end. */
  readonly least: number;
  readonly most: number;
  /** A rounding covers whatever is so near. */
  readonly covers: number;
  /** So near, nobody can tell: "3,000" may be counted or rounded, and "about 80" said of 90. */
  readonly doubt: number;
  /** See `Measure`; "count" where things are counted, "place" of "third". */
  readonly unit: string;
  /** What is counted, where that is said: see `countedIn`. */
  readonly counted?: string;
  /** Whether it says how many more: "another 12". */
  readonly isMore: boolean;
}

/** The furthest that a rounding goes, as a share of the number. */
const FURTHEST = 0.1;
/** How far "about" may be stretched. */
const STRETCHED = 0.2;

/** UTF-16 code units around a number in which what belongs to it stands. */
const LOOK_BEHIND = 60;
const LOOK_BEFORE = 40;

/**
 * The quantities of a text, in order, apart from each other. English only.
 * @param but spans in which none is looked for, like those of dates.
 */
export function quantitiesIn(text: string, but: readonly Span[] = []): Quantity[] {
  const found: Quantity[] = [];
  const numerals = [...numeralsIn(text), ...onesIn(text)].sort((a, b) => a.start - b.start);
  for (const numeral of numerals) {
    const span = { start: numeral.start, end: numeral.end + 1 };
    const isTaken = [...but, ...found.slice(-1)].some((it) => overlaps(it, span));
    const quantity = isTaken ? undefined : quantityAt(text, numeral);
    if (!quantity) continue;
    const last = found.at(-1);
    const range = last && rangeOf(text, last, quantity);
    if (range) found[found.length - 1] = range;
    else found.push(quantity);
  }
  return found.filter((it) => !isScore(text, it));
}

function quantityAt(text: string, numeral: Numeral): Quantity | undefined {
  const tail = text.slice(numeral.end, numeral.end + LOOK_BEHIND);
  if (isTime(text, numeral) || /^-\p{Lu}/u.test(tail)) return undefined;
  const sign = unitBefore(text.slice(Math.max(0, numeral.start - 8), numeral.start));
  const behind = sign ? undefined : unitOf(numeral, tail);
  const { name, factor } = (sign ?? behind)?.unit ?? { name: 'count', factor: 1 };
  const head = numeral.start - (sign?.length ?? 0);
  const unitEnd = numeral.end + (behind?.length ?? 0);
  const before = hedgeBefore(text.slice(Math.max(0, head - LOOK_BEFORE), head));
  const after = hedgeBehind(text.slice(unitEnd, unitEnd + LOOK_BEHIND));
  const end = unitEnd + (after?.length ?? 0);
  const isThing = name === 'count' || name === 'place';
  const counted = isThing
    ? countedIn(text.slice(end, end + LOOK_BEHIND), name === 'place' || numeral.number === 1)
    : undefined;
  const isBare = name === 'count' && counted === undefined && !before;
  if (isBare && (isOne(text, numeral) || isNamed(text, numeral))) return undefined;
  const manner = numeral.form === 'many' ? 'least' : (after ?? before)?.manner;
  const amount = numeral.number * factor;
  return {
    kind: 'quantity',
    start: head - (before?.length ?? 0),
    end,
    least: manner === 'most' ? Number.NEGATIVE_INFINITY : amount,
    most: manner === 'least' ? Number.POSITIVE_INFINITY : amount,
    ...exactnessOf(numeral, factor, name, manner === 'about'),
    unit: name,
    ...(counted !== undefined && { counted }),
    isMore: before?.isMore === true || /^ more\b(?! than)/i.test(text.slice(end, end + 10)),
  };
}

function exactnessOf(
  { number, step, form }: Numeral,
  factor: number,
  unit: string,
  isAbout: boolean,
): Pick<Quantity, 'covers' | 'doubt'> {
  const amount = Math.abs(number * factor);
  const half = Math.min((step * factor) / 2, FURTHEST * amount);
  const isRounded = form === 'rounded' || form === 'share' || isAbout;
  // Things are counted one by one up to a hundred; what is measured is always rounded to its last figure.
  const isMeasure = unit !== 'count' && unit !== 'place';
  const mayBeRounded = isRounded || isMeasure || (number >= 100 && step >= 100);
  return {
    covers: isRounded ? half : 0,
    doubt: isAbout || form === 'many' ? STRETCHED * amount : mayBeRounded ? half : 0,
  };
}

function unitOf({ form }: Numeral, tail: string): WrittenUnit | undefined {
  if (form === 'ordinal') return { unit: { name: 'place', factor: 1 }, length: 0 };
  if (form === 'share') return { unit: { name: 'percent', factor: 1 }, length: 0 };
  return unitBehind(tail.replace(LONG, '$1-long'));
}

const LONG = /^(hour|day|week|month|year|decade)long\b/;

/** One of a unit that no number stands before: "lasted a week", "less than an hour", "the monthlong truce". */
const ONE =
  /(?<=\b(?:for|lasts?|lasted|than|about|nearly|almost|least|within|after|of|only)\s)an?(?=\s(?:hour|day|week|fortnight|month|year|decade|century)\b)|(?<![\p{L}\p{N}-]|\d\s)(?=(?:hour|day|week|month|year|decade)-?long\b)/giu;

function onesIn(text: string): Numeral[] {
  return Array.from(text.matchAll(ONE), ({ 0: { length }, index }) => ({
    ...{ start: index, end: index + length, number: 1, step: 1, form: 'plain' },
  }));
}

/** "5 p.m.", "14:30", "three o'clock". */
function isTime(text: string, { start, end }: Span): boolean {
  return (
    /^(?:[.:]\d\d)?\s?(?:[ap]\.?\s?m\b|o['’]clock)/iu.test(text.slice(end, end + 12)) ||
    /\d[:.]$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** "The one who", "no one". */
function isOne(text: string, { start, end }: Span): boolean {
  return /^(?:an?|one)$/i.test(text.slice(start, end));
}

/** Whether a word before a bare number makes both a name: "Resolution 2254", "Flight 370", "page 12". */
function isNamed(text: string, { start, end }: Span): boolean {
  if (!/^\d+$/.test(text.slice(start, end))) return false;
  const lead = text.slice(Math.max(0, start - LOOK_BEFORE), start);
  if (/(?<!\p{L})(?:no\.?|number|page|chapter|article|section|part|volume|#)\s?$/iu.test(lead)) {
    return true;
  }
  const word = /(?<!\p{L})(\p{Lu}[\p{L}.'’-]*)\s$/u.exec(lead)?.[1];
  return word === 'May' || (word !== undefined && wordsOf(word).some(({ stop }) => !stop));
}

/** "50 to 60", "between 50 and 60", "50-60 people"; "from 50 to 60" is a change. */
function rangeOf(text: string, first: Quantity, second: Quantity): Quantity | undefined {
  const between = text.slice(first.end, second.start);
  const lead = text.slice(Math.max(0, first.start - LOOK_BEFORE), first.start);
  const isOfWhat = second.counted !== undefined || second.unit !== 'count';
  const isRange =
    (/^\s?[-–]\s?$/.test(between) && isOfWhat) ||
    (/^ (?:to|or) $/.test(between) && !/(?<!\p{L})from\s+$/iu.test(lead)) ||
    (between === ' and ' && /(?<!\p{L})between\s+$/iu.test(lead));
  const isBare = first.unit === 'count' && first.counted === undefined;
  if (!isRange || first.least !== first.most || !(isBare || first.unit === second.unit)) {
    return undefined;
  }
  // In "50 to 60 km" the first number has the unit of the second.
  const written = numeralsIn(text.slice(second.start, second.end))[0]?.number ?? 0;
  const factor = first.unit === second.unit || written === 0 ? 1 : second.most / written;
  const least = first.least * factor;
  return least < second.most ? { ...second, start: first.start, least } : undefined;
}

/** "3-1" of a match is two numbers, of which nobody says what they count. */
function isScore(text: string, { start, end, unit, least, most }: Quantity): boolean {
  return (
    unit === 'count' &&
    least === most &&
    (/^[-–]\d/.test(text.slice(end, end + 2)) ||
      /\d[-–]$/.test(text.slice(Math.max(0, start - 2), start)))
  );
}

/** Units of what grows or shrinks while it is told: areas; and counts, shares and sums. */
const CHANGING: ReadonlySet<string> = new Set([
  ...['count', 'percent', 'hectare', 'acre', 'square kilometre', 'square mile'],
  ...CURRENCIES,
]);

/** Whether another day may truly have another number: of dead, of votes, of what it costs, of what has burnt. */
export function mayChange({ unit }: Quantity): boolean {
  return CHANGING.has(unit);
}

/** Whether a number of at least so many is less than another one of the same things. */
export function isOutgrown(least: Quantity, other: Quantity): boolean {
  return (
    least.most === Number.POSITIVE_INFINITY &&
    least.unit === other.unit &&
    least.isMore === other.isMore &&
    (least.counted ?? other.counted) === (other.counted ?? least.counted) &&
    other.least - other.doubt > least.least
  );
}
