import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readerOf, writtenValue } from '../../../src/records/postgres/columns.ts';

const TEXT = 25;

it('every text is read as it was written, and written without the letter that cannot be', () => {
  const letters = fc.constantFrom('\0', '\u0001', '0', '1', 'a', '\u{1f600}');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters })), (text) => {
      const written = String(writtenValue(text));
      expect(written).not.toContain('\0');
      expect(readerOf(TEXT)(written)).toBe(text);
    }),
  );
});

it.each([
  [20, '80351110224678', 80351110224678],
  [23, '-1', -1],
  [701, '0.65', 0.65],
  [1700, '12', 12],
  [16, 't', 1],
  [16, 'f', 0],
  [TEXT, '12', '12'],
])('a value of type %i that comes as %s is read as %s', (type, text, expected) => {
  expect(readerOf(type)(text)).toBe(expected);
});

it('what is no text is written as it is', () => {
  expect([writtenValue(1), writtenValue(null)]).toEqual([1, null]);
});
