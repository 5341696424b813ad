import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../../src/core/answer/answer.ts';
import { excerptAt } from '../../../src/core/answer/excerpt.ts';
import { REFERENCE_STYLES, referenceOf } from '../../../src/core/answer/reference/reference.ts';
import { cite } from '../../../src/core/article/citation.ts';
import {
  actOnQuotes,
  addressOf,
  findExcerpt,
  markedAs,
  type StandingQuote,
  sourceText,
} from '../../../src/core/conversation/quoteActions.ts';
import { articleOf, byId } from '../../support/library.ts';

const ACCESSED = new Date('2016-10-10T12:00:00Z');
const META = '---\ntitle: Talks end\nauthor: Nora Quist\npublisher: Daily\ndate: 2016-10-03\n';
const article = articleOf('a.md', `${META}---\nBefore it came. The truce began. After it went.`);
const other = articleOf('b.md', 'Nobody came. It held.');

/** The place of some words in an article. */
function standing(quote: string, of = article): StandingQuote {
  const start = of.text.indexOf(quote);
  return { article: of, span: { start, end: start + quote.length } };
}
const TRUCE = standing('The truce began.');
const NOBODY = standing('Nobody came.', other);
const PROGRESS = { files: [1, 2], bytes: [1, 2] } as const;

describe('a quotation', () => {
  const excerpt = excerptAt(article, TRUCE.span);

  it('stands where it stood while its article says it there', () => {
    expect(findExcerpt(excerpt, byId([article]))).toMatchObject({
      article,
      span: { start: TRUCE.span.start, end: TRUCE.span.end },
    });
  });

  it('has changed where the article says something else there, and is gone with it', () => {
    const changed = { ...article, text: article.text.replace('began', 'ended') };
    expect(findExcerpt(excerpt, byId([changed]))).toBe('changed');
    expect(findExcerpt(excerpt, byId([{ ...article, text: '' }]))).toBe('changed');
    expect(findExcerpt(excerpt, byId([other]))).toBe('gone');
  });
});

describe('what is done with quotations', () => {
  it('shows what stands around the first of them, and itself alone', () => {
    const reply = actOnQuotes(['gone', TRUCE, NOBODY], { kind: 'context' }, undefined);
    const { start, end } = TRUCE.span;
    expect(reply).toEqual({
      kind: 'context',
      citation: cite(article, TRUCE.span),
      stretches: [
        {
          articleId: 'a',
          start: start - 'Before it came. '.length,
          end: article.text.length,
          marks: [{ start: 16, end: 32, kind: 'asked' }],
          quote: 'Before it came. The truce began. After it went.',
        },
      ],
      alone: expect.objectContaining({ start, end, marks: [], quote: 'The truce began.' }),
    });
  });

  it.each(['more', 'copy'] as const)('shows those that are there, in their order: %s', (kind) => {
    expect(actOnQuotes([NOBODY, 'changed', TRUCE], { kind }, undefined)).toEqual({
      kind,
      excerpts: [excerptAt(other, NOBODY.span), excerptAt(article, TRUCE.span)],
    });
  });

  it.each(REFERENCE_STYLES)('refers to each source once, in the style %s', (style) => {
    const held = standing('It held.', other);
    const action = { kind: 'cite', style, accessed: ACCESSED } as const;
    const citations = [NOBODY, TRUCE, held].map((it) => cite(it.article, it.span));
    expect(actOnQuotes([NOBODY, TRUCE, held], action, undefined)).toEqual({
      kind: 'references',
      style,
      citations,
      references: [
        referenceOf(cite(other, held.span), style, ACCESSED),
        referenceOf(cite(article, TRUCE.span), style, ACCESSED),
      ],
    });
  });

  it('is nothing where none is there, and says why', () => {
    const context = { kind: 'context' } as const;
    const gone = { kind: 'lost', why: 'gone' };
    expect(actOnQuotes(['gone', 'gone'], context, undefined)).toEqual(gone);
    expect(actOnQuotes(['gone'], context, PROGRESS)).toEqual({ ...gone, progress: PROGRESS });
    const changed = { kind: 'lost', why: 'changed' };
    expect(actOnQuotes(['gone', 'changed'], context, PROGRESS)).toEqual(changed);
  });
});

describe('quotations that are shown again', () => {
  const [truce, nobody] = [excerptAt(article, TRUCE.span), excerptAt(other, NOBODY.span)];
  const marks = { highlights: [{ start: 4, end: 9 }], answers: [{ start: 10, end: 15 }] };
  const answer = (...excerpts: readonly Excerpt[]): Answer => ({
    ...{ kind: 'answered', question: 'When?', confidence: 1, notFound: [], excerpts },
  });

  it('are marked as in the answer, where that has them', () => {
    expect(markedAs([nobody, truce], answer({ ...truce, ...marks }))).toEqual([
      nobody,
      { ...truce, ...marks },
    ]);
  });

  it.each([
    ['of other words', { ...truce, ...marks, quote: 'The truce ended.' }],
    ['elsewhere', { ...truce, ...marks, citation: { ...truce.citation, start: 1 } }],
    ['of another article', { ...truce, ...marks, citation: { ...truce.citation, articleId: 'b' } }],
  ])('are not marked as one %s', (_, same) => {
    expect(markedAs([truce], answer(same))).toEqual([truce]);
  });

  it('have no words that answer where they were told to be only related', () => {
    const related = { ...truce, isRelated: true } as const;
    const { highlights } = marks;
    expect(markedAs([related], answer({ ...truce, ...marks }))).toEqual([
      { ...related, highlights },
    ]);
  });

  it('are as they were where nothing is found', () => {
    const nothing = { kind: 'not-a-question', question: '', reason: 'empty' } as const;
    expect(markedAs([truce], nothing)).toEqual([truce]);
  });
});

describe('the source of a quotation', () => {
  const citation = cite(article, TRUCE.span);
  const online = { ...article, url: 'https://a.example/b' };

  it('is named on one line, with the address or else the path', () => {
    expect(sourceText(citation, 'https://a.example/b')).toBe(
      '— Talks end, Nora Quist, Daily, 2016-10-03, https://a.example/b',
    );
    expect(sourceText(cite(other, NOBODY.span), undefined)).toBe('— b, b.md');
  });

  it('opens at the quoted words where that can be told, else as a whole', () => {
    const cited = cite(online, TRUCE.span);
    const open = (articles: readonly (typeof article)[], most = 500) =>
      addressOf({ citation: cited }, byId(articles), most);
    expect(open([online])).toMatch(/^https:\/\/a\.example\/b#:~:text=The%20truce/);
    expect(open([online], 20)).toBe('https://a.example/b');
    expect(open([])).toBe('https://a.example/b');
    expect(addressOf({ citation }, byId([article]), 500)).toBeUndefined();
  });

  it('opens at the words that answer, where there are some', () => {
    const cited = { citation: cite(online, TRUCE.span), answers: [{ start: 4, end: 9 }] };
    expect(addressOf(cited, byId([online]), 500)).toMatch(/:~:text=.*,truce,-/);
  });
});
