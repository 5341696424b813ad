import { type Erasing, KEPT_KINDS, type KeptCounts } from '../core/conversation/records/erasing.ts';
import { type Condition, type Database, having } from './database.ts';
import { type NamedTable, OWN_TABLES } from './keptTables.ts';

/** @param overwrite has what is gone from the tables be gone from wherever else they have left it. */
export function createErasing(
  database: Database,
  overwrite: () => Promise<unknown> = async () => {},
): Erasing {
  /** Some rows at most, of all tables together. */
  const inAll = (
    tables: readonly NamedTable[],
    most: number,
    erase: (inside: Database, table: NamedTable, left: number) => Promise<number>,
  ) =>
    database.transaction(async (inside) => {
      let done = 0;
      for (const table of tables) {
        if (done < most) done += await erase(inside, table, most - done);
      }
      return done;
    });
  const overwritten = async (done: number, most: number): Promise<number> => {
    if (done < most) await overwrite();
    return done;
  };
  return {
    async servers() {
      const found = new Set<string>();
      for (const { name } of OWN_TABLES) {
        for (const server of await serversIn(database, name)) found.add(server);
      }
      return [...found].sort();
    },
    eraseBefore: (server, time, most) =>
      inAll(OWN_TABLES, most, (inside, table, left) => {
        const theirs = having('server', server);
        const old = { where: `${theirs.where} AND at < ?`, values: [...theirs.values, time] };
        if (!table.staysWhenOld || !table.forgetting) return remove(inside, table, old, left);
        const known = { ...old, where: `${old.where} AND person IS NOT NULL` };
        return forget(inside, table, table.forgetting.set, known, left);
      }),
    async eraseServer(server, time, most) {
      const theirs = { where: 'server = ? AND at <= ?', values: [server, time] };
      const done = await inAll(OWN_TABLES, most, (inside, table, left) =>
        remove(inside, table, theirs, left),
      );
      return overwritten(done, most);
    },
    async erasePerson(person, most) {
      const theirs = { where: 'person = ?', values: [person] };
      const done = await inAll(
        OWN_TABLES.filter(({ kind }) => kind !== undefined),
        most,
        async (inside, table, left) => {
          const { forgetting } = table;
          if (!forgetting) return remove(inside, table, theirs, left);
          const { set, where = 'TRUE' } = forgetting;
          const kept = { ...theirs, where: `person = ? AND (${where})` };
          const forgotten = await forget(inside, table, set, kept, left);
          if (forgotten >= left) return forgotten;
          return forgotten + (await remove(inside, table, theirs, left - forgotten));
        },
      );
      return overwritten(done, most);
    },
    async keptOf(person) {
      const counts = Object.fromEntries(KEPT_KINDS.map((kind) => [kind, 0]));
      for (const { kind, name } of OWN_TABLES) {
        if (kind === undefined) continue;
        const counted = `SELECT count(*) AS n FROM ${name} WHERE person = ?`;
        const row = await database.first(counted, person);
        counts[kind] = (counts[kind] ?? 0) + Number(row?.['n']);
      }
      // The compiler does not follow keys through a list of entries.
      return counts as KeptCounts;
    },
  };
}

function remove(
  inside: Database,
  { name }: NamedTable,
  { where, values }: Condition,
  most: number,
): Promise<number> {
  return inside.run(
    `DELETE FROM ${name} WHERE rowid IN (SELECT rowid FROM ${name} WHERE ${where} LIMIT ?)`,
    ...[...values, most],
  );
}

/** Has rows forget whose they were. */
function forget(
  inside: Database,
  { name }: NamedTable,
  set: string,
  { where, values }: Condition,
  most: number,
): Promise<number> {
  return inside.run(
    `UPDATE ${name} SET ${set} WHERE rowid IN (SELECT rowid FROM ${name} WHERE ${where} LIMIT ?)`,
    ...[...values, most],
  );
}

/** Looks for one after another in the index, since there may be a million rows of each. */
async function serversIn(database: Database, table: string): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const next = `SELECT min(server) AS server FROM ${table} WHERE server > ?`;
    const server = (await database.first(next, found.at(-1) ?? ''))?.['server'];
    if (typeof server !== 'string') return found;
    found.push(server);
  }
}
