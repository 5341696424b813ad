import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../../src/core/answer/excerpt.ts';
import { createGate, passExcerpts } from '../../../../src/core/answer/gate.ts';
import type { Citation } from '../../../../src/core/article/citation.ts';
import {
  type ExcerptLook,
  excerptText,
  sourceLine,
} from '../../../../src/discord/cards/lines/excerptText.ts';
import { discordNotation } from '../../../../src/discord/notation.ts';
import { lookOver } from '../../../support/cards.ts';
import { articleOf } from '../../../support/library.ts';

const CITATION: Citation = {
  articleId: 'a',
  title: 'Talks end',
  path: 'a.md',
  lines: [1, 2],
  start: 0,
  end: 1,
};
const LOOK: ExcerptLook = lookOver(undefined);

describe('where a quotation stands', () => {
  it.each<[string, Partial<Citation>, string]>([
    ['nothing else is known', {}, '**Talks end** · a.md\\:1–2'],
    [
      'everything is known',
      {
        author: 'Nora *Quist*',
        publisher: '_Daily_',
        date: '2016-10-03',
        url: 'https://a.example/',
      },
      '**[Talks end](https://a.example/)** · Nora \\*Quist\\* · \\_Daily\\_ · <t:1475496000:D> · a.md\\:1–2',
    ],
    [
      'the title would be a link, a mention and a line of its own',
      { title: '# [x](https://evil.example)\n@everyone <@1>' },
      '**\\# \\[x\\](https\\://evil.example) \\@everyone \\<\\@1\\>** · a.md\\:1–2',
    ],
    [
      'the address has brackets',
      { url: 'https://a.example/b_(c)?d=(e)#(f)' },
      '**[Talks end](https://a.example/b_%28c%29?d=%28e%29#%28f%29)** · a.md\\:1–2',
    ],
    [
      'the address ends in a backslash',
      { url: 'https://a.example/?b\\' },
      '**[Talks end](https://a.example/?b%5C)** · a.md\\:1–2',
    ],
    [
      'the address would end the bold',
      { url: 'https://a.example/b**c' },
      '**[Talks end](https://a.example/b%2A%2Ac)** · a.md\\:1–2',
    ],
    [
      'the address is too long',
      { url: `https://a.example/${'b'.repeat(500)}` },
      '**Talks end** · a.md\\:1–2',
    ],
    [
      'the address is too long once it is encoded',
      { url: `https://a.example/${'('.repeat(200)}` },
      '**Talks end** · a.md\\:1–2',
    ],
    ['the title is too long', { title: 'a'.repeat(1000) }, `**${'a'.repeat(199)}…** · a.md\\:1–2`],
    [
      'the headings say it',
      { isExtracted: true, headings: ['**Talks**', 'The <deal>'] },
      '**Talks end** · a.md, under “\\*\\*Talks\\*\\* › The \\<deal\\>”',
    ],
  ])('is said where %s', (_, more, line) => {
    expect(sourceLine({ citation: { ...CITATION, ...more } }, LOOK)).toBe(`-# ${line}`);
  });

  it.each([
    ['alone', {}, ''],
    [
      'beside where it was published',
      { url: 'https://a.example/(b)' },
      ' · [a.example](https://a.example/%28b%29)',
    ],
  ])('leads to our page where there is one, %s', (_, more, published) => {
    const link = 'https://quotes.example/articles/a?quote=It%20held.#mark-1';
    expect(sourceLine({ citation: { ...CITATION, ...more, link } }, LOOK)).toBe(
      `-# **[Talks end](${link})** · a.md\\:1–2${published}`,
    );
  });

  it('is said with what it has no date where that matters', () => {
    const look = { ...LOOK, marksUndated: true };
    expect(sourceLine({ citation: CITATION }, look)).toBe(
      '-# **Talks end** · no date · a.md\\:1–2',
    );
    expect(sourceLine({ citation: { ...CITATION, date: '2016' } }, look)).toBe(
      '-# **Talks end** · 2016 · a.md\\:1–2',
    );
  });
});

describe('an excerpt', () => {
  it('is the quotation, what is cut off it, where it stands, and where else', () => {
    const article = articleOf('a.md', 'The truce began. It held.');
    const gate = createGate(
      discordNotation,
      () => article.text,
      () => {},
    );
    const alsoIn = [
      { articleId: 'b', title: '**B**', agency: 'Reuters' },
      { articleId: 'c', title: 'C', agency: 'Reuters' },
    ];
    const cut = { before: false, after: true };
    const span = { start: 0, end: 16 };
    const excerpt = { ...excerptAt(article, span, [{ start: 4, end: 9 }]), alsoIn, cut };
    expect(passExcerpts([excerpt], gate).map((it) => excerptText(it, LOOK))).toEqual([
      '> The **truce** began.\n' +
        '-# \\[the sentence goes on\\]\n' +
        '-# **a** · a.md\\:1\n' +
        '-# also in: \\*\\*B\\*\\* (Reuters) · C (Reuters); 3 articles, 2 origins',
    ]);
  });

  it('is linked to the words that answer, or to all of it where none are known', () => {
    const text =
      '---\nurl: https://a.example/\n---\nThe truce of the hills began on 9 May. It held.';
    const article = articleOf('a.md', text);
    const look = lookOver(new Map([[article.id, article]]));
    const start = text.indexOf('The truce');
    const excerpt = excerptAt(article, { start, end: start + 38 });
    const answers = [{ start: 32, end: 37 }];
    expect(sourceLine({ ...excerpt, answers }, look)).toContain(
      '(https://a.example/#:~:text=the%20hills%20began%20on-,9%20May,-.%20It%20held)',
    );
    expect(sourceLine(excerpt, look)).toContain('#:~:text=The%20truce%20of%20the%20hills');
  });
});
