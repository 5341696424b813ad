import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../../src/core/answer/reference/source.ts';
import type { Citation } from '../../../../src/core/article/citation.ts';
import { anyText } from '../../../support/texts.ts';

const ACCESSED = new Date('2026-11-22T23:59:00-05:00');
const BARE: Citation = {
  articleId: 'truce',
  title: 'Truce begins',
  path: 'truce.md',
  lines: [3, 4],
  start: 0,
  end: 10,
};
const source = (about: Partial<Citation> = {}) => sourceOf({ ...BARE, ...about }, ACCESSED);

describe('what is known of a source', () => {
  it('is what its article says, and when it was read by the day of UTC', () => {
    expect(source()).toEqual({
      id: 'truce',
      title: 'Truce begins',
      authors: [],
      publisher: undefined,
      issued: undefined,
      accessed: { year: 2026, month: 11, day: 23 },
      url: undefined,
    });
    expect(source({ author: 'John Kerry; Reuters' }).authors).toHaveLength(2);
  });

  it.each([
    ['2016', { year: 2016 }],
    ['2016-10', { year: 2016, month: 10 }],
    ['2016-10-03', { year: 2016, month: 10, day: 3 }],
    ['2016-10-03T23:30:00-05:00', { year: 2016, month: 10, day: 3 }],
    ['2016-13-03', { year: 2016 }],
    ['2016-10-32', { year: 2016, month: 10 }],
    ['soon', undefined],
  ])('is dated as exactly as %s says', (date, issued) => {
    expect(source({ date }).issued).toEqual(issued);
  });

  it.each([' ', '', '\n'])('leaves out an author or a publisher of %j', (blank) => {
    expect(source({ author: blank, publisher: blank })).toEqual(source());
  });

  it('has an address that ends no field of a file', () => {
    expect(source({ url: 'https://a.example/{x}\\?q=%7B y' }).url).toBe(
      'https://a.example/%7Bx%7D%5C?q=%7B%20y',
    );
  });

  it('is one line each, and nothing in it acts on a screen', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, publisher) => {
        const made = source({ title, publisher });
        for (const text of [made.title, made.publisher ?? '']) {
          expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
          expect(text.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
