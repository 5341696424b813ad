// Whether the news that are made up read like real ones, as far as numbers tell.
//
//   npx tsx test/bench/news/textCurve.ts [FOLDER...]
//
// Prints the same figures of some articles that are made up, of the samples and of each folder: lengths of articles and
// sentences in words, mean and standard deviation, and of so many first words how many are different and which share of these
// comes once. Without a folder those of ../shared/seeds are taken, where they are there.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../../src/core/article/article.ts';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { sentencesOf } from '../../../src/core/text/sentence.ts';
import { articleOf } from '../../support/library.ts';
import { readFolder } from '../../support/readFolder.ts';
import { newsArticle } from './newsArticle.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SEEDS = join(ROOT, '../shared/seeds');
const LENGTHS = [500, 1000, 2000, 10_000, 100_000] as const;
const MADE = 300;

/** What is said of a body of text. */
export interface TextCurve {
  readonly articleWords: Spread;
  readonly sentenceWords: Spread;
  readonly passages: number;
  /** Shares of all words. */
  readonly capitals: number;
  readonly numbers: number;
  readonly commonest: readonly number[];
  readonly vocabulary: readonly {
    readonly words: number;
    readonly kinds: number;
    readonly once: number;
  }[];
}

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

export function curveOf(articles: readonly Article[]): TextCurve {
  const perArticle = articles.map((article) =>
    article.blocks
      .flatMap((block) => sentencesOf(article.text, block))
      .map(({ start, end }) => wordsIn(article.text.slice(start, end))),
  );
  const sentences = perArticle.flat();
  const words = sentences.flat();
  const kinds = [...countsOf(words).values()].sort((a, b) => b - a);
  const share = (count: number) => count / words.length;
  return {
    articleWords: spreadOf(perArticle.map((its) => its.flat().length)),
    sentenceWords: spreadOf(sentences.map((its) => its.length)),
    passages: spreadOf(articles.map((article) => passagesOf(article).length)).mean,
    capitals: share(
      sentences.flatMap((its) => its.slice(1)).filter((it) => /^\p{Lu}/u.test(it)).length,
    ),
    numbers: share(words.filter((it) => /\d/.test(it)).length),
    commonest: kinds.slice(0, 3).map(share),
    vocabulary: LENGTHS.filter((length) => length <= words.length).map((length) => {
      const counts = countsOf(words.slice(0, length));
      const once = [...counts.values()].filter((count) => count === 1).length;
      return { words: length, kinds: counts.size, once: once / counts.size };
    }),
  };
}

/** The first so many articles of the news, as the program reads them. */
export function madeArticles(count: number): Article[] {
  return Array.from({ length: count }, (_, number) => {
    const { path, content } = newsArticle(number);
    return articleOf(path, content);
  });
}

function wordsIn(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?/gu) ?? [];
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const lower = word.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return counts;
}

function spreadOf(numbers: readonly number[]): Spread {
  const mean = numbers.reduce((sum, it) => sum + it, 0) / numbers.length;
  const variance = numbers.reduce((sum, it) => sum + (it - mean) ** 2, 0) / numbers.length;
  return { mean, deviation: Math.sqrt(variance) };
}

async function print(): Promise<void> {
  const given = process.argv.slice(2);
  say('made up', madeArticles(MADE));
  for (const folder of [join(ROOT, 'articles'), ...(given.length > 0 ? given : [SEEDS])]) {
    if (!existsSync(folder)) console.log(`${folder} is not there, so it is left out.`);
    else say(folder, [...(await readFolder(folder)).articles.values()]);
  }
}

function say(name: string, articles: readonly Article[]): void {
  const curve = curveOf(articles);
  const spread = ({ mean, deviation }: Spread) => `${mean.toFixed(1)} ±${deviation.toFixed(1)}`;
  console.log(`${name}: ${articles.length} articles`);
  console.log(
    `  words an article ${spread(curve.articleWords)}, passages ${curve.passages.toFixed(1)}`,
  );
  console.log(`  words a sentence ${spread(curve.sentenceWords)}`);
  console.log(`  capitals ${curve.capitals.toFixed(3)}, numbers ${curve.numbers.toFixed(3)}`);
  console.log(`  commonest words ${curve.commonest.map((it) => it.toFixed(3)).join(', ')}`);
  for (const { words, kinds, once } of curve.vocabulary) {
    console.log(
      `  of ${words} words ${kinds} are different, ${once.toFixed(2)} of these come once`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print();
