import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ContestantFindings, ContestantTask } from './contestant.ts';

/** MiB of heap that a process may use. */
const HEAP = 8192;
/** Milliseconds after which a process will not do any more what it is to do. */
const PATIENCE = 1_800_000;

/** What is to be done, and by which file that was put together. */
export interface Race extends Omit<ContestantTask, 'deed'> {
  readonly run: string;
  /** Flags of V8 that the program sets as it starts. */
  readonly flags: readonly string[];
}

/** A contestant that cannot do what it is to do. */
export class LostContestant extends Error {}

/** @returns milliseconds. */
export async function built(race: Race): Promise<number> {
  mkdirSync(race.kept, { recursive: true });
  const start = performance.now();
  await ended(begun(race, 'build'));
  return performance.now() - start;
}

/** @returns also the milliseconds from the start of its process to the first answer. */
export async function opened(
  race: Race,
): Promise<{ readonly start: number; readonly found: ContestantFindings }> {
  const start = performance.now();
  const child = begun(race, 'ask');
  let first: number | undefined;
  let last = '';
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      first ??= performance.now() - start;
      last = line;
    });
  }
  await ended(child);
  // The process has printed what it has found.
  return { start: first ?? 0, found: JSON.parse(last) as ContestantFindings };
}

const ENVIRONMENT = { READER: 'off' };

/** @returns milliseconds until a built program, started as a command over what was kept, has answered. */
export async function answeredOnce(
  program: string,
  folders: Pick<Race, 'corpus' | 'kept'>,
  question: string,
): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [`${program}/dist/main.js`, 'ask', '--json', question], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      ...ENVIRONMENT,
      ARTICLES_DIR: folders.corpus,
      DATA_DIR: folders.kept,
    },
  });
  if (child.stdout) await once(child.stdout, 'data');
  const took = performance.now() - start;
  child.stdout?.resume();
  if (child.exitCode === null) await once(child, 'close');
  return took;
}

function begun({ run, flags, ...task }: Race, deed: ContestantTask['deed']): ChildProcess {
  const args = [`--max-old-space-size=${HEAP}`, ...flags, run, JSON.stringify({ ...task, deed })];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: PATIENCE });
}

async function ended(child: ChildProcess): Promise<void> {
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new LostContestant(`ended with ${code ?? signal}`);
}
