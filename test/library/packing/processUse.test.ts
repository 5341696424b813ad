import { expect, it } from 'vitest';
import { createWorkClock, memoryOf, workOf } from '../../../src/library/packing/processUse.ts';

it.runIf(process.platform === 'linux')(
  'the memory of a process is what it holds outside its heap too',
  () => {
    const before = memoryOf(process.pid) ?? 0;
    const piece = Buffer.alloc(64 * 1024 * 1024, 1);
    expect((memoryOf(process.pid) ?? 0) - before).toBeGreaterThan(32);
    expect(piece.length).toBeGreaterThan(0);
  },
);

it.runIf(process.platform === 'linux')(
  'the work of a process is what processors did for it, and no time in which it waited',
  async () => {
    const before = workOf(process.pid) ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((workOf(process.pid) ?? 0) - before).toBeLessThan(250);
    const until = process.cpuUsage().user + 300_000;
    while (process.cpuUsage().user < until);
    expect((workOf(process.pid) ?? 0) - before).toBeGreaterThanOrEqual(250);
  },
);

it('neither is known of a process that is not there', () => {
  expect(memoryOf(undefined)).toBeUndefined();
  expect(workOf(undefined)).toBeUndefined();
});

it('a clock of work goes as the process works, and a tenth as fast as time where it does not', () => {
  let [now, work] = [1000, 500];
  const clock = createWorkClock(
    () => work,
    () => now,
  );
  [now, work] = [2000, 900];
  expect(clock()).toBe(400);
  [now, work] = [12_000, 900];
  expect(clock()).toBe(1400);
  // Several threads work faster than time passes.
  [now, work] = [13_000, 3900];
  expect(clock()).toBe(2400);
});

it('a clock of work goes as time does where the system does not tell of work', () => {
  let now = 0;
  const clock = createWorkClock(
    () => undefined,
    () => now,
  );
  now = 700;
  expect(clock()).toBe(700);
});
