// What a question costs in large libraries, beside what others need to search the same passages for the same questions:
// each contestant in processes of its own, one after the other. See "Cost" in src/README.md.
//
//   npm run bench:library -- [--passages 10000,100000] [--questions 1000] [--read 100] [--baseline DIR] [--only NAME,NAME]
//
// --passages  how many, of news that are made up (news/).
// --questions how many, each another one. Each is asked when nothing of it is at hand (cold), and right away again (warm).
// --read      how many of them are read by the reader; 0 leaves it out.
// --baseline  the folder of another commit, built, to take part as well.
// --only      contestants (contestants/run.ts) to run beside this program.
//
// One process of a contestant builds and keeps; another opens what was kept, and is measured: from its start to its first
// answer, then for its questions, after a hundred others by which its code has been compiled. What was kept has just been
// written, so the system has it in memory. LanceDB takes part where it is installed:
// `npm install --no-save @lancedb/lancedb@0.30.0 apache-arrow@18.1.0`.

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HEAP_FLAGS } from '../../src/pace/heap.ts';
import { isInstalled } from '../support/reader.ts';
import type { ContestantFindings } from './contestants/contestant.ts';
import { writePassages } from './contestants/passagesFile.ts';
import { answeredOnce, built, LostContestant, opened, type Race } from './contestants/processes.ts';
import { putTogether } from './contestants/putTogether.ts';
import { questionsAbout, writeCorpus } from './corpus.ts';

const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
/** Questions that are asked before anything is measured. */
const WARMING = 100;
/** How often a command is started. */
const STARTS = 5;

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '1000' },
    read: { type: 'string', default: '100' },
    baseline: { type: 'string' },
    only: { type: 'string' },
  },
});
const asked = Number(values.questions);
const read = Number(values.read);

interface Row {
  readonly name: string;
  readonly contestant: string;
  /** The folder of the built program. */
  readonly program: string;
  readonly questions: number;
  /** Passages from which it cannot be built. */
  readonly most?: number;
  /** Whether it opens what the row above has built. */
  readonly isSame?: boolean;
  readonly flags?: readonly string[];
}

const own = { contestant: 'pullquote', program: ROOT, questions: asked };
const reading = { contestant: 'pullquoteReading', questions: read, isSame: true };
const baseline = values.baseline === undefined ? undefined : resolve(values.baseline);
/** What the program sets as it starts, and no other. */
const flags = [HEAP_FLAGS];
const ROWS: readonly Row[] = [
  { ...own, name: 'Pullquote, whole answer by words', flags },
  { ...own, ...reading, name: 'the same, with reading', flags },
  ...(baseline === undefined
    ? []
    : [
        { ...own, name: 'baseline, whole answer by words', program: baseline },
        { ...own, ...reading, name: 'the same, with reading', program: baseline },
      ]),
  // What it keeps is a text, of which V8 holds no more than 512 MB.
  { ...own, name: 'MiniSearch, search', contestant: 'miniSearch', most: 200_000 },
  { ...own, name: 'SQLite FTS5, search', contestant: 'fts5' },
  { ...own, name: 'LanceDB, search', contestant: 'lance' },
];

// Packages are found from there.
const together = join(ROOT, '.bench');
const home = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
try {
  for (const passages of values.passages.split(',').map(Number)) {
    await compare(join(home, String(passages)), passages);
    rmSync(join(home, String(passages)), { recursive: true });
  }
} finally {
  for (const folder of [home, together]) rmSync(folder, { recursive: true, force: true });
}

async function compare(folder: string, size: number): Promise<void> {
  const corpus = join(folder, 'articles');
  const articles = writeCorpus(corpus, size);
  const file = join(folder, 'passages.jsonl');
  const passages = await writePassages(corpus, file);
  const drawn = questionsAbout(size, WARMING + asked);
  console.log(
    `\n${passages} passages of ${articles} articles, ${asked} questions (with reading ${read})\n`,
  );
  const heads = [
    '',
    'build s',
    'start s',
    'cold p50 / p99 ms',
    'warm',
    'of cold, finding passages',
    'ratio',
    'resident MiB',
    'disk MiB',
  ];
  say(heads);
  say(heads.map(() => '---'));
  const place = { corpus, kept: join(folder, 'kept'), passages: file, warming: WARMING };
  const starts: string[] = [];
  let base: number | undefined;
  for (const row of ROWS.filter((it) => takesPart(it, passages))) {
    const list = join(folder, 'questions.json');
    writeFileSync(list, JSON.stringify(drawn.slice(0, WARMING + row.questions)));
    try {
      const { build, start, disk, found } = await measure(row, { ...place, questions: list });
      const p50 = quantile(found.cold, 0.5);
      base ??= p50;
      const reader = found.reader === undefined ? '' : ` + ${found.reader.toFixed(0)}`;
      say([
        ...[row.name, build === undefined ? '' : seconds(build), seconds(start)],
        ...[spread(found.cold), spread(found.warm), spread(found.searched)],
        (p50 / base).toFixed(2),
        ...[found.resident.toFixed(0) + reader, disk.toFixed(0)],
      ]);
    } catch (error) {
      if (!(error instanceof LostContestant)) throw error;
      say([row.name, error.message]);
      continue;
    }
    if (row.contestant === 'pullquote') starts.push(await startOf(row, place, drawn));
  }
  console.log(`\n"pullquote ask" from start to answer, by words: ${starts.join('; ')}.`);
}

/** What a contestant has, in milliseconds and MiB. */
interface Measured {
  readonly build: number | undefined;
  readonly start: number;
  readonly disk: number;
  readonly found: ContestantFindings;
}

async function measure(
  row: Row,
  place: Omit<Race, 'run' | 'contestant' | 'program' | 'flags'>,
): Promise<Measured> {
  const { program, contestant, isSame, flags = [] } = row;
  const run = await putTogether(program, join(together, program === ROOT ? 'own' : 'baseline'));
  const race = { ...place, run, contestant, program, flags };
  if (!isSame) rmSync(place.kept, { recursive: true, force: true });
  const build = isSame ? undefined : await built(race);
  const disk = megabytesIn(place.kept);
  return { build, disk, ...(await opened(race)) };
}

/** How long the built program takes as a command that finds what was kept. */
async function startOf(
  { name, program }: Row,
  place: Pick<Race, 'corpus' | 'kept'>,
  questions: readonly string[],
): Promise<string> {
  const took: number[] = [];
  for (const question of questions.slice(0, STARTS)) {
    took.push(await answeredOnce(program, place, question));
  }
  return `${name} ${seconds(quantile(took, 0.5))} s`;
}

function takesPart({ contestant, most, questions }: Row, passages: number): boolean {
  const only = values.only?.split(',');
  if (only && contestant !== 'pullquote' && !only.includes(contestant)) return false;
  if (contestant === 'lance' && !isInstalled('@lancedb/lancedb')) return false;
  return questions > 0 && passages <= (most ?? Number.POSITIVE_INFINITY);
}

function megabytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 2 ** 20;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0);
}

function spread(times: readonly number[]): string {
  if (times.length === 0) return '';
  return [0.5, 0.99].map((share) => quantile(times, share).toFixed(1)).join(' / ');
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function say(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
