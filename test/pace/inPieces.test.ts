import { expect, it } from 'vitest';
import { inPieces } from '../../src/pace/inPieces.ts';

/** So many things to be done, and the pieces in which it happened. */
function heap(size: number) {
  const pieces: number[] = [];
  let left = size;
  return {
    pieces,
    async some(most: number) {
      const done = Math.min(most, left);
      left -= done;
      pieces.push(done);
      return done;
    },
  };
}

it('all is done, a few at once, and others have their turn in between', async () => {
  const { pieces, some } = heap(1001);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await inPieces(some);
  clearInterval(timer);
  expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBe(1001);
  expect(Math.max(...pieces)).toBeLessThanOrEqual(100);
  expect(turns).toBeGreaterThan(1);
});

it('the rest is left undone once it is stopped', async () => {
  const { pieces, some } = heap(10_000);
  await inPieces(some, () => pieces.length >= 2);
  expect(pieces).toHaveLength(2);
});
