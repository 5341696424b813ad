import type { Article } from './article.ts';
import { confidenceOf, type Evidence, evidenceOf } from './confidence.ts';
import { FEATURES, type Features, featuresOf, prepare, type Wanted } from './features.ts';
import { FITTED } from './fittedWeights.ts';
import { matchPassage } from './match.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { type Reading, type ReadPassage, readPassage, readPassageAs } from './reading.ts';
import type { Span } from './span.ts';
import type { Statistics } from './statistics.ts';

/** A sentence with what the ranking found in it. */
export interface ReadSentence {
  readonly article: Article;
  readonly passage: Passage;
  /** Its place in `passage.sentences`, from 0. */
  readonly index: number;
  readonly reading: Reading;
  readonly features: Features;
}

/** A sentence with its place in our order. */
export interface RankedSentence extends ReadSentence {
  /** Higher is better; comparable within one question only. */
  readonly score: number;
  readonly evidence: Evidence;
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
  readingsOf: ReadPassage = readPassage,
): RankedSentence[] {
  const wanted = prepare(question, statistics);
  return readSentences(wanted, proposals, statistics, readingsOf)
    .map((sentence) => {
      const score = scoreOf(sentence.features);
      const evidence = evidenceOf(score, sentence.features, wanted, statistics.passages);
      return { ...sentence, score, evidence, confidence: confidenceOf(evidence) };
    })
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
  readingsOf: ReadPassage = readPassage,
): ReadSentence[] {
  const read = proposals.map(({ article, passage }) => {
    const reading = readPassageAs(readingsOf(article, passage), wanted.aliases);
    return { article, passage, reading, match: matchPassage(reading, wanted) };
  });
  const ofArticle = new Map<Article, Set<string>>();
  for (const { article, match } of read) {
    const terms = ofArticle.get(article) ?? new Set();
    for (const term of match.whole.has) terms.add(term);
    ofArticle.set(article, terms);
  }
  return read.flatMap(({ article, passage, reading, match }) =>
    reading.sentences.map((sentence, index) => ({
      article,
      passage,
      index,
      reading: sentence,
      features: featuresOf(sentence, wanted, {
        match,
        index,
        passage: reading.whole,
        article: ofArticle.get(article) ?? match.whole.has,
        meanPassage: statistics.meanLength,
        year: article.date?.slice(0, 4),
      }),
    })),
  );
}

/** Higher is better; comparable within one question only. */
export function scoreOf(features: Features): number {
  return FEATURES.reduce((sum, name) => sum + FITTED.ranking[name] * features[name], 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
