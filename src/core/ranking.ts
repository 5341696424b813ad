import type { Article } from './article.ts';
import { confidenceOf } from './confidence.ts';
import {
  FEATURES,
  type Features,
  featuresOf,
  knownShare,
  prepare,
  type Wanted,
} from './features.ts';
import { FITTED } from './fittedWeights.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { joined, type PassageReading, type Reading, read } from './reading.ts';
import type { Span } from './span.ts';
import type { Statistics } from './statistics.ts';

/** A sentence with what the ranking found in it. */
export interface ReadSentence {
  readonly article: Article;
  readonly passage: Passage;
  /** Its place in `passage.sentences`, from 0. */
  readonly index: number;
  readonly features: Features;
}

/** A sentence with its place in our order. */
export interface RankedSentence extends ReadSentence {
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

/**
 * All sentences of the proposed passages, best first; ties keep the order of the articles. The
 * engine's own scores play no part, so that every engine leads to the same order.
 */
export function rankSentences(
  question: Question,
  proposals: readonly Proposal[],
  statistics: Statistics,
): RankedSentence[] {
  const wanted = prepare(question, statistics);
  // What nobody wrote about cannot be answered, however well the rest of the question fits.
  const known = knownShare(question, wanted);
  return readSentences(wanted, proposals, statistics)
    .map((sentence) => ({
      ...sentence,
      score: weigh(sentence.features),
      confidence: known * confidenceOf(sentence.features),
    }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        compare(a.article.id, b.article.id) ||
        sentenceOf(a).start - sentenceOf(b).start,
    );
}

/** The span of a ranked sentence in its article. */
export function sentenceOf({ passage, index }: Pick<ReadSentence, 'passage' | 'index'>): Span {
  return passage.sentences[index] ?? passage;
}

/** What the ranking finds in each sentence of the proposed passages. */
export function readSentences(
  wanted: Wanted,
  proposals: readonly Proposal[],
  statistics: Statistics,
): ReadSentence[] {
  const readings = proposals.map(({ article, passage }) => {
    const sentences = passage.sentences.map((span) => read(article.text, span, wanted.aliases));
    return { article, passage, sentences, whole: joined(sentences) };
  });
  const ofArticle = new Map<Article, Set<string>>();
  for (const { article, whole } of readings) {
    const terms = ofArticle.get(article) ?? new Set();
    for (const term of whole.counts.keys()) terms.add(term);
    ofArticle.set(article, terms);
  }
  return readings.flatMap((reading) =>
    readPassage(
      reading,
      ofArticle.get(reading.article) ?? reading.whole.counts,
      wanted,
      statistics,
    ),
  );
}

interface ReadPassage extends Proposal {
  readonly sentences: readonly Reading[];
  readonly whole: PassageReading;
}

function readPassage(
  { article, passage, sentences, whole }: ReadPassage,
  ofArticle: { has(term: string): boolean },
  wanted: Wanted,
  statistics: Statistics,
): ReadSentence[] {
  const titles = new Set(
    [article.title, ...passage.headings].flatMap((title) => {
      return read(title, { start: 0, end: title.length }, wanted.aliases).terms;
    }),
  );
  return sentences.map((sentence, index) => ({
    article,
    passage,
    index,
    features: featuresOf(sentence, wanted, {
      passage: whole,
      before: sentences[index - 1],
      after: sentences[index + 1],
      titles,
      article: ofArticle,
      meanPassage: statistics.meanLength,
      year: article.date?.slice(0, 4),
    }),
  }));
}

function weigh(features: Features): number {
  return FEATURES.reduce((sum, name) => sum + FITTED.ranking[name] * features[name], 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
