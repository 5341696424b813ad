import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/records/database.ts';
import { KEPT_TABLES, OWN_TABLES } from '../../src/records/keptTables.ts';
import { openRecords } from '../../src/records/openRecords.ts';
import { openDatabase } from '../../src/records/sqlite/sqliteDatabase.ts';
import { newRecordsFile } from '../support/records.ts';

let database: Database;
beforeAll(async () => {
  const file = newRecordsFile();
  await (await openRecords(file)).close();
  database = openDatabase(file);
});
afterAll(() => database.close());

/** How SQLite would look for rows. */
const planOf = async (sql: string) =>
  (await database.all(`EXPLAIN QUERY PLAN ${sql}`)).map(({ detail }) => String(detail));

describe('what is kept can be erased', () => {
  it('each table of the file is listed, and each that is listed is in the file', async () => {
    const tables =
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    const names = (await database.all(tables)).map(({ name }) => String(name));
    expect(names.sort()).toEqual(Object.keys(KEPT_TABLES).sort());
  });

  it.each(OWN_TABLES)(
    'rows of $name are found without looking at others',
    async ({ name, kind }) => {
      const searches = [
        `SELECT rowid FROM ${name} WHERE server IS 'x' AND at < 1 LIMIT 1`,
        `SELECT rowid FROM ${name} WHERE server = 'x' AND at <= 1 LIMIT 1`,
        ...(kind ? [`SELECT rowid FROM ${name} WHERE person = 'x' LIMIT 1`] : []),
      ];
      for (const sql of searches) {
        for (const step of await planOf(sql))
          expect(step).toMatch(/USING (?:COVERING )?INDEX .*[=<]/);
      }
    },
  );

  it.each(OWN_TABLES.filter(({ kind }) => !kind))(
    '$name holds nothing of a person',
    async ({ name }) => {
      const columns = await database.all(`SELECT name FROM pragma_table_info('${name}')`);
      expect(columns.map((column) => String(column['name']))).not.toContain('person');
    },
  );

  it.each(OWN_TABLES)('what $name forgets is a part of it', ({ name, forgetting }) => {
    if (!forgetting) return;
    const { set, where = 'TRUE' } = forgetting;
    expect(set).toContain('person = NULL');
    expect(() => planOf(`UPDATE ${name} SET ${set} WHERE ${where}`)).not.toThrow();
  });

  it('what goes with a row of another table does so by itself, and is found without looking at others', async () => {
    for (const [name, table] of Object.entries(KEPT_TABLES)) {
      if (!('goesWith' in table)) continue;
      const keys = await database.all(`SELECT * FROM pragma_foreign_key_list('${name}')`);
      const key = keys.find((it) => it['table'] === table.goesWith);
      expect(key).toMatchObject({ on_delete: 'CASCADE' });
      const [step = ''] = await planOf(
        `SELECT rowid FROM ${name} WHERE ${String(key?.['from'])} = 'x'`,
      );
      expect(step).toContain('INDEX');
    }
  });
});
