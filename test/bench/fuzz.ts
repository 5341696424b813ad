// Breaks files of every format and has them read as the program reads them: in its processes, in a folder of
// some hundred, beside one good article. Each must become an article or a problem with a reason and a
// remedy, and questions must be answered with what stands in the articles. Needs the built program.
//
//   npm run fuzz -- [--runs 3000] [--format pdf] [--seed 1] [--minutes 20] [--only 17] [--out DIR] [--swaps 10] [--payloads 400]
//
// --runs     files, over all formats; --minutes ends it earlier, each format having its share.
// --swaps    seconds for which files are exchanged for links, pipes and devices while they are read.
// --payloads events that Discord would never send, to the bot.
// --only     one file of one format, to see again what a run has found.
// Files at fault are kept in the folder that is named at the end; the table says what of. Should the
// program itself end, the files of its last round are there too. Exit code 1 where a promise was broken;
// a lost process breaks none, as long as it costs its own file alone.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';
import { createGate, passAnswer } from '../../src/core/answer/gate.ts';
import type { Article } from '../../src/core/article/article.ts';
import type { Problem } from '../../src/core/article/problem.ts';
import { label } from '../../src/core/text/visible.ts';
import { createProcesses, type Processes } from '../../src/library/packing/packInProcesses.ts';
import { createChoosingEngine } from '../../src/search/choosingEngine.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { terminalNotation } from '../../src/terminal/notation.ts';
import { answerView } from '../../src/terminal/views/answerView.ts';
import { randomFrom } from '../quality/random.ts';
import {
  type AskedLibrary,
  allArticlesIn,
  createLibrary,
  openLibrary,
} from '../support/library.ts';
import { SAMPLES } from '../support/samples.ts';
import { damaged, type Random, type Sample, samplesFrom } from './damage.ts';
import { sendDamaged } from './payloads.ts';
import { readWhileSwapped } from './swaps.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3000' },
    format: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    minutes: { type: 'string', default: '1440' },
    only: { type: 'string' },
    out: { type: 'string' },
    swaps: { type: 'string', default: '10' },
    payloads: { type: 'string', default: '400' },
  },
});

/** Files that are read together. */
const ROUND = 300;
/** Seconds after which a file is given up; the program gives it 30. */
const TIME_LIMIT = 10;
/** Milliseconds from which a file is kept because of its time. */
const SLOW = 2000;
/** Questions of each round. */
const QUESTIONS = 6;

const WORKER = new URL('../../dist/library/packing/packWorker.js', import.meta.url);
const OUT = values.out ?? mkdtempSync(join(tmpdir(), 'pullquote-fuzz-'));

/** The good article beside the others. It is no plain text, so that it takes a process to read them. */
const CONTROL = 'zz-control.html';
const COUNTED = 'The wardens counted 4471 herons at the Tolva weir in spring.';
const CONTROL_PAGE = `<html><body><p>${COUNTED}</p></body></html>`;

/** What was found in the files of one format. */
interface Tally {
  files: number;
  articles: number;
  /** Files of which nothing could be used. */
  leftOut: number;
  crashes: number;
  hangs: number;
  /** Files at which a process was lost that is not lost when they are read alone. */
  blamed: number;
  worst: { readonly path: string; readonly milliseconds: number };
  /** MiB of the whole process. */
  memory: number;
  readonly reasons: Map<string, number>;
  /** Promises that were broken, by what happened. */
  readonly failures: Map<string, number>;
}

const add = (counts: Map<string, number>, key: string) =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** Failures of which the file is kept, each. */
const KEPT = 5;

function keepFile(tally: Tally, kind: string, path: string, bytes: Buffer | undefined): void {
  const folder = join(OUT, kind.replace(/[^\w-]+/g, '-').slice(0, 60));
  const known = tally.failures.get(kind) ?? tally.reasons.get(kind) ?? 0;
  if (known > KEPT || !bytes) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** Whatever happens outside of everything that is waited for. */
const stray: string[] = [];
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => stray.push(String(error)));
}

const seedOf = (ending: string, index: number) =>
  crc32(`${values.seed} ${ending} ${index}`) & 0x7fffffff;

/** Processes that tell how long each file took. */
function timed(note: (path: string, milliseconds: number) => void): Processes {
  const { pack } = createProcesses({ worker: WORKER, timeLimit: TIME_LIMIT });
  return {
    async pack(job, tell, stop) {
      let path = '';
      let since = performance.now();
      await pack(
        job,
        (event) => {
          const now = performance.now();
          if (path !== '') note(path, now - since);
          path = event.kind === 'progress' ? event.path : '';
          since = now;
          return tell(event);
        },
        stop,
      );
    },
  };
}

const engineOf = () => createChoosingEngine(createMiniSearchEngine(), 5000, createPackedEngine());

async function read(folder: string, note: (path: string, milliseconds: number) => void) {
  return openLibrary(folder, {
    engine: engineOf(),
    processes: timed(note),
  });
}

/** Writes files into a folder of their own, reads them, and looks at what became of them. */
async function round(
  tally: Tally,
  files: ReadonlyMap<string, Buffer>,
  random: Random,
): Promise<void> {
  const folder = join(OUT, 'round');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
  writeFileSync(join(folder, CONTROL), CONTROL_PAGE);
  const fail = (kind: string, path = '') => {
    add(tally.failures, kind);
    const own = files.get(path);
    if (own) return keepFile(tally, kind, path, own);
    // What the good article suffers, any of the others may have done.
    for (const [other, bytes] of files) keepFile(tally, kind, other, bytes);
  };
  try {
    const library = await read(folder, (path, milliseconds) => {
      if (milliseconds > tally.worst.milliseconds) tally.worst = { path, milliseconds };
      if (milliseconds > SLOW) keepFile(tally, 'slow', path, files.get(path));
    });
    tally.files += files.size;
    tally.articles += (await library.articles.size()) - 1;
    lookAtProblems(library, tally, fail);
    for (const path of lostIn(library)) await lookAtLoss(tally, path, files.get(path));
    const articles = await allArticlesIn(library);
    lookForSilence(articles, library, files, fail);
    for (const article of articles) {
      const fault = faultOf(article);
      if (fault) fail(fault, article.path);
    }
    await lookAtAnswers(library, random, fail);
    await library.close();
  } catch (error) {
    fail(`The library throws: ${String(error)}`);
  }
  for (const what of stray.splice(0)) fail(`Outside of everything: ${what}`);
}

type Fail = (kind: string, path?: string) => void;

function lookAtProblems({ problems }: AskedLibrary, tally: Tally, fail: Fail): void {
  for (const problem of problems) {
    const { path, reason, remedy, skipped, entry } = problem;
    if (path === CONTROL) fail(`The good article is left out: ${reason}`);
    if (skipped && entry === undefined) tally.leftOut += 1;
    // Names and numbers of the file itself would make every reason a kind of its own.
    const kind = reason
      .replace(/ (?:has|are|element is|encoding,) ".*/, ' …')
      .replace(/\d[\d,.]*/g, 'N');
    add(tally.reasons, kind);
    if (!isSentence(reason)) fail('A reason is no sentence', path);
    if (!isSentence(remedy)) fail('A remedy is no sentence', path);
    // What a reader throws becomes a problem too, but readers have promised not to.
    if (reason.startsWith('Reading it failed:')) fail(`A reader throws: ${reason.slice(18)}`, path);
  }
}

function isSentence(text: string): boolean {
  // What is quoted of the file may hold anything that a face spells out, but no line end.
  return /^\p{Lu}[^\n]*\.$/u.test(text);
}

const LOST = /^Reading it (?:took longer|ended its process|failed \()/;

function lostIn({ problems }: AskedLibrary): string[] {
  return problems.filter(({ reason }) => LOST.test(reason)).map(({ path }) => path);
}

/** Reads a file at which a process was lost once more, alone. */
async function lookAtLoss(tally: Tally, path: string, bytes: Buffer | undefined): Promise<void> {
  const folder = join(OUT, 'alone');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, path), bytes ?? '');
  writeFileSync(join(folder, CONTROL), CONTROL_PAGE);
  const library = await read(folder, () => {});
  const problem = library.problems.find(({ reason }) => LOST.test(reason));
  await library.close();
  if (!problem) tally.blamed += 1;
  else if (problem.reason.includes('longer')) tally.hangs += 1;
  else tally.crashes += 1;
  keepFile(tally, problem ? 'lost' : 'blamed', path, bytes);
}

function lookForSilence(
  articles: readonly Article[],
  { problems }: AskedLibrary,
  files: ReadonlyMap<string, Buffer>,
  fail: Fail,
): void {
  const told = new Set(problems.map((problem: Problem) => problem.path));
  for (const article of articles) told.add(article.path);
  for (const path of files.keys())
    if (!told.has(path)) fail('Neither an article nor a problem', path);
}

/** What an article must not be. */
function faultOf({ text, blocks, title, id }: Article): string | undefined {
  let end = 0;
  for (const block of blocks) {
    if (block.start < end || block.end <= block.start) return 'Blocks are out of order';
    end = block.end;
  }
  if (end > text.length) return 'A block leaves the text';
  if (blocks.length === 0) return 'An article without a block';
  if (title.trim() === '') return 'An article without a title';
  if (id.trim() === '') return 'An article without an id';
  if (!text.isWellFormed()) return 'Half a surrogate pair in a text';
  return undefined;
}

/** Questions made of what stands somewhere in the articles. */
async function questionsFrom(library: AskedLibrary, random: Random): Promise<string[]> {
  const articles = await allArticlesIn(library);
  return Array.from({ length: QUESTIONS }, () => {
    const article = articles[Math.floor(random() * articles.length)];
    const block = article?.blocks[Math.floor(random() * article.blocks.length)];
    const from = (block?.start ?? 0) + Math.floor(random() * 20);
    return article?.text.slice(from, Math.min(from + 60, block?.end ?? 0)) ?? '';
  });
}

const SCREEN = { colour: false, links: false };

async function lookAtAnswers(library: AskedLibrary, random: Random, fail: Fail): Promise<void> {
  const gate = createGate(terminalNotation(SCREEN), library.textOf, ({ articleId }) =>
    fail('The gate drops a quotation', articleId),
  );
  const control = 'How many herons did the wardens count at the Tolva weir?';
  for (const question of [control, ...(await questionsFrom(library, random))]) {
    try {
      const answer = await library.ask(question);
      for (const { quote, citation } of 'excerpts' in answer ? answer.excerpts : []) {
        const { articleId, start, end, path } = citation;
        const slice = library.textOf(articleId)?.slice(start, end);
        if (quote === '' || quote !== slice) fail('A quotation is no slice', path);
      }
      const view = answerView(passAnswer(answer, gate), SCREEN, 0, 100);
      if (/(?!\n)(?!\t)(?!\r\n)\p{Cc}/u.test(view)) fail('An answer acts on the terminal');
      if (question === control && !view.includes(COUNTED)) {
        fail('The good article does not answer', CONTROL);
      }
    } catch (error) {
      fail(`An answer throws: ${String(error)}`);
      keepFile(tallyOfQuestions, 'question', 'question.txt', Buffer.from(question));
    }
  }
}

const newTally = (): Tally => ({
  ...{ files: 0, articles: 0, leftOut: 0, crashes: 0, hangs: 0, blamed: 0, memory: 0 },
  worst: { path: '', milliseconds: 0 },
  reasons: new Map(),
  failures: new Map(),
});
const tallyOfQuestions = newTally();

async function fuzz(ending: string, runs: number, until: number): Promise<Tally> {
  const samples: readonly Sample[] = await samplesFrom(ending, SAMPLES[ending] ?? []);
  const tally = newTally();
  const watch = setInterval(() => {
    tally.memory = Math.max(tally.memory, process.memoryUsage.rss() / 2 ** 20);
  }, 50);
  const first = values.only === undefined ? 0 : Number(values.only);
  const last = values.only === undefined ? runs : first + 1;
  for (let from = first; from < last && performance.now() < until; from += ROUND) {
    const files = new Map<string, Buffer>();
    for (let index = from; index < Math.min(last, from + ROUND); index += 1) {
      const random = randomFrom(seedOf(ending, index));
      files.set(`${index}${ending}`, damaged(ending, samples, random));
    }
    await round(tally, files, randomFrom(seedOf(ending, -1 - from)));
  }
  clearInterval(watch);
  return tally;
}

const HEAD =
  '| format | files | articles | left out | crashes | hangs | others blamed | worst ms (file) | RSS MiB | failures |';

function row(ending: string, tally: Tally): string {
  const { files, articles, leftOut, crashes, hangs, blamed, worst, memory, failures } = tally;
  const slowest = `${Math.round(worst.milliseconds)} (${worst.path})`;
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  return `| ${[ending, files, articles, leftOut, crashes, hangs, blamed, slowest, Math.round(memory), failed].join(' | ')} |`;
}

function listed(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => `  ${String(count).padStart(7)}  ${label(what)}`);
}

const endings = Object.keys(SAMPLES).filter(
  (ending) => values.format === undefined || ending === `.${values.format}`,
);
if (endings.length === 0) throw new Error(`--format is one of ${Object.keys(SAMPLES).join(' ')}`);
const runs = Math.ceil(Number(values.runs) / endings.length);
const share = (Number(values.minutes) * 60_000) / endings.length;
console.log(`Seed ${values.seed}; ${runs} files of each format.`);
const tallies = new Map<string, Tally>();
for (const ending of endings) {
  const tally = await fuzz(ending, runs, performance.now() + share);
  tallies.set(ending, tally);
  console.log([ending, ...listed(tally.reasons)].join('\n'));
}
console.log(['', HEAD, HEAD.replace(/[^|]+/g, ' --- ')].join('\n'));
for (const [ending, tally] of tallies) console.log(row(ending, tally));
let failed = false;
for (const [ending, { failures }] of tallies) {
  if (failures.size === 0) continue;
  failed = true;
  console.log(['', `${ending} FAILED`, ...listed(failures)].join('\n'));
}
const seconds = process.platform === 'win32' ? 0 : Number(values.swaps);
if (seconds > 0 && values.only === undefined) {
  const home = join(OUT, 'swaps');
  mkdirSync(home);
  const { looks, seen, longest, memory, failures } = await readWhileSwapped(
    home,
    seconds,
    (folder) => createLibrary(folder, { engine: engineOf(), processes: timed(() => {}) }),
  );
  console.log(
    `\nExchanged while they were read: ${looks} looks, ${seen} of which saw it; the longest took ${Math.round(longest)} ms; ${Math.round(memory)} MiB.`,
  );
  if (failures.size > 0) console.log(['Exchanged FAILED', ...listed(failures)].join('\n'));
  failed ||= failures.size > 0;
  rmSync(home, { recursive: true, force: true });
}
const payloads = Number(values.payloads);
if (payloads > 0 && values.only === undefined) {
  const articles = fileURLToPath(new URL('../../articles', import.meta.url));
  const { sent, lost, failures } = await sendDamaged(
    payloads,
    randomFrom(seedOf('payloads', 0)),
    articles,
  );
  console.log(`\nSent to the bot: ${sent} damaged events, of which discord.js lost ${lost}.`);
  if (failures.size > 0) console.log(['Sent FAILED', ...listed(failures)].join('\n'));
  failed ||= failures.size > 0;
}
rmSync(join(OUT, 'round'), { recursive: true, force: true });
rmSync(join(OUT, 'alone'), { recursive: true, force: true });
console.log(`\nSeed ${values.seed}. Files at fault: ${OUT}`);
process.exitCode = failed ? 1 : 0;
