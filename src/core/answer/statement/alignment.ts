import { compareValues } from '../values/compareValues.ts';
import { grainOf, hasYear } from '../values/statedDate.ts';
import type { Value } from '../values/values.ts';
import { isTime, type Notion } from './notion.ts';

/** Which notion of a sentence says what one of a statement says, by their places. */
export interface Correspondence {
  /** Of each notion of the statement. */
  readonly places: readonly (number | undefined)[];
  /** Which places of the sentence are taken. */
  readonly taken: ReadonlySet<number>;
}

/** Whether a notion of a statement is said by one of a sentence. @param context the article's text. */
function isSaid(own: Notion, other: Notion, context: string): boolean {
  if (
    own.weekday !== undefined &&
    own.weekday !== other.weekday &&
    (other.weekday !== undefined || !own.value)
  )
    return false;
  if (own.value && other.value) {
    return (
      compareValues(own.value, other.value) === 'same' && !isFiner(own.value, other.value, context)
    );
  }
  if (own.value || other.value) return false;
  return own.weekday !== undefined ? own.weekday === other.weekday : own.term === other.term;
}

const GRAINS = ['year', 'month', 'day'];

/** Whether a date says more than another one and the article around: "27 February" than "February". */
function isFiner(own: Value, other: Value, context: string): boolean {
  if (own.kind !== 'date' || other.kind !== 'date') return false;
  const { year } = own.first;
  return (
    GRAINS.indexOf(grainOf(own)) > GRAINS.indexOf(grainOf(other)) ||
    (year !== undefined && !hasYear(other) && !context.includes(String(year)))
  );
}

/**
 * Aligns a statement with a sentence: as much as stands in the same order, and then what may stand elsewhere
 * without saying something else: "on Monday", "in Aleppo", "the army's base" and "a base of the army".
 */
export function align(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  context: string,
): Correspondence {
  const isSame = statement.map((own) => sentence.map((other) => isSaid(own, other, context)));
  const places = inOrder(statement, sentence, isSame);
  let turned = false;
  const taken = new Set(places.filter((it) => it !== undefined));
  for (const at of statement.keys()) {
    if (places[at] !== undefined) continue;
    const free = sentence.flatMap((_, to) => (isSame[at]?.[to] && !taken.has(to) ? [to] : []));
    const moved = free.find((to) => mayMove(statement, at, sentence, to, places));
    const place =
      moved ??
      (turned ? undefined : free.find((to) => isGenitive(statement, at, sentence, to, places)));
    if (place === undefined) continue;
    // Two that are turned are two that have changed places.
    turned ||= moved === undefined;
    places[at] = place;
    taken.add(place);
  }
  return { places, taken };
}

/** The longest run of notions in the same order; of several, the one with the fewest gaps. */
function inOrder(
  statement: readonly Notion[],
  sentence: readonly Notion[],
  isSame: readonly (readonly boolean[])[],
): (number | undefined)[] {
  const width = sentence.length + 1;
  const best = new Float64Array((statement.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  /** What is said in one breath in both is worth a little more. */
  const worth = (row: number, column: number) =>
    1 +
    (isSame[row + 1]?.[column + 1] ? 0.01 : 0) +
    (isLedAlike(statement[row], sentence[column]) ? 0.02 : 0);
  for (let row = statement.length - 1; row >= 0; row -= 1) {
    for (let column = sentence.length - 1; column >= 0; column -= 1) {
      const skipped = Math.max(at(row + 1, column), at(row, column + 1));
      const matched = isSame[row]?.[column] ? at(row + 1, column + 1) + worth(row, column) : 0;
      best[row * width + column] = Math.max(skipped, matched);
    }
  }
  const places: (number | undefined)[] = statement.map(() => undefined);
  for (let row = 0, column = 0; row < statement.length && column < sentence.length; ) {
    const here = at(row, column);
    if (isSame[row]?.[column] && here === at(row + 1, column + 1) + worth(row, column)) {
      places[row] = column;
      row += 1;
      column += 1;
    } else if (here === at(row, column + 1)) column += 1;
    else row += 1;
  }
  return places;
}

function isLedAlike(a: Notion | undefined, b: Notion | undefined): boolean {
  return a?.lead.join(' ') === b?.lead.join(' ');
}

/** Words before what may stand anywhere in a sentence. */
const MOVABLE =
  /^(?:in|on|at|during|since|until|near|after|before|for|with|from|under|by|throughout|among|between|within|of)$/;

/** Whether it stands in both behind the same such word, or in a stretch that does and moves as a whole. */
function mayMove(
  statement: readonly Notion[],
  at: number,
  sentence: readonly Notion[],
  to: number,
  places: readonly (number | undefined)[],
): boolean {
  const [own, other] = [statement[at], sentence[to]];
  if (!own || !other) return false;
  if (isTime(own)) return sentence.filter(isTime).length === 1 || isLedAlike(own, other);
  const leads = own.lead.filter((it) => MOVABLE.test(it));
  if (leads.length > 0)
    return leads.every((it) => other.lead.includes(it)) && !/\b(?:by|of)\b/.test(leads.join(' '));
  // What is close behind something that was moved moves with it.
  return (
    at > 0 &&
    places[at - 1] === to - 1 &&
    to > 0 &&
    isLedAlike(own, other) &&
    isMoved(at - 1, places)
  );
}

/** Whether a notion stands on another side of most others in the sentence than in the statement. */
export function isMoved(at: number, places: readonly (number | undefined)[]): boolean {
  const own = places[at];
  if (own === undefined) return false;
  const others = places.flatMap((place, index) =>
    place === undefined || index === at ? [] : [index < at === place < own],
  );
  return 2 * others.filter((isInOrder) => !isInOrder).length > others.length;
}

/** "The army's base" and "a base of the army", "an air strike in Syria" and "a Syrian air strike". */
function isGenitive(
  statement: readonly Notion[],
  at: number,
  sentence: readonly Notion[],
  to: number,
  places: readonly (number | undefined)[],
): boolean {
  const isBehindOf = ({ lead }: Notion) => lead.includes('of');
  const [own, other] = [statement[at], sentence[to]];
  if (!own || !other) return false;
  const next = places[at + 1];
  if (isBehindOf(other) && next !== undefined && statement[at + 1]?.isClose)
    return next < to && to - next <= 2;
  const head = places[at - 1];
  if (head === undefined || to !== head - 1) return false;
  return isBehindOf(own)
    ? sentence[head]?.isClose === true
    : own.isClose && sentence[head]?.lead.includes('of') === true;
}
