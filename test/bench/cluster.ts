// What a cluster costs and gives beside the packed engine on this machine, over the same passages with the same
// questions, in one run: how fast articles are sent, what an answer takes, what a second ingester and a second bot
// add, and what becomes of questions while one of three nodes is killed. See "Cost" in src/README.md.
//
//   npm run bench:cluster -- [--passages 100000] [--questions 600] [--killed 2000] [--heap 1024] [--nodes 1,3]
//
// --nodes  the clusters: of one node, which is measured; of three, of which one is killed.
// --killed questions that are asked meanwhile; 0: none is killed.
//
// It needs a JDK of 17 or newer and Maven; everything is on this machine, so that whoever answers, whoever sends and
// all nodes share its processors.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LocalCluster, startNodes } from '../support/openSearch/localNodes.ts';
import { buildNodeProgram } from '../support/openSearch/nodeProgram.ts';
import { memoryOf } from '../support/readerProcesses.ts';
import type { AskedQuestion, AskerFindings, AskerTask } from './clusterAsker.ts';
import { questionsAbout, writeCorpus } from './corpus.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
/** How many ask at once. */
const ASKERS = [1, 8, 32] as const;
/** How many ask while a node is killed, and after which part of the questions that is. */
const ASKERS_OF_KILLED = 8;
const KILLED_AFTER = 1 / 3;

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '600' },
    killed: { type: 'string', default: '2000' },
    heap: { type: 'string', default: '1024' },
    nodes: { type: 'string', default: '1,3' },
  },
});
const passages = Number(values.passages);
const heap = Number(values.heap);
/** Questions that are asked before anything is measured, until all of the program is compiled. */
const WARMING = 100;
const asked = Number(values.questions);
const killed = Number(values.killed);
const drawn = questionsAbout(passages, WARMING + asked + killed);
const warming = drawn.slice(0, WARMING);
const questions = drawn.slice(WARMING, WARMING + asked);

/** Each is asked once in a run, so that nothing of its answer is at hand. */
const rounds = ASKERS.map((askers, part) => ({
  askers,
  questions: questions.filter((_, number) => number % ASKERS.length === part),
}));

/** Those that are asked while a node is killed: none was asked before, or a bot would know what has been found. */
const many = drawn.slice(WARMING + asked);

buildNodeProgram();
const home = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
try {
  const corpus = join(home, 'articles');
  const articles = writeCorpus(corpus, passages);
  say(`${passages} passages of ${articles} articles, ${questions.length} questions\n`);
  say(
    row('', [...['ready s', 'passages/s', 'MB'], ...ASKERS.map(timesHead), 'memory MB', 'other']),
  );
  const here = await packedHere(corpus);
  const clusters = values.nodes.split(',');
  if (clusters.includes('1')) await oneNode(corpus, here);
  if (clusters.includes('3') && many.length > 0) await threeNodes(corpus, here);
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Answers by their questions. */
type Answers = ReadonlyMap<string, string | undefined>;

async function packedHere(corpus: string): Promise<Answers> {
  const data = join(home, 'data');
  const place = { kind: 'folder', folder: corpus, data } as const;
  const all = [...rounds, { askers: ASKERS_OF_KILLED, questions: many }];
  const found = await asker({ place, rounds: all, warming, isTold: false }).findings;
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' });
  const bytes = files.reduce((sum, file) => sum + statSync(join(data, file)).size, 0);
  const rate = passages / (found.ready / 1000);
  sayFindings('packed engine, one process', measured(found), {
    rate,
    megabytes: bytes / 1e6,
    other: '',
  });
  return new Map(
    found.rounds.flatMap(({ asked }) => asked.map((it) => [it.question, it.answer] as const)),
  );
}

/** Without what was asked for its answers alone. */
function measured(found: AskerFindings): AskerFindings {
  return { ...found, rounds: found.rounds.slice(0, ASKERS.length) };
}

async function oneNode(corpus: string, here: Answers): Promise<void> {
  const cluster = await startNodes(1, heap);
  try {
    const alone = await ingest(cluster, 'alone', corpus, 1);
    const place = placeIn(cluster, 'alone');
    const found = await asker({ place, rounds, warming, isTold: false }).findings;
    sayFindings('cluster of one node, one bot', found, {
      rate: passages / alone,
      megabytes: await sizeOf(cluster, 'alone'),
      other: differing(found, here),
    });
    say(`${''.padEnd(34)}the node has ${memoryOf(cluster.nodes[0].pid()).toFixed(0)} MB\n`);

    const two = await ingest(cluster, 'shared', corpus, 2);
    say(`\nsent by one ingester ${rateOf(alone)}, by two ${rateOf(two)} passages a second`);
    const [one, both] = [await askedAtOnce(place, 1), await askedAtOnce(place, 2)];
    say(`answered by one bot ${one.toFixed(0)}, by two ${both.toFixed(0)} questions a second\n`);
  } finally {
    await cluster.stop();
  }
}

async function threeNodes(corpus: string, here: Answers): Promise<void> {
  const cluster = await startNodes(3, heap);
  const last = cluster.nodes.at(-1) ?? cluster.nodes[0];
  try {
    const took = await ingest(cluster, 'copied', corpus, 1, ['--shards', '3', '--replicas', '1']);
    await cluster.green();
    const megabytes = await sizeOf(cluster, 'copied');
    const place = placeIn(cluster, 'copied');
    const round = { askers: ASKERS_OF_KILLED, questions: many };
    const { findings, untilAsked } = asker({ place, rounds: [round], warming, isTold: true });
    await untilAsked(Math.ceil(many.length * KILLED_AFTER));
    await last.kill();
    const asked = (await findings).rounds[0]?.asked ?? [];
    say(
      `\nthree nodes, a copy of each of three shards: sent ${rateOf(took)} passages a second, ${megabytes.toFixed(0)} MB`,
    );
    say(
      `${many.length} questions by ${ASKERS_OF_KILLED}, a node killed after a third: ${outcome(asked, here)}`,
    );
    const start = performance.now();
    await last.restart();
    await cluster.green();
    say(`started again, it had all of its copies after ${seconds(performance.now() - start)} s`);
  } finally {
    await cluster.stop();
  }
}

/** @returns seconds until all of them have ended. */
async function ingest(
  { urls }: LocalCluster,
  index: string,
  corpus: string,
  count: number,
  flags: readonly string[] = [],
): Promise<number> {
  const env = { PATH: process.env['PATH'], OPENSEARCH_URL: urls, OPENSEARCH_INDEX: index };
  const start = performance.now();
  const sending = Array.from({ length: count }, async () => {
    const args = [PROGRAM, 'ingest', '--articles', corpus, ...flags];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    if (code !== 0) throw new Error(`pullquote ingest: ${said}`);
  });
  await Promise.all(sending);
  return (performance.now() - start) / 1000;
}

/** @returns questions that are answered in a second. */
async function askedAtOnce(place: AskerTask['place'], bots: number): Promise<number> {
  const round = { askers: 8, questions };
  const found = await Promise.all(
    Array.from(
      { length: bots },
      () => asker({ place, rounds: [round], warming, isTold: false }).findings,
    ),
  );
  const rates = found.flatMap(({ rounds: [only] }) =>
    only ? [only.asked.length / (only.took / 1000)] : [],
  );
  return rates.reduce((sum, rate) => sum + rate, 0);
}

function placeIn({ urls }: LocalCluster, index: string): AskerTask['place'] {
  return { kind: 'cluster', nodes: urls.split(','), index };
}

/** A bot's process. */
function asker(task: AskerTask) {
  const own = fileURLToPath(new URL('clusterAsker.ts', import.meta.url));
  const args = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', own];
  const child = spawn(process.execPath, args);
  child.stdin.end(JSON.stringify(task));
  let told = '\n';
  child.stderr.setEncoding('utf8').on('data', (said: string) => {
    told += said;
  });
  const findings = (async (): Promise<AskerFindings> => {
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    if (code !== 0) throw new Error(`An asker has ended with ${code}: ${told.slice(-2000)}`);
    return JSON.parse(said);
  })();
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  const over = findings.then(end, end);
  // A count that is never told is waited for no longer than all of them take.
  const untilAsked = async (count: number) => {
    while (!isOver && !told.includes(`\n${count}\n`)) {
      await Promise.race([once(child.stderr, 'data'), over]);
    }
  };
  return { findings, untilAsked };
}

/** MB on disk, copies included. */
async function sizeOf(cluster: LocalCluster, index: string): Promise<number> {
  const said = await cluster.tell('GET', `/_cat/indices/${index}?bytes=b&format=json&h=store.size`);
  const [found] = Array.isArray(said) ? said : [];
  return Number(found?.['store.size']) / 1e6;
}

function differing({ rounds: found }: AskerFindings, here: Answers): string {
  const asked = found.flatMap((it) => it.asked);
  const others = asked.filter((it) => it.answer !== here.get(it.question));
  return `${asked.length - others.length} answers the same, ${others.length} not`;
}

function outcome(asked: readonly AskedQuestion[], here: Answers): string {
  const refused = asked.filter((it) => it.answer === undefined);
  const answered = asked.filter((it) => it.answer !== undefined);
  const wrong = answered.filter((it) => it.answer !== here.get(it.question));
  const times = answered.map(({ at }) => at).toSorted((a, b) => a - b);
  const gaps = times.map((at, number) => at - (times[number - 1] ?? at));
  return [
    `${answered.length - wrong.length} answers the same as those of the packed engine, ${wrong.length} others`,
    `${refused.length} refused in one sentence`,
    `the longest time without an answer ${seconds(Math.max(0, ...gaps))} s`,
    `the longest that one took ${seconds(Math.max(0, ...asked.map(({ took }) => took)))} s`,
  ].join('; ');
}

function sayFindings(
  name: string,
  { ready, memory, rounds: found }: AskerFindings,
  about: { readonly rate: number; readonly megabytes: number; readonly other: string },
): void {
  const times = found.map(({ asked, took }) => {
    const sorted = asked.map((it) => it.took).toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
    return `${at(0.5)} / ${at(0.99)} (${(asked.length / (took / 1000)).toFixed(0)}/s)`;
  });
  const figures = [seconds(ready), about.rate.toFixed(0), about.megabytes.toFixed(0)];
  say(row(name, [...figures, ...times, memory.toFixed(0), about.other]));
}

function timesHead(askers: number): string {
  return `${askers} asking, ms`;
}

function rateOf(took: number): string {
  return (passages / took).toFixed(0);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function row(name: string, cells: readonly string[]): string {
  const widths = [9, 12, 8, 22, 22, 22, 11, 0];
  const padded = cells.map((cell, at) => `  ${cell.padStart(widths[at] ?? 0)}`);
  return name.padEnd(34) + padded.join('');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
