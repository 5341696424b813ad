import { expect, it } from 'vitest';
import { bySense, changesTheSense } from '../../../../src/core/answer/quoteCheck/alterationKind.ts';

it('what changes the sense comes first, each once', () => {
  expect(bySense(['small', 'day', 'words', 'number', 'day', 'denial', 'name'])).toEqual([
    ...['number', 'name', 'denial', 'day', 'words', 'small'],
  ]);
  expect(bySense([])).toEqual([]);
});

it('a number, a name, a denial and a day change it, however small they are', () => {
  const kinds = ['number', 'name', 'denial', 'day', 'words', 'small'] as const;
  expect(kinds.filter(changesTheSense)).toEqual(['number', 'name', 'denial', 'day']);
});
