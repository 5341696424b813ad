import { expect, it } from 'vitest';
import { unitBefore, unitBehind } from '../../../../src/core/answer/values/unit.ts';

it.each([
  [' percent of voters', 'percent', 1, 8],
  ['%', 'percent', 1, 1],
  [' percentage points', 'percentage point', 1, 18],
  [' full days', 'second', 86_400, 10],
  ['-year-old', 'month', 12, 5],
  [' km of road', 'millimetre', 1e6, 3],
  [' kilometers per hour', 'millimetre/hour', 1e6, 20],
  [' km/h', 'millimetre/hour', 1e6, 5],
  [' square miles', 'square mile', 1, 13],
  [' US dollars', 'dollar', 1, 11],
])('behind a number "%s" is %s, %d each', (text, name, factor, length) => {
  expect(unitBehind(text)).toEqual({ unit: { name, factor }, length });
});

it.each([' men', ' dayside', ', days', ' percentages'])('"%s" is no unit', (text) => {
  expect(unitBehind(text)).toBeUndefined();
});

it.each([
  ['for $', 'dollar', 1],
  ['for US$', 'dollar', 3],
  ['for A$', 'A$', 2],
  ['about € ', 'euro', 2],
])('before a number "%s" is %s', (text, name, length) => {
  expect(unitBefore(text)).toEqual({ unit: { name, factor: 1 }, length });
});
