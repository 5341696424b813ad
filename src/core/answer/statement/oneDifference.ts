import { compareValues } from '../values/compareValues.ts';
import { type Correspondence, isMoved } from './alignment.ts';
import type { StatedDifference } from './difference.ts';
import { isTime, type Notion } from './notion.ts';
import { areOpposites } from './turningWords.ts';

/** Notions besides a name that must be the same: many do what one does. */
const LEAST_SAME_BUT_NAME = 3;

/** Something else may have happened elsewhere: a truce in Yemen is none in Syria. */
const PLACED = /\b(?:in|at|near|from|of|outside|around|for)\b/;

/** The one thing in which they differ. */
export interface OneThing {
  readonly difference: StatedDifference;
  /** In the sentence. */
  readonly place: number;
}

/**
 * The one thing in which a statement and a sentence differ: what is left of the statement is one, and stands where
 * something else stands in the sentence.
 * @param context the article's text, which tells what is a name there.
 */
export function oneThing(
  open: readonly { readonly notion: Notion; readonly at: number }[],
  statement: readonly Notion[],
  sentence: readonly Notion[],
  { places, taken }: Correspondence,
  context: string,
): OneThing | undefined {
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return undefined;
  const isOne =
    open.length === 1 ||
    (first.notion.name !== undefined &&
      open.every(
        ({ notion, at }, index) => notion.name === first.notion.name && at === first.at + index,
      ));
  if (!isOne) return undefined;
  const placeOf = (at: number) => (isMoved(at, places) ? undefined : places[at]);
  const before = placeOf(first.at - 1);
  const after = placeOf(last.at + 1);
  const stated = { start: first.notion.start, end: last.notion.end };
  const free = (place: number) => !taken.has(place);
  const dates = sentence.flatMap((it, place) =>
    it.value?.kind === 'date' && free(place) ? [place] : [],
  );
  for (const [place, other] of sentence.entries()) {
    if (!free(place)) continue;
    const isBeside =
      (before !== undefined && place === before + 1) ||
      (after !== undefined && place === after - 1);
    const isBetween = place > (before ?? -1) && place < (after ?? sentence.length);
    const isDated = isTime(other);
    if (isDated ? dates.length > 1 : !isBeside || !isBetween) continue;
    const kind = differenceOf(first.notion, other, open.length);
    if (kind === undefined) continue;
    if (kind === 'name' && PLACED.test([...first.notion.lead, ...other.lead].join(' '))) continue;
    if (kind !== 'name') {
      const { start, end } = other;
      return { place, difference: { in: kind, stated, found: { start, end } } };
    }
    const to = endOfName(sentence, place);
    const from = beginOfName(sentence, place);
    if (
      !mayBeOther(
        open.map(({ notion }) => notion),
        sentence,
        from,
        to,
        taken,
        context,
      )
    )
      continue;
    if (statement.length - open.length < LEAST_SAME_BUT_NAME) continue;
    const found = { start: sentence[from]?.start ?? 0, end: sentence[to]?.end ?? 0 };
    return { place, difference: { in: 'name', stated, found } };
  }
  return undefined;
}

function differenceOf(
  own: Notion,
  other: Notion,
  length: number,
): StatedDifference['in'] | undefined {
  if (own.weekday !== undefined && other.weekday !== undefined && own.weekday !== other.weekday)
    return 'day';
  if (own.value && other.value) {
    if (compareValues(own.value, other.value) !== 'different') return undefined;
    return own.value.kind === 'date' ? 'day' : 'number';
  }
  const words = [own, other].map(({ value, lower, ownTerm }) => (value ? lower : ownTerm));
  if (own.value || other.value)
    return areOpposites(words[0] ?? '', words[1] ?? '') ? 'opposite' : undefined;
  if (own.weekday !== undefined || other.weekday !== undefined) return undefined;
  if (own.name !== undefined && other.name !== undefined) return 'name';
  return length === 1 && areOpposites(own.ownTerm, other.ownTerm) ? 'opposite' : undefined;
}

function beginOfName(sentence: readonly Notion[], place: number): number {
  let from = place;
  while (from > 0 && sentence[from - 1]?.name === sentence[place]?.name) from -= 1;
  return from;
}

function endOfName(sentence: readonly Notion[], place: number): number {
  let to = place;
  while (sentence[to + 1]?.name !== undefined && sentence[to + 1]?.name === sentence[place]?.name)
    to += 1;
  return to;
}

/** Whether two names are of two: nothing of the one in the other, nor beside it anywhere in the sentence. */
function mayBeOther(
  stated: readonly Notion[],
  sentence: readonly Notion[],
  from: number,
  to: number,
  taken: ReadonlySet<number>,
  context: string,
): boolean {
  const found = sentence.slice(from, to + 1);
  if (found.some((_, index) => taken.has(from + index))) return false;
  const isElsewhere = stated.some(({ term }) => sentence.some((it) => it.term === term));
  if (areNamesOfOne(stated.at(-1)?.lower ?? '', found.at(-1)?.lower ?? '', context)) return false;
  const isName = (it: Notion) => !new RegExp(`(?<!\\p{L})${it.lower}(?!\\p{L})`, 'u').test(context);
  return !isElsewhere && found.every(isName) && stated.every(isName);
}

/** Whether the article tells that they are two names of one: "Fateh al-Sham, once called Al-Nusra Front". */
function areNamesOfOne(a: string, b: string, context: string): boolean {
  const told = (first: string, second: string) =>
    new RegExp(
      `${first}[^.]{0,60}(?:known as|called|formerly|named|alias|\\()[^.]{0,40}${second}`,
      'iu',
    );
  return told(a, b).test(context) || told(b, a).test(context);
}
