import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type { Database } from '../database.ts';
import { KEPT_TABLES } from '../keptTables.ts';
import { MIGRATIONS } from '../migrations.ts';
import { postgresTables } from './dialect.ts';
import type { PostgresDatabase } from './postgresDatabase.ts';

/** Has one row, with how many migrations the tables beside it have had. */
const VERSION = 'pullquote_version';

/**
 * Brings the tables to what this version of the program needs, as a whole or not at all. Programs that begin at
 * the same time do so one after another.
 * @throws `RecordsFailure` where they are another program's, or a newer version's, or one is missing.
 */
export async function migratePostgres(
  database: PostgresDatabase,
  migrations: readonly string[] = MIGRATIONS,
): Promise<void> {
  if ((await versionOf(database, migrations.length)) < migrations.length) {
    await database.alone(async (inside) => {
      const version = await versionOf(inside, migrations.length);
      for (const migration of migrations.slice(version)) {
        await inside.execute(postgresTables(migration));
      }
      if (version > 0) await inside.run(`UPDATE ${VERSION} SET version = ?`, migrations.length);
      else await begin(inside, migrations.length);
    });
  }
  const there = await tablesIn(database);
  const missing = Object.keys(KEPT_TABLES).filter((name) => !there.has(name));
  if (missing.length > 0) throw new RecordsFailure('damaged', `without ${missing.join(', ')}`);
}

async function begin(database: Database, version: number): Promise<void> {
  await database.execute(`CREATE TABLE ${VERSION} (version BIGINT NOT NULL)`);
  await database.run(`INSERT INTO ${VERSION} VALUES (?)`, version);
}

/** How many migrations the tables have had; 0 where there are none. */
export async function versionOf(database: Database, known = MIGRATIONS.length): Promise<number> {
  const there = await tablesIn(database);
  if (!there.has(VERSION)) {
    const other = Object.keys(KEPT_TABLES).find((name) => there.has(name));
    if (other === undefined) return 0;
    throw new RecordsFailure('foreign', `it has a table "${other}"`);
  }
  const version = Number((await database.first(`SELECT version FROM ${VERSION}`))?.['version']);
  if (version > known) {
    throw new RecordsFailure('too-new', `version ${version}; this program knows ${known}`);
  }
  return version;
}

/**
 * The tables that are found without saying where. What is known of names by themselves may be older than what others
 * have done while they were waited for.
 */
async function tablesIn(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.all(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = ANY (current_schemas(FALSE))',
  );
  return new Set(rows.map(({ name }) => String(name)));
}
