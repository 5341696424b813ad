import { expect, it } from 'vitest';
import { MADE } from './making.ts';
import { passesOurs, tellAll } from './telling.ts';

const told = await tellAll();

it('there are 400 quotations, of each kind some', () => {
  expect(told).toHaveLength(400);
  expect(new Set(told.map(({ it }) => it.made))).toEqual(new Set(MADE));
});

it('none of which a number, a name, a denial or a day was changed passes as fine', () => {
  const changing: ReadonlySet<string> = new Set(['number', 'name', 'denial', 'day']);
  const passed = told.filter((row) => changing.has(row.it.made) && passesOurs(row));
  expect(passed.map(({ it }) => it.paragraph)).toEqual([]);
});

it('what stands there word for word is called altered nowhere', () => {
  const verbatim: ReadonlySet<string> = new Set(['exact', 'typography', 'several-places']);
  const altered = told.filter(
    ({ it, finding }) => verbatim.has(it.made) && !finding?.verdict.kind.startsWith('exact'),
  );
  expect(altered.map(({ it }) => it.paragraph)).toEqual([]);
});
