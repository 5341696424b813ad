import { describe, expect, it } from 'vitest';
import {
  type ColumnValue,
  type Database,
  type DatabaseRow,
  openDatabase,
} from '../../src/records/database.ts';
import { migrate, versionOf } from '../../src/records/migrate.ts';
import { MIGRATIONS } from '../../src/records/migrations.ts';
import { openRecords } from '../../src/records/openRecords.ts';
import { newRecordsFile } from '../support/records.ts';

const FIRST = ['CREATE TABLE t (a TEXT) STRICT', "INSERT INTO t VALUES ('x')"];

function onNewFile(test: (database: Database) => void): void {
  const database = openDatabase(newRecordsFile());
  try {
    test(database);
  } finally {
    database.close();
  }
}

describe('migrations', () => {
  it('are done once, and what is new of them later', () =>
    onNewFile((database) => {
      migrate(database, FIRST);
      migrate(database, FIRST);
      migrate(database, [...FIRST, 'ALTER TABLE t ADD COLUMN b INTEGER']);
      expect(database.all('SELECT * FROM t')).toEqual([{ a: 'x', b: null }]);
      expect(versionOf(database, 3)).toBe(3);
    }));

  it('are done as a whole or not at all', () =>
    onNewFile((database) => {
      migrate(database, FIRST);
      const failing = [...FIRST, 'CREATE TABLE u (a TEXT) STRICT', 'SELECT nonsense FROM nowhere'];
      expect(() => migrate(database, failing)).toThrow();
      expect(versionOf(database, 4)).toBe(2);
      expect(database.all("SELECT name FROM sqlite_schema WHERE name = 'u'")).toEqual([]);
    }));

  it('leave a file alone that has had more of them, and one that another program has written', () =>
    onNewFile((database) => {
      migrate(database, FIRST);
      const tooNew = expect.objectContaining({ trouble: 'too-new' });
      expect(() => migrate(database, FIRST.slice(1))).toThrow(tooNew);
      onNewFile((other) => {
        other.execute('CREATE TABLE theirs (a TEXT)');
        const foreign = expect.objectContaining({ trouble: 'foreign' });
        expect(() => migrate(other, FIRST)).toThrow(foreign);
        expect(other.all('SELECT name FROM sqlite_schema')).toEqual([{ name: 'theirs' }]);
      });
    }));
});

/** Puts a row into each table, whatever its columns are. @returns the rows. */
function fill(database: Database): Readonly<Record<string, DatabaseRow>> {
  // Whether what it refers to is there is not looked at.
  database.execute('PRAGMA foreign_keys = OFF');
  const tables = database.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
  );
  const rows = tables.map(({ name }): [string, DatabaseRow] => {
    const table = String(name);
    const columns = database.all('SELECT name, type FROM pragma_table_info(?)', table);
    const row = columns.map((column): [string, ColumnValue] => [
      String(column['name']),
      column['type'] === 'TEXT' ? `${column['name']} of ${table}` : 7,
    ]);
    const names = row.map(([column]) => `"${column}"`).join(', ');
    const places = row.map(() => '?').join(', ');
    const values = row.map(([, value]) => value);
    database.run(`INSERT INTO "${table}" (${names}) VALUES (${places})`, ...values);
    return [table, Object.fromEntries(row)];
  });
  return Object.fromEntries(rows);
}

it.each(MIGRATIONS.map((_, index) => index + 1))(
  'a file as version %i made it has all it had',
  (version) => {
    const file = newRecordsFile();
    const old = openDatabase(file);
    migrate(old, MIGRATIONS.slice(0, version));
    const rows = fill(old);
    old.close();
    const lines: string[] = [];
    const records = openRecords(file, (line) => lines.push(line));
    expect(lines).toEqual([]);
    records.close();
    const database = openDatabase(file);
    expect(versionOf(database)).toBe(MIGRATIONS.length);
    for (const [table, row] of Object.entries(rows)) {
      expect(database.all(`SELECT * FROM "${table}"`)).toEqual([expect.objectContaining(row)]);
    }
    database.close();
  },
);
