import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { excerptsOf, type QuotedSentence } from '../../src/core/answer/excerpt.ts';
import type { Article } from '../../src/core/article/article.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import { type Question, readQuestion } from '../../src/core/question/question.ts';
import { readThesaurus } from '../../src/core/question/thesaurus.ts';
import { proposalOf } from '../../src/core/ranking/order.ts';
import type { RankedSentence } from '../../src/core/ranking/weigh.ts';
import { rankByWords } from './library.ts';

/** What an article tells; the words in brackets are those at which a reader points. */
export interface Told extends Partial<Pick<Article, 'title' | 'date' | 'publisher'>> {
  readonly text: string;
}

const statistics = {
  ...{ passages: 100, meanLength: 8, passagesWith: () => 3, isKnown: () => true, terms: () => [] },
};

/** A question, and the quotations of articles that tell of it, in their order, each read. */
export function quotedFrom(
  typed: string,
  told: readonly Told[],
): { question: Question; quotations: QuotedSentence<RankedSentence>[] } {
  const question = readQuestion(typed, { thesaurus: readThesaurus().thesaurus, statistics });
  if (typeof question === 'string') throw new Error(question);
  const ranked = told.flatMap((it, at) => {
    const [before = '', words = '', after = ''] = it.text.split(/[[\]]/);
    const text = before + words + after;
    const article: Article = {
      ...{ id: `a${at}`, path: `a${at}.txt`, title: `Article ${at}`, tags: [], ...it, text },
      blocks: [{ start: 0, end: text.length, headings: [] }],
    };
    const proposals = passagesOf(article).map((passage) => proposalOf(article, passage));
    const sentences = rankByWords(question, proposals, statistics);
    const start = before.length;
    const read = sentences.find(({ passage, index }) => {
      const span = passage.sentences[index] ?? passage;
      return span.start <= start && start < span.end;
    });
    if (!read) throw new Error(`Nothing in "${text}" has to do with the question.`);
    const answer = {
      start: start - read.passage.start,
      end: start + words.length - read.passage.start,
    };
    return [{ ...read, confidence: 0.9, reading: { score: 5, answer } }];
  });
  return { question, quotations: excerptsOf(question, ranked, DEFAULT_LIMITS) };
}
