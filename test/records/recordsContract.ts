import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { describeClaims } from './contract/claimsContract.ts';
import { describeCorrections } from './contract/correctionsContract.ts';
import { describeFeedback } from './contract/feedbackContract.ts';
import { describeForgetting } from './contract/forgettingContract.ts';
import { describeGaps } from './contract/gapsContract.ts';
import { describeReceipts } from './contract/receiptsContract.ts';
import { describeServers } from './contract/serversContract.ts';
import { describeWaits } from './contract/waitsContract.ts';

/** What all records have to hold to. @param open makes some that hold nothing yet. */
export function describeRecords(name: string, open: () => Promise<Records>): void {
  describe(`records ${name}`, () => {
    it('know a person by a key that is not their id, and tell two apart', async () => {
      const records = await open();
      const key = await records.personKey('80351110224678912');
      expect(key).toMatch(/^[\w-]{22}$/);
      expect(await records.personKey('80351110224678912')).toBe(key);
      expect(await records.personKey('80351110224678913')).not.toBe(key);
      await records.close();
    });

    describeServers(open);
    describeFeedback(open);
    describeGaps(open);
    describeWaits(open);
    describeForgetting(open);
    describeReceipts(open);
    describeCorrections(open);
    describeClaims(open);
  });
}
