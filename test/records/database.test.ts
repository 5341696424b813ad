import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/records/database.ts';
import { newRecordsFile } from '../support/records.ts';

describe('a database', () => {
  it('gives rows by the names of their columns, and no column of its own', () => {
    const database = openDatabase(newRecordsFile());
    database.execute('CREATE TABLE t (a TEXT, b INTEGER) STRICT');
    expect(database.run('INSERT INTO t VALUES (?, ?), (?, ?)', 'x', 1, 'y', null)).toBe(2);
    expect(database.first('SELECT * FROM t WHERE a = ?', 'x')).toEqual({ a: 'x', b: 1 });
    expect(database.all('SELECT * FROM t')).toEqual([
      { a: 'x', b: 1 },
      { a: 'y', b: null },
    ]);
    expect(database.first('SELECT * FROM t WHERE a = ?', 'z')).toBeUndefined();
    expect(database.first('SELECT * FROM t WHERE b IS ?', null)).toEqual({ a: 'y', b: null });
    database.close();
  });

  it('does a transaction as a whole or not at all, also one within another', () => {
    const database = openDatabase(newRecordsFile());
    database.execute('CREATE TABLE t (a TEXT) STRICT');
    const failing = () =>
      database.transaction(() => {
        database.transaction(() => database.run('INSERT INTO t VALUES (?)', 'x'));
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(database.all('SELECT * FROM t')).toEqual([]);
    database.transaction(() => database.run('INSERT INTO t VALUES (?)', 'x'));
    expect(database.all('SELECT * FROM t')).toHaveLength(1);
    database.close();
  });

  it('says what is wrong in one of few words', () => {
    const file = newRecordsFile();
    writeFileSync(file, 'This is no database, whatever its name says. '.repeat(100));
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ trouble: 'damaged' }));
    const [one, other] = [openDatabase(`${file}2`), openDatabase(`${file}2`)];
    one.execute('CREATE TABLE t (a TEXT) STRICT');
    expect(() =>
      one.transaction(() => other.transaction(() => other.run("INSERT INTO t VALUES ('x')"))),
    ).toThrow(expect.objectContaining({ trouble: 'locked' }));
    expect(() => one.run('INSERT INTO nowhere VALUES (1)')).toThrow(
      expect.objectContaining({ trouble: 'failed' }),
    );
    for (const database of [one, other]) database.close();
  });
});
