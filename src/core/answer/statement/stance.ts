import { compareValues } from '../values/compareValues.ts';
import { align, type Correspondence, isMoved } from './alignment.ts';
import type { StatedDifference } from './difference.ts';
import { deniedSpan, isDenied, isPlacing, rolesOf } from './lead.ts';
import type { Notion } from './notion.ts';
import { areOpposites, REPORTING, TURNING } from './turningWords.ts';
import { voicesOf } from './voice.ts';

/** How a sentence stands to a statement. In doubt it tells nothing. */
export type Stance =
  /** It says so. */
  | { readonly kind: 'said'; readonly isReported: boolean }
  /** It says the same but for one thing. */
  | (StatedDifference & { readonly kind: 'differs'; readonly isReported: boolean })
  | { readonly kind: 'untold' };

const UNTOLD: Stance = { kind: 'untold' };

/** Notions besides the one that differs, below which too little is the same. */
const LEAST_SAME = 2;
/** The same in a sentence that says more besides than that. */
const LEAST_SAME_OF_MUCH = 3;
/** The same for a name: many do what one does. */
const LEAST_SAME_BUT_NAME = 3;

/**
 * How a sentence stands to a statement, both as notions, the same word in whichever voice. @param context the
 * article's text, which tells what is a name there.
 */
export function stanceOf(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  context: string,
): Stance {
  let best = UNTOLD;
  for (const [own, other] of voicesOf(statement, sentence)) {
    const stance = stanceInOrder(own, other, context);
    if (stance.kind === 'said') return stance;
    if (best.kind === 'untold') best = stance;
  }
  return best;
}

function stanceInOrder(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  context: string,
): Stance {
  const alignment = align(statement, sentence, context);
  const { places, taken } = alignment;
  const left = statement.flatMap((notion, at) =>
    places[at] === undefined ? [{ notion, at }] : [],
  );
  const open = left.filter(({ at }) => !isKnownName(at, statement, sentence, alignment, context));
  const same = statement.length - left.length;
  if (same < LEAST_SAME) return UNTOLD;
  const isReported = sentence.some(({ term }, at) => !taken.has(at) && REPORTING.has(term));
  const denials = deniedApart(statement, sentence, places);
  const one = open.length > 0 ? oneThing(open, statement, sentence, alignment, context) : undefined;
  if (open.length > 0 && !one) return UNTOLD;
  if (isTurned(statement, sentence, alignment, one?.place)) return UNTOLD;
  const roles = rolesOf(statement, sentence, places);
  if (roles.kind === 'unlike' || isOfOther(statement, sentence, alignment, one?.place))
    return UNTOLD;
  if (one?.difference && one.difference.in !== 'denial' && isAnother(statement, sentence, places))
    return UNTOLD;
  const differences = [
    ...denials,
    ...(one ? [one.difference] : []),
    ...(roles.kind === 'opposite' ? [roles.difference] : []),
  ];
  const [difference] = differences;
  if (!difference) return { kind: 'said', isReported };
  const rest = sentence.length - taken.size - (one ? 1 : 0);
  if (same < LEAST_SAME_OF_MUCH && rest > same) return UNTOLD;
  if (differences.length > 1 || isOfSome(sentence, taken, one?.place)) return UNTOLD;
  return { ...difference, kind: 'differs', isReported };
}

/** Whether the sentence says it of something planned, tried, denied or nearly so, and the statement does not. */
function isTurned(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  { places, taken }: Correspondence,
  place: number | undefined,
): boolean {
  const last = Math.max(place ?? -1, ...taken);
  const own = statement.flatMap(({ lead }) => lead);
  return sentence.some(
    ({ term, ownTerm, lead }, at) =>
      (!taken.has(at) &&
        at !== place &&
        at <= last &&
        (TURNING.has(term) || TURNING.has(ownTerm))) ||
      lead.some(
        (word) =>
          CONDITIONS.has(word) && !own.includes(word) && isConditionOf(at, word, sentence, places),
      ),
  );
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);

/** What only something that is left out of a statement depends on changes nothing: "he asked whether". */
function isConditionOf(
  at: number,
  word: string,
  sentence: readonly Notion[],
  places: readonly (number | undefined)[],
): boolean {
  return word !== 'whether' || sentence.some((_, to) => to >= at && places.includes(to));
}

/** What is denied in the one and not in the other. */
function deniedApart(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  places: readonly (number | undefined)[],
): StatedDifference[] {
  return statement.flatMap((own, at) => {
    const other = sentence[places[at] ?? -1];
    if (!other || isDenied(own) === isDenied(other)) return [];
    return [{ in: 'denial', stated: deniedSpan(own), found: deniedSpan(other) }];
  });
}

/** Whether the statement speaks of some where the sentence speaks of a known one: "a truce" of "the truce". */
function isAnother(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  places: readonly (number | undefined)[],
): boolean {
  return statement.some(({ lead }, at) => {
    const place = places[at];
    const other = place === undefined ? undefined : sentence[place]?.lead;
    return other !== undefined && isSome(lead) !== isSome(other) && (isThe(lead) || isThe(other));
  });
}

const isSome = (lead: readonly string[]) => lead.some((it) => /^(?:an?|another|some)$/.test(it));
const isThe = (lead: readonly string[]) =>
  lead.some((it) => /^(?:the|this|that|his|her|its|their)$/.test(it));

/** Whether a name is only said more fully than here: by the first name, or what the person is, as elsewhere in the article. */
function isKnownName(
  at: number,
  statement: readonly Notion[],
  sentence: readonly Notion[],
  { places, taken }: Correspondence,
  context: string,
): boolean {
  void [at, statement, sentence, places, taken, context];
  return false;
}

interface OneThing {
  readonly difference: StatedDifference;
  /** In the sentence. */
  readonly place: number;
}

/** The one thing in which they differ, where what is left of the statement is one, and stands where another stands. */
function oneThing(
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
    const isDated = other.value?.kind === 'date' || other.weekday !== undefined;
    if (isDated ? dates.length > 1 : !isBeside || !isBetween) continue;
    const kind = differenceOf(first.notion, other, open.length);
    if (kind === undefined) continue;
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
  const isName = (it: Notion) => !new RegExp(`(?<!\\p{L})${it.lower}(?!\\p{L})`, 'u').test(context);
  return !isElsewhere && found.every(isName) && stated.every(isName);
}

/** Whether something stands between that makes it something else's: "Kerry's spokesman said", "the deputy minister". */
function isOfOther(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  { places, taken }: Correspondence,
  place: number | undefined,
): boolean {
  return statement.some((_, at) => {
    const own = places[at];
    if (own === undefined) return false;
    const next = sentence[own + 1];
    const isFree = next && !taken.has(own + 1) && own + 1 !== place;
    if (!isFree || !next.isClose || /ly$/.test(next.lower)) return false;
    const here = sentence[own];
    // "The State Department": what is said of the US is not said of it.
    if (here?.name !== undefined && here.name === next.name) return !next.weekday;
    if (CLASSES.test(next.lower)) return false;
    return (
      here?.name !== undefined &&
      !next.value &&
      statement[at + 1] !== undefined &&
      isBeforeNext(own + 1, at, places)
    );
  });
}

/** What a name is of: "the Farafira district" is Farafira. */
const CLASSES =
  /^(?:district|city|town|village|province|region|area|county|river|island|airport|neighbou?rhood|prefecture|valley|mountain|peninsula|department)$/;

function isBeforeNext(place: number, at: number, places: readonly (number | undefined)[]): boolean {
  const next = places[at + 1];
  return next !== undefined && next > place;
}

/** Whether the sentence says it of some alone: a "week-long" truce may be another one. */
function isOfSome(
  sentence: readonly Notion[],
  taken: ReadonlySet<number>,
  place: number | undefined,
): boolean {
  return sentence.some(({ name, isClose }, at) => {
    const isSame = taken.has(at);
    const before = sentence[at - 1];
    return (
      isSame &&
      name === undefined &&
      isClose &&
      before !== undefined &&
      !taken.has(at - 1) &&
      at - 1 !== place &&
      !before.value &&
      !before.lead.some((it) => isPlacing(it)) &&
      !/ly$/.test(before.lower)
    );
  });
}
