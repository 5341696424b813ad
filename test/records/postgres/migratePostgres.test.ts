import { describe, expect, it } from 'vitest';
import { KEPT_TABLES } from '../../../src/records/keptTables.ts';
import { MIGRATIONS } from '../../../src/records/migrations.ts';
import { migratePostgres } from '../../../src/records/postgres/migratePostgres.ts';
import { openPostgres } from '../../../src/records/postgres/postgresDatabase.ts';
import { databaseSkipped, HAS_DATABASE, ownDatabase, tellServer } from '../../support/postgres.ts';

const failing = (trouble: string) => expect.objectContaining({ trouble });
const TABLES = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY name`;

/** What a program does that begins. */
async function begin(address: string, migrations = MIGRATIONS): Promise<void> {
  const database = openPostgres(address);
  try {
    await migratePostgres(database, migrations);
  } finally {
    await database.close();
  }
}

describe.skipIf(!HAS_DATABASE)(`the tables in a database${databaseSkipped}`, () => {
  it('are made by one of several programs that begin at the same time', async () => {
    const address = await ownDatabase();
    await Promise.all(Array.from({ length: 5 }, () => begin(address)));
    const names = [...Object.keys(KEPT_TABLES), 'pullquote_version'].sort();
    expect(await tellServer(TABLES, address)).toEqual(names.map((name) => ({ name })));
    expect(await tellServer('SELECT version FROM pullquote_version', address)).toEqual([
      { version: String(MIGRATIONS.length) },
    ]);
  });

  it('of each earlier version are brought to this one', async () => {
    for (let version = 1; version < MIGRATIONS.length; version += 1) {
      const address = await ownDatabase();
      // An earlier one misses tables that this one knows, which it does not.
      await begin(address, MIGRATIONS.slice(0, version)).catch(() => {});
      await begin(address);
      expect(await tellServer('SELECT version FROM pullquote_version', address)).toEqual([
        { version: String(MIGRATIONS.length) },
      ]);
    }
  });

  it('stay as they are where one of the steps fails', async () => {
    const address = await ownDatabase();
    const bad = [...MIGRATIONS, 'CREATE TABLE new (at INTEGER) STRICT; nonsense'];
    await expect(begin(address, bad)).rejects.toThrow(failing('failed'));
    expect(await tellServer(TABLES, address)).toEqual([]);
    await begin(address);
    await expect(begin(address, bad)).rejects.toThrow(failing('failed'));
    await begin(address);
  });

  it('of a newer version of the program are refused, and not touched', async () => {
    const address = await ownDatabase();
    await begin(address);
    await tellServer('UPDATE pullquote_version SET version = version + 1', address);
    await expect(begin(address)).rejects.toThrow(failing('too-new'));
  });

  it('of another program are refused, and not touched', async () => {
    const address = await ownDatabase();
    await tellServer('CREATE TABLE wait (id BIGINT)', address);
    await expect(begin(address)).rejects.toThrow(failing('foreign'));
    expect(await tellServer(TABLES, address)).toEqual([{ name: 'wait' }]);
  });

  it('stand beside those of others', async () => {
    const address = await ownDatabase();
    await tellServer('CREATE TABLE invoices (id BIGINT)', address);
    await begin(address);
    await begin(address);
  });

  it('are damaged where one is missing', async () => {
    const address = await ownDatabase();
    await begin(address);
    await tellServer('DROP TABLE told', address);
    await expect(begin(address)).rejects.toThrow(failing('damaged'));
  });

  it('are refused to whoever may not make them', async () => {
    const address = await ownDatabase();
    const name = `guest_${new URL(address).pathname.slice(-8)}`;
    await tellServer(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`, address);
    const guest = new URL(address);
    guest.username = name;
    guest.password = 'secret';
    await expect(begin(guest.href)).rejects.toThrow(failing('read-only'));
    await tellServer(`DROP ROLE ${name}`, address);
  });
});
