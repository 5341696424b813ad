import { crc32 } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import {
  type ArrayType,
  type Columns,
  DamagedColumns,
  type NumberArray,
  type PackedColumns,
} from '../../search/columns.ts';

/**
 * What the bytes begin with. The number changes with their form, with what a term, a form of a word or a sign of a
 * sentence is, with what the catalogue says and with what an article's blocks are: whatever was kept by another
 * version is read again.
 */
const MAGIC = 'PULLQUOTE SEGMENT 14\n';

/** Bytes before the directory: the words above, the directory's length, how many pages there are, its CRC-32. */
export const PREFIX_BYTES = Math.ceil((MAGIC.length + 12) / 8) * 8;

/** Bytes of a column that are checked together, when the first of them is looked at. */
const PAGE = 16_384;
/** Where a column begins, in bytes: that of every number there is. */
const ALIGNMENT = 8;

/** Where a column lies, in bytes from where the columns begin, and which of all pages is its first, where it has any. */
type ColumnPlace = readonly [offset: number, length: number, firstPage?: number];

/** What is known of columns that have not been looked at. */
export interface Directory {
  /** Bytes of all columns. */
  readonly size: number;
  /** Where they begin. */
  readonly behind: number;
  /** The CRC-32 of all this: it tells the columns from any others, since those of all pages are in it. */
  readonly check: number;
  readonly places: ReadonlyMap<string, ColumnPlace>;
  /** By page, its CRC-32. */
  readonly pages: Uint32Array;
}

/** Bytes from one offset to another, from where the columns begin, in memory that begins at a multiple of 8. */
export type ReadBytes = (from: number, to: number) => Uint8Array;

/** Bytes up to where the next column may begin. */
function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/**
 * Columns as bytes, the form in which they are sent and kept.
 * @param unchecked names of those that whoever looks at them has checks of.
 */
export function writeColumns(
  columns: PackedColumns,
  unchecked: ReadonlySet<string> = new Set(),
): Buffer {
  const places: Record<string, ColumnPlace> = {};
  let size = 0;
  let pages = 0;
  for (const [name, { byteLength }] of Object.entries(columns)) {
    places[name] = unchecked.has(name) ? [size, byteLength] : [size, byteLength, pages];
    size += aligned(byteLength);
    if (!unchecked.has(name)) pages += Math.ceil(byteLength / PAGE);
  }
  const names = Buffer.from(JSON.stringify(places));
  const directory = names.length + 4 * pages;
  const behind = aligned(PREFIX_BYTES + directory);
  const bytes = Buffer.alloc(behind + size);
  bytes.write(MAGIC, 'latin1');
  bytes.set(names, PREFIX_BYTES);
  let check = PREFIX_BYTES + names.length;
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(columns)) {
    const column = new Uint8Array(buffer, byteOffset, byteLength);
    bytes.set(column, behind + (places[name]?.[0] ?? 0));
    const checked = unchecked.has(name) ? 0 : byteLength;
    for (let from = 0; from < checked; from += PAGE) {
      check = bytes.writeUInt32LE(crc32(column.subarray(from, from + PAGE)), check);
    }
  }
  const fields = MAGIC.length;
  bytes.writeUInt32LE(directory, fields);
  bytes.writeUInt32LE(pages, fields + 4);
  bytes.writeUInt32LE(crc32(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + directory)), fields + 8);
  return bytes;
}

/** Bytes of the directory. @param prefix of the bytes. @throws `DamagedColumns` where these are no columns. */
export function directoryLengthOf(prefix: Buffer): number {
  if (prefix.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new DamagedColumns();
  return prefix.readUInt32LE(MAGIC.length);
}

/** @param beginning the prefix and the directory. @throws `DamagedColumns` where a byte is not what was written. */
export function readDirectory(beginning: Buffer): Directory {
  const length = directoryLengthOf(beginning);
  const pageCount = beginning.readUInt32LE(MAGIC.length + 4);
  const check = beginning.readUInt32LE(MAGIC.length + 8);
  const directory = beginning.subarray(PREFIX_BYTES, PREFIX_BYTES + length);
  const names = length - 4 * pageCount;
  if (directory.length !== length || crc32(directory) !== check || names < 0) {
    throw new DamagedColumns();
  }
  // The check has just been compared, so this is what was written.
  const places = JSON.parse(directory.toString('utf8', 0, names)) as Record<string, ColumnPlace>;
  const pages = Uint32Array.from({ length: pageCount }, (_, at) =>
    directory.readUInt32LE(names + 4 * at),
  );
  const size = Object.values(places).reduce(
    (most, [offset, bytes]) => Math.max(most, offset + aligned(bytes)),
    0,
  );
  const behind = aligned(PREFIX_BYTES + length);
  return { size, behind, check, places: new Map(Object.entries(places)), pages };
}

/** Whole columns that are kept, of all segments together. */
export type KeptColumns = LRUCache<string, NumberArray>;

/** Bytes of them. */
const KEPT_BYTES = 320 * 2 ** 20;

export function createKeptColumns(): KeptColumns {
  return new LRUCache({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ byteLength }, name) => byteLength + name.length,
  });
}

/**
 * The columns that a directory tells of.
 * @param kept where whole columns are kept, and what tells them from others there; nowhere, where reading costs nothing.
 */
export function columnsOf(
  { places, pages }: Directory,
  read: ReadBytes,
  kept?: { readonly columns: KeptColumns; readonly name: string },
): Columns {
  /** By page, 1 where it has been found to be what was written. */
  const sound = new Uint8Array(pages.length);

  /** Bytes of a column from one offset to another, all of which are what was written. */
  const bytesIn = (
    [offset, length, firstPage]: ColumnPlace,
    from: number,
    to: number,
  ): Uint8Array => {
    if (firstPage === undefined) return read(offset + from, offset + to);
    const [first, last] = [Math.floor(from / PAGE), Math.ceil(to / PAGE)];
    let isSound = true;
    for (let page = first; page < last; page += 1) isSound &&= sound[firstPage + page] === 1;
    if (isSound) return read(offset + from, offset + to);
    const start = first * PAGE;
    const bytes = read(offset + start, offset + Math.min(length, last * PAGE));
    for (let page = first; page < last; page += 1) {
      const at = page * PAGE - start;
      if (crc32(bytes.subarray(at, at + PAGE)) !== pages[firstPage + page]) {
        throw new DamagedColumns(columns);
      }
      sound[firstPage + page] = 1;
    }
    return bytes.subarray(from - start, to - start);
  };

  const part = <A extends NumberArray>(
    name: string,
    type: ArrayType<A>,
    from: number,
    to: number,
  ): A => {
    const place = places.get(name);
    const size = type.BYTES_PER_ELEMENT;
    const [start, end] = [from, to].map((at) => Math.min(place?.[1] ?? 0, at * size));
    if (!place || start === undefined || end === undefined || start >= end) return new type([]);
    const bytes = bytesIn(place, start, end);
    return new type(bytes.buffer, bytes.byteOffset, (end - start) / size);
  };
  const lengthOf = <A extends NumberArray>(name: string, type: ArrayType<A>) =>
    (places.get(name)?.[1] ?? 0) / type.BYTES_PER_ELEMENT;

  const keys = new Map(Array.from(places.keys(), (name) => [name, `${kept?.name} ${name}`]));
  const whole = kept?.columns ?? new Map<string, NumberArray>();
  const columns: Columns = {
    names: [...places.keys()],
    lengthOf,
    part,
    all<A extends NumberArray>(name: string, type: ArrayType<A>): A {
      const key = keys.get(name) ?? name;
      const known = whole.get(key);
      if (known instanceof type) return known;
      const column = part(name, type, 0, lengthOf(name, type));
      whole.set(key, column);
      return column;
    },
  };
  return columns;
}
