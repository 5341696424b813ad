import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  inverseDocumentFrequency,
  inverseFrequency,
  type Statistics,
} from '../../../src/core/question/statistics.ts';

const statistics: Statistics = {
  passages: 10,
  meanLength: 5,
  passagesWith: (term) => (term === 'ferry' ? 2 : 0),
  isKnown: (term) => term === 'ferry',
  terms: () => ['ferry'],
};

it('a term weighs what its share of the passages makes it weigh', () => {
  expect(inverseDocumentFrequency(statistics, 'ferry')).toBe(inverseFrequency(10, 2));
  expect(inverseFrequency(10, 2)).toBeCloseTo(Math.log(1 + 8.5 / 2.5), 12);
  expect(inverseDocumentFrequency(statistics, 'zeppelin')).toBeCloseTo(Math.log(22), 12);
});

it('a term weighs something in any library, and the less the more passages have it', () => {
  const counts = fc.uniqueArray(fc.nat(1e6), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(counts, (three) => {
      const [few = 0, many = 0, passages = 0] = three.sort((a, b) => a - b);
      expect(inverseFrequency(passages, passages)).toBeGreaterThan(0);
      expect(inverseFrequency(passages, few)).toBeGreaterThan(inverseFrequency(passages, many));
    }),
  );
});
