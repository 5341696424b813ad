import { expect, it } from 'vitest';
import { daysOf, timesSaidIn } from '../../../../src/core/question/filter/timesSaid.ts';

const said = (text: string, written?: string) =>
  timesSaidIn(text, written).map(({ from, to }) => `${from} ${to}`);

it.each([
  ['It closed in 2014.', ['2014-01-01 2015-01-01']],
  ['It closed in March 2014.', ['2014-03-01 2014-04-01']],
  ['It closed in March of 2014.', ['2014-03-01 2014-04-01']],
  ['It closed on 3 March 2014.', ['2014-03-03 2014-03-04']],
  ['It closed on the 3rd of March, 2014.', ['2014-03-03 2014-03-04']],
  ['It closed on Mar. 31, 2014.', ['2014-03-31 2014-04-01']],
  ['It closed on 2014-03-03.', ['2014-03-03 2014-03-04']],
  ['It closed in 2014-12.', ['2014-12-01 2015-01-01']],
  ['In 2014 it closed in March.', ['2014-01-01 2015-01-01', '2014-03-01 2014-04-01']],
  [
    'In 2014 it closed; in March 2016 it burnt.',
    ['2016-03-01 2016-04-01', '2014-01-01 2015-01-01'],
  ],
  ['It closed in the autumn of 2014.', ['2014-09-01 2014-12-01']],
  ['It closed in Winter 2014.', ['2014-12-01 2015-03-01']],
  ['It closed in the 1990s.', ['1990-01-01 2000-01-01']],
  ['It may march for 20140 pounds.', []],
])('the times of "%s" are %j', (text, times) => {
  expect(said(text)).toEqual(times);
});

it.each([
  ['2016-06-03', '2016-03-01 2016-04-01'],
  ['2016-03-03', '2016-03-01 2016-04-01'],
  ['2016-02-03', '2015-03-01 2015-04-01'],
])('a month without a year, written on %s, is the latest one: %s', (written, days) => {
  expect(said('It closed in March.', written)).toEqual([days]);
});

it('a month or day that runs over ends in the next year', () => {
  expect(daysOf(2016, 11)).toEqual({ from: '2016-12-01', to: '2017-01-01' });
  expect(daysOf(2016, 11, 31)).toEqual({ from: '2016-12-31', to: '2017-01-01' });
});
