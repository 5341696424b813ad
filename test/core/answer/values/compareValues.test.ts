import { expect, it } from 'vitest';
import { compareValues } from '../../../../src/core/answer/values/compareValues.ts';
import { valuesIn } from '../../../../src/core/answer/values/values.ts';

const compared = (a: string, b: string) => {
  const [[left], [right]] = [valuesIn(a), valuesIn(b)];
  if (!left || !right) throw new Error(`"${a}" or "${b}" has no value`);
  return compareValues(left, right);
};

it.each([
  ['79 people', '79 dead', 'same'],
  ['79', '82', 'different'],
  ['79 people', 'about 80 people', 'same'],
  ['about 80', 'about 90', 'unclear'],
  ['about 80', '120', 'different'],
  ['275,000 civilians', 'a quarter-of-a-million civilians', 'same'],
  ['300,000 civilians', 'a quarter-of-a-million civilians', 'different'],
  ['275,000 civilians', '250,000 civilians', 'different'],
  ['3,012 homes', '3,000 homes', 'unclear'],
  ['80 people', '79 people', 'different'],
  ['more than 3,000', '3,500', 'unclear'],
  ['more than 3,000', 'over 3,000', 'same'],
  ['more than 3,000', '2,000', 'different'],
  ['at least 100', 'up to 80', 'different'],
  ['50 to 60 people', '55 people', 'unclear'],
  ['50 to 60 people', '75 people', 'different'],
  ['79 people', '82 houses', 'unclear'],
  ['79 soldiers', '82', 'different'],
  ['another 12 people', '79 people', 'unclear'],
  ['two weeks', '14 days', 'same'],
  ['a week-long truce', 'seven days', 'same'],
  ['two months', '60 days', 'unclear'],
  ['5 miles', '8 km', 'unclear'],
  ['5 km', '5,000 metres', 'same'],
  ['$1.2bn', '1.2 billion dollars', 'same'],
  ['$1.2bn', '$1,212 million', 'same'],
  ['$1.2bn', '€1.2bn', 'unclear'],
  ['$1.2bn', '$1.4bn', 'different'],
  ['12 percent', '12.4 %', 'unclear'],
  ['12 percent', '13 percent', 'different'],
  ['half of them', '52 percent', 'same'],
  ['the second bank', 'the third bank', 'different'],
  ['hundreds of people', '700 people', 'unclear'],
  ['thousands of people', '79 people', 'different'],
] as const)('numbers: "%s" and "%s" are %s', (a, b, comparison) => {
  expect(compared(a, b)).toBe(comparison);
});

it.each([
  ['27 February', '1 March', 'different'],
  ['27 February', '27 February 2016', 'same'],
  ['27 February 2015', '27 February 2016', 'different'],
  ['February 2016', '27 February 2016', 'same'],
  ['February', '27 February 2016', 'same'],
  ['2016', '27 February 2016', 'same'],
  ['2015', '27 February 2016', 'different'],
  ['2016', '27 February', 'unclear'],
  ['5 to 9 May 2016', '7 May 2016', 'unclear'],
  ['5 to 9 May 2016', '12 May 2016', 'different'],
  ['early March 2016', '28 March 2016', 'different'],
  ['the 1990s', '1994', 'same'],
] as const)('dates: "%s" and "%s" are %s', (a, b, comparison) => {
  expect(compared(a, b)).toBe(comparison);
});

it.each([
  ['Obama', 'Barack Obama', 'same'],
  ['President Obama', 'Barack Obama', 'same'],
  ['Barack Obama', 'Michelle Obama', 'different'],
  ['Barack Obama', 'Barack Hussein Obama', 'same'],
  ['Bill Clinton', 'William Clinton', 'unclear'],
  ['J. Kerry', 'John Kerry', 'unclear'],
  ['Sergei Lavrov', 'Sergey Lavrov', 'unclear'],
  ['Sergei Lavrov', 'John Kerry', 'different'],
  ['UN', 'United Nations', 'same'],
  ['Korea', 'North Korea', 'unclear'],
  ['York', 'New York', 'unclear'],
  ['Aleppo', 'Damascus', 'unclear'],
  ['Aleppo', 'Aleppo University', 'unclear'],
  ['Islamic State', 'al-Nusra Front', 'unclear'],
] as const)('names: "%s" and "%s" are %s', (a, b, comparison) => {
  expect(compared(a, b)).toBe(comparison);
});

it.each([
  ['by bus', 'by bus', 'same'],
  ['by bus', 'on foot', 'unclear'],
  ['by bus', '79', 'unclear'],
  ['79', 'Aleppo', 'unclear'],
] as const)('"%s" and "%s" are %s', (a, b, comparison) => {
  expect(compared(a, b)).toBe(comparison);
});
