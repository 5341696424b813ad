import type { Answer, AnswerLimits } from '../../src/core/answer/answer.ts';
import { excerptsOf } from '../../src/core/answer/excerpt.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import { readQuestion, searchTermsOf } from '../../src/core/question/question.ts';
import { inverseDocumentFrequency } from '../../src/core/question/statistics.ts';
import { readSynonyms } from '../../src/core/question/synonyms.ts';
import { analyse } from '../../src/core/ranking/analysis.ts';
import { signsOf } from '../../src/core/ranking/numbered/signs.ts';
import { termsOf } from '../../src/core/text/words.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { holdingsOf } from '../support/library.ts';
import { readFolder } from '../support/readFolder.ts';
import { searchIndexOf } from '../support/searchIndex.ts';

export type AskBaseline = (question: string, limits: AnswerLimits) => Promise<Answer>;

/**
 * Plain MiniSearch with its best settings, to compare with: it searches the sentences themselves
 * (Porter stems, stop list, title boost), nothing ranks after it, and no synonym is known.
 */
export async function createBaseline(articlesDir: string): Promise<AskBaseline> {
  const { articles } = await readFolder(articlesDir);
  const { statistics } = (await holdingsOf(articles.values())).state();
  const passages = [...articles.values()].flatMap((article) =>
    passagesOf(article).map((passage) => ({ article, passage })),
  );
  const sentences = passages.flatMap(({ article, passage }) => {
    const analyses = passage.sentences.map((span) => analyse(article.text, span));
    const seen = {
      sentences: analyses.map(({ text }) => ({ signs: signsOf(text) })),
      ending: (at: number) => analyses[at]?.words.at(-1)?.term,
    };
    return passage.sentences.map((span, index) => ({
      ...{ entry: article, article: () => article, passage, index, span, seen },
      analyses: () => analyses,
    }));
  });
  const engine = searchIndexOf(createMiniSearchEngine());
  await engine.add(
    sentences.map(({ entry: article, passage, span }, key) => ({
      key,
      terms: termsOf(article.text, span),
      titleTerms: [article.title, ...passage.headings].flatMap((title) => termsOf(title)),
    })),
  );
  const { synonyms: none } = readSynonyms();
  const thesaurus = { synonyms: none, related: none };
  return async (input, limits) => {
    const question = readQuestion(input, { thesaurus, statistics });
    if (typeof question === 'string') {
      return { kind: 'not-a-question', question: input, reason: question };
    }
    const terms = searchTermsOf(question);
    const most = terms.reduce((sum, term) => sum + inverseDocumentFrequency(statistics, term), 0);
    const found = await engine.search(terms, 50);
    const ranked = found.flatMap(({ key, score }) => {
      const sentence = sentences[key];
      // Its own score, as a share of the question's rarity, is the best cheap sign of an answer.
      return sentence
        ? { ...sentence, score, confidence: Math.min(1, score / (4 * (most || 1))) }
        : [];
    });
    const excerpts = excerptsOf(question, ranked, limits).map(({ excerpt }) => excerpt);
    const asked = { question: input, notFound: [], confidence: ranked[0]?.confidence ?? 0 };
    if (excerpts.length === 0) return { kind: 'nothing-found', ...asked };
    return { kind: asked.confidence >= 0.5 ? 'answered' : 'related', ...asked, excerpts };
  };
}
