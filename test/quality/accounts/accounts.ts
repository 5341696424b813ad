// Asks the built program, with its reader, what several articles tell of, and counts how often it says rightly
// that they agree, that they differ, or that one is later.
//
//   npm run quality:accounts              the wordings that were not looked at, and the updates of the samples
//   npm run quality:accounts -- --tune    the wordings that the rules were made with
//   npm run quality:accounts -- --show    lists each case that came out otherwise

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type AccountsCase, type Expected, happenings } from './happenings.ts';

const HERE = new URL('.', import.meta.url).pathname;
const SAMPLES = new URL('../../../articles', import.meta.url).pathname;
const MAIN = new URL('../../../dist/main.js', import.meta.url).pathname;
const SEEDS = [1, 2, 3];

type Asked = Pick<AccountsCase, 'question' | 'expected'>;

const { values } = parseArgs({ options: { tune: { type: 'boolean' }, show: { type: 'boolean' } } });
const half = values.tune ? 'tune' : 'held';

const outcomes: { asked: Asked; found: Expected; line: string }[] = [];
for (const seed of SEEDS) {
  const cases = happenings(half, seed);
  await inFolder(async (folder) => {
    for (const { articles } of cases) {
      for (const { path, text: written } of articles) writeFileSync(join(folder, path), written);
    }
    await askAll(folder, cases);
  });
}
report(`${half} wordings`, outcomes.splice(0));
await inFolder(async (folder) => {
  cpSync(SAMPLES, folder, { recursive: true });
  cpSync(join(HERE, 'updates'), folder, { recursive: true });
  const lines = readFileSync(join(HERE, 'updates.jsonl'), 'utf8').trim().split('\n');
  await askAll(
    folder,
    lines.map((line): Asked => JSON.parse(line)),
  );
});
report('samples and their updates', outcomes);

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function askAll(folder: string, asked: readonly Asked[]): Promise<void> {
  const child = spawn(process.execPath, [MAIN, 'ask', '--batch', '--articles', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, READER: 'auto' },
  });
  child.stdin.end(asked.map(({ question }) => JSON.stringify({ question })).join('\n'));
  const lines = (await text(child.stdout)).split('\n').filter((line) => line !== '');
  for (const [at, line] of lines.entries()) {
    const it = asked[at];
    if (it) outcomes.push({ asked: it, found: JSON.parse(line).accounts?.kind ?? 'none', line });
  }
}

function report(name: string, given: typeof outcomes): void {
  const isDifferent = (kind: Expected) => kind === 'differ' || kind === 'later';
  const share = (of: typeof outcomes, is: (it: (typeof outcomes)[number]) => boolean) =>
    `${of.filter(is).length}/${of.length} = ${(of.filter(is).length / of.length).toFixed(3)}`;
  console.log(`\n${name}: ${given.length} questions`);
  for (const kind of ['differ', 'later', 'agree'] as const) {
    const said = given.filter(({ found }) => found === kind);
    const meant = given.filter(({ asked }) => asked.expected === kind);
    const isRight = ({ asked, found }: (typeof outcomes)[number]) => asked.expected === found;
    console.log(
      `  ${kind.padEnd(7)} precision ${share(said, isRight)}, recall ${share(meant, isRight)}`,
    );
  }
  const said = given.filter(({ found }) => isDifferent(found));
  console.log(
    `  differ or later: ${share(said, ({ asked }) => isDifferent(asked.expected))} are different`,
  );
  if (!values.show) return;
  for (const { asked, found, line } of given.filter((it) => it.asked.expected !== it.found)) {
    const { kind, excerpts, accounts } = JSON.parse(line);
    console.log(
      `\n  ${asked.question}\n    expected ${asked.expected}, found ${found} (${kind}) ${JSON.stringify(accounts ?? null)}`,
    );
    for (const it of excerpts.slice(0, 4))
      console.log(`    ${it.score} [${it.answer?.text ?? ''}] ${it.quote.slice(0, 140)}`);
  }
}
