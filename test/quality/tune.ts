// Fits the weights in src/core/ranking/fittedWeights.ts. See "Quality" in src/README.md for the data.
//
//   npm run tune -- --squad ../shared/eval/squad-tune --off ../shared/eval/squad-unanswerable [--check]
//
// --squad DIR  a SQuAD-like set; only its articles in tuned.txt are used
// --off DIR    another set, whose questions the articles of the first cannot answer
// --check      compares with what is committed instead of writing

import { parseArgs } from 'node:util';
import { EVIDENCE, evidenceOf } from '../../src/core/ranking/evidence.ts';
import { FEATURES } from '../../src/core/ranking/features.ts';
import { dot, fitYesNo } from './fit.ts';
import { writeFitted } from './fittedSource.ts';
import { fitted, OPTIONS, trainingExamples } from './training.ts';

const { values } = parseArgs({
  options: { squad: { type: 'string' }, off: { type: 'string' }, check: { type: 'boolean' } },
});
if (values.squad === undefined || values.off === undefined) {
  console.error('usage: npm run tune -- --squad DIR --off DIR [--check]');
  process.exit(2);
}

const examples = await trainingExamples(values.squad, values.off);
const ranking = fitted(examples, FEATURES);
const confidence = fitYesNo(
  examples.flatMap(({ impossible, weight, wanted, passages, sentences }) => {
    const [best] = sentences
      .map(({ features }) => ({ features, score: dot(features, ranking) }))
      .sort((a, b) => b.score - a.score);
    if (!best) return [];
    const evidence = evidenceOf(best.score, best.features, wanted, passages);
    return [{ weight, vector: EVIDENCE.map((name) => evidence[name]), isYes: !impossible }];
  }),
  EVIDENCE.length,
  OPTIONS,
);

const named = <N extends string>(names: readonly N[], weights: readonly number[]) =>
  Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) as Record<N, number>;
process.exitCode = writeFitted(
  {
    ranking: named(FEATURES, ranking),
    confidence: named([...EVIDENCE, 'bias'], confidence),
  },
  values.check,
);
