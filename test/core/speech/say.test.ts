import { describe, expect, it } from 'vitest';
import { sayIn, spokenLanguageOf } from '../../../src/core/speech/say.ts';

it.each([
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['es-ES', 'es'],
  ['es-419', 'es'],
  ['de', 'de'],
  ['ja', 'ja'],
  ['pt-BR', 'en'],
  ['zh-TW', 'en'],
  ['', 'en'],
  ['toString', 'en'],
])('who uses Discord in "%s" is spoken to in "%s"', (locale, language) => {
  expect(spokenLanguageOf(locale)).toBe(language);
});

describe('a text', () => {
  it.each([
    ['en', ['0 articles', '1 article', '2 articles', '5 articles', '21 articles']],
    ['de', ['0 Artikel', '1 Artikel', '2 Artikel', '5 Artikel', '21 Artikel']],
    ['fr', ['0 article', '1 article', '2 articles', '5 articles', '21 articles']],
    ['es', ['0 artículos', '1 artículo', '2 artículos', '5 artículos', '21 artículos']],
    ['ru', ['0 статей', '1 статья', '2 статьи', '5 статей', '21 статья']],
    ['ja', ['記事0件', '記事1件', '記事2件', '記事5件', '記事21件']],
  ] as const)('has the plurals of %s', (language, counted) => {
    const say = sayIn(language);
    expect([0, 1, 2, 5, 21].map((count) => say('count.article', { count }))).toEqual(counted);
  });

  it.each([
    ['en', '12,345 articles'],
    ['de', '12.345 Artikel'],
    ['fr', '12\u202F345 articles'],
    ['es', '12.345 artículos'],
    ['ru', '12\u00A0345 статей'],
    ['ja', '記事12,345件'],
  ] as const)('writes a number as %s does', (language, counted) => {
    expect(sayIn(language)('count.article', { count: 12_345 })).toBe(counted);
  });

  it('never reads a value as a message', () => {
    const question = "{count, plural, other {#}} '{' <b>";
    expect(sayIn('de')('note.searched', { question })).toBe(`Gesucht: ${question}`);
  });

  it('cannot be said without its values', () => {
    const say = sayIn('en');
    // @ts-expect-error because a value is missing
    expect(() => say('note.searched')).toThrow('question');
    // @ts-expect-error because a value has another name
    expect(() => say('note.quotes-between', { from: '2016', until: '2017' })).toThrow('to');
    // @ts-expect-error because there is no such text
    expect(() => say('note.nothing')).toThrow();
  });
});
