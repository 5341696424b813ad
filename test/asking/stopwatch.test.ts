import { expect, it } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import { createStopwatch } from '../../src/asking/stopwatch.ts';
import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import type { Took } from '../../src/core/answer/explanation.ts';
import { articleOf, holdingsOf } from '../support/library.ts';

it('a stopwatch gives each moment to one step, and adds up what is done again', () => {
  const times = [5, 6, 8, 11, 15];
  const { lap, took } = createStopwatch(() => times.shift() ?? 0);
  lap('understand');
  lap('search');
  lap('understand');
  lap('gate');
  expect(took()).toEqual({ understand: 1 + 3, search: 2, gate: 4 });
});

it('the steps of a question are told when it is answered or explained, and make up all of its time', async () => {
  const holdings = await holdingsOf([articleOf('ferry.md', 'The ferry of Oldport sails at nine.')]);
  const told: Took[] = [];
  // A clock that goes on by one whenever it is looked at, also where work is done again.
  let time = 0;
  const timing = { clock: () => time++, tell: (took: Took) => told.push(took) };
  const library = { ...holdings, problems: [], progress: undefined };
  const { ask, explain } = createAsking(library, () => new Date(), undefined, undefined, timing);
  await ask('When does the ferry sail?');
  await explain('When does the ferry sail?', DEFAULT_LIMITS);
  await ask('?');
  const sums = told.map((took) => Object.values(took).reduce((sum, part) => sum + part, 0));
  expect(sums).toHaveLength(3);
  // The clock was looked at once more, when each began.
  expect(sums.reduce((sum, part) => sum + part, 0)).toBe(time - 3);
  expect(Object.keys(told.pop() ?? {})).toEqual(['wait', 'understand']);
  for (const took of told) {
    const steps = ['wait', 'understand', 'search', 'order', 'suggest', 'weigh', 'quote'];
    expect(Object.keys(took)).toEqual(steps);
  }
});
