import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from '../../../src/core/text/lines.ts';
import { anyText } from '../../support/texts.ts';

it.each([
  ['one line', 'abc', 0, 3, [1, 1]],
  ['the second line', 'a\nbc\nd', 2, 4, [2, 2]],
  ['two lines', 'a\nbc\nd', 2, 6, [2, 3]],
  ['a span that ends before a line end', 'a\nb', 0, 1, [1, 1]],
  ['lines that end with CR LF', 'a\r\nb\r\nc', 3, 4, [2, 2]],
])('the lines of %s are counted from 1', (_, text, start, end, lines) => {
  expect(linesOf(text, { start, end })).toEqual(lines);
});

it('the lines of any span are those that hold its first and last character', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const first = text.slice(0, start).split('\n').length;
      const last = text.slice(0, end).split('\n').length;
      expect(linesOf(text, { start, end })).toEqual([first, last]);
    }),
  );
});
