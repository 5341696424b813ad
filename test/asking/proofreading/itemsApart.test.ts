import { expect, it } from 'vitest';
import { itemsIn } from '../../../src/asking/proofreading/draftItems.ts';
import { createItemsApart } from '../../../src/asking/proofreading/itemsApart.ts';

// The thread runs the built program, which `npm test` builds first.
const WORKER = new URL('../../../dist/asking/proofreading/itemsWorker.js', import.meta.url);

const TEXT = '“The ferry carries forty cars,” said Anna Grün. The toll is 40 crowns, she said.\n\n';

it.each([1, 2000])('a draft is read as it would be here: %i times the same', async (times) => {
  const draft = { text: TEXT.repeat(times), language: 'en' };
  expect(await createItemsApart(WORKER)(draft, 'all')).toEqual(itemsIn(draft, 'all'));
});

it('others have their turn while a long draft is read', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 10);
  await createItemsApart(WORKER)({ text: '"'.repeat(100_000) }, 'all');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});

it('a thread that cannot be had costs that draft', async () => {
  const apart = createItemsApart(new URL('nowhere.js', WORKER));
  await expect(apart({ text: TEXT.repeat(2000) }, 'none')).rejects.toThrow();
});
