import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/ranking/analysis.ts';
import {
  counted,
  coverage,
  density,
  followed,
  nearness,
  ordered,
  share,
} from '../../../src/core/ranking/measures.ts';
import type { Wanted } from '../../../src/core/ranking/wanted.ts';

const weights = new Map([
  ['red', 0.25],
  ['barn', 0.75],
]);
// Each measure looks at a part of it.
const wanted = {
  ...{ weights, terms: ['red', 'barn'], kinds: new Set(), numbers: new Set() },
} as unknown as Wanted;

describe('what is measured in a sentence', () => {
  it('the share of a question is that of its weight', () => {
    expect(coverage(weights, new Set(['barn', 'door']))).toBe(0.75);
    expect(coverage(weights, undefined)).toBe(0);
  });

  it.each([
    ['Forty ships came.', 1],
    ['Forty large ships came.', 1],
    ['Ships came by the forty.', 0.5],
    ['The ships that sank numbered forty.', 0.5],
    ['Forty men and women left on ships.', 0],
    ['In 1902 ships came.', 0],
    ['On 9 May ships came.', 0],
    ['The second of the ships came.', 0],
  ])('whether a number counts ships in %j: %d', (text, expected) => {
    expect(counted(analyse(text), { ...wanted, counted: 'ship' })).toBe(expected);
  });

  it('words in order count as far as they are', () => {
    expect(ordered(analyse('The red barn burnt.'), wanted)).toBe(1);
    expect(ordered(analyse('The barn is red.'), wanted)).toBe(0.25);
  });

  it('neighbours that are neighbours again count once', () => {
    const pairs = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
    ]);
    expect(followed(pairs, ['a', 'b', 'x', 'a', 'b'])).toBe(0.5);
    expect(followed(pairs, ['a', 'b', 'c'])).toBe(1);
    expect(followed(new Map(), ['a'])).toBe(0);
  });

  it('a sentence is dense with the terms it shares', () => {
    expect(density(analyse('Red barn, green door.'), weights)).toBe(0.5);
    expect(density(analyse(''), weights)).toBe(0);
  });

  it('a name is the nearer, the fewer terms stand between', () => {
    expect(nearness(analyse('The barn of Nora burnt.'), wanted)).toBe(1);
    expect(nearness(analyse('The barn burnt, said Nora.'), wanted)).toBeLessThan(1);
    expect(nearness(analyse('The barn burnt.'), wanted)).toBe(0);
  });

  it('a share of nothing is nothing', () => {
    expect(share(['a', 'b'], new Set(['a']))).toBe(0.5);
    expect(share([], new Set(['a']))).toBe(0);
  });
});
