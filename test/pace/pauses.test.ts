import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pauses } from '../../src/pace/pauses.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

it('lets others have the processor once a loop has had it for long, and not before', async () => {
  const pause = pauses();
  let isOthersTime = false;
  setImmediate().then(() => {
    isOthersTime = true;
  });
  vi.advanceTimersByTime(9);
  await pause();
  expect(isOthersTime).toBe(false);
  vi.advanceTimersByTime(1);
  await pause();
  expect(isOthersTime).toBe(true);
});

it('counts anew after each pause', async () => {
  const pause = pauses();
  vi.advanceTimersByTime(12);
  await pause();
  vi.advanceTimersByTime(9);
  expect(pause()).toBe(undefined);
});
