import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newsArticle } from './news/newsArticle.ts';
import { newsQuestions } from './news/newsQuestions.ts';

/** Passages that the program makes of an article of the news, on average. */
const PASSAGES_OF_ARTICLE = 4.25;

/** How many articles have about so many passages. */
function articlesWith(passages: number): number {
  return Math.round(passages / PASSAGES_OF_ARTICLE);
}

/**
 * Writes a folder of news that are made up, of about so many passages. A larger one holds all of a smaller one.
 * @returns how many articles they are.
 */
export function writeCorpus(folder: string, passages: number): number {
  const articles = articlesWith(passages);
  const homes = new Set<string>();
  for (let number = 0; number < articles; number += 1) {
    const { path, content } = newsArticle(number);
    const file = join(folder, path);
    const home = dirname(file);
    if (!homes.has(home)) mkdirSync(home, { recursive: true });
    homes.add(home);
    writeFileSync(file, content);
  }
  return articles;
}

/** So many questions of people who know such a folder, no two of them the same. */
export function questionsAbout(passages: number, count: number): string[] {
  return newsQuestions(articlesWith(passages), count);
}
