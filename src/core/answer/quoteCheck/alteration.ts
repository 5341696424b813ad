import type { Article } from '../../article/article.ts';
import { isUnspaced, languageCode } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { isDateAt, isNameAt, isOfNumber, kindInUnspaced } from './alterationContext.ts';
import { type AlterationKind, bySense } from './alterationKind.ts';
import { type WordLists, wordListsOf } from './alterationLists.ts';
import type { DifferencePiece } from './quoteDifference.ts';
import { isWordKey, type Token, tokensOf } from './quoteTokens.ts';
import { haveSameNumbers, saysTheSame } from './sameWriting.ts';

/** What stands in the place of what, between two stretches that are the same; one of both may be empty. */
export interface Replacement {
  /** Of the article, and of the claim. */
  readonly missing: Span;
  readonly added: Span;
}

/** Those that change the sense first; at least one where there is a difference. */
export function alterationsIn(
  difference: readonly DifferencePiece[],
  claim: string,
  article: Pick<Article, 'text' | 'language'>,
): AlterationKind[] {
  return bySense(replacementsIn(difference).flatMap((it) => alterationsBy(it, claim, article)));
}

export function replacementsIn(difference: readonly DifferencePiece[]): Replacement[] {
  const found: Replacement[] = [];
  const [first] = difference;
  // Nothing stands where the first of a text would begin.
  let at = first && first.kind !== 'added' ? first.start : firstPlace(difference);
  let from = 0;
  let isOpen = false;
  for (const piece of difference) {
    const last = found.at(-1);
    const open = isOpen && last ? last : { missing: emptyAt(at), added: emptyAt(from) };
    if (piece.kind === 'same') {
      isOpen = false;
      [at, from] = [piece.end, piece.claim.end];
      continue;
    }
    if (isOpen) found.pop();
    const { start, end } = piece.kind === 'missing' ? piece : piece.claim;
    found.push({ ...open, [piece.kind]: { start, end } });
    if (piece.kind === 'missing') at = end;
    else from = end;
    isOpen = true;
  }
  return found;
}

function firstPlace(difference: readonly DifferencePiece[]): number {
  return difference.flatMap((piece) => (piece.kind === 'added' ? [] : [piece.start]))[0] ?? 0;
}

function emptyAt(at: number): Span {
  return { start: at, end: at };
}

/** A text and the words in it that one replacement is about. */
interface ChangedSide {
  readonly text: string;
  readonly span: Span;
  /** Offsets into `text`. */
  readonly tokens: readonly Token[];
}

/** The kinds of one replacement. */
export function alterationsBy(
  { missing, added }: Replacement,
  claim: string,
  { text, language }: Pick<Article, 'text' | 'language'>,
): AlterationKind[] {
  const code = languageCode(language);
  const [read, claimed] = [sideOf(text, missing), sideOf(claim, added)];
  const words = [read, claimed].map(wordsOfSide);
  const [own = [], other = []] = words;
  if (own.length + other.length === 0) return [changesANumber(read, claimed) ? 'number' : 'small'];
  const written = [read, claimed].map(writtenBy);
  const isUnspacedText = isUnspaced(written.join(''));
  if (isUnspacedText) return kindInUnspaced(read, claimed);
  const lists = wordListsOf(code);
  const [before = '', behind = ''] = written;
  // What differs in nothing but capitals is the one thing or the other by them.
  if (isSameBut(own, other)) return [/\p{N}\s?$/u.test(textBefore(read)) ? 'number' : 'name'];
  if (saysTheSame(before, behind, code)) return ['small'];
  const isSameNumber = haveSameNumbers(before, behind, code);
  const [lost, put] = apart(own, other);
  const undone = undoneIn(lost, put, lists);
  const kinds = [
    ...(changesANumber(read, claimed) ? (['number'] as const) : []),
    ...(undone.length > 0 ? (['denial'] as const) : []),
    ...[...lost.map((it) => [it, read] as const), ...put.map((it) => [it, claimed] as const)]
      .filter(([word]) => !undone.includes(word))
      .map(([word, side]) => kindOf(word, side, lists, isSameNumber)),
  ];
  const telling = kinds.filter((kind) => kind !== 'small');
  return telling.length > 0 ? telling : ['small'];
}

function textBefore({ text, span }: ChangedSide): string {
  return text.slice(Math.max(0, span.start - 2), span.start);
}

function isSameBut(own: readonly Token[], other: readonly Token[]): boolean {
  return own.length === other.length && own.every(({ key }, at) => key === other[at]?.key);
}

function sideOf(text: string, span: Span): ChangedSide {
  const tokens = tokensOf(text.slice(span.start, span.end)).map(({ start, end, key }) => ({
    ...{ start: span.start + start, end: span.start + end, key },
  }));
  return { text, span, tokens };
}

function writtenBy({ text, span }: ChangedSide): string {
  return text.slice(span.start, span.end);
}

function wordsOfSide({ tokens }: ChangedSide): Token[] {
  return tokens.filter(({ key }) => isWordKey(key));
}

/** Of two lists of words what only one of them has, each as often as it has it more. */
function apart(own: readonly Token[], other: readonly Token[]): [Token[], Token[]] {
  const left = [...other];
  const lost = own.filter(({ key }) => {
    const at = left.findIndex((it) => it.key === key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [lost, left];
}

function kindOf(
  word: Token,
  { text }: ChangedSide,
  lists: WordLists,
  isSameNumber: boolean,
): AlterationKind {
  const written = text.slice(word.start, word.end);
  if (lists.isNumber(written)) {
    if (isDateAt(text, word, lists)) return 'day';
    return isSameNumber ? 'small' : 'number';
  }
  if (lists.isDenial(written)) return 'denial';
  if (lists.isDay(written)) return 'day';
  if (lists.isBesideNumber(written) && isOfNumber(text, word, lists)) return 'number';
  if (isNameAt(text, word, lists)) return 'name';
  return lists.isSmall(written) ? 'small' : 'words';
}

/** The words of which one says by its beginning or its end that the other is not so: "lawful" and "unlawful". */
function undoneIn(
  own: readonly Token[],
  other: readonly Token[],
  { undoing }: WordLists,
): readonly Token[] {
  const isOf = (long: string, short: string) =>
    undoing.some((beginning) => long === beginning + short && short.length > 2) ||
    long === `${short}n't` ||
    long === `n'${short}` ||
    (long === "can't" && short === 'can') ||
    (long === "won't" && short === 'will') ||
    (/(?:less|los|frei)$/.test(long) &&
      /(?:ful|voll|haltig)$/.test(short) &&
      long.slice(0, 4) === short.slice(0, 4));
  return own.flatMap((a) => {
    const pair = other.find((b) => isOf(a.key, b.key) || isOf(b.key, a.key));
    return pair ? [a, pair] : [];
  });
}

/** Marks that make another number of one beside them. */
const NUMBER_MARK = /[-‐‑–−+±<>≤≥≈~%‰°′″×*^=#/⁄√\p{Sc}\p{No}]/u;

/** Whether a sign of a number was put in, left out or replaced. */
function changesANumber(read: ChangedSide, claimed: ChangedSide): boolean {
  return [read, claimed].some(({ text, tokens }, index) => {
    const others = (index === 0 ? claimed : read).tokens.map(({ key }) => key);
    return tokens.some(
      ({ start, end, key }) =>
        !isWordKey(key) &&
        !others.includes(key) &&
        NUMBER_MARK.test(text.slice(start, end)) &&
        (/^\s?\p{N}/u.test(text.slice(end, end + 2)) ||
          /\p{N}\s?$/u.test(text.slice(Math.max(0, start - 2), start))),
    );
  });
}
