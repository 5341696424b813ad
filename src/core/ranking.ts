import type { Article } from './article.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import type { Span } from './span.ts';
import { inverseDocumentFrequency, type Statistics } from './statistics.ts';
import { WEIGHTS } from './weights.ts';
import { termsOf } from './words.ts';

/** A sentence with its place in our order. */
export interface RankedSentence {
  readonly article: Article;
  readonly passage: Passage;
  /** Its place in `passage.sentences`, from 0. */
  readonly index: number;
  /** Higher is better; comparable within one question only. */
  readonly score: number;
  /** 0..1, see `confidenceOf`. */
  readonly confidence: number;
}

/** A passage that an engine proposed, and the article it is from. */
export interface Proposal {
  readonly article: Article;
  readonly passage: Passage;
}

/** The question's terms with their weight: how rare each is, as a share of all of them. */
type Wanted = ReadonlyMap<string, number>;

/**
 * All sentences of the proposed passages, best first; ties keep the order of the articles. The
 * engine's own scores play no part, so that every engine leads to the same order.
 */
export function rankSentences(
  question: Question,
  proposals: readonly Proposal[],
  statistics: Statistics,
): RankedSentence[] {
  const wanted = wantedTerms(question, statistics);
  const pairs = pairsOf(question.words.map((word) => word.term));
  return proposals
    .flatMap(({ article, passage }) => rankPassage({ article, passage }, wanted, pairs, statistics))
    .sort(
      (a, b) =>
        b.score - a.score ||
        compare(a.article.id, b.article.id) ||
        sentenceOf(a).start - sentenceOf(b).start,
    );
}

/** The span of a ranked sentence in its article. */
export function sentenceOf({ passage, index }: RankedSentence): Span {
  return passage.sentences[index] ?? passage;
}

function rankPassage(
  { article, passage }: Proposal,
  wanted: Wanted,
  pairs: ReadonlySet<string>,
  statistics: Statistics,
): RankedSentence[] {
  const sentences = passage.sentences.map((span) => termsOf(article.text, span));
  const whole = sentences.flat();
  const titles = new Set([article.title, ...passage.headings].flatMap((title) => termsOf(title)));
  const meanSentence = whole.length / Math.max(1, sentences.length);

  const ofPassage =
    WEIGHTS.passage * bm25(whole, wanted, statistics.meanLength, WEIGHTS.passageLengthDiscount) +
    WEIGHTS.title * coverage(titles, wanted);
  const confidence = confidenceOf(new Set(whole), titles, wanted);
  const covered = sentences.map((terms) => coverage(new Set(terms), wanted));

  return sentences.map((terms, index) => ({
    article,
    passage,
    index,
    confidence,
    score:
      ofPassage +
      WEIGHTS.sentence * bm25(terms, wanted, meanSentence, WEIGHTS.sentenceLengthDiscount) +
      WEIGHTS.coverage * (covered[index] ?? 0) +
      WEIGHTS.neighbour * Math.max(covered[index - 1] ?? 0, covered[index + 1] ?? 0) +
      WEIGHTS.pairs * shareOf(pairs, pairsOf(terms)),
  }));
}

/**
 * How much of what the question asks about the passage speaks of: the share, 0..1, of the question's
 * terms that stand in the passage (or, counting for less, in its title), each term weighted by its
 * inverse document frequency. A name that no article has weighs most, so it costs most.
 */
function confidenceOf(
  passage: ReadonlySet<string>,
  titles: ReadonlySet<string>,
  wanted: Wanted,
): number {
  let sum = 0;
  for (const [term, weight] of wanted) {
    if (passage.has(term)) sum += weight;
    else if (titles.has(term)) sum += weight * WEIGHTS.titleTrust;
  }
  return Math.min(1, sum);
}

function wantedTerms(question: Question, statistics: Statistics): Wanted {
  const rarity = question.words.map(
    ({ term }) => [term, inverseDocumentFrequency(statistics, term)] as const,
  );
  const total = rarity.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(rarity.map(([term, weight]) => [term, weight / total]));
}

/** Okapi BM25 (Robertson and Zaragoza 2009) with the terms' weights as a share of the question. */
function bm25(
  terms: readonly string[],
  wanted: Wanted,
  meanLength: number,
  lengthDiscount: number,
): number {
  const frequency = new Map<string, number>();
  for (const term of terms) {
    if (wanted.has(term)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const k1 = WEIGHTS.termSaturation;
  const length = 1 - lengthDiscount + (lengthDiscount * terms.length) / Math.max(1, meanLength);
  let sum = 0;
  for (const [term, count] of frequency) {
    sum += (wanted.get(term) ?? 0) * ((count * (k1 + 1)) / (count + k1 * length));
  }
  return sum;
}

function coverage(terms: ReadonlySet<string>, wanted: Wanted): number {
  let sum = 0;
  for (const [term, weight] of wanted) if (terms.has(term)) sum += weight;
  return sum;
}

function pairsOf(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.slice(1).map((term, index) => `${terms[index]} ${term}`));
}

function shareOf(of: ReadonlySet<string>, among: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let found = 0;
  for (const member of of) if (among.has(member)) found += 1;
  return found / of.size;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
