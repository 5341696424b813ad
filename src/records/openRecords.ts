import { createHmac, randomBytes } from 'node:crypto';
import { type Records, RecordsFailure } from '../core/conversation/records/records.ts';
import { createCorrectionRecords } from './corrections.ts';
import type { Database } from './database.ts';
import { createErasing } from './erasing.ts';
import { createFeedbackRecords } from './feedback.ts';
import { createGapRecords } from './gaps.ts';
import { createReceiptRecords } from './receipts.ts';
import { createServerRecords } from './servers.ts';
import { openSoundFile } from './soundFile.ts';
import { createSteadyDatabase } from './steadyDatabase.ts';
import { createWaitRecords } from './waits.ts';

/**
 * The records in a file, which is made where it is not there. Where it cannot be used the methods fail until it
 * can. @param log gets a sentence for the owner where something is wrong, and when that is over.
 */
export function openRecords(file: string, log: (line: string) => void = () => {}): Records {
  const database = createSteadyDatabase({
    ...{ file, log, open: () => openSoundFile(file) },
    clock: () => performance.now(),
  });
  const personKey = (user: string) =>
    createHmac('sha256', keyOf(database)).update(user).digest('base64url').slice(0, 22);
  try {
    // Whoever starts the program wants to know at once.
    personKey('');
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
  }
  return {
    personKey,
    servers: createServerRecords(database),
    erasing: createErasing(database),
    feedback: createFeedbackRecords(database),
    gaps: createGapRecords(database),
    waits: createWaitRecords(database),
    receipts: createReceiptRecords(database),
    corrections: createCorrectionRecords(database),
    close: database.close,
  };
}

/** Read each time, as another process may have erased everything. */
function keyOf(database: Database): string {
  const find = () => database.first('SELECT key FROM secret')?.['key'];
  const make = () =>
    database.transaction(() => {
      const key = find() ?? randomBytes(32).toString('base64url');
      database.run(
        'INSERT INTO secret (key) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secret)',
        key,
      );
      return key;
    });
  return String(find() ?? make());
}
