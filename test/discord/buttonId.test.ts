import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import {
  articleKeyOf,
  articlesByKey,
  type ButtonId,
  findQuote,
  quoteIdOf,
  readButtonId,
  writeButtonId,
} from '../../src/discord/buttonId.ts';
import { articleOf } from '../support/library.ts';

const article = articleOf('a.md', 'The truce began. It held.');
const quoteId = fc
  .tuple(fc.string(), fc.nat(16_777_216), fc.nat(5000), fc.string(), fc.boolean())
  .map(([id, start, length, quote, isRelated]) => ({
    ...quoteIdOf(id, { start, end: start + length }, quote),
    ...(isRelated && { isRelated: true as const }),
  }));
const quoteAction = fc.constantFrom(
  'context' as const,
  'more' as const,
  'nearest' as const,
  'cite' as const,
  'copy' as const,
  'restyle' as const,
);

const buttonId: fc.Arbitrary<ButtonId> = fc.oneof(
  fc.record({
    action: quoteAction,
    quotes: fc.array(quoteId, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    action: fc.constantFrom(
      'edit' as const,
      'ask-more' as const,
      'any-time' as const,
      'share' as const,
    ),
  }),
  fc.record({ action: fc.constant('meant' as const), suggestion: fc.nat(99) }),
  fc.record({
    action: fc.constant('page' as const),
    list: fc.constantFrom('timeline' as const, 'articles' as const),
    page: fc.integer({ min: 1, max: 999_999 }),
  }),
);

describe('the id of a button', () => {
  it('carries all that it does in the hundred characters that Discord allows, with up to four quotations of the largest file', () => {
    fc.assert(
      fc.property(buttonId, (id) => {
        const written = writeButtonId(id);
        expect(written.length).toBeGreaterThanOrEqual(1);
        expect(written.length).toBeLessThanOrEqual(100);
        expect(readButtonId(written)).toEqual(id);
      }),
      { numRuns: 500 },
    );
  });

  it('is another one for whatever else a button does', () => {
    fc.assert(
      fc.property(buttonId, buttonId, (a, b) => {
        expect(writeButtonId(a) === writeButtonId(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('leaves out what does not fit, and nothing before it', () => {
    fc.assert(
      fc.property(
        quoteAction,
        fc.array(quoteId, { minLength: 5, maxLength: 9 }),
        (action, quotes) => {
          const written = writeButtonId({ action, quotes });
          expect(written.length).toBeLessThanOrEqual(100);
          const read = readButtonId(written);
          const kept = read && 'quotes' in read ? read.quotes : [];
          expect(kept.length).toBeGreaterThanOrEqual(4);
          expect(quotes.slice(0, kept.length)).toEqual(kept);
        },
      ),
    );
  });

  it.each([
    '',
    'c',
    'c~',
    'm~x',
    'x~abcdefghabcd0.5',
    'c~abcdefghabcd0.5~',
    'c~abcdefghabcd0.5~x',
    'c~abcdefghabcd-1.5',
    'C~abcdefghabcd0.5',
    'e~',
    'e~0',
    'z',
    'constructor',
    '__proto__',
    'd',
    'd~',
    'd~-1',
    'd~1e1',
    'd~0~1',
    'd~100',
    'p~',
    'p~x1',
    'p~t0',
    'p~t01',
    'p~t1.5',
    'p~t1~1',
    'p~__proto__1',
    'p~t9999999',
  ])('is not read where it is none of ours: %j', (id) => {
    expect(readButtonId(id)).toBeUndefined();
  });

  it('is read from anything without an error', () => {
    const pieces = fc.constantFrom(
      'c',
      'd',
      'p',
      't',
      'e',
      '~',
      '.',
      '0',
      '5',
      'abcdefghabcd',
      '\n',
    );
    const made = fc.array(pieces, { maxLength: 8 }).map((it) => it.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), made), (id) => {
        const read = readButtonId(id);
        if (read && 'quotes' in read) expect(read.quotes.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the quotation that an id names', () => {
  const id = quoteIdOf('a', { start: 0, end: 16 }, 'The truce began.');
  const articleIn = (text: string) => async (key: string) =>
    key === articleKeyOf('a') ? articleOf('a.md', text) : undefined;

  it('is found while the article says it there', async () => {
    expect(await findQuote(id, articleIn(article.text))).toEqual({
      article,
      span: { start: 0, end: 16 },
    });
  });

  it('is known to have changed when other words stand there', async () => {
    expect(await findQuote(id, articleIn('The truce ended. It held.'))).toBe('changed');
    expect(await findQuote(id, articleIn('Short.'))).toBe('changed');
    expect(await findQuote({ ...id, start: 1, end: 17 }, articleIn(article.text))).toBe('changed');
  });

  it('is known to be gone with its article', async () => {
    expect(await findQuote(id, async () => undefined)).toBe('gone');
  });
});

describe('an article behind a button', () => {
  const catalogueOf = (articles: ReadonlyMap<string, Article>) => ({
    get: async (id: string) => articles.get(id),
    size: async () => articles.size,
    catalogue: async () => Array.from(articles, ([id, { path, title }]) => ({ id, path, title })),
  });

  it('is found by its key, also where it came after others were looked for', async () => {
    const articles = new Map([['a', article]]);
    const articleWith = articlesByKey({ articles: catalogueOf(articles) });
    expect(await articleWith(articleKeyOf('a'))).toBe(article);
    expect(await articleWith(articleKeyOf('b'))).toBeUndefined();
    const late = articleOf('b.md', 'It held.');
    articles.set('b', late);
    expect(await articleWith(articleKeyOf('b'))).toBe(late);
    articles.delete('a');
    expect(await articleWith(articleKeyOf('a'))).toBeUndefined();
  });

  it('is found where many others came and went', async () => {
    const articles = new Map<string, Article>();
    const articleWith = articlesByKey({ articles: catalogueOf(articles) });
    for (let number = 0; number < 20; number += 1) {
      articles.clear();
      for (const id of ['kept', `${number}`]) articles.set(id, articleOf(`${id}.md`, id));
      for (const id of articles.keys()) {
        expect(await articleWith(articleKeyOf(id))).toBe(articles.get(id));
      }
    }
  });

  it('is known to be gone at once, however often it is asked for among many', async () => {
    const many = Array.from(
      { length: 60_000 },
      (_, index) => [`folder/${index}.md`, article] as const,
    );
    const articleWith = articlesByKey({ articles: catalogueOf(new Map(many)) });
    const millisecondsFor = async (times: number) => {
      const began = performance.now();
      for (; times > 0; times -= 1) expect(await articleWith('gone')).toBeUndefined();
      return performance.now() - began;
    };
    const first = await millisecondsFor(1);
    expect((await millisecondsFor(5)) / 5).toBeLessThan(first / 2);
  });
});
