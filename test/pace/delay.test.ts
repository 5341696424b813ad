import { expect, it } from 'vitest';
import { delay } from '../../src/pace/delay.ts';

it('is over after as many milliseconds as it is given', async () => {
  const began = performance.now();
  await delay(20);
  // Timers count whole milliseconds.
  expect(performance.now() - began).toBeGreaterThan(18);
});
