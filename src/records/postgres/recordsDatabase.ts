import type {
  CountedKind,
  ExportedRow,
  RecordsFile,
  RecordsOverview,
} from '../../core/conversation/records/recordsFile.ts';
import type { Database } from '../database.ts';
import { exportedRow, SECRET } from '../exportedRow.ts';
import { KEPT_TABLES } from '../keptTables.ts';
import { databaseName } from './databaseAddress.ts';
import { databaseNote } from './databaseNote.ts';
import { ROW_NUMBER } from './dialect.ts';
import { versionOf } from './migratePostgres.ts';
import { openPostgres, type PostgresDatabase } from './postgresDatabase.ts';

/** Milliseconds for which its owner waits: there may be millions of rows to count. */
const PATIENCE = 10 * 60 * 1000;

/** Rows that are read at once. */
const PAGE = 500;

const TABLES: readonly string[] = Object.keys(KEPT_TABLES)
  .filter((table) => table !== SECRET)
  .sort();

/** The records in a database of PostgreSQL's, for its owner. Nothing of it is changed but by `erase`. */
export function createRecordsDatabase(address: string): RecordsFile {
  const name = databaseName(address);
  const using = async <T>(work: (database: PostgresDatabase) => Promise<T>): Promise<T> => {
    const database = openPostgres(address, PATIENCE);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  return {
    path: `the database ${name}`,
    noteOf: (failure) => databaseNote(failure, name),
    overview: () =>
      using(async (database) => ((await isBegun(database)) ? overviewOf(database) : undefined)),
    backup: async () => ({ kind: 'elsewhere', how: HOW_TO_COPY }),
    async *rows() {
      const database = openPostgres(address, PATIENCE);
      try {
        if (await isBegun(database)) for (const table of TABLES) yield* rowsOf(database, table);
      } finally {
        await database.close();
      }
    },
    erase: () => using(async (database) => ((await isBegun(database)) ? eraseIn(database) : 0)),
  };
}

const HOW_TO_COPY =
  'The records are in a database, of which PostgreSQL makes copies itself: pg_dump --format=custom --file=records.dump "$DATABASE_URL". A copy has the key of people’s ids, so keep it like the records themselves.';

async function isBegun(database: Database): Promise<boolean> {
  return (await versionOf(database)) > 0;
}

async function overviewOf(database: Database): Promise<RecordsOverview> {
  const kinds: CountedKind[] = [];
  let size = 0;
  for (const table of TABLES) {
    kinds.push(await countedIn(database, table));
    const found = await database.first('SELECT pg_total_relation_size(?) AS n', table);
    size += Number(found?.['n']);
  }
  return { size, kinds };
}

async function countedIn(database: Database, table: string): Promise<CountedKind> {
  const columns = await database.all(`SELECT * FROM ${table} LIMIT 1`);
  const hasTime = columns.some((row) => 'at' in row);
  const counted = `SELECT count(*) AS n${hasTime ? ', min(at) AS at' : ''} FROM ${table}`;
  const { n, at } = (await database.first(counted)) ?? {};
  return { kind: table, count: Number(n), ...(typeof at === 'number' && { since: at }) };
}

/** By their numbers, so that what is written meanwhile keeps nobody from coming to an end. */
async function* rowsOf(database: Database, table: string): AsyncGenerator<ExportedRow> {
  const next = `SELECT * FROM ${table} WHERE ${ROW_NUMBER} > ? ORDER BY ${ROW_NUMBER} LIMIT ?`;
  for (let last = -1; ; ) {
    const page = await database.all(next, last, PAGE);
    for (const { [ROW_NUMBER]: number, ...row } of page) {
      last = Number(number);
      yield { row: exportedRow(table, row) };
    }
    if (page.length < PAGE) return;
  }
}

/** All rows go at once, from the server's disk as well; what it has written of them in its log goes later. */
function eraseIn(database: PostgresDatabase): Promise<number> {
  return database.alone(async (inside) => {
    let count = 0;
    for (const table of TABLES) {
      count += Number((await inside.first(`SELECT count(*) AS n FROM ${table}`))?.['n']);
    }
    await inside.execute(`TRUNCATE ${[...TABLES, SECRET].join(', ')}`);
    return count;
  });
}
