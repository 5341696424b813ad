import { expect, it } from 'vitest';
import { matterOf } from '../../../../../src/core/answer/proofread/figure/matter.ts';
import { saidFiguresIn } from '../../../../../src/core/answer/proofread/figure/saidFigure.ts';
import {
  isOfOneThing,
  isOneSense,
  namedTerms,
  type PlacedFigure,
  yearsIn,
} from '../../../../../src/core/answer/proofread/figure/sameMatter.ts';

function placed(text: string, language = 'en'): PlacedFigure {
  const figures = saidFiguresIn(text, language);
  const [figure] = figures;
  if (!figure) throw new Error(`There is no figure in "${text}".`);
  const sentence = { start: 0, end: text.length };
  return {
    figure,
    figures,
    sentence,
    text,
    language,
    matter: matterOf(text, sentence, figures, 0, language),
  };
}

it.each([
  ['en', 'On Monday the blast in Osk killed 12 people.', ['monday', 'osk']],
  ['en', 'Exactly 12 ships sank near Velmark.', ['velmark']],
  ['de', 'Am Montag starben in Osk 12 Menschen.', ['montag:de', 'osk:de']],
  ['fr', 'Ce lundi, 12 personnes sont mortes.', ['lund:fr']],
] as const)('in %s, what "%s" names is %j', (language, text, names) => {
  expect(namedTerms(placed(text, language))).toEqual(names);
});

it.each([
  ['12 people died', '12 soldiers died', true],
  ['12 soldiers died', '12 people died', false],
  ['12 ships sank', '12 boats sank', false],
  ['12 % of the men', '12 % of the women', false],
  ['12 % of the men', '12 men', false],
] as const)('"%s" and "%s" are of one thing: %s', (a, b, isOne) => {
  expect(isOfOneThing(placed(a), placed(b), new Set())).toBe(isOne);
});

it.each([
  ['The town closed 12 schools.', 'The town closed 12 schools.', true],
  ['The town closed 12 schools.', 'The town opened 12 schools.', false],
  ['The town closed 12 schools.', 'The town threatened to close 12 schools.', false],
  ['The town closed 12 schools.', 'The town closed another 12 schools.', false],
  ['The firm lost $5m.', 'The firm lost $5m a day.', false],
] as const)('"%s" and "%s" are one sense: %s', (a, b, isOne) => {
  expect(isOneSense(placed(a), placed(b))).toBe(isOne);
});

it('a year is told from another number', () => {
  expect(yearsIn('In 2015 and 1998, 2015.5 and 12015 of 201 m, 2016m')).toEqual(['2015', '1998']);
});
