import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { nearestTerm } from '../../src/core/question/spelling.ts';
import { numberOf, placeOf, termAt, termsBeginning } from '../../src/search/packedTerms.ts';
import { anyPassages, anyTerm, packedIndexOf } from '../support/searchIndex.ts';

describe('packed terms', () => {
  it('has each term once, in order, by its number and by its name', () => {
    fc.assert(
      fc.property(anyPassages, (texts) => {
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
      fc.property(anyPassages, anyTerm, (texts, other) => {
        const { terms } = packedIndexOf(texts);
        const known = new Set(texts.flatMap((text) => [...text.terms, ...text.titleTerms]));
        if (!known.has(other)) expect(numberOf(terms, other)).toBeUndefined();
        expect(placeOf(terms, other)).toBe([...known].filter((name) => name < other).length);
      }),
    );
  });

  it('have those that begin so, in order', () => {
    fc.assert(
      fc.property(anyPassages, fc.oneof(anyTerm, fc.constant('')), (texts, beginning) => {
        const { terms } = packedIndexOf(texts);
        const known = new Set(texts.flatMap((text) => [...text.terms, ...text.titleTerms]));
        const begun = [...known].filter((name) => name.startsWith(beginning)).sort();
        expect([...termsBeginning(terms, beginning)]).toEqual(begun);
      }),
    );
  });

  it('leave out none that a misspelt one may have meant', () => {
    const written = fc.string({ unit: fc.constantFrom(...'abö:€\u{1f600}'), maxLength: 10 });
    fc.assert(
      fc.property(fc.array(written, { maxLength: 30 }), written, (texts, typed) => {
        const { terms } = packedIndexOf([{ terms: texts, titleTerms: [] }]);
        const beginning = typed.slice(0, 1);
        const nearest = (isNear: boolean) =>
          nearestTerm(
            typed,
            (edits) =>
              beginning.isWellFormed()
                ? termsBeginning(terms, beginning, isNear ? { term: typed, edits } : undefined)
                : [],
            () => 1,
          );
        expect(nearest(true)).toBe(nearest(false));
      }),
      { numRuns: 1000 },
    );
  });

  it('are all there that are so many edits away, whatever the letters', () => {
    const letter = fc.constantFrom(...'abcxyzéö中@` 9', '\u{1f600}', '\u007f');
    const edit = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom('put', 'take', 'exchange' as const),
      letter,
    });
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 2, maxLength: 9 }),
        fc.array(fc.array(edit, { maxLength: 2 }), { maxLength: 20 }),
        ([first = '', ...rest], edits) => {
          const edited = edits.map((own) => {
            const letters = [...rest];
            for (const { at, kind, letter } of own) {
              const place = at % (letters.length + 1);
              letters.splice(place, kind === 'put' ? 0 : 1, ...(kind === 'take' ? [] : [letter]));
            }
            return { term: first + letters.join(''), edits: own.length };
          });
          const typed = first + rest.join('');
          const { terms } = packedIndexOf([
            { terms: edited.map(({ term }) => term), titleTerms: [] },
          ]);
          for (const most of [1, 2]) {
            // A letter beyond the first plane is two code units, each of which takes an edit.
            const near = edited.filter(({ term }) => distance(term, typed) <= most);
            const found = new Set(termsBeginning(terms, first, { term: typed, edits: most }));
            for (const { term } of near) expect(found).toContain(term);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are passed over where they have too many other letters', () => {
    const terms = ['tabled', 'tablecloth', 'tact', 'talk', 'tiger', 'treaty'];
    const index = packedIndexOf([{ terms, titleTerms: [] }]);
    const near = (term: string, edits: number) => [
      ...termsBeginning(index.terms, 't', { term, edits }),
    ];
    expect(near('treaty', 1)).toEqual(['treaty']);
    expect(near('tabel', 1)).toEqual(['tabled']);
    expect(near('tagc', 1)).toEqual(['tact']);
  });
});
