import { describe, expect, it } from 'vitest';
import { scorePassage, scoreSentence } from '../../../src/core/ranking/okapi.ts';
import { askedOf, sentenceIn } from '../../support/seen.ts';

const asked = askedOf({ weights: new Map([['ship', 1]]) });
const scoreOf = (text: string) => scoreSentence(sentenceIn(text, asked), asked);
const scoreOfPassage = (length: number, count: number) =>
  scorePassage({ length, counts: [count] }, asked, 20);

describe('BM25', () => {
  it('is nothing without a term of the question', () => {
    expect(scoreOf('Apples are cheap.')).toBe(0);
    expect(scoreOfPassage(20, 0)).toBe(0);
  });

  it('is more where a term is repeated, and ever less so', () => {
    const [one, two, three] = [1, 2, 3].map((count) => scoreOfPassage(20, count));
    expect(two).toBeGreaterThan(one ?? 0);
    expect((three ?? 0) - (two ?? 0)).toBeLessThan((two ?? 0) - (one ?? 0));
  });

  it('is the weight of a term that stands once in a passage of mean length', () => {
    expect(scoreOfPassage(20, 1)).toBeCloseTo(1, 12);
  });

  it('is less where there is more beside it', () => {
    expect(scoreOf('A ship came.')).toBeGreaterThan(
      scoreOf('A ship came with apples, pears, plums, barley, salt, rope and tar from Oldport.'),
    );
    expect(scoreOfPassage(40, 1)).toBeLessThan(scoreOfPassage(20, 1));
  });
});
