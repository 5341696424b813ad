import { expect, it } from 'vitest';
import { RELATIVE, relativeDays } from '../../../../src/core/question/filter/relativeDays.ts';

/** A Sunday. */
const NOW = new Date('2016-01-03T12:00:00Z');

it.each([
  ['today', '2016-01-03 2016-01-04'],
  ['tonight', '2016-01-03 2016-01-04'],
  ['yesterday evening', '2016-01-02 2016-01-03'],
  ['the day before yesterday', '2016-01-01 2016-01-02'],
  ['three days ago', '2015-12-31 2016-01-01'],
  ['a week ago', '2015-12-21 2015-12-28'],
  ['2 months ago', '2015-11-01 2015-12-01'],
  ['twelve years ago', '2004-01-01 2005-01-01'],
  ['a decade ago', '2006-01-01 2007-01-01'],
  ['Last Sunday', '2015-12-27 2015-12-28'],
  ['last Monday', '2015-12-28 2015-12-29'],
  ['last January', '2015-01-01 2015-02-01'],
  ['last dec', '2015-12-01 2016-01-01'],
  ['this week', '2015-12-28 2016-01-04'],
  ['last year', '2015-01-01 2016-01-01'],
  ['the last 48 hours', '2016-01-01 2016-01-04'],
  ['past two decades', '1996-01-03 2016-01-04'],
])('"%s" is %s', (typed, days) => {
  const [match] = typed.matchAll(RELATIVE);
  const { from, to } = relativeDays(match?.groups, NOW);
  expect([match?.[0], `${from} ${to}`]).toEqual([typed, days]);
});
