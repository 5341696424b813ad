import { expect, it } from 'vitest';
import { framed, isEnd, periodOf } from '../../../../src/core/question/filter/framing.ts';

const NOW = new Date('2016-11-16T12:00:00Z');
const DAYS = { from: '2016-03-01', to: '2016-04-01' };

it.each([
  ['since', { from: '2016-03-01' }, true],
  ['after', { from: '2016-04-01' }, true],
  ['before', { to: '2016-03-01' }, true],
  ['until', { to: '2016-04-01' }, true],
  ['in', DAYS, false],
  ['during', DAYS, false],
] as const)('"%s" makes of days %j', (lead, expected, isOneEnd) => {
  expect(framed(lead, DAYS)).toEqual(expected);
  expect(isEnd(lead)).toBe(isOneEnd);
});

it('a date without a year is the latest that has begun, which is said', () => {
  const may = { month: 4 };
  const december = { month: 11 };
  const isYearGuessed = true;
  expect(periodOf('in', { first: may, last: may }, NOW)).toEqual({
    ...{ from: '2016-05-01', to: '2016-06-01', isYearGuessed },
  });
  expect(periodOf('in', { first: december, last: december }, NOW)).toEqual({
    ...{ from: '2015-12-01', to: '2016-01-01', isYearGuessed },
  });
});

it('a period that ends before it begins is none', () => {
  expect(periodOf('from', { first: { year: 2016 }, last: { year: 2014 } }, NOW)).toBeUndefined();
});
