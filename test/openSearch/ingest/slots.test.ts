import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createSlots } from '../../../src/openSearch/ingest/slots.ts';

it('only so much goes on at the same time, and each has its turn', async () => {
  const { take } = createSlots(3);
  let [now, most, done] = [0, 0, 0];
  const work = async () => {
    const give = await take();
    now += 1;
    most = Math.max(most, now);
    await setTimeout(1);
    now -= 1;
    done += 1;
    give();
  };
  await Promise.all(Array.from({ length: 20 }, work));
  expect([now, most, done]).toEqual([0, 3, 20]);
});
