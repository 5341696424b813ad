import { expect, it } from 'vitest';
import { createProblemList, MOST_PROBLEMS } from '../../../src/library/packing/problemList.ts';

const problem = (entry: number, skipped = false) => ({
  ...{ path: 'a.json', entry, skipped },
  ...{ reason: 'It is not an object.', remedy: 'Write an object.' },
});

it('the problems of a file are told one by one', () => {
  const list = createProblemList('a.json');
  list.add([problem(1), problem(2)]);
  expect(list.all()).toEqual([problem(1), problem(2)]);
});

it('of more problems than anybody reads, the number is told', () => {
  const list = createProblemList('a.json');
  for (let entry = 1; entry <= MOST_PROBLEMS + 1234; entry += 1) list.add([problem(entry)]);
  expect(list.all()).toHaveLength(MOST_PROBLEMS + 1);
  const reason = 'Like these there are 1,234 more problems in it.';
  expect(list.all().at(-1)).toMatchObject({ path: 'a.json', reason, skipped: false });
});

it('where one that is not told is left out, that is said', () => {
  const list = createProblemList('a.json');
  list.add(Array.from({ length: MOST_PROBLEMS }, (_, at) => problem(at)));
  list.add([problem(0, true)]);
  expect(list.all().at(-1)).toMatchObject({ skipped: true });
});
