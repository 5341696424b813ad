/** An array of numbers of one type, as a column is. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** What makes one over bytes that are there already. */
export interface ArrayType<A extends NumberArray> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): A;
  new (elements: readonly number[]): A;
}

/** Arrays by name, in a file or in memory, that never change and are looked at where they lie. */
export interface Columns {
  readonly names: readonly string[];
  /** Elements of a column; 0 where there is none of the name. */
  lengthOf<A extends NumberArray>(name: string, type: ArrayType<A>): number;
  /**
   * A whole column, which is kept while there is room: for what each question looks at here and there.
   * @throws `DamagedColumns` where it is not what was written.
   */
  all<A extends NumberArray>(name: string, type: ArrayType<A>): A;
  /**
   * Elements of a column from one place to another, read now.
   * @throws `DamagedColumns` where they are not what was written.
   */
  part<A extends NumberArray>(name: string, type: ArrayType<A>, from: number, to: number): A;
}

/** What was kept is not what was written. */
export class DamagedColumns extends Error {
  /** Which they are, where they could be opened. */
  readonly columns: Columns | undefined;

  constructor(columns?: Columns) {
    super('What was kept is not what was written.');
    this.columns = columns;
  }
}

/** Columns before they are written. */
export type PackedColumns = Readonly<Record<string, NumberArray>>;

/** Columns that are not written anywhere. */
export function heldColumns(columns: PackedColumns): Columns {
  const part = <A extends NumberArray>(
    name: string,
    type: ArrayType<A>,
    from: number,
    to: number,
  ): A => {
    const { buffer, byteOffset, byteLength } = columns[name] ?? new Uint8Array(0);
    const size = type.BYTES_PER_ELEMENT;
    const [start, end] = [from, to].map((place) => Math.min(byteLength / size, place));
    return new type(
      buffer,
      byteOffset + (start ?? 0) * size,
      Math.max(0, (end ?? 0) - (start ?? 0)),
    );
  };
  const lengthOf = <A extends NumberArray>(name: string, type: ArrayType<A>) =>
    (columns[name]?.byteLength ?? 0) / type.BYTES_PER_ELEMENT;
  return {
    names: Object.keys(columns),
    ...{ lengthOf, part },
    all: (name, type) => part(name, type, 0, lengthOf(name, type)),
  };
}
