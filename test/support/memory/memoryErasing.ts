import {
  type Erasing,
  KEPT_KINDS,
  type KeptCounts,
  type KeptKind,
} from '../../../src/core/conversation/records/erasing.ts';

/** What stands for a table of the records' file. A row is replaced, never changed. */
export interface MemoryTable<Row extends MemoryRow = MemoryRow> {
  /** Absent where it holds nothing of a person. */
  readonly kind?: KeptKind;
  rows: readonly Row[];
  /** What is left of a row when its person is forgotten; undefined where nothing is. */
  forgotten(row: Row): Row | undefined;
  readonly staysWhenOld?: true;
}

export interface MemoryRow {
  readonly server: string | undefined;
  readonly at: number;
  readonly person?: string | undefined;
}

/** @param tables looked at anew each time. */
export function memoryErasing(tables: readonly MemoryTable[]): Erasing {
  /** Changes some rows at most; one for which `change` gives the row itself is left as it is. */
  const inAll = (
    most: number,
    change: (row: MemoryRow, table: MemoryTable) => MemoryRow | undefined,
  ) => {
    let done = 0;
    for (const table of tables) {
      table.rows = table.rows.flatMap((row) => {
        const left = done < most ? change(row, table) : row;
        if (left !== row) done += 1;
        return left === undefined ? [] : [left];
      });
    }
    return done;
  };
  return {
    servers: async () =>
      [...new Set(tables.flatMap(({ rows }) => rows.flatMap(({ server }) => server ?? [])))].sort(),
    eraseBefore: async (server, time, most) =>
      inAll(most, (row, { staysWhenOld, forgotten }) => {
        if (row.server !== server || row.at >= time) return row;
        if (!staysWhenOld) return undefined;
        return row.person === undefined ? row : forgotten(row);
      }),
    eraseServer: async (server, time, most) =>
      inAll(most, (row) => (row.server === server && row.at <= time ? undefined : row)),
    erasePerson: async (person, most) =>
      inAll(most, (row, { forgotten }) => (row.person === person ? forgotten(row) : row)),
    async keptOf(person) {
      const counts = KEPT_KINDS.map((kind) => {
        const rows = tables.filter((table) => table.kind === kind).flatMap((table) => table.rows);
        return [kind, rows.filter((row) => row.person === person).length];
      });
      return Object.fromEntries(counts) as KeptCounts;
    },
  };
}
