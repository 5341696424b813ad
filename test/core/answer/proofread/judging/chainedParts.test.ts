import { expect, it } from 'vitest';
import {
  chainsOf,
  isShort,
} from '../../../../../src/core/answer/proofread/judging/chainedParts.ts';

const part = (text: string, ...places: readonly (readonly [string, number])[]) => ({
  ...{ kind: 'exact' as const, text },
  places: places.map(([articleId, start]) => ({ articleId, start, end: start + text.length })),
});

it('parts stand in one article where each follows the one before it', () => {
  const parts = [
    part('the board will', ['a', 0], ['b', 0], ['c', 90]),
    part('sign the contract', ['a', 40], ['b', 40], ['c', 40], ['d', 0]),
  ];
  expect(
    chainsOf(parts).map((chain) => chain.map(({ articleId, start }) => [articleId, start])),
  ).toEqual([
    [
      ['a', 0],
      ['a', 40],
    ],
    [
      ['b', 0],
      ['b', 40],
    ],
  ]);
});

it('a part of one or two words stands near the others, since these stand anywhere', () => {
  expect(isShort({ text: 'will not' })).toBe(true);
  const long = part('the board of the harbour', ['a', 0]);
  expect(chainsOf([long, part('will not', ['a', 300])])).toHaveLength(1);
  expect(chainsOf([long, part('will not', ['a', 3000])])).toEqual([]);
  expect(chainsOf([long, part('will never sign', ['a', 3000])])).toHaveLength(1);
});

it('no parts stand nowhere', () => {
  expect(chainsOf([])).toEqual([]);
});
