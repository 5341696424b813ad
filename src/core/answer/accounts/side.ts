import { compareNames } from '../../article/listOrder.ts';
import type { Quotable } from '../excerpt.ts';
import { type Comparison, compareValues } from '../values/compareValues.ts';
import { isOutgrown, mayChange } from '../values/quantity.ts';
import { type Account, dateOf } from './account.ts';

/** The accounts that give one value, the best first. */
export type Side<S extends Quotable> = readonly [Account<S>, ...Account<S>[]];

/**
 * What is the same stands on one side. Roundings come last, since "about 80" is the same as 79 and as 82, which
 * are not; what would stand on two sides stands on none.
 */
export function sidesOf<S extends Quotable>(accounts: readonly Account<S>[]): Side<S>[] {
  const sides: [Account<S>, ...Account<S>[]][] = [];
  for (const account of clear(accounts).toSorted((a, b) => coversOf(a) - coversOf(b))) {
    const own = sides.filter((side) => isOfSide(side, account));
    const [only] = own;
    if (!only) sides.push([account]);
    else if (own.length === 1) only.push(account);
  }
  return sides;
}

/** Those that are the same or different: of the others, those go first that are unclear beside the most. */
function clear<S extends Quotable>(accounts: readonly Account<S>[]): readonly Account<S>[] {
  const doubts = accounts.map(
    (a) => accounts.filter((b) => compareAccounts(a, b) === 'unclear').length,
  );
  const most = Math.max(0, ...doubts);
  return most === 0 ? accounts : clear(accounts.toSpliced(doubts.lastIndexOf(most), 1));
}

function isOfSide(side: Side<Quotable>, account: Account): boolean {
  return side.some((it) => compareAccounts(it, account) === 'same');
}

function coversOf({ value }: Account): number {
  return value.kind === 'quantity' ? value.covers : 0;
}

/** "At least 150", and on a later day 212 or "at least 212", are two numbers of which one is later. */
function compareAccounts(a: Account, b: Account): Comparison {
  const compared = compareValues(a.value, b.value);
  return compared === 'unclear' && (hasGrown(a, b) || hasGrown(b, a)) ? 'different' : compared;
}

function hasGrown(older: Account, newer: Account): boolean {
  const [before, after] = [dateOf(older), dateOf(newer)];
  return (
    before !== undefined &&
    after !== undefined &&
    before < after &&
    older.value.kind === 'quantity' &&
    newer.value.kind === 'quantity' &&
    mayChange(older.value) &&
    isOutgrown(older.value, newer.value)
  );
}

/** The newest first, those without a date last. */
export function byDate(a: Side<Quotable>, b: Side<Quotable>): number {
  const [left, right] = [a, b].map((side) => datesOf(side).at(-1) ?? '');
  return compareNames(right ?? '', left ?? '');
}

/** ISO days of the accounts that have one, the oldest first. */
export function datesOf(side: Side<Quotable>): string[] {
  return side.flatMap((account) => dateOf(account) ?? []).sort();
}

/**
 * Whether one side is an update of the other: its value is of a kind that changes, a count, a share, a sum or an
 * area, all its articles have a date, and all are of later days than all of the other's, which have one too.
 */
export function updates(side: Side<Quotable>, other: Side<Quotable>): boolean {
  const [newer, older] = [datesOf(side), datesOf(other)];
  const haveDates = newer.length === side.length && older.length === other.length;
  const [{ value }] = side;
  return (
    haveDates &&
    value.kind === 'quantity' &&
    mayChange(value) &&
    (newer[0] ?? '') > (older.at(-1) ?? '')
  );
}
