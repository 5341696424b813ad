import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../src/records/turns.ts';

it('one has a turn after whoever asked before, also where that one has failed', async () => {
  const inTurn = createTurns();
  const done: number[] = [];
  const work = (number: number, milliseconds: number) =>
    inTurn(async () => {
      await pause(milliseconds);
      done.push(number);
      if (number === 2) throw new Error('no');
    });
  const all = await Promise.allSettled([work(1, 20), work(2, 5), work(3, 0)]);
  expect(done).toEqual([1, 2, 3]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
