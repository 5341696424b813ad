// What becomes of the process that reads, with the real program and the real model.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLES, type Running, startProgram } from '../support/program.ts';
import { isAlive, readersOf } from '../support/readerProcesses.ts';

const QUESTION = 'When did the week-long truce begin?';
const ANSWER = 'Sept. 9, 2016';

/** The program, once its reader has read, and the process that did. */
async function startReading(): Promise<{ program: Running; reader: number }> {
  const program = await startProgram(['start', '--articles', ARTICLES], {
    env: { READER: 'auto' },
  });
  program.type(`${QUESTION}\n`);
  await program.until(ANSWER);
  const [reader = 0, ...others] = readersOf(program.pid);
  expect(others).toEqual([]);
  expect(isAlive(reader)).toBe(true);
  return { program, reader };
}

describe.skipIf(process.platform !== 'linux')('the process that reads', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'ends with the program that is ended by %s',
    async (signal) => {
      const { program, reader } = await startReading();
      program.kill(signal);
      await program.ended;
      await expect.poll(() => isAlive(reader)).toBe(false);
    },
  );

  it('ends with the program that has nothing more to do', async () => {
    const { program, reader } = await startReading();
    program.endInput();
    const { code, stderr } = await program.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(isAlive(reader)).toBe(false);
  });

  it('ends with a program that is killed before it could read', async () => {
    const program = await startProgram(['start', '--articles', ARTICLES], {
      env: { READER: 'auto' },
    });
    const readers = () => readersOf(program.pid);
    await expect.poll(readers, { interval: 5 }).toHaveLength(1);
    const [reader = 0] = readers();
    program.kill('SIGKILL');
    await program.ended;
    await expect.poll(() => isAlive(reader)).toBe(false);
  });

  it('is stopped by nobody but the program', async () => {
    const { program, reader } = await startReading();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(reader, signal);
    program.type(`${QUESTION}\n`);
    await program.until(ANSWER);
    expect(isAlive(reader)).toBe(true);
    program.endInput();
    expect((await program.ended).stderr).toBe('');
  });

  it('is followed by another one where it is killed, and questions are answered meanwhile', async () => {
    const { program, reader } = await startReading();
    process.kill(reader, 'SIGKILL');
    program.type('How many inhabitants are stuck in eastern Aleppo?\n');
    await program.until('Aleppo');
    await expect.poll(() => readersOf(program.pid).filter((it) => it !== reader)).toHaveLength(1);
    program.type(`${QUESTION}\n`);
    await program.until(ANSWER);
    const [next = 0] = readersOf(program.pid);
    await expect.poll(() => readFileSync(`/proc/${next}/maps`, 'utf8')).toContain('onnxruntime');
    program.endInput();
    const { code, stderr } = await program.ended;
    expect(stderr).toMatch(
      /^Questions are answered by words alone: The process that reads has ended \(SIGKILL\)\.\n/,
    );
    expect(code).toBe(0);
    expect(isAlive(next)).toBe(false);
  });
});
