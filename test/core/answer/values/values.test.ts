import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareValues } from '../../../../src/core/answer/values/compareValues.ts';
import { valuesIn } from '../../../../src/core/answer/values/values.ts';

const TEXT = 'On 27 February 2016 about 80 people left Aleppo by bus.';

it('a text has dates, numbers and names', () => {
  expect(valuesIn(TEXT).map(({ kind, start, end }) => [kind, TEXT.slice(start, end)])).toEqual([
    ['date', '27 February 2016'],
    ['quantity', 'about 80'],
    ['name', 'Aleppo'],
  ]);
});

it('what counts, and how exactly, is read around the span', () => {
  const at = TEXT.indexOf('80');
  expect(valuesIn(TEXT, { start: at, end: at + 2 })).toMatchObject([
    { kind: 'quantity', covers: 5, counted: 'person' },
  ]);
});

it('a span without any of them is its words', () => {
  const start = TEXT.indexOf('by bus');
  expect(valuesIn(TEXT, { start, end: start + 6 })).toEqual([
    { kind: 'words', start, end: start + 6, terms: ['bus'] },
  ]);
});

const PIECES = [
  ...[
    'about',
    'more than',
    '80',
    '3,000',
    'two dozen',
    'half of',
    'million',
    'people',
    '$',
    '%',
    'km',
    'the',
  ],
  ...[
    'Barack Obama',
    'Michelle Obama',
    'Obama',
    'UN',
    '27 February',
    '2016',
    'in',
    'March',
    'a week',
    '-',
    '.',
    '\ud83d',
    'é',
  ],
];

it('whatever the text, values stand in it, in order and apart, and comparing them favours neither', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join(' ');
      const values = valuesIn(text);
      let from = 0;
      for (const { start, end } of values) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        from = end;
      }
      for (const a of values) {
        expect(compareValues(a, a)).toBe('same');
        for (const b of values) expect(compareValues(a, b)).toBe(compareValues(b, a));
      }
    }),
  );
});
