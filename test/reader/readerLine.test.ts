import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReaderLine } from '../../src/reader/readerLine.ts';
import { MOODY_READER } from '../support/reader.ts';

const PASSAGE = { title: '', text: 'It rains.', sentences: [{ start: 0, end: 9 }] };
const READINGS = [[{ score: 1 }]];

/** A line to processes that are lost in some way, and what is heard of them. */
function lineTo(folder: string, pause = 50) {
  const heard: string[] = [];
  const line = createReaderLine({
    ...{ worker: MOODY_READER, folder, patience: { start: 3000, silence: 200, pause } },
    onLost: (reason) => heard.push(reason),
    onBack: () => heard.push('back'),
  });
  onTestFinished(line.close);
  const read = (question: string, within = 5000) => line.order(question, [PASSAGE], within);
  return { line, heard, read };
}

describe('a process that reads', () => {
  it.each([
    ['is killed', 'kill', 'The process that reads has ended (SIGKILL).'],
    ['ends', 'exit', 'The process that reads has ended (code 7).'],
    ['has no memory left', 'hoard', 'The process that reads has ended (SIGABRT).'],
    ['says that it cannot go on', 'fail', 'It is damaged.'],
  ])(
    'fails the question at which it %s, and is followed by another one',
    async (_, question, why) => {
      const { heard, read } = lineTo('');
      await expect(read('Who?')).resolves.toEqual(READINGS);
      await expect(read(question, 60_000)).rejects.toMatchObject({ reason: 'failed' });
      await expect(read('Who?')).rejects.toMatchObject({ reason: 'failed' });
      await expect.poll(() => heard).toEqual([why, 'back']);
      await expect(read('Who?')).resolves.toEqual(READINGS);
    },
  );

  it('is ended where it hangs, and the question is late', async () => {
    const { heard, read } = lineTo('');
    await read('Who?');
    await expect(read('hang', 100)).rejects.toMatchObject({ reason: 'late' });
    // Others that come meanwhile do not make up for it.
    await expect(read('Who?', 100)).rejects.toMatchObject({ reason: 'late' });
    await expect
      .poll(() => heard)
      .toEqual(['The process that reads gives no sign of life.', 'back']);
    await expect(read('Who?')).resolves.toEqual(READINGS);
  });

  it('may be late without being lost', async () => {
    const { heard, read } = lineTo('');
    await expect(read('late')).rejects.toMatchObject({ reason: 'late' });
    await expect(read('Who?')).resolves.toEqual(READINGS);
    expect(heard).toEqual([]);
  });

  it.each([
    ['dies', 'dies at start', 'The process that reads has ended (code 7).'],
    ['says that it cannot read', 'cannot read', 'There is no model.'],
    ['hangs', 'hangs at start', 'The process that reads gives no sign of life.'],
  ])('is followed by none where it %s before it could read', async (_, folder, why) => {
    const { line, heard, read } = lineTo(folder);
    const first = read('Who?', 100);
    const outcome = expect(first).rejects.toMatchObject({
      reason: expect.stringMatching(/late|failed/),
    });
    expect(await line.ready).toBe(false);
    await outcome;
    await sleep(200);
    expect(heard).toEqual([why]);
    await expect(read('Who?')).rejects.toMatchObject({ reason: 'failed' });
  });

  it('keeps no question waiting for its start for longer than it has', async () => {
    const { read } = lineTo('hangs at start');
    await expect(read('Who?', 100)).rejects.toMatchObject({ reason: 'late' });
  });

  it('is followed by another one after a longer pause each time', async () => {
    const { heard, read } = lineTo('', 100);
    await read('Who?');
    const pauses: number[] = [];
    for (const times of [1, 2]) {
      await read('kill').catch(() => {});
      const began = performance.now();
      await vi.waitUntil(() => heard.filter((it) => it === 'back').length === times, {
        ...{ timeout: 20_000, interval: 5 },
      });
      pauses.push(performance.now() - began);
    }
    expect(pauses[0]).toBeGreaterThanOrEqual(90);
    expect(pauses[1]).toBeGreaterThanOrEqual(390);
  });

  it('is followed by none once the line is closed, and what is under way fails', async () => {
    const { line, heard, read } = lineTo('');
    await read('Who?');
    await read('kill').catch(() => {});
    await line.close();
    await sleep(200);
    const second = lineTo('');
    await second.line.ready;
    const underWay = expect(second.read('hang')).rejects.toMatchObject({ reason: 'failed' });
    await second.line.close();
    await underWay;
    expect([...heard, ...second.heard]).toEqual(['The process that reads has ended (SIGKILL).']);
  });

  it('is missed by nobody where none can be started', async () => {
    const heard: string[] = [];
    const line = createReaderLine({
      ...{ worker: new URL('file:///no%00where.js'), folder: '', onBack() {} },
      onLost: (reason) => heard.push(reason),
    });
    expect(await line.ready).toBe(false);
    expect(heard).toHaveLength(1);
    await expect(line.order('Who?', [PASSAGE], 100)).rejects.toMatchObject({ reason: 'failed' });
    await line.close();
  });
});
