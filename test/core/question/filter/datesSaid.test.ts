import { expect, it } from 'vitest';
import { datesIn, daysOfDate } from '../../../../src/core/question/filter/datesSaid.ts';

const NOW = new Date('2016-11-16T12:00:00Z');

it.each([
  ['on the third of May 2014', ['third of May 2014: 2014-05-03 2014-05-04']],
  ['in March of 2014', ['March of 2014: 2014-03-01 2014-04-01']],
  ['the end of May 2014', ['the end of May 2014: 2014-05-21 2014-06-01']],
  ['mid-2014', ['mid-2014: 2014-05-01 2014-09-01']],
  [
    'early May 2014, late 2015',
    ['early May 2014: 2014-05-01 2014-05-12', 'late 2015: 2015-09-01 2016-01-01'],
  ],
  ['the autumn of 2014', ['the autumn of 2014: 2014-09-01 2014-12-01']],
  ['the second quarter of 2014', ['the second quarter of 2014: 2014-04-01 2014-07-01']],
  ["the '80s", ["the '80s: 1980-01-01 1990-01-01"]],
  ['in the 20s', ['the 20s: 2020-01-01 2030-01-01']],
  ['in May last year', ['May last year: 2015-05-01 2015-06-01']],
  ['$1990 or 1990%', []],
  ['2014-2016', ['2014-2016: 2014-01-01 2017-01-01']],
  ['the years 2014-2016', ['the years 2014-2016: 2014-01-01 2017-01-01']],
  ['2016-03', ['2016-03: 2016-03-01 2016-04-01']],
  ['2016/03/13', ['2016/03/13: 2016-03-13 2016-03-14']],
  ['13.3.2016', ['13.3.2016: 2016-03-13 2016-03-14']],
  ['3.3.2016', ['3.3.2016: 2016-03-03 2016-03-04']],
  ['03/13/2016', ['03/13/2016: 2016-03-13 2016-03-14']],
  ['13/03/2016', ['13/03/2016: 2016-03-13 2016-03-14']],
  ['3/2016', ['3/2016: 2016-03-01 2016-04-01']],
  ['3/4/2016, 3.4.2016, 13/2016, 45.3.2016 or 1.2016-03', []],
  ['the summer fair', []],
])('the dates in "%s" are %j', (text, dates) => {
  const found = datesIn(text, NOW).map(({ start, end, first, last }) => {
    const [opens, closes] = [daysOfDate(first), daysOfDate(last)];
    return `${text.slice(start, end)}: ${opens.from} ${closes.to}`;
  });
  expect(found).toEqual(dates);
});

it('many dates in one sentence take no longer than they are many', () => {
  const started = performance.now();
  expect(datesIn('2014, early 2015, the 1990s and 13.3.2016, '.repeat(5000), NOW)).toHaveLength(
    20_000,
  );
  expect(performance.now() - started).toBeLessThan(5000);
});
