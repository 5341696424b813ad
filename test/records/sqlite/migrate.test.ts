import { describe, expect, it } from 'vitest';
import type { ColumnValue, Database, DatabaseRow } from '../../../src/records/database.ts';
import { MIGRATIONS } from '../../../src/records/migrations.ts';
import { openRecords } from '../../../src/records/openRecords.ts';
import { migrate, versionOf } from '../../../src/records/sqlite/migrate.ts';
import { openDatabase } from '../../../src/records/sqlite/sqliteDatabase.ts';
import { newRecordsFile } from '../../support/records.ts';

const FIRST = ['CREATE TABLE t (a TEXT) STRICT', "INSERT INTO t VALUES ('x')"];

async function onNewFile(test: (database: Database) => Promise<void>): Promise<void> {
  const database = openDatabase(newRecordsFile());
  try {
    await test(database);
  } finally {
    await database.close();
  }
}

describe('migrations', () => {
  it('are done once, and what is new of them later', () =>
    onNewFile(async (database) => {
      await migrate(database, FIRST);
      await migrate(database, FIRST);
      await migrate(database, [...FIRST, 'ALTER TABLE t ADD COLUMN b INTEGER']);
      expect(await database.all('SELECT * FROM t')).toEqual([{ a: 'x', b: null }]);
      expect(await versionOf(database, 3)).toBe(3);
    }));

  it('are done as a whole or not at all', () =>
    onNewFile(async (database) => {
      await migrate(database, FIRST);
      const failing = [...FIRST, 'CREATE TABLE u (a TEXT) STRICT', 'SELECT nonsense FROM nowhere'];
      await expect(migrate(database, failing)).rejects.toThrow();
      expect(await versionOf(database, 4)).toBe(2);
      expect(await database.all("SELECT name FROM sqlite_schema WHERE name = 'u'")).toEqual([]);
    }));

  it('leave a file alone that has had more of them, and one that another program has written', () =>
    onNewFile(async (database) => {
      await migrate(database, FIRST);
      const tooNew = expect.objectContaining({ trouble: 'too-new' });
      await expect(migrate(database, FIRST.slice(1))).rejects.toThrow(tooNew);
      await onNewFile(async (other) => {
        await other.execute('CREATE TABLE theirs (a TEXT)');
        const foreign = expect.objectContaining({ trouble: 'foreign' });
        await expect(migrate(other, FIRST)).rejects.toThrow(foreign);
        expect(await other.all('SELECT name FROM sqlite_schema')).toEqual([{ name: 'theirs' }]);
      });
    }));
});

/** Puts a row into each table, whatever its columns are. @returns the rows. */
async function fill(database: Database): Promise<Readonly<Record<string, DatabaseRow>>> {
  // Whether what it refers to is there is not looked at.
  await database.execute('PRAGMA foreign_keys = OFF');
  const tables = await database.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
  );
  const rows = tables.map(async ({ name }): Promise<[string, DatabaseRow]> => {
    const table = String(name);
    const columns = await database.all('SELECT name, type FROM pragma_table_info(?)', table);
    const row = columns.map((column): [string, ColumnValue] => [
      String(column['name']),
      column['type'] === 'TEXT' ? `${column['name']} of ${table}` : 7,
    ]);
    const names = row.map(([column]) => `"${column}"`).join(', ');
    const places = row.map(() => '?').join(', ');
    const values = row.map(([, value]) => value);
    await database.run(`INSERT INTO "${table}" (${names}) VALUES (${places})`, ...values);
    return [table, Object.fromEntries(row)];
  });
  return Object.fromEntries(await Promise.all(rows));
}

it.each(MIGRATIONS.map((_, index) => index + 1))(
  'a file as version %i made it has all it had',
  async (version) => {
    const file = newRecordsFile();
    const old = openDatabase(file);
    await migrate(old, MIGRATIONS.slice(0, version));
    const rows = await fill(old);
    await old.close();
    const lines: string[] = [];
    const records = await openRecords(file, (line) => lines.push(line));
    expect(lines).toEqual([]);
    await records.close();
    const database = openDatabase(file);
    expect(await versionOf(database)).toBe(MIGRATIONS.length);
    for (const [table, row] of Object.entries(rows)) {
      expect(await database.all(`SELECT * FROM "${table}"`)).toEqual([
        expect.objectContaining(row),
      ]);
    }
    await database.close();
  },
);
