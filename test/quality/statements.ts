// Meets statements with what articles say, and counts how many are met as they should be.
//
//   npm run quality:statements             the even-numbered ones: the figures to report
//   npm run quality:statements -- --odd    the odd-numbered ones: rules are made on these
//   --squad DIR    statements made of the articles in the sets of DIR that the reader has not been trained on
//   --wrong N      prints the first N that were met otherwise than they should be
//   --change NAME  prints those of one change alone
//   --asked        of the set, only statements made of questions
//   --sample N     every Nth alone
//   --no-reader    by words alone

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMeetStatement } from '../../src/asking/meetStatement.ts';
import type { Article } from '../../src/core/article/article.ts';
import { createReader } from '../../src/reader/reader.ts';
import { holdingsOf } from '../support/library.ts';
import { MODEL, READER_WORKER } from '../support/reader.ts';
import { readFolder } from '../support/readFolder.ts';
import { askedStatements } from './askedStatements.ts';
import { type Expected, type GoldStatement, madeStatements } from './madeStatements.ts';
import { readQuestions } from './questions.ts';

const HERE = new URL('.', import.meta.url).pathname;

/** The articles of SQuAD that the reader has not been trained on. */
const UNREAD = new Set(
  `2008_Sichuan_earthquake Kanye_West Southern_Europe Comprehensive_school Lighting Symbiosis
  BBC_Television Genome Prime_minister Plymouth Republic_of_the_Congo Warsaw Normans Steam_engine
  Harvard_University`.split(/\s+/),
);

/** Every fifth article is held back, so that what it says is told by none that is asked. */
const HELD_BACK = 5;

const { values } = parseArgs({
  options: {
    odd: { type: 'boolean', default: false },
    squad: { type: 'string' },
    wrong: { type: 'string', default: '0' },
    change: { type: 'string' },
    sample: { type: 'string', default: '1' },
    asked: { type: 'boolean', default: false },
    reader: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const reader = values.reader
  ? createReader({
      worker: READER_WORKER,
      folder: MODEL,
      deadline: 60_000,
      onLost: console.error,
      onBack() {},
    })
  : undefined;
const half = values.odd ? 'odd' : 'even';

const samples = await articlesIn(join(HERE, '../../articles'));
if (values.squad === undefined) {
  const written = readFileSync(join(HERE, 'statements/statements.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): GoldStatement => ({ change: 'written', ...JSON.parse(line) }))
    .filter((_, index) => (index % 2 === 1) === values.odd);
  await measure('written by hand, on articles/', samples, written);
  // The samples tell of the same days, so that none can be held back.
  await measure('made of articles/', samples, madeStatements(samples, [], half));
} else {
  const { squad } = values;
  const folders = readdirSync(squad, { withFileTypes: true }).filter((it) => it.isDirectory());
  const read = await Promise.all(
    folders.map(({ name }) => articlesIn(join(squad, name, 'articles'))),
  );
  const articles = read.flat().filter(({ id }) => UNREAD.has(id));
  const others = articles.filter((_, index) => index % HELD_BACK === HELD_BACK - 1);
  const told = articles.filter((article) => !others.includes(article));
  const asked = folders.flatMap(({ name }) => readQuestions(join(squad, name)));
  const questions = asked.filter(({ article = '' }) => UNREAD.has(article));
  await measure('made of questions', articles, askedStatements(questions, half));
  if (!values.asked)
    await measure(`made of ${articles.length} articles`, told, madeStatements(told, others, half));
}

await reader?.close();

async function articlesIn(folder: string): Promise<Article[]> {
  return [...(await readFolder(folder)).articles.values()];
}

async function measure(
  name: string,
  articles: readonly Article[],
  all: readonly GoldStatement[],
): Promise<void> {
  const gold = all.filter((_, index) => index % Number(values.sample) === 0);
  const meet = createMeetStatement(await holdingsOf(articles), reader?.read);
  const counts = new Map<string, number>();
  const met = new Map<string, number>();
  const count = (in_: Map<string, number>, key: string) => in_.set(key, (in_.get(key) ?? 0) + 1);
  let wrong = Number(values.wrong);
  const began = performance.now();
  for (const { statement, expected, change } of gold) {
    const { kind, testimonies } = await meet(statement);
    const got: Expected = kind === 'divided' ? 'differs' : kind;
    count(counts, `${expected} ${got}`);
    count(met, `${expected}: ${change}|${got}`);
    const isShown = values.change === undefined || values.change === change;
    if (got === expected || wrong === 0 || !isShown) continue;
    wrong -= 1;
    console.log(`${expected} (${change}) → ${got}\n  ${statement}`);
    for (const { stance, excerpt } of testimonies)
      console.log(`  ${JSON.stringify(stance)}\n  ${excerpt.quote}`);
  }
  const time = (performance.now() - began) / gold.length;
  console.log(`\n${name}: ${gold.length} statements, the ${half} half, ${time.toFixed(1)} ms each`);
  const at = (expected: Expected, got: Expected) => counts.get(`${expected} ${got}`) ?? 0;
  const kinds = ['said', 'differs', 'untold'] as const;
  for (const kind of kinds) {
    const called = kinds.reduce((sum, it) => sum + at(it, kind), 0);
    const wanted = kinds.reduce((sum, it) => sum + at(kind, it), 0);
    const share = (of: number) => (of === 0 ? '  – ' : (at(kind, kind) / of).toFixed(3));
    console.log(
      `  ${kind.padEnd(8)} precision ${share(called)} of ${called}, recall ${share(wanted)} of ${wanted}`,
    );
  }
  const changes = [...new Set(gold.map(({ expected, change }) => `${expected}: ${change}`))].sort();
  for (const change of changes) {
    const row = kinds.map((kind) => `${kind} ${met.get(`${change}|${kind}`) ?? 0}`).join(', ');
    console.log(`    ${change.padEnd(38)} ${row}`);
  }
}
