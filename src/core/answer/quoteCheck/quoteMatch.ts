import type { Article } from '../../article/article.ts';
import type { Span } from '../../text/span.ts';
import { type Claim, partsAWord, type TokenList, UNKNOWN } from './quoteTokens.ts';

/** An article beside a claim. */
export interface ReadArticle extends TokenList {
  readonly article: Article;
}

/** Tokens of a list, the last one not included. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Tokens that claim and article have alike, as many as there are: neither the ones before nor behind are. */
export interface SharedRun {
  readonly read: ReadArticle;
  /** In the claim. */
  readonly range: TokenRange;
  /** The first token in the article. */
  readonly at: number;
}

/** A stretch of an article. */
export interface TokenStretch {
  readonly read: ReadArticle;
  readonly range: TokenRange;
}

/** A stretch that shares words with a claim. */
export interface Window extends TokenStretch {
  /** The weight of the claim's tokens that it has, each as often as both have it. */
  readonly shared: number;
}

/** The place of tokens in their text. */
export function spanOf({ starts, ends }: TokenList, { from, to }: TokenRange): Span {
  const start = starts[from] ?? 0;
  return { start, end: ends[to - 1] ?? start };
}

/** Words of the claim among these tokens, as `wordsOf` parts them. */
export function countWords({ wordsBefore }: Claim, { from, to }: TokenRange): number {
  return (wordsBefore[to] ?? 0) - (wordsBefore[from] ?? 0);
}

/** Every place of a text where this slice stands and parts no word at its ends. */
export function slicePlaces(text: string, slice: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(slice); start !== -1; start = text.indexOf(slice, start + 1)) {
    const end = start + slice.length;
    if (!partsAWord(text, start) && !partsAWord(text, end)) places.push({ start, end });
  }
  return places;
}

/** Every place where an article has these tokens of the claim one after another and parts no word. */
export function wholeMatches(
  claim: Claim,
  { from, to }: TokenRange,
  read: ReadArticle,
): TokenRange[] {
  const { ids, text } = read;
  const length = to - from;
  const found: TokenRange[] = [];
  const first = claim.ids[from];
  for (
    let at = ids.indexOf(first ?? UNKNOWN);
    at !== -1;
    at = ids.indexOf(first ?? UNKNOWN, at + 1)
  ) {
    let same = 1;
    while (same < length && ids[at + same] === claim.ids[from + same]) same += 1;
    const range = { from: at, to: at + length };
    if (same < length) continue;
    const { start, end } = spanOf(read, range);
    if (!partsAWord(text, start) && !partsAWord(text, end)) found.push(range);
  }
  return found;
}

/** The runs with at least so many words, in order of the article. */
export function runsIn(claim: Claim, read: ReadArticle, leastWords: number): SharedRun[] {
  const { ids } = read;
  const pairs = pairsOf(claim);
  const size = claim.vocabulary.size;
  const runs: SharedRun[] = [];
  for (let at = 0; at + 1 < ids.length; at += 1) {
    const id = ids[at] ?? UNKNOWN;
    const next = ids[at + 1] ?? UNKNOWN;
    if (id === UNKNOWN || next === UNKNOWN) continue;
    const places = pairs.get(id * size + next);
    if (!places) continue;
    for (const from of places) {
      // A run that begins earlier has been found there.
      if (from > 0 && at > 0 && claim.ids[from - 1] === ids[at - 1]) continue;
      let length = 2;
      while (from + length < claim.ids.length && claim.ids[from + length] === ids[at + length]) {
        length += 1;
      }
      const range = { from, to: from + length };
      if (countWords(claim, range) >= leastWords) runs.push({ read, range, at });
    }
  }
  return runs;
}

/** Where each two neighbouring tokens stand in the claim. */
function pairsOf({ ids, vocabulary }: Claim): Map<number, number[]> {
  const pairs = new Map<number, number[]>();
  for (let at = 0; at + 1 < ids.length; at += 1) {
    const pair = (ids[at] ?? 0) * vocabulary.size + (ids[at + 1] ?? 0);
    const places = pairs.get(pair);
    if (places) places.push(at);
    else pairs.set(pair, [at]);
  }
  return pairs;
}

/**
 * The first stretch of so many tokens that shares most with the claim, wherever in it the words stand;
 * it begins and ends with a word that they share. Undefined where they share none.
 */
export function bestWindow(claim: Claim, read: ReadArticle, length: number): Window | undefined {
  const { ids } = read;
  const weightOf = new Float64Array(claim.vocabulary.size);
  const wanted = new Int32Array(claim.vocabulary.size);
  claim.ids.forEach((id, at) => {
    weightOf[id] = claim.weights[at] ?? 0;
    wanted[id] = (wanted[id] ?? 0) + 1;
  });
  // Counts down: what is still wanted of each token while the window has the others.
  let shared = 0;
  let best = { shared: 0, to: 0 };
  for (let to = 1; to <= ids.length; to += 1) {
    const entering = ids[to - 1] ?? UNKNOWN;
    if (entering !== UNKNOWN) {
      const left = wanted[entering] ?? 0;
      if (left > 0) shared += weightOf[entering] ?? 0;
      wanted[entering] = left - 1;
    }
    const leaving = ids[to - 1 - length] ?? UNKNOWN;
    if (leaving !== UNKNOWN) {
      const left = wanted[leaving] ?? 0;
      if (left >= 0) shared -= weightOf[leaving] ?? 0;
      wanted[leaving] = left + 1;
    }
    // Sums of fractions differ in their last digits by the order in which they are added.
    if (shared > best.shared + 1e-9) best = { shared, to };
  }
  if (best.to === 0) return undefined;
  const tells = (at: number) => (weightOf[ids[at] ?? UNKNOWN] ?? 0) > 0;
  let from = Math.max(0, best.to - length);
  while (!tells(from)) from += 1;
  return { read, range: { from, to: best.to }, shared: best.shared };
}

/** The share of the claim's words that the stretch has, wherever they stand in it, 0..1. */
export function shareIn(claim: Claim, claimed: TokenRange, { read, range }: TokenStretch): number {
  const has = new Int32Array(claim.vocabulary.size);
  for (let at = range.from; at < range.to; at += 1) {
    const id = read.ids[at] ?? UNKNOWN;
    if (id !== UNKNOWN) has[id] = (has[id] ?? 0) + 1;
  }
  let words = 0;
  let shared = 0;
  for (let at = claimed.from; at < claimed.to; at += 1) {
    if (!claim.isWord[at]) continue;
    words += 1;
    const id = claim.ids[at] ?? UNKNOWN;
    const left = has[id] ?? 0;
    if (left > 0) shared += 1;
    has[id] = left - 1;
  }
  return shared / (words || 1);
}
