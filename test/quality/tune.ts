// Fits the weights in src/core/fittedWeights.ts. See "Quality" in src/README.md for the data.
//
//   npm run tune -- --squad ../shared/eval/squad-tune --off ../shared/eval/squad-unanswerable [--check]
//
// --squad DIR  a SQuAD-like set; only its articles in tuned.txt are used
// --off DIR    another set, whose questions the articles of the first cannot answer
// --check      compares with what is committed instead of writing

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EVIDENCE, evidenceOf } from '../../src/core/confidence.ts';
import { FEATURES, type Features } from '../../src/core/features.ts';
import { readFolder } from '../../src/library/readFolder.ts';
import { collect, type Example } from './collect.ts';
import { dot, fitRanking, fitYesNo } from './fit.ts';
import { readQuestions, sample } from './questions.ts';

const HERE = new URL('.', import.meta.url).pathname;
const TARGET = new URL('../../src/core/fittedWeights.ts', import.meta.url).pathname;

/** How many questions of the SQuAD-like set are asked of all its articles, and of one alone. */
const POOLED = 2000;
const ALONE = 1500;
/** Questions on other things: half for all articles, half spread over the single ones. */
const OFF = 1000;
/** How much one of our own questions counts beside one of those. */
const OWN_WEIGHT = 4;
const OPTIONS = { seed: 20261122, epochs: 60, ridge: 1e-4, rate: 0.05 };

const { values } = parseArgs({
  options: { squad: { type: 'string' }, off: { type: 'string' }, check: { type: 'boolean' } },
});
if (values.squad === undefined || values.off === undefined) {
  console.error('usage: npm run tune -- --squad DIR --off DIR [--check]');
  process.exit(2);
}

const tuned = readFileSync(`${HERE}/tuned.txt`, 'utf8').trim().split('\n');
const { articles } = await readFolder(join(values.squad, 'articles'));
const squad = readQuestions(values.squad).filter(({ article = '' }) => tuned.includes(article));
const off = sample(readQuestions(values.off), OFF).map((it) => ({ ...it, impossible: true }));
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

const ranking = fitRanking(
  examples.map(({ weight, sentences }) => ({
    weight,
    vectors: sentences.map(({ features }) => vectorOf(features)),
    isGold: sentences.map(({ isGold }) => isGold),
  })),
  FEATURES.length,
  OPTIONS,
);
const confidence = fitYesNo(
  examples.flatMap(({ impossible, weight, wanted, passages, sentences }) => {
    const [best] = sentences
      .map(({ features }) => ({ features, score: dot(vectorOf(features), ranking) }))
      .sort((a, b) => b.score - a.score);
    if (!best) return [];
    const evidence = evidenceOf(best.score, best.features, wanted, passages);
    return [{ weight, vector: EVIDENCE.map((name) => evidence[name]), isYes: !impossible }];
  }),
  EVIDENCE.length,
  OPTIONS,
);

function vectorOf(features: Features): number[] {
  return FEATURES.map((name) => features[name]);
}

const table = (names: readonly string[], weights: readonly number[]) =>
  names.map((name, index) => `    ${name}: ${(weights[index] ?? 0).toFixed(3)},`).join('\n');
const source = readFileSync(TARGET, 'utf8');
const fitted = `${source.slice(0, source.indexOf('} = {'))}} = {
  ranking: {
${table(FEATURES, ranking)}
  },
  confidence: {
${table([...EVIDENCE, 'bias'], confidence)}
  },
};
`;
if (!values.check) writeFileSync(TARGET, fitted);
const isSame = fitted === source;
console.log(
  isSame ? 'The fitted weights are those that are committed.' : 'The fitted weights differ.',
);
process.exitCode = values.check && !isSame ? 1 : 0;
