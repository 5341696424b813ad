// What remembering costs: a process that answers with nothing remembered, with new records and with a million
// receipts, asked the same questions in one run; and what the records take by themselves. Where DATABASE_URL names
// a server of PostgreSQL's (by somebody who may make databases), the same in new databases there. See "Cost" in
// src/README.md.
//
//   npm run bench:records -- [--receipts 1000000] [--questions 300]

import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import { keepReceipt } from '../../src/core/conversation/receipt/keepReceipt.ts';
import type { Receipt } from '../../src/core/conversation/records/receipts.ts';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { createDoor } from '../../src/core/conversation/shownReply.ts';
import { openRecords } from '../../src/records/openRecords.ts';
import { openPostgresRecords } from '../../src/records/postgres/openPostgresRecords.ts';
import { openSoundFile } from '../../src/records/sqlite/soundFile.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { readQuestions } from '../quality/questions.ts';
import { MEMBER } from '../support/asker.ts';
import { bookkeepingWith } from '../support/bookkeeping.ts';
import { deskOf } from '../support/desk.ts';
import { openLibrary } from '../support/library.ts';
import { receiptWith } from '../support/receipt.ts';

const { values } = parseArgs({
  options: {
    receipts: { type: 'string', default: '1000000' },
    questions: { type: 'string', default: '300' },
    /** What a process of its own is to do: the file of its records, or nothing. */
    answer: { type: 'string' },
  },
});

const SET = fileURLToPath(new URL('../quality/tune', import.meta.url));
const DAY = 24 * 60 * 60 * 1000;
const SERVERS = 20;
/** How often each answers all questions. */
const ROUNDS = 3;

/** Milliseconds of a question, and MiB that the process has in memory. */
interface Answering {
  readonly p50: number;
  readonly p99: number;
  readonly memory: number;
}

if (values.answer === undefined) await compare();
else process.stdout.write(JSON.stringify(await answerAll(values.answer)));

/** Asks all questions, each after the other, as somebody on a server. @param file empty: nothing is remembered. */
async function answerAll(file: string): Promise<Answering> {
  const library = await openLibrary(join(SET, 'articles'), { engine: createMiniSearchEngine() });
  const records =
    file === '' ? undefined : await openAt(file, (line) => process.stderr.write(line));
  const door = createDoor(jsonNotation, library.textOf, () => {});
  const bookkeeping = bookkeepingWith({ newId: () => randomUUID() });
  const desk = { ...deskOf(library, records), bookkeeping };
  const asker = { ...MEMBER, server: '1', isPrivate: false };
  const questions = readQuestions(SET).slice(0, Number(values.questions));
  const times: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    for (const { question } of questions) {
      const start = performance.now();
      await records?.servers.settled('1');
      const answer = await library.ask(question);
      await keepReceipt(door.reply({ kind: 'answer', answer, isFollowUp: false }), asker, desk);
      // In the first round everything is read, and compiled.
      if (round > 0) times.push(performance.now() - start);
    }
  }
  global.gc?.();
  const memory = process.memoryUsage.rss() / 2 ** 20;
  await records?.close();
  await library.close();
  return { ...spread(times), memory };
}

function spread(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

async function compare(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
  const [fullBase, newBase, freshBase] = await newDatabases(3);
  const bases = [fullBase, newBase, freshBase].filter((it) => it !== undefined);
  try {
    const full = join(home, 'full.db');
    const madeIn = await timed(() => fill(full, Number(values.receipts)));
    const size = Math.round(statSync(full).size / 2 ** 20);
    process.stdout.write(
      `${values.receipts} receipts, ${size} MiB, made in ${Math.round(madeIn / 1000)} s\n\n`,
    );
    if (fullBase !== undefined) await fillDatabase(fullBase, Number(values.receipts));
    row('', 'question p50 / p99', 'memory');
    // Each in turn, several times, since others have the processors too.
    const files = {
      'nothing remembered': '',
      'new records': join(home, 'new.db'),
      'all receipts': full,
      ...(newBase !== undefined && { 'new records, PostgreSQL': newBase }),
      ...(fullBase !== undefined && { 'all receipts, PostgreSQL': fullBase }),
    };
    const rounds = Array.from({ length: ROUNDS }, () => Object.values(files).map(answering));
    const medians = Object.keys(files).map((_, place) =>
      medianOf(rounds.flatMap((it) => it[place] ?? [])),
    );
    const [none] = medians;
    for (const [place, name] of Object.keys(files).entries()) {
      const found = medians[place];
      if (!found || !none) continue;
      row(
        name,
        `${found.p50.toFixed(2)} / ${found.p99.toFixed(1)} ms (${(found.p50 / none.p50).toFixed(2)})`,
        `${Math.round(found.memory)} MiB (${(found.memory / none.memory).toFixed(2)})`,
      );
    }
    process.stdout.write('\n');
    row(
      '',
      'new records',
      'with all receipts',
      ...(bases.length > 0 ? ['new, PostgreSQL', 'all, PostgreSQL'] : []),
    );
    const found: Readonly<Record<string, number>>[] = [];
    for (const place of [join(home, 'fresh.db'), full, freshBase, fullBase]) {
      if (place !== undefined) found.push(await measured(place));
    }
    for (const name of Object.keys(found[0] ?? {})) {
      row(name, ...found.map((it) => `${it[name]?.toFixed(2)} ms`));
    }
  } finally {
    await dropDatabases(bases);
    rmSync(home, { recursive: true, force: true });
  }
}

function medianOf(found: readonly Answering[]): Answering {
  const median = (numbers: readonly number[]) => spread(numbers).p50;
  return {
    p50: median(found.map((it) => it.p50)),
    p99: median(found.map((it) => it.p99)),
    memory: median(found.map((it) => it.memory)),
  };
}

/** A process of its own, since memory is never quite given back. */
function answering(file: string): Answering {
  const own = fileURLToPath(import.meta.url);
  const args = [
    '--expose-gc',
    '--import',
    'tsx',
    own,
    '--answer',
    file,
    '--questions',
    values.questions,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { p50, p99, memory }: Answering = JSON.parse(stdout);
  return { p50, p99, memory };
}

function row(...cells: readonly string[]): void {
  const [first = '', ...others] = cells;
  process.stdout.write(`${first.padEnd(36)}${others.map((cell) => cell.padEnd(28)).join('')}\n`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of what is done with records, by its name; the median of many where it can be done again. */
async function measured(file: string): Promise<Readonly<Record<string, number>>> {
  let records: Records | undefined;
  const open = await timed(async () => {
    records = await openAt(file);
  });
  if (!records) throw new Error('There are no records.');
  const { receipts, gaps, erasing, personKey } = records;
  const person = await personKey('1');
  const median = async (times: number, work: (number: number) => Promise<unknown>) => {
    const took: number[] = [];
    for (let number = 0; number < times; number += 1) took.push(await timed(() => work(number)));
    return spread(took).p50;
  };
  const found = {
    'to open, looked at as a whole': open,
    'to write a receipt': await median(1000, (number) => receipts.add(newReceipt(number, person))),
    'to read a receipt': await median(1000, (number) => receipts.get(`NEW-${number}`)),
    'to list ten gaps of a server': await median(50, () =>
      gaps.list({ server: '0' }, 'open', 0, 10),
    ),
    'to list ten gaps of all': await median(50, () => gaps.list('all', 'open', 0, 10)),
    'to count what is kept of somebody': await median(50, () => erasing.keptOf(person)),
    'to erase 200 rows that are old': await median(20, () =>
      erasing.eraseBefore('2', 30 * DAY, 200),
    ),
  };
  await records.close();
  return found;
}

function newReceipt(number: number, person: string): Receipt {
  return receiptWith({ id: `NEW-${number}`, at: Date.now(), server: '1', person });
}

/** Thirty-one days of twenty servers: each third answer with a vote, each tenth a gap with others of its kind. */
async function fill(file: string, receipts: number): Promise<void> {
  const database = await openSoundFile(file);
  await database.execute('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  await database.transaction((inside) => inside.execute(fillingWith(receipts)));
  await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
  await database.close();
}

/** The same rows in a database. */
async function fillDatabase(address: string, receipts: number): Promise<void> {
  await (await openPostgresRecords(address)).close();
  const sql = fillingWith(receipts)
    .replaceAll(
      /WITH RECURSIVE n .*?\) INSERT/g,
      `WITH n (n) AS (SELECT * FROM generate_series(CAST(0 AS BIGINT), ${receipts - 1})) INSERT`,
    )
    .replaceAll(/printf\('%08X', ([^)]*)\)/g, "upper(lpad(to_hex($1), 8, '0'))")
    .replaceAll(/printf\('%022d', ([^)]*)\)/g, "lpad(CAST($1 AS TEXT), 22, '0')")
    .replaceAll('AS INTEGER', 'AS BIGINT');
  await tell(address, `${sql} ANALYZE;`);
}

function fillingWith(receipts: number): string {
  const numbers = `WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < ${receipts})`;
  const at = `CAST(n * ${(31 * DAY) / receipts} AS INTEGER)`;
  const server = `CAST(n % ${SERVERS} AS TEXT)`;
  const person = "printf('%022d', n % 5003)";
  return `
      ${numbers} INSERT INTO receipt (id, at, face, server, channel, person, is_private, language, asks, text,
        outcome, confidence, articles, program, engine, answered, related, card_channel, card_message)
      SELECT printf('%08X', n), ${at}, 'discord', ${server}, '80351110224678912', ${person}, 0, 'en', 'question',
        'What did the council decide about the pier on day ' || n, 'answered', .8, 1000, '0.1.0', 'packed', .65, .3,
        '80351110224678912', CAST(80351110224678912 + n AS TEXT) FROM n;
      ${numbers} INSERT INTO quotation (receipt, place, article, version, start, "end", "check", quote, is_related,
        is_held_back, shown_at)
      SELECT printf('%08X', n / 2), n % 2, 'reports/day-' || (n % 1000), 'Q2hlY2tPZkl0', n % 5000, n % 5000 + 90,
        'Q2hlY2tPZkl0', 'The council decided on Monday that the pier would stay open until the end of day ' || n,
        0, 0, ${at} FROM n;
      ${numbers} INSERT INTO vote (receipt, person, server, at, is_helpful)
      SELECT printf('%08X', n), ${person}, ${server}, ${at}, n % 2 FROM n WHERE n % 3 = 0;
      ${numbers} INSERT INTO gap (id, server, likeness, signature, question, state, times, at)
      SELECT n / 50 + 1, ${server}, 'likeness ' || n, 'signature ' || n, 'Who paid for the pier in ' || n || '?',
        'open', 5, ${at} FROM n WHERE n % 50 = 0;
      ${numbers} INSERT INTO gap_asking (receipt, gap, server, person, at, question, signature, why, rejected)
      SELECT printf('%08X', n), n / 50 + 1, ${server}, ${person}, ${at}, 'Who paid for the pier?', 'signature',
        'refused', '[]' FROM n WHERE n % 10 = 0;`;
}

/** @returns the addresses of so many new databases; none where there is no server. */
async function newDatabases(count: number): Promise<string[]> {
  const server = process.env['DATABASE_URL'];
  if (server === undefined) return [];
  const addresses: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const address = new URL(server);
    address.pathname = `/bench_${process.pid}_${number}`;
    await tell(server, `CREATE DATABASE ${address.pathname.slice(1)}`);
    addresses.push(address.href);
  }
  return addresses;
}

async function dropDatabases(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const name = new URL(address).pathname.slice(1);
    await tell(process.env['DATABASE_URL'] ?? '', `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function tell(address: string, sql: string): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** @param place a file, or the address of a database. */
function openAt(place: string, log?: (line: string) => void): Promise<Records> {
  return place.startsWith('postgres') ? openPostgresRecords(place, log) : openRecords(place, log);
}
