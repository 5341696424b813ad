import { createHash } from 'node:crypto';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { memoryClaims } from './memory/memoryClaims.ts';
import { memoryCorrections } from './memory/memoryCorrections.ts';
import { memoryErasing } from './memory/memoryErasing.ts';
import { memoryFeedback } from './memory/memoryFeedback.ts';
import { memoryGaps } from './memory/memoryGaps.ts';
import { memoryReceipts } from './memory/memoryReceipts.ts';
import { memoryServers } from './memory/memoryServers.ts';
import { memoryWaits } from './memory/memoryWaits.ts';

/** Records that are forgotten when the test ends. */
export function memoryRecords(): Records {
  const { servers, settings } = memoryServers();
  const { feedback, votes } = memoryFeedback();
  const { gaps, askings } = memoryGaps();
  const { waits, waiting } = memoryWaits();
  const { receipts, answers } = memoryReceipts();
  return {
    personKey: async (user) =>
      createHash('sha256').update(`secret ${user}`).digest('base64url').slice(0, 22),
    servers,
    feedback,
    gaps,
    waits,
    receipts,
    corrections: memoryCorrections((id) => answers.rows.some((it) => it.id === id)),
    claims: memoryClaims(),
    erasing: memoryErasing([settings, votes, askings, waiting, answers]),
    async close() {},
  };
}
