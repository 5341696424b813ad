import { createHmac, randomBytes } from 'node:crypto';
import { type Records, RecordsFailure } from '../core/conversation/records/records.ts';
import { createCorrectionRecords } from './corrections.ts';
import { type Database, openDatabase } from './database.ts';
import { createErasing } from './erasing.ts';
import { createFeedbackRecords } from './feedback.ts';
import { createGapRecords } from './gaps.ts';
import { MIGRATIONS } from './migrations.ts';
import { createReceiptRecords } from './receipts.ts';
import { createServerRecords } from './servers.ts';
import { createWaitRecords } from './waits.ts';

/** Opens the records in a file, which is made where it is not there. @throws `RecordsFailure` */
export function openRecords(file: string): Records {
  const database = openDatabase(file);
  try {
    migrate(database);
    const key = keyOf(database);
    return {
      personKey: (user) => createHmac('sha256', key).update(user).digest('base64url').slice(0, 22),
      servers: createServerRecords(database),
      erasing: createErasing(database),
      feedback: createFeedbackRecords(database),
      gaps: createGapRecords(database),
      waits: createWaitRecords(database),
      receipts: createReceiptRecords(database),
      corrections: createCorrectionRecords(database),
      close: database.close,
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Brings the tables to what this version of the program needs, as a whole or not at all. */
function migrate(database: Database): void {
  database.transaction(() => {
    const version = Number(database.first('PRAGMA user_version')?.['user_version']);
    if (version > MIGRATIONS.length) {
      const known = `version ${version} of the records; this program knows ${MIGRATIONS.length}`;
      throw new RecordsFailure('too-new', `A newer version of the program has written ${known}.`);
    }
    for (const migration of MIGRATIONS.slice(version)) database.execute(migration);
    if (version < MIGRATIONS.length) database.execute(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

function keyOf(database: Database): string {
  return database.transaction(() => {
    const kept = database.first('SELECT key FROM secret')?.['key'];
    if (typeof kept === 'string') return kept;
    const key = randomBytes(32).toString('base64url');
    database.run('INSERT INTO secret (key) VALUES (?)', key);
    return key;
  });
}
