import type { Article } from '../../article/article.ts';
import { compareNames } from '../../article/listOrder.ts';
import { languageCode } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { alterationsBy, alterationsIn, replacementsIn } from './alteration.ts';
import { type AlterationKind, changesTheSense } from './alterationKind.ts';
import { type Alignment, align, type DifferencePiece, OMISSION } from './quoteDifference.ts';
import {
  bestWindow,
  countWords,
  type ReadArticle,
  runsIn,
  type SharedRun,
  shareIn,
  slicePlaces,
  spanOf,
  type TokenRange,
  type TokenStretch,
  type Window,
  wholeMatches,
} from './quoteMatch.ts';
import {
  type Claim,
  createNumbering,
  DASH_KEY,
  ELLIPSIS_KEY,
  partsAWord,
  QUOTE_KEY,
  readClaim,
} from './quoteTokens.ts';

/**
 * How a text that somebody posted as a quotation, the claim, stands to the articles. It says what stands
 * where, never what is true, and nothing of what stands before and behind the words that are quoted.
 */
export type QuoteCheck =
  | ExactQuote
  | AlteredQuote
  | StitchedQuote
  | SimilarText
  | { readonly kind: 'absent' }
  /** Fewer than `CLAIM_WORDS` words. */
  | { readonly kind: 'too-short' }
  /** More than `CLAIM_LIMIT`. */
  | { readonly kind: 'too-long' };

/** The claim stands there: to the letter, or but for typography and capitals. */
export interface ExactQuote {
  readonly kind: 'exact' | 'exact-but-typography';
  /** At least one; the oldest article first, those without a date last, then by ids. */
  readonly places: readonly ArticleSpan[];
}

/** One stretch of one article with words put in, left out or replaced. */
export interface AlteredQuote {
  readonly kind: 'altered';
  readonly place: ArticleSpan;
  /** At least one piece is not the same. */
  readonly difference: readonly DifferencePiece[];
  /** What kind of words that changed, those that change the sense first; at least one. */
  readonly changes: readonly AlterationKind[];
}

/** Verbatim pieces from several sentences that do not follow each other, or from several articles. */
export interface StitchedQuote {
  readonly kind: 'stitched';
  /** At least two, in the claim's order. */
  readonly pieces: readonly StitchedPiece[];
}

export interface StitchedPiece {
  /** Offsets into the claim. */
  readonly claim: Span;
  /** At least one, in the order of `ExactQuote`. */
  readonly places: readonly ArticleSpan[];
}

/** Much of the wording stands there, but it is no quotation. */
export interface SimilarText {
  readonly kind: 'similar';
  /** At most `SIMILAR_PLACES`, those that share most first. */
  readonly places: readonly ArticleSpan[];
}

/** A stretch of an article's text. */
export interface ArticleSpan extends Span {
  readonly articleId: string;
}

/** UTF-16 code units: the longest message that Discord lets anybody send. */
export const CLAIM_LIMIT = 4000;

/** The least words of a claim: two words stand everywhere by chance. */
export const CLAIM_WORDS = 3;

/** The most places that `SimilarText` has. */
export const SIMILAR_PLACES = 3;

/**
 * Chosen on the odd-numbered sentences of `test/quality/quoteChecks.ts`. With a likeness of .67, .74 and
 * .78 a share of .30, .14 and .07 of the paraphrases passes for altered, and .003, .016 and .047 of the
 * alterations for similar. With a share of .42 one sentence in five of articles that are not there is
 * similar, with .5 one in sixteen. Pieces of 3 to 5 words and seams of 3 to 8 make no difference there.
 */
const THRESHOLDS = {
  /** Words of a piece of a stitched claim; shorter pieces are found in many sentences by chance. */
  piece: 4,
  /** Words between two pieces of one article below which they are one place with words left out. */
  seam: 5,
  /** The least likeness of an altered quotation, 0..1. */
  altered: 0.74,
  /** The least share of the claim's weight that a similar text has, 0..1. */
  similar: 0.5,
} as const;

/**
 * Compares a claim with articles, in time proportional to their length. White space around the claim
 * and one pair of quotation marks around it are not part of it.
 */
export function checkQuote(claim: string, articles: readonly Article[]): QuoteCheck {
  if (claim.trim().length > CLAIM_LIMIT) return { kind: 'too-long' };
  if (wordsOf(claim).length < CLAIM_WORDS) return { kind: 'too-short' };
  const ordered = [...articles].sort(byAge);
  const exact = checkLetters(claim, ordered);
  if (exact) return exact;
  const { quote, core, reads } = readBeside(claim, ordered);
  const typography = checkTypography(quote, core, reads);
  if (typography) return typography;
  const runs = reads.flatMap((read) => runsIn(quote, read, RUN_WORDS));
  return (
    checkPieces(quote, core, runs) ??
    checkAlteration(quote, core, reads, runs) ??
    checkLikeness(quote, reads) ?? { kind: 'absent' }
  );
}

/** Where a claim of however few words stands as a whole, to the letter or but for typography. */
export function standingOf(claim: string, articles: readonly Article[]): ExactQuote | undefined {
  const ordered = [...articles].sort(byAge);
  const exact = checkLetters(claim, ordered);
  if (exact) return exact;
  const { quote, core, reads } = readBeside(claim, ordered);
  const typography = checkTypography(quote, core, reads);
  return typography?.kind === 'altered' ? undefined : typography;
}

/** The claim and the articles as they are compared, word by word. */
function readBeside(claim: string, articles: readonly Article[]) {
  const quote = readClaim(claim);
  const numbered = createNumbering(quote.vocabulary);
  const reads: readonly ReadArticle[] = articles.map((article) => ({
    article,
    ...numbered(article.text),
  }));
  return { quote, core: coreOf(quote), reads };
}

function byAge(a: Article, b: Article): number {
  // Behind every date of the years that are written with four digits.
  const [left, right] = [a.date ?? '~', b.date ?? '~'];
  return compareNames(left, right) || compareNames(a.id, b.id);
}

function placeIn({ id }: Article, { start, end }: Span): ArticleSpan {
  return { articleId: id, start, end };
}

function checkLetters(claim: string, articles: readonly Article[]): ExactQuote | undefined {
  const whole = claim.trim();
  const inner = ENCLOSED.exec(whole)?.[1]?.trim();
  for (const slice of inner === undefined ? [whole] : [whole, inner]) {
    const places = articles.flatMap((article) =>
      slicePlaces(article.text, slice).map((span) => placeIn(article, span)),
    );
    if (places.length > 0) return { kind: 'exact', places };
  }
  return undefined;
}

const ENCLOSED = /^["“”„«»‹›「『'‘’‚]([\s\S]+)["“”«»‹›」』'’‘]$/u;

/** Marks at the ends of a claim that are its writer's: a quotation may stop in the middle of a sentence. */
const OUTER_MARKS: ReadonlySet<string> = new Set([
  ...[QUOTE_KEY, DASH_KEY, ELLIPSIS_KEY],
  ...['.', ',', ';', ':', '。', '、'],
]);

/** The claim without the marks at its ends; a dash that is a number's sign stays. */
function coreOf(claim: Claim): TokenRange {
  const isOuter = (at: number, cut: number | undefined) =>
    OUTER_MARKS.has(keyAt(claim, at)) && !partsAWord(claim.text, cut ?? 0);
  let [from, to] = [0, claim.ids.length];
  while (from < to && isOuter(from, claim.starts[from + 1])) from += 1;
  while (to > from && isOuter(to - 1, claim.ends[to - 2])) to -= 1;
  return { from, to };
}

/** What was a question or a shout is no statement, whatever shape its marks have. */
const STRONG_MARK = /^[?!？！]/;

function checkTypography(
  claim: Claim,
  core: TokenRange,
  reads: readonly ReadArticle[],
): ExactQuote | AlteredQuote | undefined {
  const matches = reads.flatMap((read) =>
    wholeMatches(claim, core, read).map((range) => ({ read, range })),
  );
  const isStopped = keyAt(claim, core.to) === '.';
  const isTurned = ({ read, range }: TokenStretch) =>
    isStopped && STRONG_MARK.test(read.text.slice(read.starts[range.to]));
  const kept = matches.filter((match) => !isTurned(match));
  const beside = kept.flatMap((match) => align(claim, core, match) ?? []);
  const same = kept.filter((_, index) => beside[index]?.changed === 0);
  if (same.length > 0) {
    const places = same.map(({ read, range }) => placeIn(read.article, spanOf(read, range)));
    return { kind: 'exact-but-typography', places };
  }
  const [capitals] = beside;
  const [turned] = matches;
  if (capitals || !turned) return alteredOf(claim, capitals);
  return alteredOf(claim, align(claim, { from: core.from, to: core.to + 1 }, turned));
}

/** Words that a run needs to be looked at: single ones are found in any two texts. */
const RUN_WORDS = 2;

/** The same for a run that is part of a stitched claim or tells what stands beside one. */
const STITCH_WORDS = 3;

/** What may join two pieces without being a word of either. */
const JOINTS: ReadonlySet<string> = new Set([
  ...OUTER_MARKS,
  '(',
  ')',
  '[',
  ']',
  '/',
  '|',
  '!',
  '?',
]);

/**
 * A claim is stitched where nothing of it but joints is the claim's own, each piece is long enough not
 * to stand there by chance, and no two neighbouring pieces are of one place. They are of one place
 * where one sentence holds both, or where too few words are left out to be a step elsewhere: then the
 * difference, which shows what was left out, tells more. So "did … approve" is altered where the
 * article has "did not approve", and two sentences without the one between them are stitched.
 */
function checkPieces(
  claim: Claim,
  core: TokenRange,
  all: readonly SharedRun[],
): StitchedQuote | undefined {
  const runs = all.filter(({ range }) => countWords(claim, range) >= STITCH_WORDS);
  const tiles = tilesOf(claim, core, runs);
  if (!tiles || tiles.length < 2) return undefined;
  const isOneWithNext = tiles.slice(1).some((next, index) => {
    const before = tiles[index]?.to ?? core.from;
    const isLong = (from: number, to: number) => countWords(claim, { from, to }) >= STITCH_WORDS;
    const lefts = runs.filter(
      ({ range: { from, to } }) =>
        Math.abs(to - before) <= SEAM_TOKENS && isLong(from, Math.min(to, before)),
    );
    const rights = runs.filter(
      ({ range: { from, to } }) =>
        Math.abs(from - next.from) <= SEAM_TOKENS && isLong(Math.max(from, next.from), to),
    );
    return lefts.some((left) =>
      rights.some((right) => right.read === left.read && isOnePlace(left, right)),
    );
  });
  if (isOneWithNext) return undefined;
  const pieces = tiles.map((tile) => pieceOf(claim, tile, runs));
  return pieces.every(({ places }) => places.length > 0) ? { kind: 'stitched', pieces } : undefined;
}

/** Tokens that two pieces may share by chance where they meet, so that it is not certain where that is. */
const SEAM_TOKENS = 2;

/** The fewest runs that cover the claim but for its joints; undefined where something stays uncovered. */
function tilesOf(
  claim: Claim,
  core: TokenRange,
  runs: readonly SharedRun[],
): readonly TokenRange[] | undefined {
  const farthest: (TokenRange | undefined)[] = [];
  for (const { range } of runs) {
    if (range.to > (farthest[range.from]?.to ?? 0)) farthest[range.from] = range;
  }
  const tiles: TokenRange[] = [];
  let reach: TokenRange = { from: 0, to: 0 };
  for (let at = 0, from = core.from; from < core.to; ) {
    for (; at <= from; at += 1) {
      const range = farthest[at];
      if (range && range.to > reach.to) reach = range;
    }
    if (reach.to > from && countWords(claim, reach) >= THRESHOLDS.piece) {
      tiles.push({ from, to: Math.min(reach.to, core.to) });
      from = reach.to;
    } else if (JOINTS.has(keyAt(claim, from))) from += 1;
    else return undefined;
  }
  return tiles;
}

/** UTF-16 code units between two pieces above which they are not of one sentence. */
const FAR = 2000;

function isOnePlace(left: SharedRun, right: SharedRun): boolean {
  const { read } = left;
  const [a, b] = [left, right].map(({ range, at }) =>
    spanOf(read, { from: at, to: at + range.to - range.from }),
  );
  if (!a || !b) return false;
  const [before, behind] = a.start <= b.start ? [a, b] : [b, a];
  const gap = { start: before.end, end: Math.max(before.end, behind.start) };
  if (gap.end - gap.start > FAR) return false;
  const isForward = before === a;
  if (isForward && wordsOf(read.text, gap).length < THRESHOLDS.seam) return true;
  return !endsWithin(read.article, { start: before.start, end: behind.end }, gap);
}

/** Whether a sentence or a paragraph ends in the gap of the stretch. */
function endsWithin({ text, language }: Article, stretch: Span, gap: Span): boolean {
  if (/\n\s*\n/.test(text.slice(gap.start, gap.end))) return true;
  return sentencesOf(text, stretch, languageCode(language)).some(
    ({ end }) => end >= gap.start && end <= gap.end && end < stretch.end,
  );
}

function pieceOf(claim: Claim, tile: TokenRange, runs: readonly SharedRun[]): StitchedPiece {
  let { from, to } = tile;
  while (from < to && OUTER_MARKS.has(keyAt(claim, from))) from += 1;
  while (to > from && OUTER_MARKS.has(keyAt(claim, to - 1))) to -= 1;
  const places = runs
    .filter(({ range }) => range.from <= from && range.to >= to)
    .map(({ read, range, at }) => {
      const first = at + from - range.from;
      return { read, span: spanOf(read, { from: first, to: first + to - from }) };
    })
    .filter(
      ({ read: { text }, span }) => ![span.start, span.end].some((at) => partsAWord(text, at)),
    );
  return {
    claim: spanOf(claim, { from, to }),
    places: places.map(({ read, span }) => placeIn(read.article, span)),
  };
}

/** Stretches that are compared word by word: so many around the longest runs, and so many with most words. */
const ALIGNED = 4;

/**
 * Tokens that a stretch around a run is longer than the claim, at both ends: many, for what may be left out, and
 * few, since a word that was put in may stand by chance in what is next.
 */
const SLACKS = [6, 1];

/**
 * How long a stretch of an article may be that a claim is an alteration of, and one that is only like
 * it: times the claim's tokens, and tokens more. The first has room for a clause that is left out.
 */
const REACH = { altered: [1.5, 40], similar: [1.6, 4] } as const;

/**
 * The place that the claim follows best, where that is close enough. Around a long run of the same words
 * there is no doubt how the others are to be set side by side; where words are left out all over the
 * claim there is no such run, or it is too short a stretch.
 */
function checkAlteration(
  claim: Claim,
  core: TokenRange,
  reads: readonly ReadArticle[],
  runs: readonly SharedRun[],
): AlteredQuote | undefined {
  const [best] = [...windowsAround(core, runs), ...windowsOf(claim, reads, REACH.altered)]
    // No alignment is more alike than the words are that it could keep, and counting these is quick.
    .filter((window) => shareIn(claim, core, window) >= LEAST_SHARE)
    .flatMap((window) => align(claim, core, window) ?? [])
    .filter((it) => isAlike(it) || isAlikeButFor(claim, it))
    // The most words first: a place that stops early has fewer changes, since it leaves some out.
    .sort((a, b) => b.kept - a.kept || b.likeness - a.likeness);
  return alteredOf(claim, best);
}

/** The least share of its words that an altered claim has in common with the article, see `isAlike`. */
const LEAST_SHARE = 0.5;

/** One word that was changed is an alteration of the shortest claim too, of three words. */
function isAlike({ likeness, kept, changed }: Alignment): boolean {
  return likeness >= THRESHOLDS.altered || (changed <= 1 && kept >= 2);
}

/**
 * Whether the wording is kept but for numbers, names, denials and days: who puts in others has altered a quotation
 * however many words these take, and that is not to be taken for a text that is only similar.
 */
function isAlikeButFor({ text }: Claim, { read, difference, kept }: Alignment): boolean {
  const changes = replacementsIn(difference).map((it) => {
    const kinds = alterationsBy(it, text, read.article);
    const [added, missing] = [
      wordsOf(text, it.added).length,
      wordsOf(read.text, it.missing).length,
    ];
    const isReplaced = (added > 0 && missing > 0) || kinds.includes('denial');
    return {
      isTurning: isReplaced && kinds.every(changesTheSense),
      words: Math.max(1, added, Math.min(OMISSION, missing)),
    };
  });
  const turning = changes.filter(({ isTurning }) => isTurning);
  const others = changes.filter(({ isTurning }) => !isTurning);
  const words = others.reduce((sum, it) => sum + it.words, 0);
  return kept >= 2 && turning.length <= 1 + kept / 4 && kept / (kept + words) >= THRESHOLDS.altered;
}

function windowsAround(core: TokenRange, runs: readonly SharedRun[]): TokenStretch[] {
  const lengthOf = ({ range }: SharedRun) => range.to - range.from;
  return [...runs]
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, ALIGNED)
    .flatMap(({ read, range, at }) =>
      SLACKS.map((slack) => ({
        read,
        range: {
          from: Math.max(0, at - (range.from - core.from) - slack),
          to: Math.min(read.ids.length, at + core.to - range.from + slack),
        },
      })),
    );
}

function checkLikeness(claim: Claim, reads: readonly ReadArticle[]): SimilarText | undefined {
  const whole = claim.weights.reduce((sum, weight) => sum + weight, 0);
  const places = windowsOf(claim, reads, REACH.similar)
    .filter(({ shared }) => shared >= THRESHOLDS.similar * whole)
    .slice(0, SIMILAR_PLACES)
    .map(({ read, range }) =>
      placeIn(read.article, wholeSentences(read.article, spanOf(read, range))),
    );
  return places.length > 0 ? { kind: 'similar', places } : undefined;
}

/** The sentences of a stretch, of the paragraph that has most of it: it is shown, so it is whole. */
function wholeSentences({ text, language, blocks }: Article, stretch: Span): Span {
  const shared = ({ start, end }: Span) =>
    Math.min(end, stretch.end) - Math.max(start, stretch.start);
  const block = blocks.reduce<Span | undefined>(
    (best, other) => (shared(other) > (best ? shared(best) : 0) ? other : best),
    undefined,
  );
  if (!block) return stretch;
  const sentences = sentencesOf(text, block, languageCode(language)).filter((it) => shared(it) > 0);
  return {
    start: sentences[0]?.start ?? stretch.start,
    end: sentences.at(-1)?.end ?? stretch.end,
  };
}

/** The best stretches of different articles, those first that share most with the claim. */
function windowsOf(
  claim: Claim,
  reads: readonly ReadArticle[],
  [times, more]: readonly [times: number, more: number],
): Window[] {
  const length = Math.ceil(times * claim.ids.length) + more;
  return reads
    .flatMap((read) => bestWindow(claim, read, length) ?? [])
    .sort((a, b) => b.shared - a.shared)
    .slice(0, ALIGNED);
}

function alteredOf({ text }: Claim, alignment: Alignment | undefined): AlteredQuote | undefined {
  if (!alignment) return undefined;
  const { read, start, end, difference } = alignment;
  const changes = alterationsIn(difference, text, read.article);
  return { kind: 'altered', place: placeIn(read.article, { start, end }), difference, changes };
}

function keyAt({ keys }: Claim, at: number): string {
  return keys[at] ?? '';
}
