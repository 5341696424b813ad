// Fits what a reader's score counts beside the words', and the confidence from both, in
// src/core/ranking/fittedWeights.ts. See "Quality" in src/README.md for the data.
//
//   npm run tune:reader -- --squad ../shared/eval/squad-tune --off ../shared/eval/squad-unanswerable [--check]
//
// --squad DIR  a SQuAD-like set, --off DIR one with near misses; each is asked about its articles that are
//              listed below, on which the reader was not trained, and the other one's questions too
// --check      compares with what is committed instead of writing

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/core/article/article.ts';
import { READ_EVIDENCE } from '../../src/core/ranking/evidence.ts';
import { orderSentences, sentenceOf } from '../../src/core/ranking/order.ts';
import { readBest } from '../../src/core/ranking/readPairs.ts';
import { type RankedSentence, weigh } from '../../src/core/ranking/weigh.ts';
import { createReader } from '../../src/reader/reader.ts';
import { MODEL, READER_WORKER } from '../support/reader.ts';
import { readFolder } from '../support/readFolder.ts';
import { proposedFor } from './collect.ts';
import { fitRanking, fitYesNo } from './fit.ts';
import { writeFitted } from './fittedSource.ts';
import { type GoldQuestion, holds, readQuestions, sample } from './questions.ts';
import { OPTIONS } from './training.ts';

/** The articles that are fitted on; the reader's other unseen ones stay untouched, to be judged on. */
const SQUAD_ARTICLES = [
  ...['2008_Sichuan_earthquake', 'Kanye_West', 'Southern_Europe', 'Comprehensive_school'],
  ...['Lighting', 'Symbiosis'],
];
const OFF_ARTICLES = ['Warsaw', 'Normans'];
/** Questions of a set that are fitted on. */
const OWN = 500;
/** Questions of the other set, which these articles do not answer. */
const OTHERS = 200;
/** How much one of our own questions, and one about other things, counts beside one of those. */
const OWN_WEIGHT = 4;
const OTHER_WEIGHT = 4;

const { values } = parseArgs({
  options: { squad: { type: 'string' }, off: { type: 'string' }, check: { type: 'boolean' } },
});
if (values.squad === undefined || values.off === undefined) {
  console.error('usage: npm run tune:reader -- --squad DIR --off DIR [--check]');
  process.exit(2);
}

interface ReadExample {
  readonly weight: number;
  readonly impossible: boolean;
  readonly ranked: readonly RankedSentence[];
  readonly isGold: readonly boolean[];
}

const reader = createReader({
  ...{ worker: READER_WORKER, folder: MODEL, deadline: 60_000 },
  onLost: (reason) => {
    throw new Error(reason);
  },
  onBack() {},
});

async function collectRead(
  articles: Iterable<Article>,
  questions: readonly (GoldQuestion & { readonly weight?: number })[],
  weight: number,
): Promise<ReadExample[]> {
  const examples: ReadExample[] = [];
  for await (const proposed of proposedFor(articles, questions)) {
    const { gold, question, wanted, proposals, statistics } = proposed;
    const ordered = orderSentences(wanted, proposals, statistics);
    const readingOf = await readBest(question.text, ordered, reader.read);
    const ranked = weigh(ordered, wanted, statistics, readingOf).filter((it) => it.reading);
    const isGold = ranked.map((sentence) => {
      const { start, end } = sentenceOf(sentence);
      return !gold.impossible && holds(sentence.article().text.slice(start, end), gold.answers);
    });
    examples.push({
      weight: weight * (gold.weight ?? 1),
      impossible: gold.impossible,
      ranked,
      isGold,
    });
  }
  return examples;
}

/** A question about something else. It counts more, since most of what is asked in vain is such. */
function asOther(question: GoldQuestion) {
  return { ...question, impossible: true, weight: OTHER_WEIGHT };
}

/** Questions about some articles of a set, over all of them, and some about other things. */
async function ofSet(dir: string, ids: readonly string[], others: string): Promise<ReadExample[]> {
  const { articles } = await readFolder(join(dir, 'articles'));
  const about = readQuestions(dir).filter(({ article = '' }) => ids.includes(article));
  const own = sample(about, OWN);
  const off = sample(readQuestions(others), OTHERS).map(asOther);
  return collectRead(articles.values(), [...own, ...off], 1);
}

const squad = [
  ...(await ofSet(values.squad, SQUAD_ARTICLES, values.off)),
  ...(await ofSet(values.off, OFF_ARTICLES, values.squad)),
];
const tune = new URL('./tune/', import.meta.url).pathname;
const { articles } = await readFolder(join(tune, 'articles'));
const others = sample(readQuestions(values.off), OTHERS / 2).map(asOther);
const own = await collectRead(articles.values(), [...readQuestions(tune), ...others], OWN_WEIGHT);
await reader.close();

// The weights of the words were fitted on our own questions, where they would count too much.
const scoreOf = ({ score, reading }: RankedSentence) => [score, reading?.score ?? 0];
const [ofWords = 0, ofReading = 1] = fitRanking(
  squad.map(({ weight, ranked, isGold }) => ({ weight, vectors: ranked.map(scoreOf), isGold })),
  2,
  OPTIONS,
);
const words = ofWords / ofReading;
const both = (sentence: RankedSentence) => words * sentence.score + (sentence.reading?.score ?? 0);
const confidence = fitYesNo(
  [...squad, ...own].flatMap(({ weight, impossible, ranked }) => {
    const [best] = [...ranked].sort((a, b) => both(b) - both(a));
    if (!best || !('read' in best.evidence)) return [];
    const { evidence } = best;
    return [{ weight, vector: READ_EVIDENCE.map((name) => evidence[name]), isYes: !impossible }];
  }),
  READ_EVIDENCE.length,
  OPTIONS,
);
const names = [...READ_EVIDENCE, 'bias'] as const;
const weights = Object.fromEntries(names.map((name, at) => [name, confidence[at] ?? 0]));
process.exitCode = writeFitted(
  { read: { words, confidence: weights as Record<(typeof names)[number], number> } },
  values.check,
);
