import { type Erasing, KEPT_KINDS, type KeptCounts } from '../core/conversation/records/erasing.ts';
import type { ColumnValue, Database } from './database.ts';
import { type NamedTable, OWN_TABLES } from './keptTables.ts';

/** Rows of tables that a condition is true of. */
interface Condition {
  readonly where: string;
  readonly values: readonly ColumnValue[];
}

export function createErasing(database: Database): Erasing {
  /** Some rows at most, of all tables together. */
  const inAll = (
    tables: readonly NamedTable[],
    most: number,
    erase: (table: NamedTable, left: number) => number,
  ) =>
    database.transaction(() =>
      tables.reduce((sum, table) => (sum < most ? sum + erase(table, most - sum) : sum), 0),
    );
  const remove = ({ name }: NamedTable, { where, values }: Condition, most: number) =>
    database.run(
      `DELETE FROM ${name} WHERE rowid IN (SELECT rowid FROM ${name} WHERE ${where} LIMIT ?)`,
      ...[...values, most],
    );
  /** Has rows forget whose they were. */
  const forget = (table: NamedTable, set: string, { where, values }: Condition, most: number) =>
    database.run(
      `UPDATE ${table.name} SET ${set} WHERE rowid IN (
         SELECT rowid FROM ${table.name} WHERE ${where} LIMIT ?)`,
      ...[...values, most],
    );
  /** What is gone from the tables is gone from what was to be written into the file as well, once all is. */
  const overwritten = (done: number, most: number): number => {
    if (done < most) database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    return done;
  };
  return {
    servers: () => [...new Set(OWN_TABLES.flatMap(({ name }) => serversIn(database, name)))].sort(),
    eraseBefore: (server, time, most) =>
      inAll(OWN_TABLES, most, (table, left) => {
        const old = { where: 'server IS ? AND at < ?', values: [server ?? null, time] };
        if (!table.staysWhenOld || !table.forgetting) return remove(table, old, left);
        const known = { ...old, where: `${old.where} AND person IS NOT NULL` };
        return forget(table, table.forgetting.set, known, left);
      }),
    eraseServer(server, time, most) {
      const done = inAll(OWN_TABLES, most, (table, left) =>
        remove(table, { where: 'server = ? AND at <= ?', values: [server, time] }, left),
      );
      return overwritten(done, most);
    },
    erasePerson(person, most) {
      const done = inAll(
        OWN_TABLES.filter(({ kind }) => kind !== undefined),
        most,
        (table, left) => {
          const theirs = { where: 'person = ?', values: [person] };
          const { forgetting } = table;
          if (!forgetting) return remove(table, theirs, left);
          const { set, where = 'TRUE' } = forgetting;
          const kept = { ...theirs, where: `person = ? AND (${where})` };
          const done = forget(table, set, kept, left);
          return done < left ? done + remove(table, theirs, left - done) : done;
        },
      );
      return overwritten(done, most);
    },
    keptOf(person) {
      const counts = Object.fromEntries(KEPT_KINDS.map((kind) => [kind, 0]));
      for (const { kind, name } of OWN_TABLES) {
        if (kind === undefined) continue;
        const row = database.first(`SELECT count(*) AS n FROM ${name} WHERE person = ?`, person);
        counts[kind] = (counts[kind] ?? 0) + Number(row?.['n']);
      }
      // The compiler does not follow keys through a list of entries.
      return counts as KeptCounts;
    },
  };
}

/** Looks for one after another in the index, since there may be a million rows of each. */
function serversIn(database: Database, table: string): string[] {
  const found: string[] = [];
  for (;;) {
    const next = `SELECT min(server) AS server FROM ${table} WHERE server > ?`;
    const server = database.first(next, found.at(-1) ?? '')?.['server'];
    if (typeof server !== 'string') return found;
    found.push(server);
  }
}
