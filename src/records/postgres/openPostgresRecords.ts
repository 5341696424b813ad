import { type Records, RecordsFailure } from '../../core/conversation/records/records.ts';
import { recordsIn } from '../recordsIn.ts';
import { databaseName } from './databaseAddress.ts';
import { migratePostgres } from './migratePostgres.ts';
import { openPostgres } from './postgresDatabase.ts';
import { createSteadyPostgres } from './steadyPostgres.ts';

/**
 * The records in a database of PostgreSQL's, in which its tables are made where they are not there. Any number of
 * programs may have the same at once. Where it cannot be used the methods fail until it can.
 * @param address "postgres://…". @param log as of `openRecords`.
 */
export async function openPostgresRecords(
  address: string,
  log: (line: string) => void = () => {},
): Promise<Records> {
  const database = openPostgres(address);
  const records = recordsIn(
    createSteadyPostgres({
      ...{ name: databaseName(address), database, log },
      prepare: () => migratePostgres(database),
      clock: () => performance.now(),
    }),
  );
  try {
    // Whoever starts the program wants to know at once.
    await records.personKey('');
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
  }
  return records;
}
