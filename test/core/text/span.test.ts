import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps, type Span } from '../../../src/core/text/span.ts';

const span = (start: number, end: number): Span => ({ start, end });

describe('two spans', () => {
  it.each([
    ['apart', span(0, 2), span(3, 5), false, false],
    ['one behind the other', span(0, 2), span(2, 5), false, false],
    ['with one code unit in common', span(0, 3), span(2, 5), true, false],
    ['one in the other', span(0, 5), span(2, 5), true, true],
    ['the same', span(1, 4), span(1, 4), true, true],
    ['the first in the second', span(2, 3), span(0, 5), true, false],
  ])('%s', (_, a, b, share, isWithin) => {
    expect(overlaps(a, b)).toBe(share);
    expect(overlaps(b, a)).toBe(share);
    expect(contains(a, b)).toBe(isWithin);
  });

  it('share and hold what their code units say, whatever they are', () => {
    const any = fc
      .tuple(fc.nat(12), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => span(start, start + length));
    const units = ({ start, end }: Span) =>
      Array.from({ length: end - start }, (_, at) => start + at);
    fc.assert(
      fc.property(any, any, (a, b) => {
        const own = new Set(units(a));
        expect(overlaps(a, b)).toBe(units(b).some((unit) => own.has(unit)));
        expect(contains(a, b)).toBe(units(b).every((unit) => own.has(unit)));
      }),
    );
  });
});
