import { createHash } from 'node:crypto';
import type { Records } from '../../src/core/conversation/records/records.ts';

/** Records that are forgotten when the test ends. */
export function memoryRecords(): Records {
  return {
    personKey: (user) =>
      createHash('sha256').update(`secret ${user}`).digest('base64url').slice(0, 22),
    close() {},
  };
}
