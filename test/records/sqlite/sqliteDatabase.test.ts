import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/records/sqlite/sqliteDatabase.ts';
import { newRecordsFile } from '../../support/records.ts';

describe('a database', () => {
  it('gives rows by the names of their columns, and no column of its own', async () => {
    const database = openDatabase(newRecordsFile());
    await database.execute('CREATE TABLE t (a TEXT, b INTEGER) STRICT');
    expect(await database.run('INSERT INTO t VALUES (?, ?), (?, ?)', 'x', 1, 'y', null)).toBe(2);
    expect(await database.first('SELECT * FROM t WHERE a = ?', 'x')).toEqual({ a: 'x', b: 1 });
    expect(await database.all('SELECT * FROM t')).toEqual([
      { a: 'x', b: 1 },
      { a: 'y', b: null },
    ]);
    expect(await database.first('SELECT * FROM t WHERE a = ?', 'z')).toBeUndefined();
    expect(await database.first('SELECT * FROM t WHERE b IS ?', null)).toEqual({ a: 'y', b: null });
    await database.close();
  });

  it('does a transaction as a whole or not at all, also one within another', async () => {
    const database = openDatabase(newRecordsFile());
    await database.execute('CREATE TABLE t (a TEXT) STRICT');
    const failing = () =>
      database.transaction(async (inside) => {
        await inside.transaction((within) => within.run('INSERT INTO t VALUES (?)', 'x'));
        throw new Error('no');
      });
    await expect(failing()).rejects.toThrow('no');
    expect(await database.all('SELECT * FROM t')).toEqual([]);
    await database.transaction((inside) => inside.run('INSERT INTO t VALUES (?)', 'x'));
    expect(await database.all('SELECT * FROM t')).toHaveLength(1);
    await database.close();
  });

  it('says what is wrong in one of few words', async () => {
    const file = newRecordsFile();
    writeFileSync(file, 'This is no database, whatever its name says. '.repeat(100));
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ trouble: 'damaged' }));
    const [one, other] = [openDatabase(`${file}2`), openDatabase(`${file}2`)];
    await one.execute('CREATE TABLE t (a TEXT) STRICT');
    await expect(
      one.transaction(() =>
        other.transaction((inside) => inside.run("INSERT INTO t VALUES ('x')")),
      ),
    ).rejects.toThrow(expect.objectContaining({ trouble: 'locked' }));
    await expect(one.run('INSERT INTO nowhere VALUES (1)')).rejects.toThrow(
      expect.objectContaining({ trouble: 'failed' }),
    );
    for (const database of [one, other]) await database.close();
  });
});
