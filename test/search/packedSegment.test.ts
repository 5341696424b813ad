import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differentInAll,
  livePassagesWith,
  type PackedSegment,
  passagesIn,
  passagesOfAll,
  repeatedInAll,
  statisticsOf,
  withoutPassages,
} from '../../src/search/packedSegment.ts';
import { packedIndexOf } from '../support/searchIndex.ts';

interface Text {
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
}

const term = fc.constantFrom('a', 'ab', 'b', 'ä', '\u{1f600}', 'US', 'us');
const texts = fc.array(
  fc.record({
    terms: fc.array(term, { maxLength: 8 }),
    titleTerms: fc.array(term, { maxLength: 3 }),
  }),
  { maxLength: 8 },
);
/** Segments of texts, and which of all passages are gone, by their keys. */
const segments = fc
  .tuple(fc.array(texts, { maxLength: 4 }), fc.array(fc.nat(30), { maxLength: 10 }))
  .map(([parts, gone]) => {
    let firstKey = 0;
    const made = parts.map((part): PackedSegment => {
      const whole: PackedSegment = { firstKey, index: packedIndexOf(part), articleOf: () => '' };
      const end = firstKey + part.length;
      const keys = gone.filter((key) => key >= whole.firstKey && key < end);
      firstKey = end;
      // Once, or one after the other.
      return keys.length % 2 === 0
        ? withoutPassages(whole, keys)
        : keys.reduce((segment, key) => withoutPassages(segment, [key]), whole);
    });
    return { made, left: parts.flat().filter((_, key) => !gone.includes(key)) };
  });

const having = (left: readonly Text[], key: keyof Text, name: string) =>
  left.filter((text) => text[key].includes(name)).length;

describe('what is left of segments', () => {
  it('counts as if what was removed had never been there', () => {
    fc.assert(
      fc.property(segments, ({ made, left }) => {
        expect(passagesOfAll(made)).toBe(left.length);
        for (const [field, key] of [
          ['text', 'terms'],
          ['titles', 'titleTerms'],
        ] as const) {
          const different = left.reduce((sum, it) => sum + Math.max(1, new Set(it[key]).size), 0);
          expect(differentInAll(made, field)).toBe(different);
        }
        expect(repeatedInAll(made)).toBe(left.flatMap(({ terms }) => terms).length);
      }),
    );
  });

  it('has the statistics of the passages that are left', () => {
    fc.assert(
      fc.property(segments, fc.array(term, { maxLength: 4 }), ({ made, left }, asked) => {
        const statistics = statisticsOf(made);
        const all = left.flatMap(({ terms }) => terms);
        expect(statistics.passages).toBe(left.length);
        expect(statistics.meanLength).toBeCloseTo(all.length / (left.length || 1), 12);
        for (const name of [...asked, ...asked, 'nowhere']) {
          const titles = having(left, 'titleTerms', name);
          expect(statistics.passagesWith(name)).toBe(having(left, 'terms', name));
          expect(statistics.isKnown(name)).toBe(having(left, 'terms', name) + titles > 0);
        }
      }),
    );
  });

  it('has each of their terms once by its beginning, and others that they had once', () => {
    const beginning = fc.constantFrom('', 'a', 'u', 'U', '\u{1f600}', 'z');
    fc.assert(
      fc.property(segments, beginning, ({ made, left }, begun) => {
        const known = new Set(left.flatMap(({ terms }) => terms));
        const expected = [...known].filter((name) => name.startsWith(begun)).sort();
        const { terms, passagesWith } = statisticsOf(made);
        const told = [...terms(begun)];
        expect(new Set(told).size).toBe(told.length);
        expect(told.filter((name) => passagesWith(name) > 0).sort()).toEqual(expected);
      }),
    );
  });
});

it('removing passages leaves the segment that they are removed from as it was', () => {
  const index = packedIndexOf([{ terms: ['a'], titleTerms: ['b'] }]);
  const whole = { firstKey: 7, index, articleOf: () => '' };
  const without = withoutPassages(whole, [7]);
  const again = withoutPassages(without, [7]);
  expect([whole, without, again].map(passagesIn)).toEqual([1, 0, 0]);
  expect([whole, without, again].map((it) => livePassagesWith(it, 'text', 0))).toEqual([1, 0, 0]);
  expect([whole, without].map((it) => livePassagesWith(it, 'titles', 1))).toEqual([1, 0]);
});
