import { CLAIM_TABLES } from './claims.ts';
import { CORRECTION_TABLES } from './corrections.ts';
import { FEEDBACK_TABLES } from './feedback.ts';
import { GAP_LEAVING, GAP_SIGNATURES, GAP_TABLES } from './gaps.ts';
import { RECEIPT_TABLES } from './receipts.ts';
import { SERVER_TABLES } from './servers.ts';
import { WAIT_TABLES } from './waits.ts';

/**
 * What makes the tables, in order: a file or database of version N has had the first N of them. One
 * that has been released is never changed again; what is to be otherwise is one more.
 */
export const MIGRATIONS: readonly string[] = [
  // Who knows the key could try all people, so it is in no export.
  'CREATE TABLE secret (key TEXT NOT NULL) STRICT',
  SERVER_TABLES,
  FEEDBACK_TABLES + GAP_TABLES + WAIT_TABLES,
  RECEIPT_TABLES,
  CORRECTION_TABLES,
  GAP_SIGNATURES,
  GAP_LEAVING,
  CLAIM_TABLES,
];
