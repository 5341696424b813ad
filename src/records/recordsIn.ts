import { createHmac, randomBytes } from 'node:crypto';
import type { Records } from '../core/conversation/records/records.ts';
import { createClaimRecords } from './claims.ts';
import { createCorrectionRecords } from './corrections.ts';
import { type Database, textIn } from './database.ts';
import { createErasing } from './erasing.ts';
import { createFeedbackRecords } from './feedback.ts';
import { createGapRecords } from './gaps.ts';
import { createReceiptRecords } from './receipts.ts';
import { createServerRecords } from './servers.ts';
import { createWaitRecords } from './waits.ts';

/** The records in a database that has the tables of `MIGRATIONS`. @param overwrite see `createErasing`. */
export function recordsIn(database: Database, overwrite?: () => Promise<unknown>): Records {
  return {
    async personKey(user) {
      const key = await keyOf(database);
      return createHmac('sha256', key).update(user).digest('base64url').slice(0, 22);
    },
    servers: createServerRecords(database),
    erasing: createErasing(database, overwrite),
    feedback: createFeedbackRecords(database),
    gaps: createGapRecords(database),
    waits: createWaitRecords(database),
    receipts: createReceiptRecords(database),
    corrections: createCorrectionRecords(database),
    claims: createClaimRecords(database),
    close: () => database.close(),
  };
}

/** Read each time, as another process may have erased everything. */
async function keyOf(database: Database): Promise<string> {
  const found = await findKey(database);
  return found ?? database.transaction(makeKey);
}

async function makeKey(inside: Database): Promise<string> {
  const found = await findKey(inside);
  if (found !== undefined) return found;
  const key = randomBytes(32).toString('base64url');
  await inside.run('INSERT INTO secret (key) VALUES (?)', key);
  return key;
}

async function findKey(database: Database): Promise<string | undefined> {
  const row = await database.first('SELECT key FROM secret');
  return row && textIn(row, 'key');
}
