import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordsFailure } from '../../../src/core/conversation/records/records.ts';
import {
  openPostgres,
  type PostgresDatabase,
} from '../../../src/records/postgres/postgresDatabase.ts';
import { databaseSkipped, HAS_DATABASE, ownDatabase, tellServer } from '../../support/postgres.ts';

let address: string;
let database: PostgresDatabase;
beforeEach(async () => {
  address = await ownDatabase();
  database = openPostgres(address);
  await tellServer('CREATE TABLE noted (id BIGINT PRIMARY KEY, text TEXT)', address);
});
afterEach(() => database.close());

const INSERT = 'INSERT INTO noted (id, text) VALUES (?, ?)';
const failing = (trouble: string) => expect.objectContaining({ trouble });
const count = async () => (await database.first('SELECT count(*) AS n FROM noted'))?.['n'];

/** Ends all connections to it but the one that asks. */
const endAll = () =>
  tellServer(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    address,
  );

describe.skipIf(!HAS_DATABASE)(`a database of PostgreSQL${databaseSkipped}`, () => {
  it('gives back what was written, as a number, a text or nothing', async () => {
    expect(await database.run(INSERT, 2 ** 53 - 1, 'it\'s "ä" \u0000 \u0001\u{1f600}')).toBe(1);
    expect(await database.run(INSERT, 2, null)).toBe(1);
    expect(await database.all('SELECT id, text FROM noted ORDER BY id')).toEqual([
      { id: 2, text: null },
      { id: 2 ** 53 - 1, text: 'it\'s "ä" \u0000 \u0001\u{1f600}' },
    ]);
    expect(await database.first('SELECT id FROM noted WHERE id = ?', 3)).toBeUndefined();
    expect(await database.run('UPDATE noted SET text = ? WHERE id = ?', 'x', 3)).toBe(0);
  });

  it('does a transaction as a whole or not at all, one within another as a part of it', async () => {
    await expect(
      database.transaction(async (inside) => {
        await inside.run(INSERT, 1, 'a');
        await inside.transaction((part) => part.run(INSERT, 2, 'b'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await count()).toBe(0);
    const done = database.transaction(async (inside) => {
      await inside.run(INSERT, 1, 'a');
      return inside.transaction((part) => part.run(INSERT, 2, 'b'));
    });
    expect(await done).toBe(1);
    expect(await count()).toBe(2);
  });

  it('does work as if no other was done meanwhile', async () => {
    await database.run(INSERT, 1, '0');
    const add = () =>
      database.transaction(async (inside) => {
        const row = await inside.first('SELECT text FROM noted WHERE id = 1');
        await inside.run('UPDATE noted SET text = ? WHERE id = 1', `${Number(row?.['text']) + 1}`);
      });
    await Promise.all(Array.from({ length: 10 }, add));
    expect(await database.first('SELECT text FROM noted')).toEqual({ text: '10' });
  });

  it('has only one of many make what there may be one of', async () => {
    const others = Array.from({ length: 4 }, () => openPostgres(address));
    const make = (one: PostgresDatabase) =>
      one.transaction(async (inside) => {
        const there = await inside.first('SELECT id FROM noted WHERE text = ?', 'one');
        return there ? 0 : inside.run(INSERT, Math.trunc(Math.random() * 1e9), 'one');
      });
    const made = await Promise.all([...others, database].map(make));
    expect(made.toSorted()).toEqual([0, 0, 0, 0, 1]);
    for (const other of others) await other.close();
  });

  it('goes on over another connection where all were ended, and does nothing twice', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, id) => database.run(INSERT, id, 'a')));
    await endAll();
    expect(await count()).toBe(5);
    let begun = 0;
    await database.transaction(async (inside) => {
      begun += 1;
      await inside.run(INSERT, 10, 'b');
      if (begun === 1) await endAll();
      await inside.run(INSERT, 11, 'b');
    });
    expect([begun, await count()]).toEqual([2, 7]);
  });

  it('says what is wrong, and is of use afterwards', async () => {
    await expect(database.run('INSERT INTO nowhere VALUES (1)')).rejects.toThrow(
      failing('damaged'),
    );
    await database.run(INSERT, 1, 'a');
    await expect(database.run(INSERT, 1, 'a')).rejects.toThrow(failing('failed'));
    await expect(database.run('nonsense')).rejects.toBeInstanceOf(RecordsFailure);
    await tellServer('ALTER TABLE noted RENAME TO elsewhere', address);
    await expect(count()).rejects.toThrow(failing('damaged'));
    await tellServer('ALTER TABLE elsewhere RENAME TO noted', address);
    expect(await count()).toBe(1);
  });

  it.each([
    ['nobody listens', (it: URL) => Object.assign(it, { port: '1' }), 'unreachable'],
    [
      'there is no such database',
      (it: URL) => Object.assign(it, { pathname: '/no' }),
      'unreachable',
    ],
    [
      'its certificates are not there',
      (it: URL) => Object.assign(it, { search: '?sslmode=verify-ca&sslrootcert=/no' }),
      'unreachable',
    ],
  ])('is out of reach where %s', async (_, change, trouble) => {
    const other = openPostgres(change(new URL(address)).href);
    await expect(other.first('SELECT 1 AS it')).rejects.toThrow(failing(trouble));
    await expect(other.transaction(async () => 1)).rejects.toThrow(failing(trouble));
    await other.close();
  });

  it('is read where it cannot be written', async () => {
    await tellServer(
      `ALTER DATABASE ${new URL(address).pathname.slice(1)} SET default_transaction_read_only = on`,
    );
    const other = openPostgres(address);
    expect(await other.all('SELECT * FROM noted')).toEqual([]);
    await expect(other.run(INSERT, 1, 'a')).rejects.toThrow(failing('read-only'));
    await other.close();
  });

  it('gives up what does not answer, so that nobody waits for it', async () => {
    await database.run(INSERT, 1, 'a');
    const other = openPostgres(address);
    const before = performance.now();
    await other.transaction(async (inside) => {
      await inside.run('UPDATE noted SET text = ? WHERE id = 1', 'b');
      await expect(database.run('UPDATE noted SET text = ? WHERE id = 1', 'c')).rejects.toThrow(
        failing('unreachable'),
      );
    });
    expect(performance.now() - before).toBeLessThan(8000);
    expect(await database.first('SELECT text FROM noted')).toEqual({ text: 'b' });
    await other.close();
  });

  it('has only one program at a time do what is done alone', async () => {
    const others = Array.from({ length: 3 }, () => openPostgres(address));
    const [first, ...then] = others;
    let inside = 0;
    const work = (one: PostgresDatabase | undefined) =>
      one?.alone(async (it) => {
        inside += 1;
        expect(inside).toBe(1);
        // It sees what those before it have left.
        const row = await it.first('SELECT count(*) AS n FROM noted');
        await it.run(INSERT, Number(row?.['n']), 'a');
        inside -= 1;
      });
    await Promise.all([work(first), ...then.map(work)]);
    expect(await count()).toBe(3);
    for (const other of others) await other.close();
  });
});
