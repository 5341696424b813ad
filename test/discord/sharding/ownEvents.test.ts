import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTakeEvent, PATIENCE } from '../../../src/discord/sharding/ownEvents.ts';

it('an event is answered by whoever takes it', async () => {
  const taken = new Set<string>();
  const stop = new AbortController();
  const take = createTakeEvent(async (event) => {
    const isFirst = !taken.has(event);
    taken.add(event);
    return isFirst;
  }, stop.signal);
  expect(await take('message:1')).toBe(true);
  expect(await take('message:1')).toBe(false);
  expect(await take('interaction:1')).toBe(true);
  stop.abort();
  expect(await take('message:2')).toBe(false);
  expect(taken).not.toContain('message:2');
});

it.each([
  ['where there is nobody to ask', undefined],
  ['where it cannot be asked', async () => Promise.reject(new Error('away'))],
  ['where it is not heard in time', () => setTimeout(10 * PATIENCE, false)],
])('it is answered %s', async (_, take) => {
  const began = performance.now();
  expect(await createTakeEvent(take, new AbortController().signal)('message:1')).toBe(true);
  expect(performance.now() - began).toBeLessThan(3 * PATIENCE);
});
