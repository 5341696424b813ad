import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partIn, partOf, partsOf } from '../../src/search/bm25.ts';

it('what is known of small counts and lengths is what would be worked out, to the last bit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 255 }),
      fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 0xffff })),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      (count, length, mean) => {
        expect(partIn(partsOf(mean), count, length)).toBe(partOf(count, length, mean));
        expect(partIn(partsOf(mean), 1 + (count % 7), length % 256 || 1)).toBe(
          partOf(1 + (count % 7), length % 256 || 1, mean),
        );
      },
    ),
  );
});
