import { createHash } from 'node:crypto';
import type { Bookkeeping } from '../../src/core/conversation/receipt/bookkeeping.ts';

/** Ids in their order: RECEIPT1, RECEIPT2, … */
export function bookkeepingWith(some: Partial<Bookkeeping> = {}): Bookkeeping {
  let kept = 0;
  return {
    newId() {
      kept += 1;
      return `RECEIPT${kept}`;
    },
    checkOf: (text) => createHash('sha256').update(text).digest('base64url').slice(0, 16),
    makings: () => ({ program: '1.0.0', engine: 'minisearch' }),
    changedAt: () => undefined,
    log: () => {},
    ...some,
  };
}
