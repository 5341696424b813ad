import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineIndex } from '../../../src/core/text/lineIndex.ts';

it.each([
  ['', 0, 1, 1],
  ['ab', 2, 1, 3],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['\n\n', 2, 3, 1],
])('of %j the offset %i is in line %i, column %i', (text, offset, line, column) => {
  expect(createLineIndex(text)(offset)).toEqual({ line, column });
});

it('is what counting the lines before an offset gives', () => {
  const lines = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é'), maxLength: 60 });
  fc.assert(
    fc.property(lines, fc.nat(60), (text, at) => {
      const before = text.slice(0, at % (text.length + 1)).split('\n');
      const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
      expect(createLineIndex(text)(at % (text.length + 1))).toEqual(place);
    }),
  );
});
