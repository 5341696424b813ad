import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  FEATURES,
  type Feature,
  type FeatureVector,
  featureIn,
} from '../../src/core/ranking/features.ts';
import { readFolder } from '../support/readFolder.ts';
import { collect, type Example } from './collect.ts';
import { fitRanking } from './fit.ts';
import { readQuestions, sample } from './questions.ts';

const HERE = new URL('.', import.meta.url).pathname;

/** How many questions of the SQuAD-like set are asked of all its articles, and of one alone. */
const POOLED = 2000;
const ALONE = 1500;
/** Questions on other things: half for all articles, half spread over the single ones. */
const OFF = 1000;
/** How much one of our own questions counts beside one of those. */
const OWN_WEIGHT = 4;

export const OPTIONS = { seed: 20261122, epochs: 60, ridge: 1e-4, rate: 0.05 };

/** What the weights are fitted on. @param off a set whose questions the first one cannot answer. */
export async function trainingExamples(squadDir: string, offDir: string): Promise<Example[]> {
  const tuned = readFileSync(join(HERE, 'tuned.txt'), 'utf8').trim().split('\n');
  const { articles } = await readFolder(join(squadDir, 'articles'));
  const squad = readQuestions(squadDir).filter(({ article = '' }) => tuned.includes(article));
  const off = sample(readQuestions(offDir), OFF).map((it) => ({ ...it, impossible: true }));
  const isEven = (_: unknown, index: number) => index % 2 === 0;
  const isOdd = (_: unknown, index: number) => index % 2 === 1;

  const examples: Example[] = await collect(
    articles.values(),
    [...sample(squad, POOLED), ...off.filter(isEven)],
    1,
  );
  // A library of one topic is another thing than one of many: its common words are others.
  const alone = sample(squad.filter(isOdd), ALONE);
  for (const [index, id] of tuned.entries()) {
    const article = articles.get(id);
    if (!article) continue;
    const asked = alone.filter((question) => question.article === id);
    const others = off.filter(isOdd).filter((_, at) => at % tuned.length === index);
    examples.push(...(await collect([article], [...asked, ...others], 1)));
  }
  const own = join(HERE, 'tune');
  const ownArticles = [...(await readFolder(join(own, 'articles'))).articles.values()];
  examples.push(...(await collect(ownArticles, readQuestions(own), OWN_WEIGHT)));
  examples.push(...(await collect(ownArticles, sample(off, 200), 1)));
  return examples;
}

/** The weights of the named features, in their order; those of the others are 0. */
export function fitted(examples: readonly Example[], names: readonly Feature[]): number[] {
  const vector = (features: FeatureVector) =>
    Float64Array.from(names, (name) => featureIn(features, name));
  const weights = fitRanking(
    examples.map(({ weight, sentences }) => ({
      weight,
      vectors: sentences.map(({ features }) => vector(features)),
      isGold: sentences.map(({ isGold }) => isGold),
    })),
    names.length,
    OPTIONS,
  );
  return FEATURES.map((name) => weights[names.indexOf(name)] ?? 0);
}
