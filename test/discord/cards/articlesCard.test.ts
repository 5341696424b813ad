import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../src/core/article/catalogue.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { articlesCard } from '../../../src/discord/cards/articlesCard.ts';
import { questionOn } from '../../../src/discord/cards/questionLine.ts';
import { rowsOf, sendCard, textsOf } from '../../support/cards.ts';

const english = wordingIn('en');
const LOCALES = ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'];
const cardOf = (entries: readonly CatalogueEntry[], page = 1, more = {}, wording = english) =>
  articlesCard({ kind: 'articles', entries, ...more }, wording, page);
const numbered = (count: number): CatalogueEntry[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}`, title: `Number ${at}!` }));
const problem = {
  path: '**x**.md',
  line: 2,
  reason: 'It is *broken*.',
  remedy: 'Mend it.',
  skipped: true,
};

describe('the list of articles', () => {
  it('says of each its title, its date and whose it is, with nothing that Discord takes for markup', () => {
    const card = cardOf([
      {
        id: 'a',
        title: '# [x](https://evil.example)\n@everyone',
        author: '*Ann*',
        publisher: '<@1>',
        date: '2016-10-03',
      },
      { id: 'b', title: 'Undated' },
    ]);
    const [head, list] = textsOf(card);
    expect(head).toBe('**2 articles**');
    expect(list).toContain('\\# \\[x\\](https\\://evil.example) \\@everyone');
    expect(list).toContain('\n-# <t:1475496000:D> · \\*Ann\\* · \\<\\@1\\>\n');
    expect(list).toMatch(/Undated.*\n-# no date$/);
    sendCard(card);
  });

  it('shows each of fifty articles on exactly one of its pages', () => {
    const texts = Array.from({ length: 7 }, (_, at) =>
      textsOf(cardOf(numbered(50), at + 1)).join('\n'),
    );
    for (const { title } of numbered(50)) {
      expect(texts.filter((text) => text.includes(title))).toHaveLength(1);
    }
    expect(texts[6]).toContain('Page 7 of 7');
    expect(rowsOf(cardOf(numbered(50), 7))).toEqual([['Previous']]);
    expect(cardOf(numbered(50), 99)).toEqual(cardOf(numbered(50), 7));
  });

  it('of none says so', () => {
    expect(textsOf(cardOf([]))).toEqual(['**0 articles**']);
    sendCard(cardOf([]));
  });

  it('tells of problems where it is given them', () => {
    const text = textsOf(cardOf(numbered(1), 1, { problems: [problem] })).join('\n');
    expect(text).toContain('**1 problem**\n-# \\*\\*x\\*\\*.md\\:2: It is \\*broken\\*.');
  });

  it.each([
    ['long', 'a'],
    ['long and made of markup', '*'],
    ['long and made of what is spelt out', '\u202e'],
  ])('fits in every language where all names are %s', (_, character) => {
    const long = character.repeat(1000);
    const entry = {
      id: 'a',
      title: long,
      author: long,
      publisher: long,
      url: `https://a.example/${'b'.repeat(480)}`,
    };
    const problems = Array.from({ length: 9 }, () => ({
      ...problem,
      path: long.slice(0, 255),
      reason: long,
    }));
    for (const locale of LOCALES) {
      sendCard(
        cardOf(
          Array.from({ length: 50 }, () => entry),
          1,
          { problems },
          wordingIn(locale),
        ),
      );
    }
  });

  it('has no question that a reply to it could take up', () => {
    expect(questionOn(textsOf(cardOf(numbered(3)))[0] ?? '')).toBeUndefined();
  });
});
