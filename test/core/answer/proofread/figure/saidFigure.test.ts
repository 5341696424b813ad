import { expect, it } from 'vitest';
import { saidFiguresIn } from '../../../../../src/core/answer/proofread/figure/saidFigure.ts';

const read = (text: string, language: string) =>
  saidFiguresIn(text, language).map(({ start, end }) => text.slice(start, end));

it.each([
  [
    'en',
    'More than 3,000 people and 68.9 percent, $5m, 5 km',
    ['More than 3,000', '68.9 percent', '$5m', '5 km'],
  ],
  ['en', 'On 3 May 2016, May 3, 2016-05-03, at 5 p.m. or 14:30', []],
  ['en', 'Resolution 2254 of 2016, Flight 370, page 12, words [3], p. 4', []],
  ['en', 'in 2016 they won 3-1 against 2016 soldiers', ['2016']],
  ['en', '50 to 60 km, between 3 and 4 million people', ['50 to 60 km', '3 and 4 million']],
  ['de', 'Am 3. Mai 2016 um 14 Uhr kamen rund 3.000 Menschen, S. 12', ['rund 3.000']],
  ['fr', 'Le 3 mai 2016 à 14h30, plus de 3 000 personnes', ['plus de 3 000']],
  ['es', 'El 3 de mayo de 2016, el 68,9 % de los votantes', ['68,9 %']],
  ['ru', '3 мая 2016 года более 3 000 человек', ['более 3 000']],
  ['ja', '2016年5月3日、約3,000人', ['約3,000']],
] as const)('in %s the figures of "%s" are %j', (language, text, figures) => {
  expect(read(text, language)).toEqual(figures);
});

it('what rose from one number to another says of each which it is', () => {
  const found = saidFiguresIn('It rose from 12 % to 15 %, by 3 %.', 'en');
  expect(found.map(({ part }) => part)).toEqual(['from', 'to', 'by']);
});
