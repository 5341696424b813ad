import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startTethered } from './tether.ts';

const home = mkdtempSync(join(tmpdir(), 'pullquote-tether-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const SERVER = { command: 'sleep', args: ['600'], log: join(home, 'log') };

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('a server ends when it is told to, also one that was stopped', async () => {
  for (const isStopped of [false, true]) {
    const server = await startTethered(SERVER);
    if (isStopped) await server.signal('SIGSTOP');
    expect(isAlive(server.pid)).toBe(true);
    await server.end();
    expect(server.isAlive()).toBe(false);
    expect(isAlive(server.pid)).toBe(false);
  }
});

it('a server goes with whoever has started it, even where that is killed', async () => {
  const starting = `import('${new URL('tether.ts', import.meta.url)}')
    .then(({ startTethered }) => startTethered(${JSON.stringify(SERVER)}))
    .then(({ pid }) => { console.log(pid); setInterval(() => {}, 1000); })`;
  const starter = spawn(process.execPath, ['--import', 'tsx', '--eval', starting]);
  const [line] = await once(starter.stdout, 'data');
  const pid = Number(String(line));
  expect(isAlive(pid)).toBe(true);
  starter.kill('SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
});
