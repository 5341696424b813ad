import { describe, expect, it } from 'vitest';
import { nearestTerm } from '../../../src/core/question/spelling.ts';

const VOCABULARY = [
  'begin',
  'people',
  'ghouta',
  'evacuation',
  'truce',
  'trace',
  'aleppo',
  'toxer',
  'toner',
];
const nearest = (term: string) =>
  nearestTerm(
    term,
    () => VOCABULARY,
    (known) => (known === 'truce' ? 2 : 1),
  );

describe('a misspelt term', () => {
  it.each([
    ['one letter missing', 'gouta', 'ghouta'],
    ['one letter wrong', 'trute', 'truce'],
    ['two neighbouring letters in the wrong order', 'poeple', 'people'],
    ['two edits in a long term', 'evakuasion', 'evacuation'],
    ['the commoner of two that are as near', 'trxce', 'truce'],
    ['the first in the alphabet of two that are as common', 'tower', 'toner'],
  ])('is read as the nearest term: %s', (_, typed, meant) => {
    expect(nearest(typed)).toBe(meant);
  });

  it.each([
    ['another word that is two edits away', 'berlin'],
    ['another first letter', 'kruce'],
    ['too short to tell', 'trux'],
    ['a number', 'trac3'],
  ])('is left as it is: %s', (_, typed) => {
    expect(nearest(typed)).toBeUndefined();
  });
});

describe('a misspelt word', () => {
  const vocabulary = ['waffenruh:de', 'waffenruh:da', 'waffenrun', 'tor:de'];
  const once = () => 1;

  it('is corrected to one of its own language', () => {
    expect(nearestTerm('wafenruh:de', () => vocabulary, once)).toBe('waffenruh:de');
    expect(nearestTerm('wafenrun', () => vocabulary, once)).toBe('waffenrun');
    expect(nearestTerm('wafenruh:de', () => ['waffenruh:da'], once)).toBeUndefined();
  });

  it('is as long as it is without the mark of its language', () => {
    expect(nearestTerm('tur:de', () => vocabulary, once)).toBeUndefined();
  });
});
