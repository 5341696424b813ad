// How large libraries behave beside MiniSearch's default search and SQLite's FTS5: the same passages and
// questions, each contestant in a process of its own, one after the other. See "Cost" in src/README.md.
//
//   npm run bench:library -- [--passages 10000] [--questions 300] [--pool FOLDER]
//
// FTS5 needs Node 22.13 or newer, whose own SQLite it is; it is left out otherwise. The sentences are
// those of the Markdown of the installed packages and of the question sets, or of the pool's articles.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import type { Article } from '../../src/core/article/article.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import type { ReadPairs } from '../../src/core/ranking/readPairs.ts';
import { wordsOf } from '../../src/core/text/words.ts';
import { createProcesses } from '../../src/library/packing/packInProcesses.ts';
import { createSnapshotStore } from '../../src/library/shelves/snapshot.ts';
import { createReader } from '../../src/reader/reader.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import type { SearchEngine } from '../../src/search/searchEngine.ts';
import { readQuestions, sample } from '../quality/questions.ts';
import { createLibrary } from '../support/library.ts';
import { MODEL, READER_WORKER } from '../support/reader.ts';
import { memoryOf, readersOf } from '../support/readerProcesses.ts';
import { readFolder } from '../support/readFolder.ts';
import { writeCorpusOf } from './corpus.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const WORKER = new URL('../../dist/library/packing/packWorker.js', import.meta.url);
const SETS = ['tune', 'held'].map((name) => join(HERE, '../quality', name));
/** Milliseconds between two questions while a library is built. */
const PAUSE = 200;
/** Passages from which MiniSearch takes minutes to build, if it can be built at all. */
const MINISEARCH_MOST = 100_000;

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '300' },
    pool: { type: 'string' },
    // For the child processes.
    contestant: { type: 'string' },
    corpus: { type: 'string', default: '' },
    data: { type: 'string', default: '' },
  },
});
const passages = Number(values.passages);
const questions = sample(SETS.flatMap(readQuestions), Number(values.questions)).map(
  ({ question }) => question,
);

/** As much as is used of Node's own SQLite. */
interface Sqlite {
  readonly DatabaseSync: new (
    path: string,
  ) => {
    exec(sql: string): void;
    prepare(sql: string): { run(...values: string[]): void; all(...values: string[]): unknown[] };
  };
}

/** What is measured, in milliseconds and MB. */
interface Measured {
  readonly build?: number;
  readonly times?: readonly number[];
  readonly memory: number;
  /** That of the process that reads. */
  readonly readerMemory?: number;
  /** The delay of those who want a turn while it is asked, of which a hundredth have to wait longer. */
  readonly delay?: number;
  /** The longest that nobody else, a gateway's heartbeat above all, had a turn while it was built and asked. */
  readonly blocked?: number;
}

const CONTESTANTS: Readonly<Record<string, () => Promise<Measured>>> = {
  'MiniSearch, default search': miniSearch,
  'SQLite FTS5, search': fts5,
  'Pullquote with MiniSearch, whole answer': () => pullquote(createMiniSearchEngine(), false),
  'Pullquote, whole answer': () => pullquote(createPackedEngine(), true),
  'Pullquote, start from a snapshot': () => pullquote(createPackedEngine(), true),
  'Pullquote, whole answer with reading': () =>
    withReader((read) => pullquote(createPackedEngine(), true, read)),
};

if (values.contestant === undefined) await compare();
else console.log(JSON.stringify(await CONTESTANTS[values.contestant]?.()));

async function compare(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
  try {
    const corpus = join(home, 'articles');
    const sentences = await writeCorpusOf(corpus, SETS, values.pool, passages);
    console.log(`${passages} passages of ${sentences} sentences, ${questions.length} questions`);
    const heads = [
      ...['build s', 'first ms', 'p50 ms', 'p99 ms', 'ratio', 'memory MB', 'reader MB'],
      ...['delay ms', 'blocked ms'],
    ];
    console.log(row('', heads));
    let base: number | undefined;
    for (const name of Object.keys(CONTESTANTS)) {
      const isTooLarge = /MiniSearch/.test(name) && passages > MINISEARCH_MOST;
      if (isTooLarge || (/FTS5/.test(name) && !hasSqlite())) continue;
      const measured = run(name, corpus, join(home, 'data'));
      const { build = 0, times = [], memory, readerMemory, delay, blocked } = measured;
      const whole = (figure: number | undefined) => figure?.toFixed(0) ?? '';
      const p50 = quantile(times, 0.5);
      base ??= p50;
      const figures = [times[0] ?? 0, p50, quantile(times, 0.99), p50 / base];
      console.log(
        row(name, [
          (build / 1000).toFixed(1),
          ...figures.map((figure) => figure.toFixed(2)),
          ...[memory, readerMemory].map(whole),
          delay?.toFixed(1) ?? '',
          whole(blocked),
        ]),
      );
    }
    const [snapshot = ''] = readdirSync(join(home, 'data'));
    const kept = readdirSync(join(home, 'data', snapshot));
    const bytes = kept.reduce(
      (sum, it) => sum + statSync(join(home, 'data', snapshot, it)).size,
      0,
    );
    console.log(`The snapshot has ${(bytes / 1e6).toFixed(0)} MB.`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function run(contestant: string, corpus: string, data: string): Measured {
  const args = Object.entries({ ...values, contestant, corpus, data });
  const output = execFileSync(
    process.execPath,
    [
      ...['--expose-gc', '--max-old-space-size=8192', '--disable-warning=ExperimentalWarning'],
      ...['--import', 'tsx', fileURLToPath(import.meta.url)],
      ...args.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  // The process has printed what it measured, and nothing else.
  return JSON.parse(output) as Measured;
}

/** The memory of the reader is that after all has been read. */
async function withReader(measure: (read: ReadPairs) => Promise<Measured>): Promise<Measured> {
  const reader = createReader({
    ...{ worker: READER_WORKER, folder: MODEL, deadline: 60_000, onBack() {} },
    onLost(reason) {
      throw new Error(reason);
    },
  });
  await reader.ready;
  const measured = await measure(reader.read);
  const readerMemory = memoryOf(readersOf(process.pid)[0] ?? 0);
  await reader.close();
  return { ...measured, readerMemory };
}

async function pullquote(
  engine: SearchEngine,
  isKept: boolean,
  read?: ReadPairs,
): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const start = performance.now();
  const library = createLibrary(
    values.corpus,
    {
      engine,
      processes: createProcesses({ worker: WORKER, timeLimit: 60 }),
      ...(isKept && {
        snapshots: await createSnapshotStore(values.data, values.corpus),
      }),
    },
    read,
  );
  delay.enable();
  let isBuilt = false;
  const building = library.update().finally(() => {
    isBuilt = true;
  });
  // Somebody asks all the time, as in a bot that is online meanwhile.
  for (let at = 0; !isBuilt; at += 1) {
    await library.ask(questions[at % questions.length] ?? '');
    await wait(PAUSE);
  }
  await building;
  const build = performance.now() - start;
  delay.disable();
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  const times = await timed(library.ask);
  turns.disable();
  await library.close();
  return {
    ...{ build, times, memory: memory() },
    ...{ delay: turns.percentile(99) / 1e6, blocked: delay.max / 1e6 },
  };
}

async function miniSearch(): Promise<Measured> {
  const all = await corpusPassages();
  const start = performance.now();
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(all.map((passage, id) => ({ id, ...passage })));
  const build = performance.now() - start;
  return {
    build,
    times: await timed(async (question) => index.search(question)),
    memory: memory(),
  };
}

async function fts5(): Promise<Measured> {
  // The types are those of Node 20, which has no SQLite; only a newer Node comes here.
  const name: string = 'node:sqlite';
  const { DatabaseSync } = (await import(name)) as Sqlite;
  const all = await corpusPassages();
  const database = new DatabaseSync(':memory:');
  const start = performance.now();
  database.exec(
    "CREATE VIRTUAL TABLE passage USING fts5(title, text, tokenize = 'porter unicode61')",
  );
  const insert = database.prepare('INSERT INTO passage (title, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const { title, text } of all) insert.run(title, text);
  database.exec('COMMIT');
  const build = performance.now() - start;
  const select = database.prepare(
    'SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 20',
  );
  const times = await timed(async (question) => {
    const words = wordsOf(question).filter(({ stop }) => !stop);
    const match = words
      .map(({ start: from, end }) => `"${question.slice(from, end)}"`)
      .join(' OR ');
    return match === '' ? [] : select.all(match);
  });
  return { build, times, memory: memory() };
}

async function corpusPassages(): Promise<{ title: string; text: string }[]> {
  const articles: Article[] = [...(await readFolder(values.corpus)).articles.values()];
  return articles.flatMap((article) =>
    passagesOf(article).map(({ start, end }) => ({
      title: article.title,
      text: article.text.slice(start, end),
    })),
  );
}

/** Milliseconds of each question, asked once each, so that nothing has been read before. */
async function timed(ask: (question: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    await ask(question);
    times.push(performance.now() - start);
    // Whoever waits for a turn gets one.
    await wait(0);
  }
  return times;
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

function hasSqlite(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(42) + cells.map((text) => text.padStart(12)).join('');
}
