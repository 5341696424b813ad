import { PARTING, type ProperName } from './properName.ts';
import type { Quantity } from './quantity.ts';
import { ANY_YEAR, daysMeant, grainOf, hasYear, type StatedDate } from './statedDate.ts';
import type { PlainWords, Value } from './values.ts';

/** How two values of the same thing stand to each other. */
export type Comparison = 'same' | 'different' | 'unclear';

/**
 * Compares two values that are said of the same thing. Precision before recall: what two people could both have
 * said who mean the same is never `different`; in doubt it is `unclear`, and so are two kinds.
 *
 * - Numbers: in one unit, of one thing where both say of what, and both in all or both besides. A rounding
 *   ("about 80", "3.5 million", "two dozen", "a quarter of a million") covers half a step of its last figure
 *   either way, at most a tenth of the number: the same is what the one says and the other covers. So 275,000
 *   and "a quarter of a million" are the same. Round numbers ("3,000") and measures may be rounded as far, and
 *   "about" stretched to a fifth, which is unclear. "More than 3,000" and whatever is more are unclear.
 * - Dates: the same where the days of the one are among those of the other, so at the coarser grain; different
 *   where they share none. A year that only one says, or none, counts for nothing; periods are the same or unclear.
 * - Names: by the longer one. The same where the shorter is its end ("Obama", "Barack Obama") or its letters
 *   ("UN"). Different only where both are full names of persons that share no word, or the last one alone.
 * - Words: the same, or unclear.
 */
export function compareValues(a: Value, b: Value): Comparison {
  switch (a.kind) {
    case 'quantity':
      return b.kind === 'quantity' ? compareQuantities(a, b) : 'unclear';
    case 'date':
      return b.kind === 'date' ? compareDates(a, b) : 'unclear';
    case 'name':
      return b.kind === 'name' ? compareProperNames(a, b) : 'unclear';
    case 'words':
      return b.kind === 'words' ? compareWords(a, b) : 'unclear';
  }
}

function compareQuantities(a: Quantity, b: Quantity): Comparison {
  const isOfOne = a.unit === b.unit && a.isMore === b.isMore;
  const isOther = a.counted !== undefined && b.counted !== undefined && a.counted !== b.counted;
  if (!isOfOne || isOther) return 'unclear';
  if (near(a.least, b.least) && near(a.most, b.most)) return 'same';
  const isPoint = (it: Quantity) => it.least === it.most;
  const apart = Math.max(a.least - b.most, b.least - a.most);
  const slack = isPoint(a) ? SLACK * Math.abs(a.least) : 0;
  if (isPoint(a) && isPoint(b) && apart <= Math.max(a.covers, b.covers) + slack) return 'same';
  return apart > Math.max(a.doubt, b.doubt, 0) + slack ? 'different' : 'unclear';
}

/** What turning units costs, as a share of the number. */
const SLACK = 1e-9;

/** Whether two numbers are one. */
function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= SLACK * Math.min(Math.abs(a), Math.abs(b));
}

function compareDates(a: StatedDate, b: StatedDate): Comparison {
  const haveYears = hasYear(a) && hasYear(b);
  if (!haveYears && [a, b].some((it) => grainOf(it) === 'year')) return 'unclear';
  const [left, right] = [a, b].map((it) => daysMeant(haveYears ? it : inAnyYear(it), ANY_YEAR));
  if (!left || !right) return 'unclear';
  if (left.from === right.from && left.to === right.to) return 'same';
  if (left.to <= right.from || right.to <= left.from) return 'different';
  if (isPeriod(a) || isPeriod(b)) return 'unclear';
  const isWithin =
    (left.from >= right.from && left.to <= right.to) ||
    (right.from >= left.from && right.to <= left.to);
  return isWithin ? 'same' : 'unclear';
}

function isPeriod({ first, last }: StatedDate): boolean {
  return first !== last;
}

function inAnyYear(date: StatedDate): StatedDate {
  const { first, last } = date;
  const bare = { ...first, year: ANY_YEAR };
  return { ...date, first: bare, last: isPeriod(date) ? { ...last, year: ANY_YEAR } : bare };
}

function compareProperNames(a: ProperName, b: ProperName): Comparison {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (isEndOf(short.words, long.words) || isShortFor(short.words, long.words)) return 'same';
  if (!a.isPerson || !b.isPerson) return 'unclear';
  const shared = [...new Set(short.words)].filter((word) =>
    long.words.some((it) => isAlike(word, it)),
  );
  if (shared.length === 0) return 'different';
  const isFamily =
    shared.length === 1 && isAlike(short.words.at(-1) ?? '', long.words.at(-1) ?? '');
  const [first = '', other = ''] = [short.words[0], long.words[0]];
  return isFamily && short.words.length === 2 && !mayBeShortFor(first, other)
    ? 'different'
    : 'unclear';
}

/** Whether the words of the one are among those of the other, in order, with its last, and no other place. */
function isEndOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1)) return false;
  const rest = [...long];
  for (const word of short) {
    const at = rest.indexOf(word);
    if (at < 0) return false;
    rest.splice(0, at + 1);
  }
  return short.length === long.length || !long.some((it) => PARTING.has(it) && !short.includes(it));
}

/** "UN" and "United Nations". */
function isShortFor([acronym = '', ...more]: readonly string[], long: readonly string[]): boolean {
  const letters = long.filter((word) => !/^(?:of|the|and|for)$/.test(word)).map((word) => word[0]);
  return more.length === 0 && long.length > 1 && letters.join('') === acronym;
}

/** Whether two words may be spellings of one: "Sergei" and "Sergey", "Qaddafi" and "Gaddafi", "al-Assad". */
function isAlike(a: string, b: string): boolean {
  const [left, right] = [a, b].map((it) => it.replace(/^(?:al|el)-/, ''));
  if (left === undefined || right === undefined) return false;
  const most = Math.min(left.length, right.length) >= 6 ? 2 : 1;
  return left === right || (left.length > 3 && right.length > 3 && distance(left, right) <= most);
}

/** How many letters have to be put in, left out or changed to make the one of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [to, other] of [...b].entries()) {
      next.push(
        Math.min(
          (row[to] ?? 0) + (letter === other ? 0 : 1),
          (row[to + 1] ?? 0) + 1,
          (next[to] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** First names that are short for others without being their beginning. */
const NICKNAMES =
  `bill william;bob robert;dick richard;jim james;jack john;ted edward;ted theodore;tony anthony;
  mike michael;peggy margaret;liz elizabeth;betty elizabeth;kate catherine;harry henry;hank henry;chuck charles;
  sasha alexander;misha mikhail;joe joseph;pepe jose;sandy alexander;larry lawrence;andy andrew;drew andrew;
  nick nicholas;kit christopher;becky rebecca;peggy meg;dima dmitry;volodymyr vladimir;aleksandr alexander`
    .split(/;\s*/)
    .map((pair) => pair.split(' '));

/** Whether two first names may be of one person: "J", "Alex" and "Alexander", "Bill" and "William". */
function mayBeShortFor(a: string, b: string): boolean {
  const beginning = Math.min(3, a.length, b.length);
  return (
    a.slice(0, beginning) === b.slice(0, beginning) ||
    isAlike(a, b) ||
    NICKNAMES.some((pair) => pair.includes(a) && pair.includes(b))
  );
}

function compareWords(a: PlainWords, b: PlainWords): Comparison {
  return a.terms.join(' ') === b.terms.join(' ') ? 'same' : 'unclear';
}
