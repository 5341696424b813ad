import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/records/database.ts';
import { migrate, versionOf } from '../../src/records/migrate.ts';
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
