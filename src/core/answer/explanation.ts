import type { Citation } from '../article/citation.ts';
import type { QuestionKind } from '../question/questionKind.ts';
import { type Product, productsOf } from '../ranking/confidence.ts';
import { FEATURES, type FeatureVector, featureIn } from '../ranking/features.ts';
import { FITTED } from '../ranking/fittedWeights.ts';
import type { UnreadReason } from '../ranking/readPairs.ts';
import type { ConfidenceThresholds } from '../ranking/thresholds.ts';
import type { Wanted } from '../ranking/wanted.ts';
import type { RankedSentence } from '../ranking/weigh.ts';
import type { Answer, AnswerLimits } from './answer.ts';
import { type Found, isKnownIn } from './decide.ts';
import type { QuotedSentence } from './excerpt.ts';

/** Why an answer is what it is. */
export interface Explanation {
  readonly terms: readonly ExplainedTerm[];
  /** What the question seems to ask for. */
  readonly kinds: readonly QuestionKind[];
  /** Why no reader has read them, where there is one. */
  readonly unread?: UnreadReason;
  /** What their confidence was compared with. */
  readonly thresholds: ConfidenceThresholds;
  /** One for each excerpt, in their order. */
  readonly excerpts: readonly ExplainedExcerpt[];
}

export interface ExplainedTerm {
  readonly term: string;
  /** As typed. */
  readonly surface: string;
  /** Share of the question, 0..1, that it makes up by its rarity. */
  readonly share: number;
  /** What else counts as the word. */
  readonly alsoAs: readonly string[];
  readonly isKnown: boolean;
}

export interface ExplainedExcerpt {
  readonly citation: Citation;
  /** Of its best sentence, in the ranking. */
  readonly score: number;
  /** 0..1. */
  readonly confidence: number;
  /** What makes up the score, and the logit of the confidence (with its bias). */
  readonly features: readonly Product[];
  readonly evidence: readonly Product[];
}

/** An answer, and why it is what it is. */
export interface ExplainedAnswer {
  readonly answer: Answer;
  /** Absent when what was typed is no question. */
  readonly explanation?: Explanation;
}

/**
 * What a question's time goes to, in the order in which it happens: waiting for what is not on this machine,
 * understanding the question, searching passages, ordering their sentences, looking for what it may have meant,
 * reading and weighing the best of them, quoting, and the gate.
 */
export const STEPS = [
  'wait',
  'understand',
  'search',
  'order',
  'suggest',
  'read',
  'weigh',
  'quote',
  'gate',
] as const;
export type Step = (typeof STEPS)[number];

/** Milliseconds of the steps that there were; of one that was done several times, all of them. */
export type Took = Readonly<Partial<Record<Step, number>>>;

/** Answers as `Ask` does, and tells why. */
export type Explain = (question: string, limits: AnswerLimits) => Promise<ExplainedAnswer>;

export function explain(
  { question, unread }: Pick<Found, 'question' | 'unread'>,
  { weights, kinds }: Wanted,
  thresholds: ConfidenceThresholds,
  quotations: readonly QuotedSentence<RankedSentence>[],
): Explanation {
  return {
    terms: question.words.map((word) => ({
      ...{ term: word.term, surface: word.surface, share: weights.get(word.term) ?? 0 },
      isKnown: isKnownIn(
        quotations.map(({ sentence }) => sentence),
        word,
      ),
      alsoAs: Array.from(question.aliases).flatMap(([name, of]) =>
        of === word.term && name !== word.term ? [name] : [],
      ),
    })),
    kinds: [...kinds],
    ...(unread && { unread }),
    thresholds,
    excerpts: quotations.map(({ excerpt, sentence }) => explained(excerpt.citation, sentence)),
  };
}

function explained(citation: Citation, best: RankedSentence): ExplainedExcerpt {
  const { score, confidence, features, evidence } = best;
  return {
    ...{ citation, score, confidence },
    features: featureProducts(features),
    evidence: productsOf(evidence),
  };
}

function featureProducts(features: FeatureVector): Product[] {
  return FEATURES.map((name) => ({
    ...{ name, value: featureIn(features, name), weight: FITTED.ranking[name] },
  }));
}
