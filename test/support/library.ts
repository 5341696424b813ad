import type { Article } from '../../src/core/article.ts';
import type { Library } from '../../src/core/library.ts';
import { readThesaurus } from '../../src/core/thesaurus.ts';
import { indexArticles } from '../../src/library/openLibrary.ts';
import { readArticle } from '../../src/library/readArticle.ts';
import { createAsk } from '../../src/search/answerQuestion.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import type { SearchEngine } from '../../src/search/searchEngine.ts';

const { thesaurus } = readThesaurus();

/** The article that a file with this path and text is. */
export function articleOf(path: string, text: string): Article {
  const { article, problems } = readArticle(path, new TextEncoder().encode(text));
  if (!article) throw new Error(`${path} is no article: ${problems.map((it) => it.reason)}`);
  return article;
}

/** A library of files, given as path and text, without a folder. */
export async function libraryOf(
  files: Readonly<Record<string, string>>,
  engine: SearchEngine = createMiniSearchEngine(),
): Promise<Library> {
  const articles = Object.entries(files).map(([path, text]) => articleOf(path, text));
  const { proposals, statistics } = await indexArticles(articles, engine);
  return {
    ...createAsk({ engine, statistics, thesaurus, proposalOf: (key) => proposals[key] }),
    articles: new Map(articles.map((article) => [article.id, article])),
    problems: [],
  };
}
