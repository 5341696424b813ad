import { diffArrays } from 'diff';
import type { Span } from '../../text/span.ts';
import { isOtherWord, isSetAlike, mayBegin, type WordPair } from './letterCase.ts';
import { type ReadArticle, spanOf, type TokenRange, type TokenStretch } from './quoteMatch.ts';
import { type Claim, isWordKey, partsAWord, type TokenList, tokensOf } from './quoteTokens.ts';

/**
 * A stretch of an article, of a claim, or of both. In order, the pieces with a place in the article
 * cover the article's stretch without a gap, and those with a place in the claim cover the claim's.
 */
export type DifferencePiece = Same | Missing | Added;

/** What both say, but for typography. */
export interface Same extends Span {
  readonly kind: 'same';
  /** `article.text.slice(start, end)`. */
  readonly text: string;
  readonly claim: Span;
}

/** What the article says there and the claim does not. */
export interface Missing extends Span {
  readonly kind: 'missing';
  /** `article.text.slice(start, end)`. */
  readonly text: string;
}

/** What the claim says and the article does not. */
export interface Added {
  readonly kind: 'added';
  /** `text` of the claim from `claim.start` to `claim.end`. */
  readonly text: string;
  readonly claim: Span;
}

/** A claim set beside one stretch of an article. */
export interface Alignment extends Span {
  readonly read: ReadArticle;
  readonly difference: readonly DifferencePiece[];
  /** Words that both have. */
  readonly kept: number;
  /** Words that were put in, left out or replaced; of an omission at most `OMISSION`. */
  readonly changed: number;
  /** 0..1, how much of the wording is kept; 1 for an alignment without a change of words. */
  readonly likeness: number;
}

/** Tokens that follow one another in both. */
interface SameTokens {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/**
 * Words that one omission counts at most: who leaves out a whole clause changed the text once, who
 * leaves out every third word wrote another text.
 */
export const OMISSION = 3;

/** Words, both ways: claims that need more changes have another text's wording, and cost too long. */
const MOST_CHANGES = 1000;

/** The claim beside the stretch of the window that it follows best; undefined where it follows none. */
export function align(
  claim: Claim,
  claimed: TokenRange,
  window: TokenStretch,
): Alignment | undefined {
  const { read, range } = window;
  const matches = matchesIn(claim, claimed, read, range);
  const kept = bestMatches(claim, read, matches ?? []);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return undefined;
  const place = widened(claim, claimed, read, first, last);
  const matched = withEnds(claim, claimed, read, place, kept);
  const difference = piecesOf(claim, claimed, read, place, withoutOtherWords(claim, read, matched));
  return { read, ...spanOf(read, place), difference, ...likenessOf(difference) };
}

function matchesIn(
  claim: Claim,
  claimed: TokenRange,
  read: ReadArticle,
  range: TokenRange,
): SameTokens[] | undefined {
  const changes = diffArrays(
    [...read.ids.subarray(range.from, range.to)],
    [...claim.ids.subarray(claimed.from, claimed.to)],
    { maxEditLength: MOST_CHANGES },
  );
  let at = range.from;
  let from = claimed.from;
  return changes?.flatMap(({ added, removed, count }) => {
    const match = added || removed ? [] : [{ at, from, length: count }];
    if (!added) at += count;
    if (!removed) from += count;
    return match;
  });
}

/**
 * The matches that follow each other closely enough: each is worth its words; a short omission between
 * two of them costs at most one, so that what was left out before the last word is seen, and a long one
 * what it counts, so that a common word that happens to stand far away is no part of the place.
 */
function bestMatches(
  claim: Claim,
  read: ReadArticle,
  matches: readonly SameTokens[],
): readonly SameTokens[] {
  let best = { worth: 0, from: 0, to: 0 };
  let open = { worth: 0, from: 0 };
  matches.forEach((match, index) => {
    const before = matches[index - 1];
    const gap = before ? wordCount(read, { from: before.at + before.length, to: match.at }) : 0;
    const carried = open.worth - (gap > OMISSION ? OMISSION : gap / OMISSION);
    if (carried < 0) open = { worth: 0, from: index };
    else open = { worth: carried, from: open.from };
    for (let from = match.from; from < match.from + match.length; from += 1) {
      if (claim.isWord[from]) open.worth += 1;
    }
    if (open.worth >= best.worth) best = { ...open, to: index + 1 };
  });
  return matches.slice(best.from, best.to);
}

/**
 * The matches with what is the same at the ends of the place too: a word before one that was replaced may have been
 * taken for one that stands farther away.
 */
function withEnds(
  claim: Claim,
  claimed: TokenRange,
  read: ReadArticle,
  place: TokenRange,
  matches: readonly SameTokens[],
): readonly SameTokens[] {
  const [first, last] = [matches[0], matches.at(-1)];
  if (!first || !last) return matches;
  const isSame = (at: number, from: number) => read.ids[at] === claim.ids[from];
  const before = Math.min(first.at - place.from, first.from - claimed.from);
  const [at, from] = [last.at + last.length, last.from + last.length];
  const behind = Math.min(place.to - at, claimed.to - from);
  let lead = 0;
  while (lead < before && isSame(place.from + lead, claimed.from + lead)) lead += 1;
  let tail = 0;
  while (tail < behind && isSame(place.to - 1 - tail, claimed.to - 1 - tail)) tail += 1;
  return [
    ...(lead > 0 ? [{ at: place.from, from: claimed.from, length: lead }] : []),
    ...matches,
    ...(tail > 0 ? [{ at: place.to - tail, from: claimed.to - tail, length: tail }] : []),
  ];
}

/** The matches without the words that are others by their capitals alone: "US" where the article has "us". */
function withoutOtherWords(
  claim: Claim,
  read: ReadArticle,
  matches: readonly SameTokens[],
): readonly SameTokens[] {
  const pairs = matches.flatMap(({ at, from, length }) =>
    Array.from({ length }, (_, step) => ({ at: at + step, from: from + step })),
  );
  const written = pairs.map((pair) => pairAt(claim, read, pair));
  if (isSetAlike(claim.text, written)) return matches;
  const others = new Set(
    pairs.flatMap(({ from }, index) => {
      const pair = written[index];
      return pair && isOtherWord(pair) ? [from] : [];
    }),
  );
  if (others.size === 0) return matches;
  return matches.flatMap(({ at, from, length }) => {
    const parts: SameTokens[] = [];
    for (let start = 0, end = 0; end <= length; end += 1) {
      if (end < length && !others.has(from + end)) continue;
      if (end > start) parts.push({ at: at + start, from: from + start, length: end - start });
      start = end + 1;
    }
    return parts;
  });
}

function pairAt(
  claim: Claim,
  read: ReadArticle,
  { at, from }: Pick<SameTokens, 'at' | 'from'>,
): WordPair {
  const [own, other] = [
    { start: read.starts[at] ?? 0, end: read.ends[at] ?? 0 },
    { start: claim.starts[from] ?? 0, end: claim.ends[from] ?? 0 },
  ];
  return {
    read: read.text.slice(own.start, own.end),
    claimed: claim.text.slice(other.start, other.end),
    before: claim.text.slice(Math.max(0, other.start - 2), other.start),
    mayBegin: mayBegin(read.text, own) || mayBegin(claim.text, other),
  };
}

/**
 * The place of the matches and of what the claim replaced at the ends, so that the difference shows both
 * names where the first one was changed; and no word or number is parted there.
 */
function widened(
  claim: Claim,
  claimed: TokenRange,
  read: ReadArticle,
  first: SameTokens,
  last: SameTokens,
): TokenRange {
  const behind = { from: last.from + last.length, to: claimed.to };
  let from = first.at - replaced(claim, { from: claimed.from, to: first.from }, read, first.at, -1);
  let to = last.at + last.length;
  to += replaced(claim, behind, read, to, 1);
  while (from > 0 && partsAWord(read.text, read.starts[from] ?? 0)) from -= 1;
  while (to < read.ids.length && partsAWord(read.text, read.ends[to - 1] ?? 0)) to += 1;
  return { from, to };
}

/** Words that are taken for replaced in the middle of a sentence too: a name or a number. */
const NAME_WORDS = 3;

/**
 * How many tokens of the article, before or behind one of its tokens, the claim's tokens replace: as
 * many words as these are, but none of another sentence.
 */
function replaced(
  claim: Claim,
  own: TokenRange,
  read: ReadArticle,
  at: number,
  step: 1 | -1,
): number {
  if (own.from >= own.to) return 0;
  const most = wordCount(claim, own);
  let words = 0;
  let count = 0;
  for (; words < most; count += 1) {
    const index = step === 1 ? at + count : at - 1 - count;
    if (isNewParagraph(read, step === 1 ? index : index + 1)) return count;
    if (ENDS.test(tokenAt(read, index))) return count;
    if (isWordKey(tokenAt(read, index))) words += 1;
  }
  // A mark alone stands for a mark: a full stop for a question mark.
  if (most === 0) return step === 1 && ENDS.test(tokenAt(read, at)) ? 1 : 0;
  return most <= NAME_WORDS ? count : 0;
}

function tokenAt({ text, starts, ends }: TokenList, at: number): string {
  return text.slice(starts[at] ?? 0, ends[at] ?? 0);
}

/** Whether a paragraph begins with the token, or the text begins or ends there. */
function isNewParagraph({ text, starts, ends }: TokenList, at: number): boolean {
  const before = ends[at - 1];
  const start = starts[at];
  return before === undefined || start === undefined || /\n\s*\n/.test(text.slice(before, start));
}

/** Marks that end a sentence, or a sentence's part that may be quoted alone. */
const ENDS = /^[.!?。！？;:"“”«»「」]$/;

/** Words and numbers among these tokens; in scripts without spaces each character. */
function wordCount({ text, starts, ends }: TokenList, { from, to }: TokenRange): number {
  let words = 0;
  for (let at = from; at < to; at += 1) {
    if (isWordKey(text.slice(starts[at], ends[at]))) words += 1;
  }
  return words;
}

function piecesOf(
  claim: Claim,
  claimed: TokenRange,
  read: ReadArticle,
  place: TokenRange,
  matches: readonly SameTokens[],
): DifferencePiece[] {
  const inArticle = cutter(read, place);
  const inClaim = cutter(claim, claimed);
  const pieces: DifferencePiece[] = [];
  let at = place.from;
  let from = claimed.from;
  const end = { at: place.to, from: claimed.to, length: 0 };
  for (const match of [...matches, end]) {
    if (at < match.at) pieces.push({ kind: 'missing', ...inArticle(at, match.at) });
    if (from < match.from) {
      const { text, ...own } = inClaim(from, match.from);
      pieces.push({ kind: 'added', text, claim: own });
    }
    [at, from] = [match.at + match.length, match.from + match.length];
    if (match.length === 0) continue;
    const { start, end } = inClaim(match.from, from);
    pieces.push({ kind: 'same', ...inArticle(match.at, at), claim: { start, end } });
  }
  return pieces;
}

/** Cuts a stretch of tokens into pieces that leave nothing out: what follows a token belongs to it. */
function cutter(
  list: TokenList,
  whole: TokenRange,
): (from: number, to: number) => Span & { readonly text: string } {
  const { end: last } = spanOf(list, whole);
  return (from, to) => {
    const start = list.starts[from] ?? last;
    const end = to === whole.to ? last : (list.starts[to] ?? last);
    return { start, end, text: list.text.slice(start, end) };
  };
}

function likenessOf(
  difference: readonly DifferencePiece[],
): Pick<Alignment, 'kept' | 'changed' | 'likeness'> {
  let kept = 0;
  let changed = 0;
  let hunk = { missing: 0, added: 0 };
  for (const piece of [...difference, undefined]) {
    const words = tokensOf(piece?.text ?? '').filter(({ key }) => isWordKey(key)).length;
    if (piece === undefined || piece.kind === 'same') {
      kept += words;
      changed += Math.max(hunk.added, Math.min(hunk.missing, OMISSION));
      hunk = { missing: 0, added: 0 };
    } else hunk = { ...hunk, [piece.kind]: words };
  }
  return { kept, changed, likeness: kept / (kept + changed || 1) };
}
