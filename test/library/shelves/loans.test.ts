import { expect, it } from 'vitest';
import { createLoans } from '../../../src/library/shelves/loans.ts';
import type { Segment } from '../../../src/library/shelves/segment.ts';
import { articleOf, segmentWith } from '../../support/library.ts';

/** Segments that note when they are closed. */
function segments(count: number) {
  const closed: number[] = [];
  const all = Array.from({ length: count }, (_, at): Segment => {
    const segment = segmentWith([articleOf(`${at}.md`, 'Text.')]);
    return { ...segment, close: () => closed.push(at) };
  });
  return { all, closed };
}

it('segments are closed when the last one who has them gives them back', async () => {
  const loans = createLoans();
  const { all, closed } = segments(3);
  loans.lend(all);
  let end = () => {};
  const during = loans.during(
    all.slice(0, 2),
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  loans.lend(all.slice(0, 1));
  loans.giveBack(all);
  expect(closed).toEqual([2]);
  end();
  await during;
  expect(closed).toEqual([2, 1]);
  loans.giveBack(all.slice(0, 1));
  expect(closed).toEqual([2, 1, 0]);
});

it('segments are given back by work that fails', async () => {
  const loans = createLoans();
  const { all, closed } = segments(1);
  const failing = loans.during(all, () => Promise.reject(new Error('It rains.')));
  await expect(failing).rejects.toThrow('It rains.');
  expect(closed).toEqual([0]);
});
