import { describe, expect, it } from 'vitest';
import {
  counted,
  density,
  followed,
  nearness,
  ordered,
  share,
} from '../../../src/core/ranking/measures.ts';
import { askedOf, sentenceIn } from '../../support/seen.ts';

const wanted = {
  weights: new Map([
    ['red', 0.25],
    ['barn', 0.75],
  ]),
};
const asked = askedOf(wanted);
const seen = (text: string) => sentenceIn(text, asked);

describe('what is measured in a sentence', () => {
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
    const ships = askedOf({ ...wanted, counted: 'ship' });
    expect(counted(sentenceIn(text, ships), ships)).toBe(expected);
  });

  it('words in order count as far as they are', () => {
    expect(ordered(seen('The red barn burnt.'), asked)).toBe(1);
    expect(ordered(seen('The barn is red.'), asked)).toBe(0.25);
  });

  it('neighbours that are neighbours again count once', () => {
    const { pairs } = askedOf({
      weights: new Map(['a', 'b', 'c'].map((term) => [term, 1])),
      pairs: new Map([
        ['a', new Set(['b'])],
        ['b', new Set(['c'])],
      ]),
    });
    expect(followed(pairs, [0, 1, -1, 0, 1])).toBe(0.5);
    expect(followed(pairs, [0, 1, 2])).toBe(1);
    expect(followed(askedOf({}).pairs, [0])).toBe(0);
  });

  it('a sentence is dense with the terms it shares', () => {
    expect(density(seen('Red barn, green door.'))).toBe(0.5);
    expect(density({ ...seen('Red.'), terms: [] })).toBe(0);
  });

  it('a name is the nearer, the fewer terms stand between', () => {
    expect(nearness(seen('The barn of Nora burnt.'), asked)).toBe(1);
    expect(nearness(seen('The barn burnt, said Nora.'), asked)).toBeLessThan(1);
    expect(nearness(seen('The barn burnt.'), asked)).toBe(0);
  });

  it('a share of nothing is nothing', () => {
    expect(share([1, 2], (member) => member === 1)).toBe(0.5);
    expect(share([], () => true)).toBe(0);
  });
});
