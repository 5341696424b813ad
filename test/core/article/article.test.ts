import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAt } from '../../../src/core/article/article.ts';

describe('the block at an offset', () => {
  const blocks = [
    { start: 2, end: 5, headings: [] },
    { start: 5, end: 8, headings: [] },
    { start: 10, end: 12, headings: [] },
  ];

  it.each([
    ['that it is in', 6, 1],
    ['that begins there', 5, 1],
    ['that comes next, between two', 8, 2],
    ['that comes first, before all', 0, 0],
    ['that is none, behind all', 12, undefined],
  ])('is the one %s', (_, offset, place) => {
    expect(blockAt(blocks, offset)).toBe(place === undefined ? undefined : blocks[place]);
  });

  it('is the first that ends behind it, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 })), fc.nat(60), (lengths, offset) => {
        let start = 0;
        const many = lengths.map((length) => {
          const block = { start: start + 1, end: start + 1 + length, headings: [] };
          start = block.end;
          return block;
        });
        expect(blockAt(many, offset)).toBe(many.find(({ end }) => end > offset));
      }),
    );
  });
});
