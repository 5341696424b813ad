import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  createKeptColumns,
  directoryLengthOf,
  readDirectory,
  writeColumns,
} from '../../../src/library/shelves/columnFile.ts';
import {
  DamagedColumns,
  heldColumns,
  type NumberArray,
  type PackedColumns,
} from '../../../src/search/columns.ts';

const anyColumns = fc.dictionary(
  fc.string({ unit: 'grapheme', maxLength: 5 }).filter((name) => name !== '__proto__'),
  fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.uint16Array({ maxLength: 9 }),
    fc.uint32Array({ maxLength: 9 }),
    fc.float64Array({ maxLength: 9 }),
    // More than a page.
    fc.integer({ min: 1, max: 40 }).map((size) => new Uint8Array(1000 * size).fill(size)),
  ),
  { maxKeys: 5 },
);

type Type = Uint8ArrayConstructor & Uint16ArrayConstructor;

function typeOf(column: PackedColumns[string]): Type {
  return column.constructor as Type;
}

function bytesOf({ buffer, byteOffset, byteLength }: NumberArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function opened(bytes: Buffer, kept?: ReturnType<typeof createKeptColumns>) {
  const directory = readDirectory(bytes);
  const read = (from: number, to: number) =>
    Uint8Array.from(bytes.subarray(directory.behind + from, directory.behind + to));
  return columnsOf(directory, read, kept && { columns: kept, name: 'a' });
}

describe('columns', () => {
  it('are what was written: whole, in part, and how long they are', () => {
    fc.assert(
      fc.property(anyColumns, fc.nat(50), fc.nat(50), (packed, from, length) => {
        for (const columns of [
          opened(writeColumns(packed)),
          opened(writeColumns(packed), createKeptColumns()),
          heldColumns(packed),
        ]) {
          for (const [name, column] of Object.entries(packed)) {
            const type = typeOf(column);
            expect(columns.lengthOf(name, type)).toBe(column.length);
            for (let times = 0; times < 2; times += 1) {
              expect(Buffer.compare(bytesOf(columns.all(name, type)), bytesOf(column))).toBe(0);
            }
            expect(columns.part(name, type, from, from + length)).toEqual(
              column.slice(from, from + length),
            );
          }
          expect(columns.all('no such name', Uint32Array)).toHaveLength(0);
        }
      }),
    );
  });

  it('are told from others by their check', () => {
    const checkOf = (value: number) =>
      readDirectory(writeColumns({ a: Uint8Array.of(value) })).check;
    expect(checkOf(1)).toBe(checkOf(1));
    expect(checkOf(1)).not.toBe(checkOf(2));
  });

  it('tell of any byte that is not what was written, when it is looked at, and of none elsewhere', () => {
    const packed = {
      first: new Uint8Array(20_000).map((_, at) => at),
      second: Uint32Array.from({ length: 9000 }, (_, at) => at * at),
    };
    const bytes = writeColumns(packed);
    const { behind } = readDirectory(bytes);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        if (at < behind) {
          // Between the directory and the columns there is nothing to look at.
          expect(() => expect(readDirectory(damaged)).toEqual(readDirectory(bytes))).toThrow(
            at < 33 + directoryLengthOf(bytes) ? DamagedColumns : Error,
          );
          return;
        }
        const columns = opened(damaged);
        const place = at - behind;
        const first = (from: number) => columns.part('first', Uint8Array, from, from + 1);
        const second = (from: number) => columns.part('second', Uint32Array, from, from + 1);
        const [own, other] =
          place < 20_000
            ? [() => first(place), () => second(8999)]
            : [() => second(Math.floor((place - 20_000) / 4)), () => first(0)];
        expect(own).toThrow(DamagedColumns);
        expect(other()).toHaveLength(1);
      }),
    );
  });

  it.each(['', 'PULLQUOTE SEGMENT 9\n----', 'Something else altogether.'])(
    'are none where they begin otherwise: %j',
    (text) => {
      expect(() => readDirectory(Buffer.from(text))).toThrow(DamagedColumns);
    },
  );
});
