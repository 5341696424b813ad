import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/core/ranking/evidence.ts';
import { FEATURES, type Feature } from '../../../src/core/ranking/features.ts';
import type { Wanted } from '../../../src/core/ranking/wanted.ts';

const featuresWith = (values: Readonly<Partial<Record<Feature, number>>>) =>
  Float64Array.from(FEATURES, (name) => values[name] ?? 0);
// Nothing else of a question is looked at.
const wanted = (rarity: number, terms: readonly string[]) => ({ rarity, terms }) as Wanted;

describe('the evidence that a sentence answers', () => {
  it('is surprising where rare terms are found among few passages', () => {
    const found = featuresWith({ sentenceCoverage: 1, withAll: 1 });
    const few = evidenceOf(0, found, wanted(12, ['a']), 10);
    const many = evidenceOf(0, found, wanted(12, ['a']), 100_000);
    expect(few.surprise).toBeCloseTo((12 - Math.log(10)) / 10, 12);
    expect(few.surprise).toBeGreaterThan(many.surprise);
  });

  it('has bounds to what surprises', () => {
    const found = featuresWith({ sentenceCoverage: 1 });
    expect(evidenceOf(0, found, wanted(1000, ['a']), 10).surprise).toBe(2);
    expect(evidenceOf(0, featuresWith({}), wanted(1000, ['a']), 1e9).surprise).toBe(-1);
  });

  it('passes on what the sentence itself tells', () => {
    const found = featuresWith({ missingNames: 0.5, dated: -1 });
    expect(evidenceOf(7, found, wanted(1, ['a']), 1)).toMatchObject({
      score: 7,
      missingNames: 0.5,
      dated: -1,
    });
  });

  it('knows how long the question is, up to ten terms, and how large the library', () => {
    const terms = Array.from({ length: 20 }, (_, at) => String(at));
    expect(evidenceOf(0, featuresWith({}), wanted(1, terms), 0)).toMatchObject({
      length: 1,
      size: 0,
    });
    expect(evidenceOf(0, featuresWith({}), wanted(1, ['a']), Math.E).length).toBe(0.1);
  });

  it('says nothing of a reader where none has read the sentence', () => {
    expect(evidenceOf(0, featuresWith({}), wanted(1, []), 1)).not.toHaveProperty('read');
  });

  it('knows what a reader made of it, within bounds', () => {
    const read = (score: number) => evidenceOf(0, featuresWith({}), wanted(1, []), 1, score);
    expect([-99, -7, 0, 4, 99].map(read)).toMatchObject(
      [-2, -0.7, 0, 0.4, 1.5].map((value) => ({ read: value })),
    );
  });

  it('knows what of the question is scattered over the passage, and what the title has', () => {
    const found = featuresWith({ passageCoverage: 0.75, withBefore: 0.5, title: 0.25 });
    const evidence = evidenceOf(0, found, wanted(1, []), 1, 0);
    expect(evidence).toMatchObject({ scattered: 0.25, titled: 0.25 });
  });
});
