import { describe, expect, it } from 'vitest';
import { wordListsOf } from '../../../../src/core/answer/quoteCheck/alterationLists.ts';

describe('what a word is to a quotation that changes it', () => {
  const english = wordListsOf('en');

  it('is told by the lists of its language', () => {
    expect([
      english.isDenial('Never'),
      english.isDenial('didn’t'),
      english.isDenial('ever'),
    ]).toEqual([...[true, true, false]]);
    expect([
      english.isNumber('14th'),
      english.isNumber('six'),
      english.isNumber('sixty-four'),
    ]).toEqual([...[true, true, false]]);
    expect(wordListsOf('de').isDenial('keinerlei')).toBe(true);
    expect(wordListsOf('fr').isDenial('n’est')).toBe(true);
    expect(wordListsOf('ru').isDay('Январе')).toBe(true);
    expect(wordListsOf('es').isSmall('los')).toBe(true);
  });

  it('of a word that is a month only with a capital it is told by that', () => {
    expect([english.isDay('May'), english.isDay('may'), english.isDay('Tuesday’s')]).toEqual([
      ...[true, false, true],
    ]);
  });

  it('a number has its value as far as one word says it', () => {
    expect([english.numberOf('Six'), english.numberOf('many')]).toEqual([6, undefined]);
  });

  it('of a language that is not known no word is hardly a change', () => {
    expect(wordListsOf('fi').isSmall('ja')).toBe(false);
    expect(wordListsOf('fi').isNumber('12')).toBe(true);
  });
});
