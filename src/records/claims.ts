import type { ClaimRecords } from '../core/conversation/records/claims.ts';
import type { Database } from './database.ts';

export const CLAIM_TABLES = `
  -- An event of Discord's, or a notice, by the name of which it is taken.
  CREATE TABLE claim (what TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  CREATE INDEX claim_at ON claim (at);
`;

/** Before all times. */
const NEVER = -1;

export function createClaimRecords(database: Database): ClaimRecords {
  return {
    async take(what, at, lasts) {
      const taken = await database.run(
        `INSERT INTO claim (what, at) VALUES (?, ?)
         ON CONFLICT (what) DO UPDATE SET at = excluded.at WHERE claim.at <= ?`,
        ...[what, at, lasts === undefined ? NEVER : at - lasts],
      );
      return taken > 0;
    },
    eraseBefore: (time, most) =>
      database.run(
        'DELETE FROM claim WHERE rowid IN (SELECT rowid FROM claim WHERE at < ? LIMIT ?)',
        ...[time, most],
      ),
  };
}
