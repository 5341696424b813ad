import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';

const MAIN = new URL('../../dist/main.js', import.meta.url).pathname;

/** The real program as a Discord bot, in a process of its own. */
export interface Bot {
  /** All that it has written so far. */
  output(): string;
  /** Waits until all articles are read; before, it answers from some of them. */
  hasRead(): Promise<void>;
  /** Sends the signal and waits for the end. @returns the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
  /** Waits for it to end by itself. */
  ended(): Promise<number | NodeJS.Signals | null>;
}

/** Starts the built program over a folder, away from any `.env`. */
export function startBot(articlesDir: string, env: Readonly<Record<string, string>>): Bot {
  const child: ChildProcess = spawn(process.execPath, [MAIN, 'start', '--articles', articlesDir], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], READER: 'off', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exit = once(child, 'close').then(() => child.exitCode ?? child.signalCode);
  return {
    output: () => output,
    async hasRead() {
      while (!/ can be asked\.\n/.test(output) && child.exitCode === null) await setTimeout(20);
    },
    ended: () => exit,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return exit;
    },
  };
}
