import { type Records, RecordsFailure } from '../core/conversation/records/records.ts';
import { recordsIn } from './recordsIn.ts';
import { openSoundFile } from './sqlite/soundFile.ts';
import { createSteadyDatabase } from './sqlite/steadyDatabase.ts';

/**
 * The records in a file, which is made where it is not there. Where it cannot be used the methods fail until it
 * can. @param log gets a sentence for the owner where something is wrong, and when that is over.
 */
export async function openRecords(
  file: string,
  log: (line: string) => void = () => {},
): Promise<Records> {
  const database = createSteadyDatabase({
    ...{ file, log, open: () => openSoundFile(file) },
    clock: () => performance.now(),
  });
  // What was to be written into the file may still hold what is gone from it.
  const records = recordsIn(database, () => database.all('PRAGMA wal_checkpoint(TRUNCATE)'));
  try {
    // Whoever starts the program wants to know at once.
    await records.personKey('');
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
  }
  return records;
}
