import type { Article } from '../article/article.ts';
import type { CatalogueEntry } from '../article/catalogue.ts';
import { compareNames } from '../article/listOrder.ts';
import type { Passage } from '../article/passage.ts';
import type { Statistics } from '../question/statistics.ts';
import type { Span } from '../text/span.ts';
import { type Analysis, analysesOf } from './analysis.ts';
import { FEATURES, type FeatureVector, featuresOf } from './features.ts';
import { FITTED } from './fittedWeights.ts';
import { isByChance, matchPassage, speaksOf, union } from './match.ts';
import { askedWordsOf, type RoleOf } from './numbered/askedWords.ts';
import type { Lexicon } from './numbered/lexicon.ts';
import { analysePassage, type PassageAnalysis } from './numbered/passageAnalysis.ts';
import {
  type Match,
  type QuotablePassage,
  type SeenPassage,
  seePassage,
  writtenAmong,
} from './numbered/seenPassage.ts';
import { SIGN } from './numbered/signs.ts';
import { scorePassage } from './okapi.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Wanted } from './wanted.ts';

// How an answer is chosen, in the order of the files: a `Question` is prepared as what is `Wanted`; each
// proposed passage is known as numbers (`PassageAnalysis`), seen with the question's eyes (`SeenPassage`) and
// compared with it (`Match`); what is looked at in a sentence are its features, whose weighted sum is its score:
// that is the order. A reader may then read the best
// passages (`readPairs.ts`). Score, features and what it read are the `Evidence` from which `weigh.ts` gives
// the confidence that a sentence answers.

/** A sentence with what the ranking found in it. */
export interface AnalysedSentence extends Pick<Proposal, 'entry' | 'article' | 'passage'> {
  /** Its place in `passage.sentences`, from 0. */
  readonly index: number;
  /** All of the passage, as the question sees it. */
  readonly seen: SeenPassage;
  /** The analyses of all of `passage.sentences`, which are read anew the first time that somebody wants them. */
  readonly analyses: () => readonly Analysis[];
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
  /** What is known of the article without reading it, which costs more than to order its sentences. */
  readonly entry: Pick<CatalogueEntry, 'id' | 'date' | 'language'>;
  readonly article: () => Article;
  readonly passage: Passage;
  readonly analysis: PassageAnalysis;
}

/** A proposal from an article that is at hand. */
export function proposalOf(article: Article, passage: Passage): Proposal {
  const known = { entry: article, article: () => article, passage };
  return proposalWith(known, () => analysePassage(article, passage));
}

/** A proposal of which the analysis is made when somebody first looks at it. */
export function proposalWith(
  { entry, article, passage }: Omit<Proposal, 'analysis'>,
  analyse: () => PassageAnalysis,
): Proposal {
  let analysis: PassageAnalysis | undefined;
  return {
    ...{ entry, article, passage },
    get analysis() {
      analysis ??= analyse();
      return analysis;
    },
  };
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
): OrderedSentence[] {
  return analyseSentences(wanted, proposals, statistics)
    .map((sentence) => ({ sentence, score: scoreOf(sentence.features) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareNames(a.sentence.entry.id, b.sentence.entry.id) ||
        sentenceOf(a.sentence).start - sentenceOf(b.sentence).start,
    )
    .slice(0, THRESHOLDS.ranked)
    .map(({ sentence, score }) => ({ ...sentence, score }));
}

/** The span of a sentence in its article. */
export function sentenceOf({ passage, index }: Pick<AnalysedSentence, 'passage' | 'index'>): Span {
  return passage.sentences[index] ?? passage;
}

interface Seen {
  readonly seen: QuotablePassage;
}

/** Whether the sentence at a place of the passage asks. */
export function asksAt({ seen }: Seen, index: number): boolean {
  return ((seen.sentences[index]?.signs ?? 0) & SIGN.asks) !== 0;
}

/** Whether a sentence is understood with the one before it alone: it leans on it, or replies to it. */
export function followsOnAt(sentence: Seen & Pick<AnalysedSentence, 'index'>): boolean {
  const { seen, index } = sentence;
  const own = seen.sentences[index];
  return own !== undefined && ((own.signs & SIGN.leans) !== 0 || asksAt(sentence, index - 1));
}

/**
 * What the ranking finds in each sentence of the proposed passages that has to do with the question,
 * or stands beside one that has.
 */
export function analyseSentences(
  wanted: Wanted,
  proposals: readonly Proposal[],
  statistics: Statistics,
): AnalysedSentence[] {
  const asked = askedWordsOf(wanted);
  const roles = new Map<Lexicon, RoleOf>();
  const lookedUp = proposals.map((proposal) => {
    const { analysis } = proposal;
    const roleOf = roles.get(analysis.lexicon) ?? asked.rolesIn(analysis.lexicon);
    roles.set(analysis.lexicon, roleOf);
    return { proposal, analysis, roleOf };
  });
  const aliases = { ...wanted.aliases, acronyms: writtenAmong(lookedUp, asked, wanted.acronyms) };
  const matched = lookedUp.map((it) => {
    const seen = seePassage(it, asked, aliases);
    return { proposal: it.proposal, seen, match: matchPassage(seen, asked) };
  });
  const ofArticle = new Map<string, Match>();
  for (const { proposal, match } of matched) {
    const { id } = proposal.entry;
    ofArticle.set(id, union(ofArticle.get(id), match.whole));
  }
  return matched.flatMap(({ proposal: { entry, article, passage }, seen, match }) => {
    const byChance = isByChance(match, asked, wanted);
    const passageScore = scorePassage(seen, asked, statistics.meanLength);
    let read: readonly Analysis[] | undefined;
    const analyses = () => {
      read ??= analysesOf(article(), passage, aliases);
      return read;
    };
    return seen.sentences.flatMap((sentence, index) => {
      if (![-1, 0, 1].some((step) => speaksOf(match.sentences[index + step]))) return [];
      const features = featuresOf(sentence, asked, {
        match,
        index,
        passage: seen,
        article: ofArticle.get(entry.id) ?? match.whole,
        passageScore,
        year: entry.date?.slice(0, 4),
      });
      const isToldOf = wanted.kinds.has('saying') && (sentence.signs & SIGN.reported) !== 0;
      const asks = (sentence.signs & SIGN.asks) !== 0 && !isToldOf;
      // Written out, since to spread what each sentence has takes as long as to look at it.
      return { entry, article, passage, index, seen, analyses, asks, byChance, features };
    });
  });
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
