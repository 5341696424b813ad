import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { excerptsOf } from '../../src/core/answer/excerpt.ts';
import type { Article } from '../../src/core/article/article.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import { readQuestion, searchTermsOf } from '../../src/core/question/question.ts';
import { readThesaurus } from '../../src/core/question/thesaurus.ts';
import { type Proposal, proposalOf } from '../../src/core/ranking/order.ts';
import { THRESHOLDS } from '../../src/core/ranking/thresholds.ts';
import { languageCode } from '../../src/core/text/language.ts';
import { termsOf } from '../../src/core/text/words.ts';
import { withLanguage } from '../../src/library/packing/detectLanguage.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { statisticsOf } from '../../src/search/packedSegment.ts';
import { ENGLISH, LANGUAGE_QUESTIONS, OTHERS } from '../support/languages.ts';
import { articleOf, rankByWords } from '../support/library.ts';
import { packedIndexOf, searchIndexOf } from '../support/searchIndex.ts';

const { thesaurus } = readThesaurus();

interface MixedLibrary {
  /** Paths and words of the excerpts, best first. */
  ask(question: string): Promise<{ readonly path: string; readonly quote: string }[]>;
}

async function libraryOf(files: Readonly<Record<string, string>>): Promise<MixedLibrary> {
  const articles: Article[] = [];
  for (const [name, text] of Object.entries(files)) {
    articles.push(await withLanguage(articleOf(`${name}.txt`, text)));
  }
  const proposals: Proposal[] = articles.flatMap((article) =>
    passagesOf(article).map((passage) => proposalOf(article, passage)),
  );
  const indexed = proposals.map(({ article: read, passage }, key) => {
    const article = read();
    const language = languageCode(article.language);
    const titleTerms = termsOf(article.title, undefined, language);
    return { key, terms: termsOf(article.text, passage, language), titleTerms };
  });
  const engine = searchIndexOf(createMiniSearchEngine());
  await engine.add(indexed);
  const statistics = statisticsOf([
    { firstKey: 0, index: packedIndexOf(indexed), articleOf: () => '' },
  ]);
  const languages = [...new Set(articles.map(({ language }) => languageCode(language)))];
  return {
    async ask(input) {
      const question = readQuestion(input, { thesaurus, statistics, languages });
      if (typeof question === 'string') throw new Error(question);
      const candidates = await engine.search(searchTermsOf(question), THRESHOLDS.candidates);
      const found = candidates.flatMap(({ key }) => proposals[key] ?? []);
      const ranked = rankByWords(question, found, statistics);
      return excerptsOf(question, ranked, DEFAULT_LIMITS).map(({ excerpt }) => {
        const { citation, quote, highlights } = excerpt;
        for (const { start, end } of highlights) {
          expect(quote.slice(start, end)).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}.,'’]*$/u);
        }
        return { path: citation.path, quote };
      });
    },
  };
}

const mixed = await libraryOf({ ...ENGLISH, ...OTHERS });
const alone = await libraryOf(ENGLISH);

describe('a question finds the article of its own language first', () => {
  it.each(LANGUAGE_QUESTIONS)('%s', async (question, path, quote) => {
    const [first] = await mixed.ask(question);
    expect(first?.path).toBe(`${path}.txt`);
    expect(first?.quote).toContain(quote);
  });
});

describe('a question in English', () => {
  it.each([
    'Why was the bridge closed?',
    'How often does the ferry run?',
    'What is the news from the engineers?',
    'Which agreement is new?',
    'Who signed the agreement?',
    'How long had the war lasted?',
    'What was the gift of the monastery?',
    'Why were there so many apples?',
    'What did the army and the rebels do?',
  ])('has the same excerpts without the articles in other languages: %s', async (question) => {
    expect(await mixed.ask(question)).toEqual(await alone.ask(question));
  });

  it('is not led to a word of another language that is spelt alike', async () => {
    const paths = (await mixed.ask('What was the gift?')).map(({ path }) => path);
    expect(paths).toEqual(['en/orchard.txt']);
  });

  it('finds a name in articles of other languages as well', async () => {
    const paths = (await mixed.ask('Anna Kerr')).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(['en/truce.txt', 'de/museum.txt']));
  });
});

it.each([
  ['Wann begannen die Waffenruhen?', 'de'],
  ['Когда началось перемирие?', 'ru'],
  ['When did the truce begin?', 'en'],
])('a question is read in its own language, or else in that of the articles: %s', (text, code) => {
  const statistics = statisticsOf([]);
  const read = (languages?: readonly string[]) =>
    readQuestion(text, { thesaurus, statistics, languages });
  expect(read(['en', 'de-AT', 'ru'])).toMatchObject({ language: code });
  expect(read(['de-AT'])).toMatchObject({ language: 'de' });
  expect(read()).toMatchObject({ language: 'en' });
});

it('a name is found from a question in another language', async () => {
  const paths = (await mixed.ask('Wer ist Anna Kerr?')).map(({ path }) => path);
  expect(new Set(paths)).toEqual(new Set(['de/museum.txt', 'en/truce.txt']));
});
