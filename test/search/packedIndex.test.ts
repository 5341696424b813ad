import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  numberOf,
  type PackedField,
  passagesWith,
  placeOf,
  termAt,
} from '../../src/search/packedIndex.ts';
import { packedIndexOf } from '../support/searchIndex.ts';

const term = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', 'ä', '\u{1f600}', '\uffff', 'US', 'us', '1.2', 'x:de'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((it) => it.isWellFormed()),
);
const passages = fc.array(
  fc.record({
    terms: fc.array(term, { maxLength: 12 }),
    titleTerms: fc.array(term, { maxLength: 3 }),
  }),
  { maxLength: 20 },
);

/** What a field says of a term: passages that have it, and how often each does. */
function postingsOf({ offsets, passages: numbers, counts }: PackedField, number: number) {
  const [from, to] = [offsets[number] ?? 0, offsets[number + 1] ?? 0];
  return Array.from(numbers.slice(from, to), (passage, at) => [passage, counts[from + at]]);
}

describe('a packed index', () => {
  it('has each term once, in order, by its number and by its name', () => {
    fc.assert(
      fc.property(passages, (texts) => {
        const all = texts.flatMap(({ terms, titleTerms }) => [...terms, ...titleTerms]);
        const { terms } = packedIndexOf(texts);
        const inOrder = Array.from(terms.offsets.slice(1), (_, number) => termAt(terms, number));
        expect(inOrder).toEqual([...new Set(all)].sort());
        for (const [number, name] of inOrder.entries()) expect(numberOf(terms, name)).toBe(number);
      }),
    );
  });

  it('knows no other term, and where it would stand', () => {
    fc.assert(
      fc.property(passages, term, (texts, other) => {
        const { terms } = packedIndexOf(texts);
        const known = new Set(texts.flatMap((text) => [...text.terms, ...text.titleTerms]));
        if (!known.has(other)) expect(numberOf(terms, other)).toBeUndefined();
        expect(placeOf(terms, other)).toBe([...known].filter((name) => name < other).length);
      }),
    );
  });

  it('has of each field the passages of a term, ascending, and how often each has it', () => {
    fc.assert(
      fc.property(passages, (texts) => {
        const index = packedIndexOf(texts);
        for (const [field, key] of [
          [index.text, 'terms'],
          [index.titles, 'titleTerms'],
        ] as const) {
          for (let number = 0; number < index.terms.offsets.length - 1; number += 1) {
            const name = termAt(index.terms, number);
            const having = texts.flatMap((text, passage) => {
              const count = text[key].filter((it) => it === name).length;
              return count > 0 ? [[passage, count]] : [];
            });
            expect(postingsOf(field, number)).toEqual(having);
            expect(passagesWith(field, number)).toBe(having.length);
          }
        }
      }),
    );
  });

  it('counts the terms of its passages, each once and as they are repeated', () => {
    fc.assert(
      fc.property(passages, (texts) => {
        const { text } = packedIndexOf(texts);
        const lengths = texts.map(({ terms }) => Math.max(1, new Set(terms).size));
        expect([...text.lengths]).toEqual(lengths);
        expect(text.different).toBe(lengths.reduce((sum, length) => sum + length, 0));
        expect(text.repeated).toBe(texts.reduce((sum, { terms }) => sum + terms.length, 0));
      }),
    );
  });

  it('counts a term of one passage up to what a byte holds, and grows with what is put in', () => {
    const often = Array.from({ length: 300 }, () => 'truce');
    const many = Array.from({ length: 3000 }, (_, at) => `t${at}`);
    const index = packedIndexOf([
      { terms: often, titleTerms: [] },
      { terms: many, titleTerms: ['truce'] },
    ]);
    const number = numberOf(index.terms, 'truce') ?? -1;
    expect(postingsOf(index.text, number)).toEqual([[0, 255]]);
    expect(postingsOf(index.titles, number)).toEqual([[1, 1]]);
    expect(index.text).toMatchObject({ different: 3001, repeated: 3255 });
    expect(many.every((name) => numberOf(index.terms, name) !== undefined)).toBe(true);
  });
});
