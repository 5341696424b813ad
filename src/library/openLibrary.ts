import { setImmediate } from 'node:timers/promises';
import type { Library } from '../core/library.ts';
import { passagesOf } from '../core/passage.ts';
import type { Proposal } from '../core/ranking.ts';
import { countTerms } from '../core/statistics.ts';
import type { Synonyms } from '../core/synonyms.ts';
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
  synonyms: Synonyms,
  onProgress: OnProgress = () => {},
): Promise<Library> {
  const { articles, problems } = await readFolder(folder, onProgress);
  const proposals: Proposal[] = [];
  const indexed: IndexedPassage[] = [];
  for (const article of articles.values()) {
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
  const statistics = countTerms(indexed);
  const ask = createAsk({ engine, statistics, synonyms, proposalOf: (key) => proposals[key] });
  return { ask, articles, problems };
}
