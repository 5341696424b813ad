import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, quoteIdOf, readButtonId, writeButtonId } from '../../src/discord/buttonId.ts';
import { articleOf } from '../support/library.ts';

const article = articleOf('a.md', 'The truce began. It held.');
const quoteId = fc
  .tuple(fc.string(), fc.nat(16_777_216), fc.nat(5000), fc.string())
  .map(([id, start, length, quote]) => quoteIdOf(id, { start, end: start + length }, quote));

describe('the id of a button', () => {
  it('carries up to four quotations of the largest file in the hundred characters that Discord allows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('context' as const, 'more' as const),
        fc.array(quoteId, { minLength: 1, maxLength: 4 }),
        (action, quotes) => {
          const id = writeButtonId({ action, quotes });
          expect(id.length).toBeLessThanOrEqual(100);
          expect(readButtonId(id)).toEqual({ action, quotes });
        },
      ),
    );
  });

  it('leaves out what does not fit, and nothing before it', () => {
    fc.assert(
      fc.property(fc.array(quoteId, { minLength: 5, maxLength: 9 }), (quotes) => {
        const read = readButtonId(writeButtonId({ action: 'more', quotes }));
        expect(read?.quotes.length).toBeGreaterThanOrEqual(4);
        expect(quotes.slice(0, read?.quotes.length)).toEqual(read?.quotes);
      }),
    );
  });

  it('is not read where it is somebody else’s', () => {
    fc.assert(fc.property(fc.string(), (id) => readButtonId(id) === undefined));
    for (const id of ['', 'c', 'c~', 'm~x', 'x~abcdefghabcd0.5', 'c~abcdefghabcd0.5~']) {
      expect(readButtonId(id)).toBeUndefined();
    }
  });
});

describe('the quotation that an id names', () => {
  const id = quoteIdOf('a', { start: 0, end: 16 }, 'The truce began.');

  it('is found while the article says it there', () => {
    expect(findQuote(id, () => article)).toEqual({ article });
  });

  it('is known to have changed when other words stand there', () => {
    expect(findQuote(id, () => articleOf('a.md', 'The truce ended. It held.'))).toBe('changed');
    expect(findQuote(id, () => articleOf('a.md', 'Short.'))).toBe('changed');
  });

  it('is known to be gone with its article', () => {
    expect(findQuote(id, () => undefined)).toBe('gone');
  });
});
