// The real program as a child process, on pipes or on a pseudo-terminal, and streams that stand in
// for its own. What runs here knows nothing of the environment or the `.env` of whoever runs the tests.

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The built program. */
export const PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
/** The sample articles. */
export const ARTICLES = fileURLToPath(new URL('../../articles', import.meta.url));

/** Whether a pseudo-terminal can be had: `script` of util-linux makes one. */
export const hasTerminal = /util-linux/.test(
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);

/** Tests of anything else take no notice of the reader, and need not wait for it; several run at once. */
const BY_WORDS = { READER: 'off', PORT: '0' };

/** What a slow machine tells, and where the page is that nobody asked for. */
const BESIDES = /^(?:Reading the articles: \d+ of \d+.*|The page is on http:.*)\n/gm;

export interface Surroundings {
  /** All of the environment but PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** The working directory; a new and empty one where it is left out. */
  readonly cwd?: string;
}

// Whatever the tests of a file leave behind goes with the last of them, so that they may run side by
// side; a process that should have ended long ago goes too.
const alive = new Set<ChildProcessWithoutNullStreams>();
let home: Promise<string> | undefined;
afterAll(async () => {
  for (const child of alive) child.kill('SIGKILL');
  if (home) await rm(await home, { recursive: true, force: true });
});

/** What is left of a process. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  /** Without the lines on progress, which only a slow machine gets to see, and on the page. */
  readonly stderr: string;
  /** The standard output as it came. */
  readonly bytes: Buffer;
}

/** A process under way. */
export interface Running {
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => void;
  /**
   * Waits until the standard output has the text, beyond what an earlier call has passed over.
   * @returns the output in between, with the text. @throws where the process ends without it.
   */
  readonly until: (text: string) => Promise<string>;
  /** Waits until it has logged such a line, now or before. @returns the line. @throws where it ends without. */
  readonly untilLogged: (line: string) => Promise<string>;
  readonly type: (text: string | Uint8Array) => void;
  /** Ends the standard input. */
  readonly endInput: () => void;
  readonly ended: Promise<Ended>;
}

/** Runs the program to its end. */
export async function runProgram(
  args: readonly string[],
  { input = '', ...surroundings }: Surroundings & { readonly input?: string | Uint8Array } = {},
): Promise<Ended> {
  return run(process.execPath, [PROGRAM, ...args], { input, ...surroundings });
}

/** Runs any command to its end. */
export async function run(
  command: string,
  args: readonly string[],
  { input = '', ...surroundings }: Surroundings & { readonly input?: string | Uint8Array } = {},
): Promise<Ended> {
  const { type, endInput, ended } = await start(command, args, surroundings);
  type(input);
  endInput();
  return ended;
}

/** Starts the program with its input open. */
export async function startProgram(
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Running> {
  return start(process.execPath, [PROGRAM, ...args], surroundings);
}

/**
 * Starts the program on a pseudo-terminal, whose output and errors are one stream.
 * @param columns the width of the terminal; one that does not know its width where it is left out.
 */
export async function startOnTerminal(
  args: readonly string[],
  { columns, env, ...rest }: Surroundings & { readonly columns?: number } = {},
): Promise<Running> {
  const words = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`);
  const resize = columns === undefined ? '' : `stty cols ${columns} && `;
  const command = `${resize}exec ${words.join(' ')}`;
  return start('script', ['-qec', command, '/dev/null'], {
    env: { TERM: 'xterm-256color', ...BY_WORDS, ...env },
    ...rest,
  });
}

async function start(
  command: string,
  args: readonly string[],
  { env = {}, cwd }: Surroundings,
): Promise<Running> {
  const child = spawn(command, args, {
    cwd: cwd ?? (await folderOf({})),
    env: { PATH: process.env['PATH'], ...BY_WORDS, ...env },
  });
  alive.add(child);
  // Who leaves without reading what was typed is judged by what it says, not by its closed input.
  child.stdin.on('error', () => {});
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      alive.delete(child);
      const bytes = Buffer.concat(output);
      const stderr = Buffer.concat(errors).toString('utf8').replace(BESIDES, '');
      resolve({ code, stdout: bytes.toString('utf8'), stderr, bytes });
    });
  });
  return {
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    until: reader(child, () => Buffer.concat(output).toString('utf8'), ended),
    untilLogged: logReader(child.stderr, () => Buffer.concat(errors).toString('utf8'), ended),
    type: (text) => child.stdin.write(text),
    endInput: () => child.stdin.end(),
    ended,
  };
}

function reader(
  { stdout }: ChildProcessWithoutNullStreams,
  outputSoFar: () => string,
  ended: Promise<Ended>,
): Running['until'] {
  let passed = 0;
  return (text) =>
    new Promise((resolve, reject) => {
      const look = (): boolean => {
        const output = outputSoFar();
        const at = output.indexOf(text, passed);
        if (at === -1) return false;
        stdout.off('data', look);
        const seen = output.slice(passed, at + text.length);
        passed = at + text.length;
        resolve(seen);
        return true;
      };
      stdout.on('data', look);
      if (look()) return;
      ended.then(() => {
        const rest = JSON.stringify(outputSoFar().slice(passed));
        reject(new Error(`It ended without ${JSON.stringify(text)}; what it said was ${rest}.`));
      }, reject);
    });
}

/** What is logged first depends on the machine, so a line may have been logged already. */
function logReader(
  stderr: ChildProcessWithoutNullStreams['stderr'],
  loggedSoFar: () => string,
  ended: Promise<Ended>,
): Running['untilLogged'] {
  return (line) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = loggedSoFar()
          .split('\n')
          .slice(0, -1)
          .find((it) => it.includes(line));
        if (found === undefined) return;
        stderr.off('data', look);
        resolve(found);
      };
      stderr.on('data', look);
      look();
      ended.then(() => reject(new Error(`It ended without ${JSON.stringify(line)}.`)), reject);
    });
}

/** A new temporary folder with these files, by their paths. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  home ??= realpath(tmpdir()).then((folder) => mkdtemp(join(folder, 'pullquote-program-')));
  const folder = await mkdtemp(join(await home, 'folder-'));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** The control characters in a text, line feeds aside: what a terminal would obey. */
export function controlsIn(text: string): string[] {
  return Array.from(
    text.replaceAll('\n', '').matchAll(/\p{Cc}/gu),
    ([control]) => `U+${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A stream like the program's own output that keeps what is written to it. */
export interface Kept {
  readonly stream: NodeJS.WriteStream;
  readonly written: () => string;
}

/** @param columns the width of a terminal; not a terminal where it is left out. */
export function keptStream(columns?: number): Kept {
  let written = '';
  const stream = Object.assign(new Socket(), {
    isTTY: columns !== undefined,
    columns: columns ?? 0,
    rows: 24,
    clearLine: () => true,
    clearScreenDown: () => true,
    cursorTo: () => true,
    moveCursor: () => true,
    getColorDepth: () => 8,
    hasColors: () => true,
    getWindowSize: (): [number, number] => [columns ?? 0, 24],
    _write(chunk: Buffer, _encoding: string, done: () => void) {
      written += chunk.toString('utf8');
      done();
    },
  });
  return { stream, written: () => written };
}
