import { expect, it } from 'vitest';
import {
  edgeOf,
  PART,
  partOf,
  partOfDays,
} from '../../../../src/core/question/filter/partsOfTime.ts';

it.each([
  ['early ', '2016-01-01 2017-01-01', '2016-01-01 2016-05-01'],
  ['mid-', '2016-01-01 2017-01-01', '2016-05-01 2016-09-01'],
  ['late ', '2016-01-01 2017-01-01', '2016-09-01 2017-01-01'],
  ['the very end of ', '2016-02-01 2016-03-01', '2016-02-20 2016-03-01'],
  ['the first half of ', '2016-02-01 2016-03-01', '2016-02-01 2016-02-16'],
  ['the middle of ', '2016-09-01 2016-12-01', '2016-10-01 2016-11-01'],
  ['late ', '1990-01-01 2000-01-01', '1996-01-01 2000-01-01'],
  ['early ', '1990-01-01 2000-01-01', '1990-01-01 1994-01-01'],
  ['the end of ', '2016-11-14 2016-11-21', '2016-11-18 2016-11-21'],
])('"%s" of %s is %s', (typed, days, expected) => {
  const part = partOf(new RegExp(`^${PART}$`, 'i').exec(typed)?.groups);
  const [from = '', to = ''] = days.split(' ');
  const found = part && partOfDays({ from, to }, part);
  expect(`${found?.from} ${found?.to}`).toBe(expected);
});

it('the edge of some time is a moment', () => {
  const days = { from: '2016-01-01', to: '2017-01-01' };
  expect(edgeOf(days, 'start')).toEqual({ from: '2016-01-01', to: '2016-01-01' });
  expect(edgeOf(days, 'end')).toEqual({ from: '2017-01-01', to: '2017-01-01' });
});
