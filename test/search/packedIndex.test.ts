import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLOCK,
  type FieldName,
  LIMITS,
  type PackedIndex,
  unpackPassages,
} from '../../src/search/packedIndex.ts';
import { numberOf, termAt } from '../../src/search/packedTerms.ts';
import { anyPassages, packedIndexOf } from '../support/searchIndex.ts';

/** What is said of a term in a field: passages that have it, and how often each does. */
function postingsOf(index: PackedIndex, field: FieldName, number: number) {
  const { passages: numbers, counts } = index.postings(number);
  return Array.from(numbers, (passage, at) => {
    const count = counts[at] ?? 0;
    return [passage, field === 'text' ? count & 0xff : count >> 8];
  }).filter(([, count]) => count !== 0);
}

describe('a packed index', () => {
  it('has of each field the passages of a term, ascending, and how often each has it', () => {
    fc.assert(
      fc.property(anyPassages, (texts) => {
        const index = packedIndexOf(texts);
        for (const [field, key] of [
          ['text', 'terms'],
          ['titles', 'titleTerms'],
        ] as const) {
          for (let number = 0; number < index.terms.size; number += 1) {
            const name = termAt(index.terms, number);
            const having = texts.flatMap((text, passage) => {
              const count = text[key].filter((it) => it === name).length;
              return count > 0 ? [[passage, count]] : [];
            });
            expect(postingsOf(index, field, number)).toEqual(having);
            expect(index[field].having[number]).toBe(having.length);
          }
        }
      }),
    );
  });

  it('counts the terms of its passages, each once and as they are repeated', () => {
    fc.assert(
      fc.property(anyPassages, (texts) => {
        const { text, repeated, repeatedLengths } = packedIndexOf(texts);
        const lengths = texts.map(({ terms }) => Math.max(1, new Set(terms).size));
        expect([...text.lengths]).toEqual(lengths);
        expect(text.different).toBe(lengths.reduce((sum, length) => sum + length, 0));
        expect([...repeatedLengths]).toEqual(texts.map(({ terms }) => terms.length));
        expect(repeated).toBe(texts.reduce((sum, { terms }) => sum + terms.length, 0));
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
    expect(postingsOf(index, 'text', number)).toEqual([[0, 255]]);
    expect(postingsOf(index, 'titles', number)).toEqual([[1, 1]]);
    expect([index.text.different, index.repeated]).toEqual([3001, 3255]);
    expect(many.every((name) => numberOf(index.terms, name) !== undefined)).toBe(true);
  });

  it('tells what the postings of a block have at most', () => {
    fc.assert(
      fc.property(anyPassages, (texts) => {
        const index = packedIndexOf(Array.from({ length: 8 }, () => texts).flat());
        for (let number = 0; number < index.terms.size; number += 1) {
          const { passages: having, counts } = index.postings(number);
          for (const [at, passage] of having.entries()) {
            const block = Math.floor(((index.offsets[number] ?? 0) + at) / BLOCK) * LIMITS.size;
            const count = counts[at] ?? 0;
            for (const [often, place, { lengths }] of [
              [count & 0xff, LIMITS.ofText, index.text],
              [count >> 8, LIMITS.ofTitles, index.titles],
            ] as const) {
              if (often === 0) continue;
              expect(index.limits[block + place]).toBeGreaterThanOrEqual(often);
              expect(index.limits[block + place + 1]).toBeLessThanOrEqual(lengths[passage] ?? 0);
            }
          }
        }
      }),
    );
  });

  it('numbers more passages than two bytes do', () => {
    const many = Array.from({ length: 70_000 }, (_, at) => ({
      terms: at % 1000 === 999 ? ['truce', 'truce'] : ['talk'],
      titleTerms: ['end'],
    }));
    const index = packedIndexOf(many);
    const number = numberOf(index.terms, 'truce') ?? -1;
    expect(postingsOf(index, 'text', number).at(-1)).toEqual([69_999, 2]);
    expect(index.titles.having[numberOf(index.terms, 'end') ?? -1]).toBe(70_000);
    expect(unpackPassages(index, [69_999])).toEqual([
      { terms: ['truce', 'truce'], titleTerms: ['end'] },
    ]);
  });
});
