import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/search/bm25.ts';
import { numberOf } from '../../src/search/packedTerms.ts';
import { listOf, placeFrom, sumOf } from '../../src/search/searchedList.ts';
import { packedIndexOf } from '../support/searchIndex.ts';

const term = fc.constantFrom(...'abcdef');
const passages = fc.array(
  fc.record({
    terms: fc.array(term, { maxLength: 30 }),
    titleTerms: fc.array(term, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 40 },
);
const mean = fc.double({ min: 1, max: 50, noNaN: true });
const worth = fc.record({
  text: fc.double({ min: 0.01, max: 12, noNaN: true }),
  titles: fc.double({ min: 0.01, max: 4, noNaN: true }),
});

describe('the list of a term', () => {
  it('gives to no passage more than it says, whatever the mean length is', () => {
    fc.assert(
      fc.property(passages, term, worth, mean, mean, (texts, name, worths, text, titles) => {
        const index = packedIndexOf(texts);
        const number = numberOf(index.terms, name);
        if (number === undefined) return;
        const parts = { text: partsOf(text), titles: partsOf(titles) };
        const list = listOf(index, number, { worth: worths, groups: 0 }, parts);
        for (const [passage, { terms, titleTerms }] of texts.entries()) {
          const sum = sumOf([list], index, passage, parts);
          expect(sum > 0).toBe(terms.includes(name) || titleTerms.includes(name));
          expect(sum).toBeLessThanOrEqual(list.most * (1 + 1e-12));
        }
      }),
    );
  });

  it('is looked into from a place on', () => {
    const numbers = Uint16Array.of(2, 3, 5, 9);
    expect([0, 2, 3, 4, 9, 10].map((it) => placeFrom(numbers, it))).toEqual([0, 0, 1, 2, 3, 4]);
    expect([0, 4, 9, 10].map((it) => placeFrom(numbers, it, 2))).toEqual([2, 2, 3, 4]);
  });
});
