import type { Question } from '../../question/question.ts';
import type { Accounts, GivenAnswer } from '../answer.ts';
import type { Quotable, QuotedSentence } from '../excerpt.ts';
import { type Account, accountOf } from './account.ts';
import { isSameThing } from './sameThing.ts';
import { byDate, datesOf, type Side, sidesOf, updates } from './side.ts';

/** An answer's quotations, and what they give beside each other. */
interface Arranged<S extends Quotable> {
  readonly quotations: readonly QuotedSentence<S>[];
  readonly accounts?: Accounts;
}

/**
 * The sides on which quotations stand that give a value of the same thing, the newest first; none where fewer than
 * two origins give one. @param quotations that are likely enough to answer, the best first.
 */
export function sidesAmong<S extends Quotable>(
  question: Question,
  quotations: readonly QuotedSentence<S>[],
): Side<S>[] {
  const accounts = quotations.flatMap((it) => accountOf(it, question) ?? []);
  const sides = sidesOf(ofOneThing(firstOfEach(accounts), question));
  const origins = new Set(sides.flat().flatMap(originsOf));
  return origins.size < 2 ? [] : sides.toSorted(byDate);
}

/** Whether a quotation stands on one of the sides. */
export function isGiven<S extends Quotable>(
  sides: readonly Side<S>[],
  quotation: QuotedSentence<S>,
): boolean {
  return sides.some((side) => side.some((account) => account.quotation === quotation));
}

/**
 * The quotations, where they differ one of each side first; and what they give beside each other.
 * @param sides as `sidesAmong` gives them, of these quotations.
 * @param isSorted whether the order is the asker's, and stays.
 */
export function arranged<S extends Quotable>(
  sides: readonly Side<S>[],
  quotations: readonly QuotedSentence<S>[],
  isSorted: boolean,
): Arranged<S> {
  if (sides.length === 0) return { quotations };
  const first = sides.length > 1 && !isSorted ? sides.map(([{ quotation }]) => quotation) : [];
  const inOrder = [...first, ...quotations.filter((it) => !first.includes(it))];
  const given = sides.map((side) => givenBy(side, sides, inOrder));
  return { quotations: inOrder, accounts: { kind: kindOf(sides), given } };
}

/** One for each article: what it says best. */
function firstOfEach<S extends Quotable>(accounts: readonly Account<S>[]): Account<S>[] {
  const idOf = ({ quotation }: Account) => quotation.sentence.entry.id;
  return accounts.filter(
    (account, at) => accounts.findIndex((it) => idOf(it) === idOf(account)) === at,
  );
}

function ofOneThing<S extends Quotable>(
  accounts: readonly Account<S>[],
  question: Question,
): Account<S>[] {
  const kept: Account<S>[] = [];
  for (const account of accounts) {
    if (kept.every((it) => isSameThing(it, account, question))) kept.push(account);
  }
  return kept;
}

function originsOf({ quotation: { excerpt } }: Account): string[] {
  return [excerpt.citation, ...excerpt.alsoIn].map(
    ({ agency, articleId }) => agency ?? `article ${articleId}`,
  );
}

function kindOf(sides: readonly Side<Quotable>[]): Accounts['kind'] {
  if (sides.length < 2) return 'agree';
  const isUpdated = sides.every((side) =>
    sides.every((other) => other === side || updates(side, other) || updates(other, side)),
  );
  return isUpdated ? 'later' : 'differ';
}

function givenBy<S extends Quotable>(
  side: Side<S>,
  sides: readonly Side<S>[],
  quotations: readonly QuotedSentence<S>[],
): GivenAnswer {
  const [{ sentence, value }] = side;
  const date = datesOf(side).at(-1);
  const isLater = sides.length > 1 && sides.every((it) => it === side || updates(side, it));
  return {
    text: sentence.slice(value.start, value.end),
    origins: new Set(side.flatMap(originsOf)).size,
    ...(date !== undefined && { date }),
    excerpts: side.map(({ quotation }) => quotations.indexOf(quotation)),
    ...(isLater && { isLater }),
  };
}
