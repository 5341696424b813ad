import type { Article } from '../../src/core/article/article.ts';
import { readQuestion, searchTermsOf } from '../../src/core/question/question.ts';
import { readThesaurus } from '../../src/core/question/thesaurus.ts';
import type { FeatureVector } from '../../src/core/ranking/features.ts';
import { analyseSentences, sentenceOf } from '../../src/core/ranking/order.ts';
import { THRESHOLDS } from '../../src/core/ranking/thresholds.ts';
import { prepare, type Wanted } from '../../src/core/ranking/wanted.ts';
import { holdingsOf } from '../support/library.ts';
import { type GoldQuestion, holds } from './questions.ts';

/** A question with the features of all its candidate sentences, as the fit sees it. */
export interface Example {
  readonly impossible: boolean;
  /** How much it counts. */
  readonly weight: number;
  readonly wanted: Wanted;
  /** Passages of the library that was asked. */
  readonly passages: number;
  readonly sentences: readonly CandidateSentence[];
}

export interface CandidateSentence {
  readonly features: FeatureVector;
  /** Whether it holds an answer and stands in the paragraph that was asked about. */
  readonly isGold: boolean;
}

/** Runs questions over a library of articles up to what is proposed for them. Those that ask nothing are left out. */
export async function* proposedFor<Gold extends GoldQuestion>(
  articles: Iterable<Article>,
  questions: readonly Gold[],
) {
  const { thesaurus } = readThesaurus();
  const { searcher, statistics, proposalsOf } = (await holdingsOf(articles)).state();
  for (const gold of questions) {
    const question = readQuestion(gold.question, { thesaurus, statistics });
    if (typeof question === 'string') continue;
    const candidates = await searcher.search(searchTermsOf(question), THRESHOLDS.candidates);
    const proposals = proposalsOf(candidates.map(({ key }) => key));
    const wanted = prepare(question, statistics);
    yield { gold, question, wanted, proposals, statistics };
  }
}

/** Runs questions over a library of articles up to the point where sentences are ordered. */
export async function collect(
  articles: Iterable<Article>,
  questions: readonly GoldQuestion[],
  weight: number,
): Promise<Example[]> {
  const examples: Example[] = [];
  for await (const proposed of proposedFor(articles, questions)) {
    const { gold, wanted, proposals, statistics } = proposed;
    const analysed = analyseSentences(wanted, proposals, statistics);
    const sentences = analysed.map((sentence) => {
      const { entry, article, features } = sentence;
      const { start, end } = sentenceOf(sentence);
      const text = article().text.slice(start, end);
      const isGold =
        !gold.impossible &&
        (gold.article === undefined || entry.id === gold.article) &&
        holds(text, gold.answers) &&
        stands(text, gold.paragraph);
      return { features, isGold };
    });
    const { passages } = statistics;
    examples.push({ impossible: gold.impossible, weight, wanted, passages, sentences });
  }
  return examples;
}

/** Whether the sentence is part of the paragraph, line breaks aside. */
function stands(sentence: string, paragraph: string | undefined): boolean {
  if (paragraph === undefined) return true;
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  return squeeze(paragraph).includes(squeeze(sentence).slice(0, 40));
}
