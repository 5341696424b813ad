import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createWaitWatch } from './waiting.ts';

/** Starts a program. @returns whether it has been seen to wait, at this look or before. */
function watching(program: string): () => boolean {
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore', detached: true });
  // With whoever it has started.
  onTestFinished(() => void process.kill(-(child.pid ?? 0), 'SIGKILL'));
  const look = createWaitWatch(child.pid ?? 0);
  let hasWaited = false;
  return () => {
    hasWaited ||= look();
    return hasWaited;
  };
}

const startedBy = (program: string) =>
  `require('child_process').spawnSync('nice', ['-n', '19', process.execPath, '-e', ${JSON.stringify(program)}])`;

it.runIf(process.platform === 'linux')(
  'who opens a pipe that nobody writes into waits, and who works does not, also through others',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-waiting-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const opens = `require('fs').openSync(${JSON.stringify(pipe)})`;
    const works = 'for (;;);';
    const waiting = [opens, startedBy(opens)].map(watching);
    const working = [works, startedBy(works)].map(watching);
    // However long a busy machine takes to start them.
    while (!waiting.map((waits) => waits()).every(Boolean)) {
      expect(working.map((waits) => waits())).toEqual([false, false]);
      await setTimeout(50);
    }
  },
);
