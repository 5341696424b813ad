import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/core/text/language.ts';
import { markOf, normalFormIn, unspacedForm } from '../../../src/core/text/otherForms.ts';
import { anyText } from '../../support/texts.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'ru', 'tr', 'xx'];
const formIn = (code: string, surface: string, hasCase = true) =>
  normalFormIn(languageOf(code), surface, hasCase);

describe('the term of a word', () => {
  it.each([
    ['de', 'Waffenruhe', 'waffenruh:de'],
    ['de', 'Straße', 'strass:de'],
    ['fr', "l'accord", 'accord:fr'],
    ['fr', 'l’accord', 'accord:fr'],
    ['it', "dell'accordo", 'accord:it'],
    ['es', "Peter's", 'pet:es'],
    ['tr', "Ankara'da", 'ankar:tr'],
    ['xx', 'Zürich', 'zurich:xx'],
    ['xx', 'x', 'x:xx'],
  ])('in %s: %s is %s, with the mark of its language', (code, surface, term) => {
    expect(formIn(code, surface)).toEqual({ term, stop: false });
    expect(markOf(term)).toBe(`:${code}`);
  });

  it.each([
    ['de', 'der', 'der'],
    ['de', 'FÜR', 'fur'],
    ['fr', "qu'il", 'il'],
    ['ru', 'когда', 'когда'],
  ])('that is too common in %s, as %s, has no mark', (code, surface, term) => {
    expect(formIn(code, surface, surface === 'der')).toEqual({ term, stop: true });
    expect(markOf(term)).toBe('');
  });

  it.each([
    ['de', 'WAR', true, { term: 'WAR', stop: false }],
    ['de', 'W.A.R.', false, { term: 'WAR', stop: false }],
    ['de', 'WAR', false, { term: 'war', stop: true }],
    ['de', 'War', true, { term: 'war', stop: true }],
  ])(
    'spelt like a common one in %s: %s, beside small letters %s',
    (code, surface, hasCase, form) => {
      expect(formIn(code, surface, hasCase)).toEqual(form);
    },
  );

  it('holds no space and has at most one mark, whatever the word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), anyText, (code, text) => {
        // No word has a colon, in whatever shape.
        const { term, stop } = formIn(code, text.normalize('NFKC').replaceAll(':', ''));
        expect(term).not.toMatch(/\s/);
        expect(term.split(':').length).toBeLessThanOrEqual(2);
        if (term.includes(':')) expect([stop, markOf(term)]).toEqual([false, `:${code}`]);
      }),
    );
  });
});

describe('a number', () => {
  it.each([
    ['de', '275.000', '275000'],
    ['de', '1.275.000,5', '1275000.5'],
    ['de', '3,5', '3.5'],
    ['de', '3.5', '3.5'],
    ['de', '1,275,000', '1275000'],
    ['fr', '3,5M', '3.5m'],
    ['ja', '275,000', '275000'],
    ['ja', '3.5', '3.5'],
    ['ar', '٢٠١٦', '2016'],
    ['ar', '٣٫٥', '3.5'],
  ])('written in %s as %s is %s in every language', (code, written, term) => {
    expect(formIn(code, written)).toEqual({ term, stop: false });
  });
});

describe('a word of a script without spaces', () => {
  it.each([
    ['停戦', '停战', false],
    ['始まり', '始', false],
    ['ＵＳ', 'us', false],
    ['の', 'の', true],
    ['ない', 'ない', false],
    ['から', 'から', true],
    ['什么', '什么', true],
    ['สงคราม', 'สงคราม', false],
  ])('%s is compared as %s', (segment, term, stop) => {
    expect(unspacedForm(segment)).toEqual({ term, stop });
  });
});
