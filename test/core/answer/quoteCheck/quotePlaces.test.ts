import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../../../src/core/answer/quoteCheck/quoteCheck.ts';
import {
  addedIn,
  placesOf,
  withExcerpts,
} from '../../../../src/core/answer/quoteCheck/quotePlaces.ts';
import { articleOf } from '../../../support/library.ts';

const place = (articleId: string, start = 0, end = 10) => ({ articleId, start, end });

describe('the places of a claim', () => {
  it.each(['exact', 'exact-but-typography', 'similar'] as const)(
    'that is %s are the first three, with nothing missing',
    (kind) => {
      const places = ['a', 'b', 'c', 'd'].map((id) => place(id));
      expect(placesOf({ kind, places })).toEqual(
        ['a', 'b', 'c'].map((id) => ({ place: place(id), missing: [] })),
      );
    },
  );

  it('that is altered are one, with what it leaves out as offsets into the words there', () => {
    const difference = [
      { kind: 'missing', text: 'The ', start: 100, end: 104 },
      { kind: 'same', text: 'truce', start: 104, end: 109, claim: { start: 0, end: 5 } },
      { kind: 'added', text: ' has', claim: { start: 5, end: 9 } },
      { kind: 'missing', text: ' did not', start: 109, end: 117 },
    ] as const;
    const check = {
      kind: 'altered',
      place: place('a', 100, 120),
      difference,
      changes: ['words'],
    } as const;
    expect(placesOf(check)).toEqual([
      {
        place: place('a', 100, 120),
        missing: [
          { start: 0, end: 4 },
          { start: 9, end: 17 },
        ],
      },
    ]);
    expect(addedIn(difference)).toEqual([{ start: 5, end: 9 }]);
  });

  it('that is stitched are one for each piece, in the claim’s order', () => {
    const claim = { start: 0, end: 1 };
    const pieces = ['z', 'a', 'z', 'b'].map((id) => ({
      claim,
      places: [place(id), place('other')],
    }));
    expect(placesOf({ kind: 'stitched', pieces }).map((it) => it.place.articleId)).toEqual([
      'z',
      'a',
      'z',
      'b',
    ]);
  });

  it.each(['absent', 'too-short', 'too-long'] as const)('that is %s are none', (kind) => {
    expect(placesOf({ kind })).toEqual([]);
  });
});

it('the excerpts of a check are slices of the articles it was compared with, and none is of another', () => {
  const articles = [articleOf('a.md', 'The truce began.'), articleOf('b.md', 'It held.')];
  const places = [place('b', 0, 2), place('gone'), place('a', 4, 9)];
  const check = { kind: 'exact', places } as const;
  expect(withExcerpts(check, articles)).toMatchObject({
    check,
    excerpts: [
      { quote: 'It', highlights: [], citation: { articleId: 'b' } },
      { quote: 'truce', highlights: [], citation: { articleId: 'a' } },
    ],
  });
  const difference = [{ kind: 'missing', text: 'truce', start: 4, end: 9 }] as const;
  const altered = {
    kind: 'altered',
    place: place('a', 0, 16),
    difference,
    changes: ['words'],
  } as const;
  expect(withExcerpts(altered, articles).excerpts).toMatchObject([
    { quote: 'The truce began.', highlights: [{ start: 4, end: 9 }] },
  ]);
});

it('what is missing stands in the article and what was added in the claim, in order and apart, whatever was altered', () => {
  const text =
    'The board did not approve the new ferry contract on Tuesday, the mayor of Orrin said.';
  const article = articleOf('a.md', text);
  const words = text.split(' ');
  const change = fc.tuple(
    fc.nat(words.length - 1),
    fc.constantFrom('', 'two new', '**', '\n> @here'),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const claim = words
        .map((word, at) => changes.find(([of]) => of === at)?.[1] ?? word)
        .join(' ');
      const check = checkQuote(claim, [article]);
      for (const { place, missing } of placesOf(check)) {
        const quote = article.text.slice(place.start, place.end);
        let at = -1;
        for (const { start, end } of missing) {
          expect(start).toBeGreaterThan(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(quote.length);
          at = end;
        }
      }
      let at = -1;
      for (const { start, end } of check.kind === 'altered' ? addedIn(check.difference) : []) {
        expect(start).toBeGreaterThan(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(claim.length);
        at = end;
      }
    }),
    { numRuns: 500 },
  );
});
