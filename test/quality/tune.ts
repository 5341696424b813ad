// Fits the weights in src/core/fittedWeights.ts. See "Quality" in src/README.md for the data.
//
//   npm run tune -- --squad ../shared/eval/squad-tune --off ../shared/eval/squad-unanswerable [--check]
//
// --squad DIR  a SQuAD-like set; only its articles in tuned.txt are used
// --off DIR    another set, whose questions the articles of the first cannot answer
// --check      compares with what is committed instead of writing

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EVIDENCE } from '../../src/core/confidence.ts';
import { FEATURES } from '../../src/core/features.ts';
import { articlesOf, collect, type Example, vectorOf } from './collect.ts';
import { dot, fitRanking, fitYesNo } from './fit.ts';
import { type GoldQuestion, readQuestions, sample } from './questions.ts';

const HERE = new URL('.', import.meta.url).pathname;
const TARGET = new URL('../../src/core/fittedWeights.ts', import.meta.url).pathname;

/** Questions of the SQuAD-like set, and how much one of our own counts beside one of them. */
const SQUAD_QUESTIONS = 2000;
const OWN_WEIGHT = 3;
const OPTIONS = { seed: 20261122, epochs: 20, ridge: 1e-4, rate: 0.05 };

const { values } = parseArgs({
  options: { squad: { type: 'string' }, off: { type: 'string' }, check: { type: 'boolean' } },
});
if (values.squad === undefined || values.off === undefined) {
  console.error('usage: npm run tune -- --squad DIR --off DIR [--check]');
  process.exit(2);
}

const tuned = new Set(readFileSync(`${HERE}/tuned.txt`, 'utf8').trim().split('\n'));
const squad = readQuestions(values.squad).filter(({ article = '' }) => tuned.has(article));
const own = `${HERE}/tune`;
const impossible = (question: GoldQuestion): GoldQuestion => ({ ...question, impossible: true });
const off = sample(readQuestions(values.off), 1000).map(impossible);
const examples: Example[] = [
  ...(await collect(articlesOf(values.squad), sample(squad, SQUAD_QUESTIONS), 1)),
  ...(await collect(articlesOf(values.squad), off, 1)),
  ...(await collect(articlesOf(own), readQuestions(own), OWN_WEIGHT)),
  ...(await collect(articlesOf(own), sample(off, 300), 1)),
];

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
  examples.flatMap(({ impossible, weight, sentences }) => {
    const [best] = [...sentences].sort(
      (a, b) => dot(vectorOf(b.features), ranking) - dot(vectorOf(a.features), ranking),
    );
    if (!best) return [];
    return [{ weight, vector: EVIDENCE.map((name) => best.features[name]), isYes: !impossible }];
  }),
  EVIDENCE.length,
  OPTIONS,
);

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
