import { expect, it } from 'vitest';
import {
  createLexiconWriter,
  FORM,
  HEAD,
  hasDigit,
  hashOf,
  isNumber,
  lexiconOf,
} from '../../../../src/core/ranking/numbered/lexicon.ts';
import { formsOf } from '../../../../src/core/text/words.ts';

/** The numbers of a text's words, and the lexicon in which they are. */
function numbered(text: string) {
  const writer = createLexiconWriter();
  const forms = formsOf(text).map(writer.numberOf);
  return { forms, lexicon: lexiconOf(writer.pack()) };
}

it('words have one number where they are the same word written the same way', () => {
  const { forms, lexicon } = numbered('The ship met a Ship, and ships met the ship.');
  const [, ship, met, , capital, , ships, again, , last] = forms;
  expect([last, again]).toEqual([ship, met]);
  expect(new Set([ship, capital, ships]).size).toBe(3);
  const terms = [ship, capital, ships].map((form) => lexicon.terms[form ?? -1]);
  expect(terms.map((term) => lexicon.textAt(term ?? -1))).toEqual(['ship', 'ship', 'ship']);
  expect(lexicon.textAt(lexicon.spellings[ships ?? -1] ?? -1)).toBe('ships');
});

it.each([
  ['the', FORM.stop],
  ['Ship', FORM.capital],
  ['forty', FORM.numberWord],
  ['275,000', FORM.digit],
  ['1902', FORM.digit | FORM.noAmount],
  ['9', FORM.digit | FORM.short],
  ['October', FORM.capital | FORM.month],
  ['second', FORM.numberWord | FORM.noAmount],
])('what a form is: %s', (word, expected) => {
  const { forms, lexicon } = numbered(word);
  expect(lexicon.flags[forms[0] ?? -1]).toBe(expected);
});

it('the letters of an abbreviation are known, and of no other word', () => {
  const { forms, lexicon } = numbered('The NGOs of the U.S. and a bet on BET.');
  const acronyms = forms.map((form) => lexicon.acronymOf(form));
  expect(acronyms).toEqual(['', 'NGO', '', '', 'US', '', '', '', '', 'BET']);
});

it('numbers are digits or words', () => {
  const [forty, ship, ninth] = formsOf('forty ships, 9th');
  expect([forty, ship, ninth].map((form) => form && isNumber(form))).toEqual([true, false, true]);
  expect([hasDigit('a1'), hasDigit('a')]).toEqual([true, false]);
});

it('the hash of a beginning is that of whatever begins so', () => {
  expect(hashOf('suspend', HEAD)).toBe(hashOf('susp'));
  expect(hashOf('suspend')).not.toBe(hashOf('suspens'));
});
