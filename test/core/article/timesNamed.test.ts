import { expect, it } from 'vitest';
import { type TimesNamed, timesNamedIn } from '../../../src/core/article/timesNamed.ts';

it.each<readonly [text: string, times: TimesNamed]>([
  ['', {}],
  [
    'Voters may march in Sept. or on 3 October; May spoke, Marching did not.',
    { months: [8, 9, 4] },
  ],
  ['From 2014 to 2016, and in 2014 above all.', { years: [2014, 2016] }],
  ['In the 1990s, FY2016, 2016-10-03 and 3.10.2017.', { years: [1990, 2016, 2017] }],
  ['It cost 20140 pounds in 1066, or 2100.', {}],
  ['It was closed on Mar. 3, 2014.', { years: [2014], months: [2] }],
])('the times that a text names, months by their capital: %j', (text, times) => {
  expect(timesNamedIn(text)).toEqual(times);
});
