import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createPace } from '../../src/pace/sendingFirst.ts';

it('begins work in the order in which it was asked for', async () => {
  const { begin } = createPace();
  const begun: number[] = [];
  await Promise.all([1, 2, 3].map((work) => begin(async () => begun.push(work))));
  expect(begun).toEqual([1, 2, 3]);
});

it('begins no work while something is sent', async () => {
  const { begin, send } = createPace();
  const order: string[] = [];
  const sending = send(async () => {
    await setTimeout(20);
    order.push('sent');
  });
  await begin(async () => order.push('begun'));
  await sending;
  expect(order).toEqual(['sent', 'begun']);
});

it('begins work all the same where a connection hangs', async () => {
  const { begin, send } = createPace();
  void send(() => new Promise(() => {}));
  await expect(begin(async () => 'begun')).resolves.toBe('begun');
});

it('tells who sends that it failed, and goes on', async () => {
  const { begin, send } = createPace();
  await expect(send(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  await expect(begin(async () => 'begun')).resolves.toBe('begun');
});

it('does not wait for the end of one work to begin the next', async () => {
  const { begin } = createPace();
  void begin(() => new Promise(() => {}));
  await expect(begin(async () => 'begun')).resolves.toBe('begun');
});
