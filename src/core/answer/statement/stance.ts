import { align, type Correspondence } from './alignment.ts';
import { isOfOther, isOfSome } from './belonging.ts';
import type { StatedDifference } from './difference.ts';
import { deniedSpan, isDenied, rolesOf } from './lead.ts';
import type { Notion } from './notion.ts';
import { oneThing } from './oneDifference.ts';
import { REPORTING, TURNING } from './turningWords.ts';
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
  const open = left.filter(({ at }) => !isKnownName(at, statement, sentence, places, context));
  const same = statement.length - left.length;
  if (same < LEAST_SAME) return UNTOLD;
  const isReported = sentence.some(({ term }, at) => !taken.has(at) && REPORTING.has(term));
  const denials = deniedApart(statement, sentence, places);
  const one = open.length > 0 ? oneThing(open, statement, sentence, alignment, context) : undefined;
  if (open.length > 0 && !one) return UNTOLD;
  if (isTurned(statement, sentence, alignment, one?.place)) return UNTOLD;
  const roles = rolesOf(statement, sentence, places);
  const compared = { ...alignment, statement, sentence, place: one?.place };
  if (roles.kind === 'unlike' || isOfOther(compared)) return UNTOLD;
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
  if (differences.length > 1 || isOfSome(compared)) return UNTOLD;
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
    (it, at) =>
      (!taken.has(at) && at !== place && at <= last && turns(it)) ||
      it.lead.some(
        (word) =>
          CONDITIONS.has(word) && !own.includes(word) && isConditionOf(at, word, sentence, places),
      ),
  );
}

function turns(notion: Notion): boolean {
  return TURNING.has(notion.term) || TURNING.has(notion.ownTerm) || isDenied(notion);
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

/** Whether a name is only said more fully than in the sentence, and as the article says it elsewhere. */
function isKnownName(
  at: number,
  statement: readonly Notion[],
  sentence: readonly Notion[],
  places: readonly (number | undefined)[],
  context: string,
): boolean {
  const [own, next, place] = [statement[at], statement[at + 1], places[at + 1]];
  if (own?.name === undefined || own.name !== next?.name || place === undefined) return false;
  const other = sentence[place - 1];
  const hasOther = other?.name !== undefined && other.name === sentence[place]?.name;
  return !hasOther && new RegExp(`${own.lower}[ -]{1,2}${next.lower}`, 'iu').test(context);
}
