import { describe, expect, it } from 'vitest';
import {
  isDateAt,
  isNameAt,
  isOfNumber,
  kindInUnspaced,
} from '../../../../src/core/answer/quoteCheck/alterationContext.ts';
import { wordListsOf } from '../../../../src/core/answer/quoteCheck/alterationLists.ts';

const at = (text: string, word: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
};

describe('what stands around a word', () => {
  it.each([
    ['on the 3rd of May', '3rd', 'en', true],
    ['on May 3 they came', '3', 'en', true],
    ['in 2016 they came', '2016', 'en', true],
    ['it cost 2016 dollars', '2016', 'en', false],
    ['am 3. Mai kamen sie', '3', 'de', true],
    ['el 3 de mayo vinieron', '3', 'es', true],
    ['on 2016-10-03 it was', '03', 'en', true],
    ['the 3 men came', '3', 'en', false],
  ])('%s: whether “%s” is of a date', (text, word, language, expected) => {
    expect(isDateAt(text, at(text, word), wordListsOf(language))).toBe(expected);
  });

  it.each([
    ['more than 80 men', 'more', true],
    ['it cost 80 dollars', 'dollars', true],
    ['the dollars came', 'dollars', false],
  ])('%s: whether “%s” is of a number', (text, word, expected) => {
    expect(isOfNumber(text, at(text, word), wordListsOf('en'))).toBe(expected);
  });

  it.each([
    ['then Anna came', 'Anna', 'en', true],
    ['Anna came', 'Anna', 'en', true],
    ['Ships came. The ships went', 'Ships', 'en', false],
    ['It came', 'It', 'en', false],
    ['so der Vertrag gilt', 'Vertrag', 'de', false],
    ['so Ministerin Keller', 'Keller', 'de', true],
    ['ALL OF IT CAME', 'CAME', 'en', false],
  ])('%s: whether “%s” is a name', (text, word, language, expected) => {
    expect(isNameAt(text, at(text, word), wordListsOf(language))).toBe(expected);
  });

  it('where words are not parted it is told by the characters', () => {
    const side = (text: string, word: string) => ({ text, span: at(text, word) });
    const nothing = { text: '', span: { start: 0, end: 0 } };
    expect(kindInUnspaced(side('承認しなかった', 'なかっ'), nothing)).toEqual(['denial']);
    expect(kindInUnspaced(side('五月に', '五'), side('六月に', '六'))).toEqual(['day']);
    expect(kindInUnspaced(side('これは', 'は'), side('これが', 'が'))).toEqual(['small']);
    expect(kindInUnspaced(side('港の契約', '契約'), side('港の船舶', '船舶'))).toEqual(['words']);
  });
});
