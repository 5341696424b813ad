import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf, wordsOf, writtenWordsOf } from '../../../src/core/text/words.ts';
import { anyText } from '../../support/texts.ts';

describe('terms', () => {
  it.each([
    ['inflected forms share a term', 'suspend suspends suspended suspending', 'suspend'],
    ['irregular forms share a term', 'begin began begun', 'begin'],
    ['irregular plurals share a term', 'woman women', 'woman'],
    ['the possessive is left out, typed or typographic', "Syria Syria’s Syria's", 'syria'],
    ['accents fold', 'Café cafe CAFÉ', 'cafe'],
    ['letters with a stroke fold', 'Łódź Lodz łódź ŁÓDŹ', 'lodz'],
    ['so do eth, thorn and what was two letters', 'Þórðæœß thordaeoess ÞÓRÐÆŒẞ', 'thordaeoess'],
    ['breathings and glottal stops are left out', 'Qurʾan Qurʻan Quran', 'quran'],
    ['soft hyphens and joiners are left out', 'fer\u00adry f\u00aderry fe\u200drry ferry', 'ferri'],
    ['letters and digits of full width fold', 'ＡＫ４７ ak47', 'ak47'],
    ['compatibility forms fold', 'ﬁnance finance', 'financ'],
    ['thousands separators are left out', '275,000 275000', '275000'],
    ['acronyms with and without dots are one term', 'U.N. UN Un', 'un'],
  ])('%s', (_, text, term) => {
    expect(new Set(termsOf(text))).toEqual(new Set([term]));
  });

  it.each([
    ['"US" and "U.S." are a name', 'the US and the U.S. and the U.S', ['US', 'US', 'US']],
    ['"us" is a stop word', 'they told us so', ['tell']],
    ['"IS" and "WHO" are names', 'IS fought where WHO helped', ['IS', 'fight', 'WHO', 'help']],
    ['"is" and "who" are stop words', 'who is it', []],
    ['in a text of capitals "WHO" and "IS" are stop words', 'WHO IS JOHN KERRY', ['john', 'kerri']],
    ['negations stay', 'did not, never, no, without', ['not', 'never', 'no', 'without']],
    ['contracted negations are "not"', "didn’t can't cannot", ['not', 'not', 'not']],
    ['a capital before a hyphen and a digit is a name', 'A-320 on I-95', ['A', '320', 'I', '95']],
    ['hyphens part words', 'US-led', ['US', 'lead']],
    ['decimals and amounts stay whole', '3.5 percent, $1.2bn', ['3.5', 'percent', '1.2bn']],
    ['"a.m." is one term', 'at 5 a.m.', ['5', 'AM']],
  ])('%s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });
});

describe('words', () => {
  it('hold the soft hyphens in them, and not those around', () => {
    const text = 'the \u00adfer\u00adry\u00ad left';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'the',
      'fer\u00adry',
      'left',
    ]);
  });

  it('carry offsets into the whole text, also when only a span of it is read', () => {
    const text = 'Before. The truce began. After.';
    const words = wordsOf(text, { start: 8, end: 24 });
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'truce',
      'began',
    ]);
  });

  it('are in order, apart, in the span and not empty, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end, term } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(term).not.toMatch(/\s/);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('have the same terms in each language, whatever has been read before', () => {
    const texts = ['The bridges closed; WHO and US said so.', 'THE US SAID SO', 'die Brücken US'];
    const read = () =>
      texts.flatMap((text) => ['en', 'de'].map((code) => termsOf(text, undefined, code)));
    const before = read();
    for (let word = 0; word < 200_000; word += 1) termsOf(`bridge${word} closed`);
    expect(read()).toEqual(before);
    expect(new Set(before.map((terms) => terms.join(' '))).size).toBe(before.length);
  });

  it('are told apart, of whatever length', () => {
    const long = 'a'.repeat(100);
    expect(termsOf(`${long}b ${long}c ${long}`)).toEqual([`${long}b`, `${long}c`, long]);
  });
});

it.each([
  ['BET won.', 'BET'],
  ['U.S. won.', 'US'],
  ['NGOs won.', 'NGO'],
  ['NASA’s won.', 'NASA'],
  ['Bet won.', ''],
  ['A won.', ''],
  ['bet won.', ''],
  ['BET WON.', ''],
])('the letters of an abbreviation in %s', (text, letters) => {
  expect(writtenWordsOf(text)[0]?.acronym).toBe(letters);
});
