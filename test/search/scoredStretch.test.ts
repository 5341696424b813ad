import { expect, it } from 'vitest';
import { partsOf } from '../../src/search/bm25.ts';
import { numberOf } from '../../src/search/packedTerms.ts';
import { createScoredStretch, isOutOfReach } from '../../src/search/scoredStretch.ts';
import { listOf } from '../../src/search/searchedList.ts';
import { packedIndexOf } from '../support/searchIndex.ts';

const index = packedIndexOf(
  ['a', 'a b', 'b', 'b b', 'a b', 'c'].map((text) => ({ terms: text.split(' '), titleTerms: [] })),
);
const parts = { text: partsOf(1), titles: partsOf(1) };
const list = (term: string, groups: number) =>
  listOf(
    index,
    numberOf(index.terms, term) ?? -1,
    { worth: { text: 1, titles: 1 }, groups },
    parts,
  );

it('a stretch finds what its lists have between its ends, and forgets it', () => {
  const stretch = createScoredStretch(4);
  const found = () => [...stretch.found.slice(0, stretch.size)];
  const [a, b] = [list('a', 1), list('b', 2)];
  stretch.begin(index, parts, { start: 1, end: 4 });
  stretch.walkAlong(a);
  expect(found()).toEqual([0]);
  stretch.walkAlong(b);
  expect(found()).toEqual([0, 1, 2]);
  expect([...stretch.matched]).toEqual([2, 1, 1, 0]);
  expect([...stretch.groups]).toEqual([3, 2, 2, 0]);
  stretch.begin(index, parts, { start: 4, end: 6 });
  stretch.lookUp(b);
  expect(found()).toEqual([]);
  stretch.walkAlong(a);
  stretch.clear();
  expect([...stretch.sums, ...stretch.matched, ...stretch.groups].every((it) => it === 0)).toBe(
    true,
  );
});

it('a stretch drops what cannot have a score, and adds nothing to it later', () => {
  const stretch = createScoredStretch(6);
  const [a, b] = [list('a', 0), list('b', 0)];
  stretch.begin(index, parts, { start: 0, end: 6 });
  stretch.walkAlong(a);
  const most = stretch.sums[0] ?? 0;
  stretch.drop((most + 1) * 2, 1, 1);
  expect(stretch.size).toBe(1);
  stretch.lookUp(b);
  expect([...stretch.matched]).toEqual([1, 0, 0, 0, 0, 0]);
});

it('what differs from a score by rounding alone is within its reach', () => {
  expect(isOutOfReach(6, 2, 3)).toBe(false);
  expect(isOutOfReach(6, 2 * (1 - 1e-7), 3)).toBe(false);
  expect(isOutOfReach(6, 2 * (1 - 1e-5), 3)).toBe(true);
});
