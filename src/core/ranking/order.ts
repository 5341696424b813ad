import type { Article } from '../article/article.ts';
import { compareNames } from '../article/listOrder.ts';
import type { Passage } from '../article/passage.ts';
import type { Statistics } from '../question/statistics.ts';
import type { Span } from '../text/span.ts';
import {
  type AnalysePassage,
  type Analysis,
  analysePassage,
  asks,
  type PassageAnalysis,
  passageAnalysisAs,
} from './analysis.ts';
import { FEATURES, type FeatureVector, featuresOf } from './features.ts';
import { FITTED } from './fittedWeights.ts';
import { isByChance, matchPassage, speaksOf } from './match.ts';
import { scorePassage } from './okapi.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Wanted } from './wanted.ts';

// How an answer is chosen, in the order of the files: a `Question` is prepared as what is `Wanted`; each
// proposed passage is analysed (`Analysis`), and compared with it (`Match`); what is looked at in a sentence
// are its `Features`, whose weighted sum is its score: that is the order. A reader may then read the best
// passages (`readPairs.ts`). Score, features and what it read are the `Evidence` from which `weigh.ts` gives
// the confidence that a sentence answers.

/** A sentence with what the ranking found in it. */
export interface AnalysedSentence {
  readonly article: Article;
  readonly passage: Passage;
  /** Its place in `passage.sentences`, from 0. */
  readonly index: number;
  /** The analyses of all of `passage.sentences`. */
  readonly analyses: readonly Analysis[];
  /** Whether it asks, so that it answers nothing. */
  readonly asks: boolean;
  /** Whether its passage has to do with the question by chance. */
  readonly byChance: boolean;
  readonly features: FeatureVector;
}

/** A sentence with its place in our order. */
export interface OrderedSentence extends AnalysedSentence {
  /** Higher is better; comparable within one question only. */
  readonly score: number;
}

/** A passage that an engine proposed, and the article it is from. */
export interface Proposal {
  readonly article: Article;
  readonly passage: Passage;
}

/**
 * The first step: the best sentences of the proposed passages, at most `THRESHOLDS.ranked`, best first; ties
 * keep the order of the articles. The engine's own scores play no part, so that every engine leads to the
 * same order.
 */
export function orderSentences(
  wanted: Wanted,
  proposals: readonly Proposal[],
  statistics: Statistics,
  analysesOf: AnalysePassage = analysePassage,
): OrderedSentence[] {
  return analyseSentences(wanted, proposals, statistics, analysesOf)
    .map((sentence) => ({ sentence, score: scoreOf(sentence.features) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareNames(a.sentence.article.id, b.sentence.article.id) ||
        sentenceOf(a.sentence).start - sentenceOf(b.sentence).start,
    )
    .slice(0, THRESHOLDS.ranked)
    .map(({ sentence, score }) => ({ ...sentence, score }));
}

/** The span of a sentence in its article. */
export function sentenceOf({ passage, index }: Pick<AnalysedSentence, 'passage' | 'index'>): Span {
  return passage.sentences[index] ?? passage;
}

/**
 * What the ranking finds in each sentence of the proposed passages that has to do with the question,
 * or stands beside one that has.
 */
export function analyseSentences(
  wanted: Wanted,
  proposals: readonly Proposal[],
  statistics: Statistics,
  analysesOf: AnalysePassage = analysePassage,
): AnalysedSentence[] {
  const plain = proposals.map(({ article, passage }) => analysesOf(article, passage));
  const aliases = { ...wanted.aliases, acronyms: writtenAmong(plain, wanted.acronyms) };
  const read = proposals.map(({ article, passage }, at) => {
    const analysis = passageAnalysisAs(plain[at] ?? analysesOf(article, passage), aliases);
    return { article, passage, analysis, match: matchPassage(analysis, wanted) };
  });
  const ofArticle = new Map<string, Set<string>>();
  for (const { article, match } of read) {
    const terms = ofArticle.get(article.id) ?? new Set();
    for (const term of match.whole.has) terms.add(term);
    ofArticle.set(article.id, terms);
  }
  return read.flatMap(({ article, passage, analysis, match }) => {
    const byChance = isByChance(match, wanted);
    const passageScore = scorePassage(analysis.whole, wanted, statistics.meanLength);
    return analysis.sentences.flatMap((sentence, index) => {
      if (![-1, 0, 1].some((step) => speaksOf(match.sentences[index + step]))) return [];
      const features = featuresOf(sentence, wanted, {
        match,
        index,
        passage: analysis.whole,
        article: ofArticle.get(article.id) ?? match.whole.has,
        passageScore,
        year: article.date?.slice(0, 4),
      });
      const isQuestion = asks(sentence) && !(wanted.kinds.has('saying') && isReported(sentence));
      return {
        article,
        passage,
        index,
        analyses: analysis.sentences,
        asks: isQuestion,
        byChance,
        features,
      };
    });
  });
}

/** Those that a passage has in capitals: "BET" is not "bet", unless nobody writes it so. */
function writtenAmong(
  passages: readonly PassageAnalysis[],
  acronyms: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const isWritten = ([term, letters]: readonly [string, string]) =>
    passages.some(({ sentences, titles }) =>
      [...sentences, titles].some(
        ({ counts, words }) =>
          counts.has(term) && words.some((word) => word.term === term && word.acronym === letters),
      ),
    );
  return acronyms.size === 0 ? acronyms : new Map([...acronyms].filter(isWritten));
}

/** "The judge asked: “Where is it?”" tells what somebody asked. */
function isReported({ text }: Analysis): boolean {
  return /\p{L}.*["“„«]/u.test(text);
}

const RANKING_WEIGHTS = Float64Array.from(FEATURES, (name) => FITTED.ranking[name]);

/** Higher is better; comparable within one question only. */
function scoreOf(features: FeatureVector): number {
  let sum = 0;
  for (let at = 0; at < RANKING_WEIGHTS.length; at += 1) {
    sum += (RANKING_WEIGHTS[at] ?? 0) * (features[at] ?? 0);
  }
  return sum;
}
