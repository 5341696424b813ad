import { expect, it } from 'vitest';
import {
  isDesigner,
  isNobody,
  isSite,
  readByline,
} from '../../../../src/library/formats/page/authorNames.ts';

it.each([
  ['By Per Dahl', 'Per Dahl'],
  ['By  Per Dahl,\n  Harbour Correspondent', 'Per Dahl'],
  ['BY PER DAHL', 'PER DAHL'],
  ['Written by Ida Lund and Per Dahl', 'Ida Lund and Per Dahl'],
  ['Von Jürgen von der Heide', 'Jürgen von der Heide'],
  ['Par Émilie d’Aubigné', 'Émilie d’Aubigné'],
  ['By Nathan Willis March 25, 2015', 'Nathan Willis'],
  ['Ida Lund | 12 May 2016', 'Ida Lund'],
  ['Ida Lund on Friday', 'Ida Lund'],
  ['J. K. Strand Jr.', 'J. K. Strand Jr.'],
  ['山田太郎', '山田太郎'],
])('%s names %s', (line, name) => {
  expect(readByline(line)).toBe(name);
});

it.each([
  'By the time the gate was raised, nobody was there.',
  'By',
  '',
  'Posted by admin',
  'Last Updated: January 7, 2025',
  'more stories',
  'Read all about it here',
])('“%s” names nobody', (line) => {
  expect(readByline(line)).toBeUndefined();
});

it('placeholders, templates and sites are told from authors', () => {
  for (const name of ['No Author', 'admin', 'Unknown', 'Super User'])
    expect(isNobody(name)).toBe(true);
  expect(isNobody('Adam Administer')).toBe(false);
  expect(isDesigner('Northern Themes')).toBe(true);
  expect(isDesigner('Ida Lund')).toBe(false);
  expect(isSite('futurezone.at', 'Futurezone')).toBe(true);
  expect(isSite('Ida Lund', undefined)).toBe(false);
});
