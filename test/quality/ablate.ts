// What each group of features is worth: the weights are fitted without it, and the sentence that then
// comes first is looked at, on questions that nothing was fitted on. See "Quality" in src/README.md.
//
//   npm run ablate -- --squad ../shared/eval/squad-tune --off ../shared/eval/squad-unanswerable

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  FEATURE_GROUPS,
  FEATURES,
  type Feature,
  featuresIn,
} from '../../src/core/ranking/features.ts';
import { readFolder } from '../support/readFolder.ts';
import { collect, type Example } from './collect.ts';
import { dot } from './fit.ts';
import { readQuestions, sample } from './questions.ts';
import { fitted, trainingExamples } from './training.ts';

const HERE = new URL('.', import.meta.url).pathname;
/** What is left out, by the line of the table. */
const LEFT_OUT: Readonly<Record<string, readonly Feature[]>> = {
  'all features': [],
  ...Object.fromEntries(
    FEATURE_GROUPS.map((group) => [`without ${group}`, featuresIn(group)] as const),
  ),
};

const { values } = parseArgs({ options: { squad: { type: 'string' }, off: { type: 'string' } } });
if (values.squad === undefined || values.off === undefined) {
  console.error('usage: npm run ablate -- --squad DIR --off DIR');
  process.exit(2);
}

const examples = await trainingExamples(values.squad, values.off);
const tuned = readFileSync(join(HERE, 'tuned.txt'), 'utf8').trim().split('\n');
const others = readQuestions(values.squad).filter(({ article = '' }) => !tuned.includes(article));
const held = join(HERE, 'held');
const unseen: readonly (readonly [string, readonly Example[]])[] = [
  [
    'SQuAD',
    await collect(
      (await readFolder(join(values.squad, 'articles'))).articles.values(),
      sample(others, 600),
      1,
    ),
  ],
  [
    'held',
    await collect(
      (await readFolder(join(held, 'articles'))).articles.values(),
      readQuestions(held).filter(({ impossible }) => !impossible),
      1,
    ),
  ],
];

console.log(`${''.padEnd(28)}${unseen.map(([name]) => name.padEnd(8)).join('')}`);
for (const [name, left] of Object.entries(LEFT_OUT)) {
  const weights = fitted(
    examples,
    FEATURES.filter((feature) => !left.includes(feature)),
  );
  const shares = unseen.map(([, asked]) => {
    const right = asked.filter(({ sentences }) => {
      const scores = sentences.map(({ features }) => dot(features, weights));
      return sentences[scores.indexOf(Math.max(...scores))]?.isGold === true;
    });
    return (right.length / asked.length).toFixed(3).padEnd(8);
  });
  console.log(`${name.padEnd(28)}${shares.join('')}`);
}
