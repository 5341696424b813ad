import { createHash } from 'node:crypto';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { memoryErasing } from './memory/memoryErasing.ts';
import { memoryServers } from './memory/memoryServers.ts';

/** Records that are forgotten when the test ends. */
export function memoryRecords(): Records {
  const { servers, settings } = memoryServers();
  return {
    personKey: (user) =>
      createHash('sha256').update(`secret ${user}`).digest('base64url').slice(0, 22),
    servers,
    erasing: memoryErasing([settings]),
    close() {},
  };
}
