import { expect, it } from 'vitest';
import { DamagedColumns, heldColumns } from '../../src/search/columns.ts';

it('columns that are not written anywhere are those that were packed, also where they are parts of others', () => {
  const whole = Uint32Array.of(1, 2, 3, 4);
  const columns = heldColumns({ some: whole.subarray(1), none: new Uint8Array(0) });
  expect(columns.names).toEqual(['some', 'none']);
  expect(columns.lengthOf('some', Uint32Array)).toBe(3);
  expect(columns.all('some', Uint32Array)).toEqual(Uint32Array.of(2, 3, 4));
  expect(columns.part('some', Uint32Array, 1, 2)).toEqual(Uint32Array.of(3));
  expect(columns.part('some', Uint32Array, 2, 9)).toEqual(Uint32Array.of(4));
  expect(columns.part('some', Uint32Array, 9, 12)).toHaveLength(0);
  expect(columns.all('no such name', Uint8Array)).toHaveLength(0);
});

it('what is damaged says which columns it is of', () => {
  const columns = heldColumns({});
  expect(new DamagedColumns(columns).columns).toBe(columns);
});
