import type { ColumnValue } from '../database.ts';

/** Begins what stands for a letter that cannot be written, or for itself. */
const MARK = '\u0001';

/** PostgreSQL has all letters but the one with the number 0. */
export function writtenValue(value: ColumnValue): ColumnValue {
  if (typeof value !== 'string') return value;
  return value.replaceAll(MARK, `${MARK}1`).replaceAll('\0', `${MARK}0`);
}

/** What reads the values of a column, each of which comes as text. @param type PostgreSQL's number of it. */
export function readerOf(type: number): (text: string) => ColumnValue {
  if (NUMBERS.has(type)) return Number;
  if (type === BOOLEAN) return (text) => (text === 't' ? 1 : 0);
  return (text) => text.replaceAll(`${MARK}0`, '\0').replaceAll(`${MARK}1`, MARK);
}

const BOOLEAN = 16;

/** int8, int2, int4, float4, float8 and numeric: none of ours is larger than a number can be here. */
const NUMBERS: ReadonlySet<number> = new Set([20, 21, 23, 700, 701, 1700]);
