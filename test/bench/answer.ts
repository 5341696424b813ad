// What a whole answer costs beside MiniSearch's own search: the same passages, the same questions, in
// one run, each question to all of them in turn. See "Cost" in src/README.md.
//
//   npm run bench -- [--passages 1000] [--rounds 3]

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { createAsk } from '../../src/asking/answerQuestion.ts';
import type { Article } from '../../src/core/article/article.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import { readQuestion, searchTermsOf } from '../../src/core/question/question.ts';
import { createReader } from '../../src/reader/reader.ts';
import { readQuestions } from '../quality/questions.ts';
import { holdingsOf, rankByWords } from '../support/library.ts';
import { MODEL, READER_WORKER } from '../support/reader.ts';
import { memoryOf, readersOf } from '../support/readerProcesses.ts';
import { readFolder } from '../support/readFolder.ts';

const HERE = new URL('.', import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
  },
});

// Real text that every clone has: the question sets' articles, filled up with what packages say of
// themselves.
const sets = ['tune', 'held'].map((name) => join(HERE, '../quality', name));
const folders = [...sets.map((set) => join(set, 'articles')), join(HERE, '../../node_modules')];
const articles: Article[] = [];
let count = 0;
for (const [place, folder] of folders.entries()) {
  for (const article of (await readFolder(folder)).articles.values()) {
    if (count >= Number(values.passages) || /licen[cs]e/i.test(article.path)) continue;
    articles.push({ ...article, id: `${place}/${article.id}` });
    count += passagesOf(article).length;
  }
}
const questions = sets.flatMap(readQuestions).map(({ question }) => question);

const holdings = await holdingsOf(articles);
const library = holdings.state();
const { searcher, statistics, proposalsOf } = library;
const now = () => new Date();
const proposals = proposalsOf(Array.from({ length: statistics.passages }, (_, key) => key));
const bare = new MiniSearch({ fields: ['title', 'text'] });
bare.addAll(
  proposals.map(({ article, passage }, id) => ({
    ...{ id, title: article().title },
    text: article().text.slice(passage.start, passage.end),
  })),
);

const ask = createAsk(holdings, { now }).ask;
const reader = createReader({
  ...{ worker: READER_WORKER, folder: MODEL, deadline: 60_000, onBack() {} },
  onLost(reason) {
    throw new Error(reason);
  },
});
await reader.ready;
const askRead = createAsk(holdings, { now, read: reader.read }).ask;
const READ = 'Pullquote, whole answer with reading';

const CONTESTANTS: Readonly<Record<string, (question: string) => Promise<unknown>>> = {
  'MiniSearch, default search': async (question) => bare.search(question),
  'Pullquote, whole answer': (question) => ask(question),
  [READ]: (question) => askRead(question),
};

const times = new Map<string, number[]>();
const note = (name: string, ms: number) => times.set(name, [...(times.get(name) ?? []), ms]);
for (let round = 0; round <= Number(values.rounds); round += 1) {
  for (const question of questions) {
    for (const [name, contestant] of Object.entries(CONTESTANTS)) {
      // What was read with a question is kept, so that each has to be a new one.
      if (name === READ && round !== 1) continue;
      const start = performance.now();
      await contestant(question);
      // The first round warms the machine up.
      if (round > 0) note(name, performance.now() - start);
    }
    const read = readQuestion(question, library);
    if (typeof read === 'string') continue;
    const candidates = await searcher.search(searchTermsOf(read), 20);
    const proposed = proposalsOf(candidates.map(({ key }) => key));
    const start = performance.now();
    rankByWords(read, proposed, statistics);
    if (round > 0) note('of which ranking 20 passages', performance.now() - start);
  }
}

console.log(`${proposals.length} passages, ${questions.length} questions, ${values.rounds} rounds`);
console.log(`${''.padEnd(40)}${['p50 ms', 'p99 ms', 'ratio of p50'].map(cell).join('')}`);
const base = quantile(times.get('MiniSearch, default search') ?? [], 0.5);
for (const [name, measured] of times) {
  const [p50, p99] = [quantile(measured, 0.5), quantile(measured, 0.99)];
  console.log(
    `${name.padEnd(40)}${[p50, p99, p50 / base].map((it) => cell(it.toFixed(2))).join('')}`,
  );
}

const before = heap();
for (let time = 0; time < 5; time += 1) for (const question of questions) await ask(question);
console.log(
  `heap after ${questions.length} questions ${before} MB, after ${5 * questions.length} more ${heap()} MB`,
);

console.log(`the process that reads has ${memoryOf(readersOf(process.pid)[0] ?? 0).toFixed(0)} MB`);
await reader.close();

function heap(): string {
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed / 1e6).toFixed(1);
}

function quantile(measured: readonly number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function cell(text: string): string {
  return text.padStart(14);
}
