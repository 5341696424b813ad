// Servers that are started for tests, and never outlive whoever has started them, however that ends.

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** A server under way. */
export interface Tethered {
  readonly pid: number;
  readonly isAlive: () => boolean;
  /** Asks it to end, and waits until it has. */
  readonly end: () => Promise<void>;
  /** After SIGKILL it is gone. */
  readonly signal: (signal: NodeJS.Signals) => Promise<void>;
  /** What it has said. */
  readonly said: () => string;
}

export interface TetheredCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** The file that gets what it says. */
  readonly log: string;
  /** Whose process it is; ours where it is left out. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

/** Its input ends with whoever holds the other end, even where that is killed; who is stopped has to be woken to end. */
const WATCHER = 'cat >/dev/null; kill -INT "$0"; kill -CONT "$0"';

/** @throws where there is no such command. */
export async function startTethered({
  command,
  args,
  log,
  user,
}: TetheredCommand): Promise<Tethered> {
  const output = openSync(log, 'a');
  const child = spawn(command, args, { stdio: ['ignore', output, output], ...user });
  closeSync(output);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const watcher = spawn('sh', ['-c', WATCHER, String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Whoever forgets to end a server is not kept from ending.
  for (const it of [child, watcher]) it.unref();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      // Its number may soon be another's.
      watcher.kill('SIGKILL');
      resolve();
    });
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    ...{ pid: child.pid ?? 0, isAlive },
    async end() {
      child.kill('SIGINT');
      child.kill('SIGCONT');
      await untilGone(gone);
    },
    async signal(signal) {
      child.kill(signal);
      if (signal === 'SIGKILL') await untilGone(gone);
    },
    said: () => readFileSync(log, 'utf8'),
  };
}

/** Nobody is kept from ending by a server, but by waiting for one. */
async function untilGone(gone: Promise<void>): Promise<void> {
  const waiting = setInterval(() => {}, 1000);
  await gone;
  clearInterval(waiting);
}
