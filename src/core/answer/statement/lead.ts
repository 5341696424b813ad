import type { Span } from '../../text/span.ts';
import type { StatedDifference } from './difference.ts';
import { isTime, type Notion } from './notion.ts';

const DENYING = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly)$/;

/** Whether what is said of it is denied. */
export function isDenied({ lead }: Notion): boolean {
  return lead.filter((it) => DENYING.test(it)).length % 2 === 1;
}

/** From the first of the common words before a notion of which that is so, to the notion's end. */
export function spanFrom(
  { lead, leadStarts, start, end }: Notion,
  isFirst: (word: string, at: number) => boolean,
): Span {
  return { start: leadStarts[lead.findIndex(isFirst)] ?? start, end };
}

const AUXILIARY = /^(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)$/;

/** A notion with what denies it, where it is denied: "does not cover". */
export function deniedSpan(notion: Notion): Span {
  const { lead } = notion;
  const isAhead = (at: number) => DENYING.test(lead[at] ?? '');
  return spanFrom(notion, (word, at) => isAhead(at) || (AUXILIARY.test(word) && isAhead(at + 1)));
}

/** How the common words before the same notions stand to each other. */
export type Roles =
  | { readonly kind: 'alike' }
  | { readonly kind: 'unlike' }
  | { readonly kind: 'opposite'; readonly difference: StatedDifference };

const ALIKE: Roles = { kind: 'alike' };
const UNLIKE: Roles = { kind: 'unlike' };

/** Which of these is said changes whether it is so. */
const ONCE = /^(?:once|until)$/;
const MOODS: readonly RegExp[] = [
  /^(?:will|would|shall|'ll)$/,
  /^(?:may|might|could|can)$/,
  /^(?:should|must|ought)$/,
  /^only$/,
  ONCE,
  /^(?:all|every|each|both)$/,
  /^(?:some|few|most|many)$/,
];
const OPPOSED = [
  'before after',
  'above below',
  'over under',
  'inside outside',
  'more less',
  'with without',
].map((pair) => pair.split(' '));
/** Whether a common word says that something may be, will be or should be. */
export function isMood(word: string): boolean {
  return /^(?:will|would|shall|'ll|may|might|could|should|must|ought|if|unless|whether)$/.test(
    word,
  );
}

/** Who does what to whom. */
const PLACING =
  /^(?:before|after|during|since|by|to|from|against|for|with|of|in|at|on|than|as|like|into|about|between|among|near|through|towards?|off)$/;
/** Whether a common word says where, when or to whom. */
export function isPlacing(word: string): boolean {
  return PLACING.test(word);
}

/** What may stand for each other. */
const GROUPS = [
  /^(?:in|at|on|near|of)$/,
  /^(?:of|for)$/,
  /^(?:between|among)$/,
  /^towards?$/,
  /^(?:to|into)$/,
];

/** Whether the same notions do the same in both, as far as the common words before them tell. */
export function rolesOf(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  places: readonly (number | undefined)[],
): Roles {
  const opposites: StatedDifference[] = [];
  const begin = beginOfRelative(statement, sentence, places);
  for (const [at, own] of statement.entries()) {
    const place = places[at];
    const other = place === undefined ? undefined : sentence[place];
    if (!other || place === undefined) continue;
    if (own.isPassive !== other.isPassive && /ed$/.test(own.lower)) return UNLIKE;
    const a = leadOf(statement, at, (it) => places[it] !== undefined);
    const b = leadOf(sentence, place, (it) => places.includes(it));
    if (areOfOtherMood(a, b, isDenied(own))) return UNLIKE;
    const opposite = oppositeIn(own, a, other, b);
    if (opposite) opposites.push(opposite);
    else if (
      at >= begin &&
      !arePlacedAlike(own, a, other, b, isTurnedRound(at, statement, places))
    ) {
      return UNLIKE;
    }
  }
  const [difference, ...more] = opposites;
  if (more.length > 0) return UNLIKE;
  return difference ? { kind: 'opposite', difference } : ALIKE;
}

/** The common words before a notion, and those before others that are close before it and stand for nothing. */
function leadOf(
  notions: readonly Notion[],
  at: number,
  isSame: (place: number) => boolean,
): readonly string[] {
  const lead = [...(notions[at]?.lead ?? [])];
  for (let place = at; place > 0; place -= 1) {
    const before = notions[place - 1];
    const ends = !before || isSame(place - 1) || before.name !== undefined;
    if (ends || !notions[place]?.isClose) break;
    lead.unshift(...before.lead);
  }
  return lead;
}

/** @param isDenied "never" says of all times what "once" says of one. */
function areOfOtherMood(a: readonly string[], b: readonly string[], isDenied: boolean): boolean {
  const moods = isDenied ? MOODS.filter((mood) => mood !== ONCE) : MOODS;
  const has = (lead: readonly string[], mood: RegExp) => lead.some((it) => mood.test(it));
  return moods.some((mood) => has(a, mood) !== has(b, mood));
}

function oppositeIn(
  own: Notion,
  a: readonly string[],
  other: Notion,
  b: readonly string[],
): StatedDifference | undefined {
  const pair = OPPOSED.find(
    ([x = '', y = '']) => (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x)),
  );
  if (!pair) return undefined;
  const isOne = (word: string) => pair.includes(word);
  return { in: 'opposite', stated: spanFrom(own, isOne), found: spanFrom(other, isOne) };
}

function arePlacedAlike(
  own: Notion,
  a: readonly string[],
  other: Notion,
  b: readonly string[],
  isRound: boolean,
): boolean {
  // A day needs no word before it.
  if (isTime(own)) return true;
  // Nor does a number, but "two of the five" are not five, nor is "by 5 percent" "to 5 percent".
  const places = own.value ? (it: string) => /^(?:of|by|to|from)$/.test(it) : isPlacing;
  const left = a.filter(places);
  const right = b.filter(places);
  if (own.isClose && other.isClose && !isRound) return true;
  // "The army's base" is "a base of the army".
  if (own.isClose || other.isClose || isRound) {
    return [...left, ...right].every((it) => /^(?:of|in|for)$/.test(it));
  }
  return left.every((it) => isAmong(it, right)) && right.every((it) => isAmong(it, left));
}

function isAmong(word: string, lead: readonly string[]): boolean {
  return (
    lead.includes(word) ||
    GROUPS.some((group) => group.test(word) && lead.some((it) => group.test(it)))
  );
}

/** Whether it stands on the other side of what it is close to. */
function isTurnedRound(
  at: number,
  statement: readonly Notion[],
  places: readonly (number | undefined)[],
): boolean {
  const [before, own = 0, after] = [places[at - 1], places[at], places[at + 1]];
  const isFree = (it: Notion | undefined) => it?.weekday !== undefined || it?.value !== undefined;
  return (
    (before !== undefined && before > own && !isFree(statement[at - 1])) ||
    (after !== undefined && after < own && !isFree(statement[at + 1]))
  );
}

/**
 * Where a statement goes on after what the sentence tells in a clause of its own: "in the city, which is held
 * by rebels" says of the city what "the city is held by rebels" does. 0 where it does not.
 */
function beginOfRelative(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  places: readonly (number | undefined)[],
): number {
  const isRelative = ({ lead }: Notion) => lead.some((it) => /^(?:who|which)$/.test(it));
  const at = statement.findIndex((own, index) => {
    const place = places[index];
    const other = place === undefined ? undefined : sentence[place];
    return other !== undefined && isRelative(other) && !isRelative(own);
  });
  const place = places[at];
  return at > 0 && place !== undefined && places[at - 1] === place - 1 ? at : 0;
}
