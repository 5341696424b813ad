import { expect, it } from 'vitest';
import { allNamesOf, hasNames } from '../../../../src/core/question/alike/oneTerm.ts';
import { SAME_WORDS } from '../../../../src/core/question/alike/sameWords.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';
import { termsOf } from '../../../../src/core/text/words.ts';

const { synonyms } = readThesaurus('Umbar, Corsair Haven').thesaurus;
const firstOf = (word: string, language = 'en') =>
  allNamesOf(termsOf(word, undefined, language).join(' '), language, synonyms)[0];

it.each([
  ['truce', 'ceasefire', 'en'],
  ['winner', 'win', 'en'],
  ['Umbar', 'Corsair Haven', 'en'],
  ['begonnen', 'begann', 'de'],
  ['gestorben', 'starben', 'de'],
])('%j and %j have one name (%s)', (one, other, language) => {
  expect(firstOf(one, language)).toBe(firstOf(other, language));
});

it('what stands for something else in an article need not be it', () => {
  expect(firstOf('Brussels')).not.toBe(firstOf('EU'));
  expect(firstOf('rocket')).not.toBe(firstOf('missile'));
  expect(hasNames('rocket', 'en', synonyms)).toBe(false);
});

it('a word stands in one line of its language, so that no two groups are one by accident', () => {
  for (const [language, text] of Object.entries(SAME_WORDS)) {
    const lines = text.trim().split('\n');
    const stems = lines.map((line) => [
      ...new Set(line.split(',').map((name) => termsOf(name, undefined, language).join(' '))),
    ]);
    const all = stems.flat();
    expect(all.filter((stem, index) => all.indexOf(stem) !== index || stem === '')).toEqual([]);
  }
});
