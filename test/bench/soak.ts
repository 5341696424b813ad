// A day of use in some minutes: one library stays open while files come, change, move and go, somebody
// asks, and now and then a second one is opened from the snapshot. What the process holds after garbage
// collection is printed over time. Needs the built program.
//
//   npm run soak -- [--hours 24 | --rounds 1440] [--files 200] [--seed 1]
//
// A round is a minute of the day, with up to four changes. Exit code 1 where memory or open files of the
// last third of the day are more than those of the second, or where library and folder ever differ.

import { readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { createProcesses } from '../../src/library/packing/packInProcesses.ts';
import { createSnapshotStore } from '../../src/library/shelves/snapshot.ts';
import { createChoosingEngine } from '../../src/search/choosingEngine.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { randomFrom } from '../quality/random.ts';
import { type AskedLibrary, allArticlesIn, createLibrary } from '../support/library.ts';
import { readFolder } from '../support/readFolder.ts';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '24' },
    rounds: { type: 'string' },
    files: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20261122' },
  },
});
const ROUNDS = Number(values.rounds ?? 60 * Number(values.hours));
const FILES = Number(values.files);
/** Rows of the table. */
const LOOKS = 30;
/** Rounds between two openings of a second library. */
const REOPENED_EVERY = 48;
/** Milliseconds after which a file's time tells that it has changed. */
const SETTLED = 60;

const { gc } = globalThis;
if (!gc) throw new Error('Run it with node --expose-gc, so that what is held can be measured.');

const random = randomFrom(Number(values.seed));
const below = (limit: number) => Math.floor(random() * limit);
const pick = <T>(items: readonly T[]): T | undefined => items[below(items.length)];

const WORDS =
  'ferry bridge harbour captain toll winter rust anchor talks truce pier crew storm ticket'.split(
    ' ',
  );
const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
const sentence = () => `The ${words(3)} number ${below(1e6)} was ${words(4)}.`;
const text = () => Array.from({ length: 2 + below(20) }, sentence).join(' ');

/** What people do to a folder, without it growing on the whole. */
function createDay(folder: string) {
  const paths = new Set<string>();
  const homes = ['', 'news/', 'news/old/', 'letters/'];
  let made = 0;
  const contentOf = (path: string): string => {
    if (path.endsWith('.html')) return `<h1>${words(3)}</h1><p>${text()}</p><p>${text()}</p>`;
    if (!path.endsWith('.jsonl')) return `${words(3)}\n\n${text()}\n\n${text()}\n`;
    const entry = (_: unknown, id: number) => JSON.stringify({ id, title: words(2), text: text() });
    return `${Array.from({ length: 20 + below(20) }, entry).join('\n')}\n`;
  };
  const write = async (path: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contentOf(path));
    paths.add(path);
  };
  const move = async (from: string, to: string) => {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await rename(join(folder, from), join(folder, to));
    paths.delete(from);
    paths.add(to);
  };
  /** Most are texts, which are read without a process; to start one takes longer than all the rest. */
  const newPath = (ending = random() < 0.1 ? '.html' : pick(['.md', '.txt'])) => {
    made += 1;
    return `${pick(homes)}${made}${ending}`;
  };
  const moveFolder = async () => {
    const [from, to] =
      pick([['letters/', 'moved/'] as const, ['moved/', 'letters/'] as const]) ?? [];
    if (!from || !to || ![...paths].some((path) => path.startsWith(from))) return;
    if ([...paths].some((path) => path.startsWith(to))) return;
    await rm(join(folder, to), { recursive: true, force: true });
    await rename(join(folder, from), join(folder, to));
    for (const path of [...paths].filter((it) => it.startsWith(from))) {
      paths.delete(path);
      paths.add(to + path.slice(from.length));
    }
  };
  const change = async (): Promise<void> => {
    const path = pick([...paths]) ?? '';
    const dice = random();
    if (dice < 0.04) return write('export.jsonl');
    if (dice < 0.08) return moveFolder();
    if (dice < 0.35 && path.endsWith('.jsonl') === false) {
      return move(path, newPath(/\.\w+$/.exec(path)?.[0]));
    }
    if (dice < 0.6) return write(path);
    if (paths.size <= FILES) return write(newPath());
    await rm(join(folder, path));
    paths.delete(path);
  };
  return {
    async begin() {
      await write('export.jsonl');
      while (paths.size < FILES) await write(newPath());
    },
    change,
  };
}

async function open(folder: string, dataDir: string): Promise<AskedLibrary> {
  const library = createLibrary(folder, {
    engine: createChoosingEngine(createMiniSearchEngine(), 5000, createPackedEngine()),
    processes: createProcesses({
      worker: new URL('../../dist/library/packing/packWorker.js', import.meta.url),
      timeLimit: 30,
    }),
    snapshots: await createSnapshotStore(dataDir, folder),
    log: (line) => console.log(line),
  });
  await library.update();
  return library;
}

/** What is wrong with an answer; nothing where it quotes the sentence that was asked for. */
async function wrongIn({ articles, textOf, ask }: AskedLibrary): Promise<string | undefined> {
  const article = await articles.get(pick([...(await articles.ids())]) ?? '');
  const asked = pick(article?.text.match(/The [^.]* number \d+ [^.]*\./g) ?? []) ?? 'the ferry';
  const answer = await ask(asked);
  const excerpts = 'excerpts' in answer ? answer.excerpts : [];
  for (const { quote, citation } of excerpts) {
    const held = textOf(citation.articleId)?.slice(citation.start, citation.end);
    if (held !== quote) return `A quotation of ${citation.articleId} is no slice.`;
  }
  return excerpts[0]?.quote.includes(asked) ? undefined : `It does not quote: ${asked}`;
}

/** How a library differs from its folder. */
async function differenceFrom(folder: string, library: AskedLibrary): Promise<string | undefined> {
  const { articles, problems } = await readFolder(folder);
  const ids = await library.articles.ids();
  if (!isDeepStrictEqual(ids, [...articles.keys()])) {
    const missing = [...articles.keys()].filter((id) => !ids.includes(id));
    const ghosts = ids.filter((id) => !articles.has(id));
    const odd = [...missing, ...ghosts].slice(0, 5);
    // Either of the two may have failed to read a file that the other one has read.
    const why = [...library.problems, ...problems]
      .filter(({ path }) => odd.some((id) => id.startsWith(path)))
      .map(({ path, reason }) => `${path}: ${reason}`);
    return `${missing.length} missing, ${ghosts.length} ghosts, or in another order: ${odd.join(' ')} ${why.join(' ')}`;
  }
  for (const [id, article] of articles) {
    if (!isDeepStrictEqual(await library.articles.get(id), article))
      return `${id} is another article.`;
  }
  if ((await library.articles.size()) !== articles.size) return 'Another number of articles.';
  return isDeepStrictEqual(library.problems, problems) ? undefined : 'Other problems.';
}

interface Held {
  readonly round: number;
  readonly seconds: number;
  readonly articles: number;
  /** MiB. */
  readonly rss: number;
  readonly heap: number;
  readonly outside: number;
  /** Open files of the process. */
  readonly handles: number;
  readonly segments: number;
  /** MiB of the data folder. */
  readonly disk: number;
}

async function measure(round: number, library: AskedLibrary, dataDir: string): Promise<Held> {
  // What a first collection lets go of may have to be finalised before it is gone.
  for (let turn = 0; turn < 3; turn += 1) {
    gc?.();
    await wait(20);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  const kept = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  const bytes = kept.reduce((sum, name) => sum + statSync(join(dataDir, name)).size, 0);
  return {
    round,
    seconds: Math.round(performance.now() / 1000),
    articles: await library.articles.size(),
    rss: rss / 2 ** 20,
    heap: heapUsed / 2 ** 20,
    outside: external / 2 ** 20,
    handles: readdirSync('/proc/self/fd').length,
    segments: kept.filter((name) => name.endsWith('.segment')).length,
    disk: bytes / 2 ** 20,
  };
}

const COLUMNS = [
  ...(['round', 'seconds', 'articles', 'rss', 'heap', 'outside'] as const),
  ...(['handles', 'segments', 'disk'] as const),
];

function row(held: Held): string {
  const cells = COLUMNS.map((name) => {
    const value = held[name];
    return Number.isInteger(value) ? value : value.toFixed(1);
  });
  return `| ${cells.join(' | ')} |`;
}

/** By how much the last third may be above the second: a share of it, and as much besides. */
const ALLOWED = { rss: [0.15, 40], heap: [0.1, 4], outside: [0.1, 4], handles: [0, 4] } as const;

function growthIn(looks: readonly Held[]): string[] {
  const third = Math.floor(looks.length / 3);
  const median = (from: number, to: number, name: keyof typeof ALLOWED) => {
    const sorted = looks
      .slice(from, to)
      .map((look) => look[name])
      .sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  };
  return Object.keys(ALLOWED).flatMap((key) => {
    const name = COLUMNS.find((column): column is keyof typeof ALLOWED => column === key);
    if (!name) return [];
    const [share, besides] = ALLOWED[name];
    const before = median(third, 2 * third, name);
    const after = median(2 * third, looks.length, name);
    return after > before * (1 + share) + besides
      ? [`${name} grows: ${before.toFixed(1)}, then ${after.toFixed(1)}.`]
      : [];
  });
}

const home = await mkdtemp(join(tmpdir(), 'pullquote-soak-'));
const [folder, dataDir] = [join(home, 'articles'), join(home, 'data')];
await mkdir(folder);
const day = createDay(folder);
await day.begin();
const faults: string[] = [];
const note = (round: number, fault: string | undefined) => {
  if (fault === undefined) return;
  faults.push(`Round ${round}: ${fault}`);
  console.log(`Round ${round}: ${fault}`);
};

/** A second library, from the snapshot alone. */
async function reopen(round: number): Promise<void> {
  const second = await open(folder, dataDir);
  note(round, await differenceFrom(folder, second));
  note(round, await wrongIn(second));
  await second.close();
}

const looks: Held[] = [];
let characters = 0;
const library = await open(folder, dataDir);
console.log(`${ROUNDS} rounds, ${FILES} files, seed ${values.seed}; sizes in MiB.`);
console.log(`| ${COLUMNS.join(' | ')} |\n|${' --- |'.repeat(COLUMNS.length)}`);
for (let round = 1; round <= ROUNDS; round += 1) {
  for (let change = below(4); change >= 0; change -= 1) await day.change();
  await library.update();
  await wrongIn(library);
  await library.headlines(words(1));
  // Whatever is kept of articles that were looked at is as much as it will be, long before the second third.
  for (const { text } of await allArticlesIn(library)) characters += text.length;
  const isReopened = round % REOPENED_EVERY === 0;
  const isLook = round % Math.max(1, Math.floor(ROUNDS / LOOKS)) === 0;
  if (!isReopened && !isLook) continue;
  await wait(SETTLED);
  await library.update();
  note(round, await differenceFrom(folder, library));
  note(round, await wrongIn(library));
  if (isReopened) await reopen(round);
  if (!isLook) continue;
  const held = await measure(round, library, dataDir);
  looks.push(held);
  console.log(row(held));
}
console.log(`${characters} characters of articles were looked at.`);
await library.close();
await rm(home, { recursive: true, force: true });
const grown = growthIn(looks);
for (const line of grown) console.log(line);
console.log(faults.length + grown.length === 0 ? 'Nothing grows, and nothing differs.' : 'FAILED');
process.exitCode = faults.length + grown.length === 0 ? 0 : 1;
