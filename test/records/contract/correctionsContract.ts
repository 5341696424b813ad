import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/core/conversation/records/corrections.ts';
import type { Records } from '../../../src/core/conversation/records/records.ts';
import { receiptWith } from '../../support/receipt.ts';

const CARD = { channel: '33', message: '44' };

/** What all records have to hold to about what was shown and does not stand any more. */
export function describeCorrections(open: () => Promise<Records>): void {
  const withRecords = (test: (records: Records) => Promise<void>) => async () => {
    const records = await open();
    for (const id of ['AAAAAAAA', 'BBBBBBBB'])
      await records.receipts.add(receiptWith({ id, server: '22' }));
    await test(records);
    await records.close();
  };
  const noted = (more: Partial<Correction> = {}): Correction => ({
    ...{ receipt: 'AAAAAAAA', place: 0, server: '22', channel: '33', articleId: 'a', title: 'A' },
    ...{ quote: 'The truce began.', change: 'withdrawn', at: 1000 },
    ...more,
  });

  describe('of corrections', () => {
    it(
      'are noted once, and lead to their card once',
      withRecords(async ({ corrections }) => {
        await corrections.note(noted(), CARD);
        await corrections.note(noted({ at: 2000 }), CARD);
        await corrections.note(noted({ place: 1, at: 3000 }), CARD);
        expect(await corrections.of('AAAAAAAA')).toEqual([noted(), noted({ place: 1, at: 3000 })]);
        const due = { receipt: 'AAAAAAAA', server: '22', card: CARD, since: 1000 };
        expect(await corrections.due(1001, 9)).toEqual([
          expect.objectContaining({ ...due, corrections: await corrections.of('AAAAAAAA') }),
        ]);
        expect(await corrections.due(1000, 9)).toEqual([]);
      }),
    );

    it(
      'say something else where something else has become of the words',
      withRecords(async ({ corrections }) => {
        await corrections.note(noted(), CARD);
        const [due] = await corrections.due(9999, 9);
        if (due) await corrections.told(due, 5000);
        expect(await corrections.due(9999, 9)).toEqual([]);
        await corrections.note(noted({ change: 'article-gone', at: 6000 }), CARD);
        expect(await corrections.due(9999, 9)).toEqual([
          expect.objectContaining({ since: 6000, toldAt: 5000 }),
        ]);
        expect(await corrections.of('AAAAAAAA')).toEqual([
          noted({ change: 'article-gone', at: 6000 }),
        ]);
      }),
    );

    it(
      'are lifted without a word where no card has said so, and else the card is to say so',
      withRecords(async ({ corrections }) => {
        await corrections.note(noted(), CARD);
        await corrections.lift('AAAAAAAA', 0, 2000);
        expect(await corrections.due(9999, 9)).toEqual([]);
        await corrections.note(noted({ at: 3000 }), CARD);
        const [due] = await corrections.due(9999, 9);
        if (due) await corrections.told(due, 4000);
        await corrections.lift('AAAAAAAA', 0, 5000);
        expect(await corrections.due(9999, 9)).toEqual([
          expect.objectContaining({ since: 5000, corrections: [] }),
        ]);
        expect(await corrections.countTold(4000)).toBe(1);
        expect(await corrections.countTold(4001)).toBe(0);
      }),
    );

    it(
      'that are found while a card is told are told after it',
      withRecords(async ({ corrections }) => {
        await corrections.note(noted(), CARD);
        const [due] = await corrections.due(9999, 9);
        if (!due) throw new Error('It is due.');
        await corrections.lift('AAAAAAAA', 0, 1500);
        await corrections.note(noted({ at: 2000 }), CARD);
        await corrections.told(due, 3000);
        expect(await corrections.due(9999, 9)).toEqual([expect.objectContaining({ since: 2000 })]);
      }),
    );

    it(
      'without a card are listed all the same, the newest first, each server for itself',
      withRecords(async ({ corrections }) => {
        const [older, newer] = [noted({ at: 1 }), noted({ receipt: 'BBBBBBBB', at: 2 })];
        for (const correction of [older, newer]) await corrections.note(correction, undefined);
        expect(await corrections.due(9999, 9)).toEqual([]);
        expect(await corrections.list('all', 0, 9)).toEqual([newer, older]);
        expect(await corrections.list({ server: '22' }, 1, 9)).toEqual([older]);
        expect(await corrections.list({ server: undefined }, 0, 9)).toEqual([]);
        expect(await corrections.count({ server: '22' })).toBe(2);
      }),
    );

    it(
      'go with the receipt of the answer',
      withRecords(async ({ corrections, erasing }) => {
        await corrections.note(noted(), CARD);
        await erasing.eraseServer('22', Number.MAX_SAFE_INTEGER, 100);
        expect(await corrections.list('all', 0, 9)).toEqual([]);
        expect(await corrections.due(9999, 9)).toEqual([]);
      }),
    );
  });
}
