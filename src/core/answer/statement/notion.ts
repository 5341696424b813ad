import type { Synonyms } from '../../question/synonyms.ts';
import type { Span } from '../../text/span.ts';
import { type WrittenWord, writtenWordsOf } from '../../text/words.ts';
import type { Quantity } from '../values/quantity.ts';
import type { StatedDate } from '../values/statedDate.ts';
import { valuesIn } from '../values/values.ts';
import { IDLE } from './turningWords.ts';

/** The least in which a statement and a sentence can differ: a word or a value, and what leads to it. */
export interface Notion extends Span {
  /** What it is by: its term, or that of the shortest name for the same. */
  readonly term: string;
  /** Its own term, where others count as the same. */
  readonly ownTerm: string;
  /** The word as it is written, lower case. */
  readonly lower: string;
  readonly value?: Quantity | StatedDate;
  /** In small letters: "monday". */
  readonly weekday?: string;
  readonly isCapital: boolean;
  /** The common words between it and the notion before, in small letters: "not" is one of them. */
  readonly lead: readonly string[];
  /** Where each of these begins in the text. */
  readonly leadStarts: readonly number[];
  /** By its place in the stretch, from 0: rises wherever a clause may end. */
  readonly clause: number;
  /** Whether nothing but a space, a hyphen or an apostrophe parts it from the notion before it. */
  readonly isClose: boolean;
  /** Which run of capitalised words it is in; undefined where it is in none. */
  readonly name?: number;
  /** Whether it is what something is done to: "was hit". */
  readonly isPassive: boolean;
}

export function isTime({ weekday, value }: Notion): boolean {
  return weekday !== undefined || value?.kind === 'date';
}

/** Denials that are words of their own. */
const DENIALS = new Set('no not never none nobody nothing neither nor without hardly'.split(' '));
/** After what a new clause begins, if it does not begin with a sign. */
const CLAUSE_WORDS = new Set(
  `and but or nor while who which whom whose that because when where whether if although though unless until than
  since as after before so`.split(/\s+/),
);
const BE = new Set("is are was were be been being isn't aren't wasn't weren't".split(' '));
/** What may stand between "was" and the verb. */
const BETWEEN = /^(?:not|also|then|just|once|still|all|both|ever|never|being)$/;

/**
 * The notions of a text in English, in order.
 * @param synonyms that count as the same word.
 */
export function notionsIn(text: string, synonyms: Synonyms, span?: Span): Notion[] {
  const values = valuesIn(text, span).filter((it) => it.kind === 'quantity' || it.kind === 'date');
  const words = writtenWordsOf(text, span, 'en');
  const notions: Notion[] = [];
  let lead: string[] = [];
  let leadStarts: number[] = [];
  let clause = 0;
  let name = 0;
  let end = span?.start ?? 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    const between = text.slice(end, word.start);
    if (/[,;:()[\]–—]/.test(between)) clause += 1;
    const value = values.find((it) => it.start <= word.start && word.start < it.end);
    const spoken = value ? undefined : functionWords(word);
    if (spoken) {
      if (spoken.some((it) => CLAUSE_WORDS.has(it))) clause += 1;
      lead.push(...spoken);
      leadStarts.push(...spoken.map(() => word.start));
      end = word.end;
      at += 1;
      continue;
    }
    if (!value && IDLE.has(word.term)) {
      end = word.end;
      at += 1;
      continue;
    }
    const { length, term } = value ? { length: 1, term: '' } : named(words, at, lead, synonyms);
    const last = value ?? words[at + length - 1] ?? word;
    const before = notions.at(-1);
    const isClose =
      before !== undefined && lead.length === 0 && /^(?:[ \n-]|['’]s? ?)*$/.test(between);
    const isCapital = value === undefined && word.isCapital;
    const isOfName = isCapital && isClose && before?.name !== undefined && !before.value;
    if (isCapital && !isOfName) name += 1;
    const weekday = weekdayIn(value ? text.slice(value.start, value.end) : word.lower);
    notions.push({
      start: value ? Math.min(value.start, word.start) : word.start,
      end: last.end,
      ...{ term, ownTerm: value ? '' : word.term },
      lower: word.lower,
      ...(value && { value }),
      ...(weekday !== undefined && { weekday }),
      isCapital,
      ...{ lead, leadStarts },
      clause,
      isClose,
      ...(isCapital && weekday === undefined && { name }),
      isPassive: isPassive(word, lead, isClose ? before : undefined),
    });
    lead = [];
    leadStarts = [];
    end = last.end;
    at += length;
    while (value && (words[at]?.start ?? Number.POSITIVE_INFINITY) < value.end) at += 1;
  }
  return notions;
}

function weekdayIn(written: string): string | undefined {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.exec(written)?.[0].toLowerCase();
}

/** What a word says that only leads to others; undefined where it says more. */
function functionWords({ lower, term, stop }: WrittenWord): string[] | undefined {
  if (term === 'not') {
    const base = lower.replace(/(?:n['’]t|not)$/, '');
    const whole = base === 'wo' ? 'will' : base === 'ca' ? 'can' : base;
    return whole === '' ? ['not'] : [whole, 'not'];
  }
  if (DENIALS.has(lower)) return [lower];
  return stop ? [lower.replace('’', "'")] : undefined;
}

/** Words before a place, where "Moscow" is no government. */
const PLACING = /^(?:in|at|to|from|near|of|outside|around|through|into|across|over|for)$/;

/** The longest name that begins there, and one term for all that count as the same. */
function named(
  words: readonly WrittenWord[],
  at: number,
  lead: readonly string[],
  { alternativesOf, longest }: Synonyms,
): { length: number; term: string } {
  const terms: string[] = [];
  let found = { length: 1, term: words[at]?.term ?? '' };
  for (let length = 1; length <= longest; length += 1) {
    const word = words[at + length - 1];
    if (!word) break;
    if (word.stop) {
      if (length === 1) break;
      continue;
    }
    terms.push(word.term);
    const key = terms.join(' ');
    const others = alternativesOf(key);
    const isOneWay = !others.includes(key);
    if (others.length === 0 || (isOneWay && lead.some((it) => PLACING.test(it)))) continue;
    found = { length, term: [...others].sort()[0] ?? key };
  }
  return found;
}

/** Verbs that stand for "is". */
const REMAIN = /^(?:remain|stay|becom|get|li)/;

function isPassive(
  { lower }: WrittenWord,
  lead: readonly string[],
  before: Notion | undefined,
): boolean {
  if (before && REMAIN.test(before.ownTerm) && /ed$/.test(lower)) return true;
  const verb = [...lead].reverse().find((it) => !BETWEEN.test(it));
  return verb !== undefined && BE.has(verb) && !/ing$/.test(lower);
}
