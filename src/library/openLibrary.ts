import { setImmediate } from 'node:timers/promises';
import type { Article } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { passagesOf } from '../core/passage.ts';
import type { Proposal } from '../core/ranking.ts';
import { countTerms, type Statistics } from '../core/statistics.ts';
import type { Thesaurus } from '../core/thesaurus.ts';
import { termsOf } from '../core/words.ts';
import { createAsk } from '../search/answerQuestion.ts';
import type { IndexedPassage, SearchEngine } from '../search/searchEngine.ts';
import { type OnProgress, readFolder } from './readFolder.ts';

/**
 * The walk of a folder: read the articles, part them into passages, give their terms to the engine.
 * @throws where the folder itself cannot be read.
 */
export async function openLibrary(
  folder: string,
  engine: SearchEngine,
  thesaurus: Thesaurus,
  onProgress: OnProgress = () => {},
): Promise<Library> {
  const { articles, problems } = await readFolder(folder, onProgress);
  const { proposals, statistics } = await indexArticles(articles.values(), engine);
  const ask = createAsk({ engine, statistics, thesaurus, proposalOf: (key) => proposals[key] });
  return { ask, articles, problems };
}

/** Gives the passages of articles to an engine. @returns them by the engine's keys, counted. */
export async function indexArticles(
  articles: Iterable<Article>,
  engine: SearchEngine,
): Promise<{ readonly proposals: readonly Proposal[]; readonly statistics: Statistics }> {
  const proposals: Proposal[] = [];
  const indexed: IndexedPassage[] = [];
  for (const article of articles) {
    const passages = passagesOf(article).map((passage) => ({
      key: proposals.push({ article, passage }) - 1,
      terms: termsOf(article.text, passage),
      titleTerms: [article.title, ...passage.headings].flatMap((title) => termsOf(title)),
    }));
    await engine.add(passages);
    indexed.push(...passages);
    // Between two articles whoever waits, a Discord heartbeat above all, gets a turn.
    await setImmediate();
  }
  return { proposals, statistics: countTerms(indexed) };
}
