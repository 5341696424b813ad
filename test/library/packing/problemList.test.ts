import { expect, it } from 'vitest';
import { createProblemList, MOST_PROBLEMS } from '../../../src/library/packing/problemList.ts';

const problem = (entry: number, skipped = true) => ({
  ...{ path: 'a.json', entry, reason: 'It is no object.', remedy: 'Write one.', skipped },
});

it('problems are told one by one while there are few', () => {
  const list = createProblemList('a.json');
  list.add([problem(1), problem(2)]);
  list.add([problem(3)]);
  expect(list.all().map((it) => it.entry)).toEqual([1, 2, 3]);
});

it('of very many the number of the others is told', () => {
  const list = createProblemList('a.json');
  list.add(Array.from({ length: MOST_PROBLEMS + 1200 }, (_, at) => problem(at, at % 2 === 0)));
  const all = list.all();
  expect(all).toHaveLength(MOST_PROBLEMS + 1);
  expect(all.at(-1)).toMatchObject({
    path: 'a.json',
    reason: 'Like these there are 1,200 more problems in it.',
    skipped: true,
  });
});
