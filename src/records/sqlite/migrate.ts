import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type { Database } from '../database.ts';
import { MIGRATIONS } from '../migrations.ts';

/** What the file says it is (`PRAGMA application_id`): "PLQT". */
const RECORDS = 0x504c5154;

/** Brings the tables to what this version of the program needs, as a whole or not at all. */
export async function migrate(
  database: Database,
  migrations: readonly string[] = MIGRATIONS,
): Promise<void> {
  await database.transaction(async (inside) => {
    const version = await versionOf(inside, migrations.length);
    if (version === migrations.length) return;
    for (const migration of migrations.slice(version)) await inside.execute(migration);
    await inside.execute(`PRAGMA application_id = ${RECORDS}`);
    await inside.execute(`PRAGMA user_version = ${migrations.length}`);
  });
}

/**
 * How many migrations a file has had; 0 for one that is new.
 * @throws `RecordsFailure` where it is another program's, or has had more than there are.
 */
export async function versionOf(database: Database, known = MIGRATIONS.length): Promise<number> {
  const [id, version, tables] = [
    await numberIn(database, 'SELECT application_id AS n FROM pragma_application_id'),
    await numberIn(database, 'SELECT user_version AS n FROM pragma_user_version'),
    await numberIn(database, 'SELECT count(*) AS n FROM sqlite_schema'),
  ];
  const isNew = id === 0 && version === 0 && tables === 0;
  if (id !== RECORDS && !isNew) throw new RecordsFailure('foreign', 'it has other tables');
  if (version > known) {
    throw new RecordsFailure('too-new', `version ${version}; this program knows ${known}`);
  }
  return version;
}

async function numberIn(database: Database, sql: string): Promise<number> {
  return Number((await database.first(sql))?.['n']);
}
