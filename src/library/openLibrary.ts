import { setImmediate } from 'node:timers/promises';
import type { Article } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { passagesOf } from '../core/passage.ts';
import type { Proposal } from '../core/ranking.ts';
import { countTerms, type Statistics } from '../core/statistics.ts';
import { readThesaurus } from '../core/thesaurus.ts';
import { termsOf } from '../core/words.ts';
import { createAsk } from '../search/answerQuestion.ts';
import type { IndexedPassage, SearchEngine } from '../search/searchEngine.ts';
import { type OnProgress, readFolder } from './readFolder.ts';
import { readSynonymFile } from './readSynonymFile.ts';

export interface LibraryOptions {
  /** A file with synonyms of the library's own; it is no article, wherever it lies. */
  readonly synonymsFile?: string | undefined;
  readonly onProgress?: OnProgress;
}

/**
 * The walk of a folder: read the articles, part them into passages, give their terms to the engine.
 * @throws where the folder itself cannot be read.
 */
export async function openLibrary(
  folder: string,
  engine: SearchEngine,
  { synonymsFile, onProgress = () => {} }: LibraryOptions = {},
): Promise<Library> {
  const { articles, problems } = await readFolder(folder, onProgress, synonymsFile);
  const own = synonymsFile === undefined ? undefined : await readSynonymFile(synonymsFile);
  const { thesaurus } = own ?? readThesaurus();
  const { proposals, statistics } = await indexArticles(articles.values(), engine);
  const asking = createAsk({ engine, statistics, thesaurus, proposalOf: (key) => proposals[key] });
  return { ...asking, articles, problems: [...(own?.problems ?? []), ...problems] };
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
