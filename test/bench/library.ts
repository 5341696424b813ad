// What a question costs in large libraries, beside what others need to search the same passages for the same questions:
// each contestant in processes of its own, one after the other. See "Cost" in src/README.md.
//
//   npm run bench:library -- [--passages 10000,100000] [--questions 1000] [--read 100] [--baseline DIR] [--only NAME,NAME]
//
// --passages  how many, of news that are made up (news/); they are written for each size anew.
// --questions how many, each another one. Each is asked when nothing of it is at hand (cold), and right away again (warm).
// --read      how many of them are read by the reader; 0 leaves it out.
// --baseline  the folder of another commit, built, to take part as well.
// --only      the contestants to run.
//
// One process of a contestant builds and keeps; another opens what was kept, and is measured: from its start to its first
// answer, then for its questions, after a hundred others by which its code has been compiled. What was kept has just been
// written, so the system has it in memory. LanceDB takes part where it is installed:
// `npm install --no-save @lancedb/lancedb@0.30.0 apache-arrow@18.1.0`.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { passagesOf } from '../../src/core/article/passage.ts';
import { DEFAULT_FILE_OPTIONS } from '../../src/library/folder/fileOptions.ts';
import { listFolder } from '../../src/library/folder/listFolder.ts';
import { readFile } from '../../src/library/folder/readFile.ts';
import type { ContestantFindings, ContestantTask } from './contestants/contestant.ts';
import { questionsAbout, writeCorpus } from './corpus.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUN = join(ROOT, '.bench/run.js');
/** Questions that are asked before anything is measured. */
const WARMING = 100;
/** MiB of heap that a process may use. */
const HEAP = 8192;

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '1000' },
    read: { type: 'string', default: '100' },
    baseline: { type: 'string' },
    only: { type: 'string' },
  },
});

interface Row {
  readonly name: string;
  readonly contestant: string;
  /** The folder of the built program. */
  readonly program: string;
  /** Where others have built what this one opens. */
  readonly keptBy?: string;
  readonly questions: number;
  /** Passages from which it cannot be built. */
  readonly most?: number;
}

const asked = Number(values.questions);
const own = {
  ...{ name: 'Pullquote, whole answer by words', contestant: 'pullquote' },
  ...{ program: ROOT, questions: asked },
};
const ROWS: readonly Row[] = [
  own,
  ...(values.baseline === undefined
    ? []
    : [{ ...own, name: 'the same, baseline', program: resolve(values.baseline) }]),
  // What it keeps is a text, of which V8 holds no more than 512 MB.
  { ...own, name: 'MiniSearch, search', contestant: 'miniSearch', most: 200_000 },
  { ...own, name: 'SQLite FTS5, search', contestant: 'fts5' },
  { ...own, name: 'LanceDB, search', contestant: 'lance' },
  {
    ...{ name: 'Pullquote, whole answer with reading', contestant: 'pullquoteReading' },
    ...{ program: ROOT, questions: Number(values.read), keptBy: own.name },
  },
];

for (const passages of values.passages.split(',').map(Number)) await compare(passages);

async function compare(size: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
  try {
    const corpus = join(home, 'articles');
    const articles = writeCorpus(corpus, size);
    const file = join(home, 'passages.jsonl');
    const passages = await writePassages(corpus, file);
    const drawn = questionsAbout(size, WARMING + asked);
    console.log(`\n${passages} passages of ${articles} articles, ${asked} questions\n`);
    console.log(
      '| | build s | start s | cold p50 / p99 ms | warm p50 / p99 ms | ratio | resident MiB | disk MiB |',
    );
    console.log('|---|---|---|---|---|---|---|---|');
    let base: number | undefined;
    for (const row of ROWS) {
      if (!takesPart(row, passages)) continue;
      const kept = join(home, row.keptBy === undefined ? row.name : own.name);
      const list = join(home, 'questions.json');
      writeFileSync(list, JSON.stringify(drawn.slice(0, WARMING + row.questions)));
      const task = { ...row, corpus, passages: file, kept, questions: list, warming: WARMING };
      const build = row.keptBy === undefined ? await built(task) : undefined;
      const { start, found } = await opened(task);
      const p50 = quantile(found.cold, 0.5);
      base ??= p50;
      const reader = found.reader === undefined ? '' : ` + ${found.reader.toFixed(0)}`;
      const cells = [
        ...[row.name, build === undefined ? '' : seconds(build), seconds(start)],
        ...[spread(found.cold), spread(found.warm), (p50 / base).toFixed(2)],
        ...[found.resident.toFixed(0) + reader, (bytesIn(kept) / 2 ** 20).toFixed(0)],
      ];
      console.log(`| ${cells.join(' | ')} |`);
      if (row.keptBy === undefined && row.name !== own.name) rmSync(kept, { recursive: true });
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function takesPart({ name, contestant, most, questions }: Row, passages: number): boolean {
  if (values.only && !values.only.split(',').includes(contestant)) return name === own.name;
  if (contestant === 'lance' && !isInstalled('@lancedb/lancedb')) return false;
  return questions > 0 && passages <= (most ?? Number.POSITIVE_INFINITY);
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** A line of JSON for each passage, for those who read no articles. @returns how many they are. */
async function writePassages(corpus: string, file: string): Promise<number> {
  const output = createWriteStream(file);
  let count = 0;
  const listing = await listFolder(corpus);
  for (const listed of listing.files) {
    for await (const { article } of readFile(listing.home, listed, DEFAULT_FILE_OPTIONS)) {
      for (const { start, end } of article ? passagesOf(article) : []) {
        const text = article?.text.slice(start, end);
        count += 1;
        if (!output.write(`${JSON.stringify({ title: article?.title, text })}\n`)) {
          await once(output, 'drain');
        }
      }
    }
  }
  output.end();
  await finished(output);
  return count;
}

type Task = Omit<ContestantTask, 'deed'>;

/** @returns milliseconds. */
async function built(task: Task): Promise<number> {
  mkdirSync(task.kept, { recursive: true });
  const start = performance.now();
  await ended(begun({ ...task, deed: 'build' }));
  return performance.now() - start;
}

async function opened(
  task: Task,
): Promise<{ readonly start: number; readonly found: ContestantFindings }> {
  const start = performance.now();
  const child = begun({ ...task, deed: 'ask' });
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  let first: number | undefined;
  let last = '';
  lines.on('line', (line) => {
    first ??= performance.now() - start;
    last = line;
  });
  await Promise.all([ended(child), once(lines, 'close')]);
  // The process has printed what it has found.
  return { start: first ?? 0, found: JSON.parse(last) as ContestantFindings };
}

function begun(task: ContestantTask): ChildProcess {
  const args = [`--max-old-space-size=${HEAP}`, RUN, JSON.stringify(task)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`A contestant ended with ${code}.`);
}

function bytesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0);
}

function spread(times: readonly number[]): string {
  return [0.5, 0.99].map((share) => quantile(times, share).toFixed(1)).join(' / ');
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
