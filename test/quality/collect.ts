import { join } from 'node:path';
import { EQUIVALENCES } from '../../src/core/equivalences.ts';
import { FEATURES, type Features, prepare } from '../../src/core/features.ts';
import { readQuestion, searchTermsOf } from '../../src/core/question.ts';
import { readSentences } from '../../src/core/ranking.ts';
import { readSynonyms } from '../../src/core/synonyms.ts';
import { WEIGHTS } from '../../src/core/weights.ts';
import { indexArticles } from '../../src/library/openLibrary.ts';
import { readFolder } from '../../src/library/readFolder.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { type GoldQuestion, holds } from './questions.ts';

/** A question with the features of all its candidate sentences, as the fit sees it. */
export interface Example {
  readonly impossible: boolean;
  /** How much it counts. */
  readonly weight: number;
  readonly sentences: readonly CandidateSentence[];
}

export interface CandidateSentence {
  readonly features: Features;
  /** Whether it holds an answer and stands in the paragraph that was asked about. */
  readonly isGold: boolean;
}

/** Runs questions over a folder of articles up to the point where sentences are ordered. */
export async function collect(
  articlesDir: string,
  questions: readonly GoldQuestion[],
  weight: number,
): Promise<Example[]> {
  const { synonyms } = readSynonyms(EQUIVALENCES);
  const { articles } = await readFolder(articlesDir, () => {});
  const engine = createMiniSearchEngine();
  const { proposals, statistics } = await indexArticles(articles.values(), engine);

  const examples: Example[] = [];
  for (const gold of questions) {
    const question = readQuestion(gold.question, { synonyms, statistics });
    if (typeof question === 'string') continue;
    const candidates = await engine.search(searchTermsOf(question), WEIGHTS.candidates);
    const proposed = candidates.flatMap(({ key }) => proposals[key] ?? []);
    const sentences = readSentences(prepare(question, statistics), proposed, statistics).map(
      (sentence) => {
        const { start, end } = sentence.passage.sentences[sentence.index] ?? sentence.passage;
        const text = sentence.article.text.slice(start, end);
        const isThere = gold.article === undefined || sentence.article.id === gold.article;
        return {
          features: sentence.features,
          isGold:
            !gold.impossible &&
            isThere &&
            holds(text, gold.answers) &&
            stands(text, gold.paragraph),
        };
      },
    );
    examples.push({ impossible: gold.impossible, weight, sentences });
  }
  return examples;
}

/** Whether the sentence is part of the paragraph, line breaks aside. */
function stands(sentence: string, paragraph: string | undefined): boolean {
  if (paragraph === undefined) return true;
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  return squeeze(paragraph).includes(squeeze(sentence).slice(0, 40));
}

export function articlesOf(set: string): string {
  return join(set, 'articles');
}

export function vectorOf(features: Features): number[] {
  return FEATURES.map((name) => features[name]);
}
