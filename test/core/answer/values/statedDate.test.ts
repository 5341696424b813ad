import { expect, it } from 'vitest';
import {
  daysMeant,
  grainOf,
  hasYear,
  statedDatesIn,
} from '../../../../src/core/answer/values/statedDate.ts';

const read = (text: string, written?: string) =>
  statedDatesIn(text, written).map((date) => {
    const { from, to } = daysMeant(date, 2000);
    return `${text.slice(date.start, date.end)}|${from}|${to}|${grainOf(date)}|${hasYear(date)}`;
  });

it.each([
  ['In 2016 he left.', ['2016|2016-01-01|2017-01-01|year|true']],
  ['It began on 27 February.', ['27 February|2000-02-27|2000-02-28|day|false']],
  ['On Monday, Oct. 3, 2016, they met.', ['Monday, Oct. 3, 2016|2016-10-03|2016-10-04|day|true']],
  ['On May 5, 12 people died.', ['May 5|2000-05-05|2000-05-06|day|false']],
  ['in 1453', ['1453|1453-01-01|1454-01-01|year|true']],
  ['in March 2016', ['March 2016|2016-03-01|2016-04-01|month|true']],
  ['in the 1990s', ['the 1990s|1990-01-01|2000-01-01|year|true']],
  ['on Monday and yesterday', []],
  ['They may march 5 miles.', []],
  ['2000 people came.', []],
  ['In May last year it ended.', []],
])('the dates of "%s" are %j', (text, dates) => {
  expect(read(text)).toEqual(dates);
});

it('what "last year" is, the day tells on which the text was written', () => {
  expect(read('In May last year it ended.', '2016-10-03')).toEqual([
    'May last year|2015-05-01|2015-06-01|month|true',
  ]);
});
