import { describe, expect, it } from 'vitest';
import type { Records } from '../../../src/core/conversation/records/records.ts';
import { quotationWith, receiptWith } from '../../support/receipt.ts';

/** What the receipts of all records have to hold to. @param open makes some that hold nothing yet. */
export function describeReceipts(open: () => Promise<Records>): void {
  describe('and their receipts', () => {
    const opened = async () => {
      const { receipts, close } = await open();
      return { receipts, close };
    };

    it('give back what was kept, to the letter', async () => {
      const { receipts, close } = await opened();
      const full = receiptWith({
        period: { text: 'last week', from: '2016-10-03', to: '2016-10-10' },
        limits: { excerpts: 2, sentences: 1, chars: 80, sentenceChars: 90 },
        quotations: [
          quotationWith(),
          quotationWith({ isRelated: true }),
          quotationWith({ isHeldBack: true }),
        ],
        makings: { ...receiptWith().makings, reader: 'model 1' },
      });
      const bare = receiptWith({
        ...{ id: '00000000', server: undefined, channel: undefined, person: undefined },
        ...{
          face: 'terminal',
          asks: 'quotation',
          isPrivate: true,
          text: undefined,
          quotations: [],
        },
        ...{ confidence: undefined, makings: { program: '0.1.0', engine: 'packed' } },
      });
      for (const receipt of [full, bare]) expect(await receipts.add(receipt)).toBe(true);
      for (const receipt of [full, bare]) expect(await receipts.get(receipt.id)).toEqual(receipt);
      expect(await receipts.get('ZZZZZZZZ')).toBeUndefined();
      await close();
    });

    it('keep the first of two with one id', async () => {
      const { receipts, close } = await opened();
      expect(await receipts.add(receiptWith())).toBe(true);
      expect(await receipts.add(receiptWith({ text: 'Another?' }))).toBe(false);
      expect(await receipts.get('7Q4M2KXA')).toEqual(receiptWith());
      await close();
    });

    it('tell where an answer can be seen, the last time where it was shown again', async () => {
      const { receipts, close } = await opened();
      await receipts.add(receiptWith());
      await receipts.showOn('7Q4M2KXA', { channel: '1', message: '2' });
      await receipts.showOn('7Q4M2KXA', { channel: '3', message: '4' });
      await receipts.showOn('ZZZZZZZZ', { channel: '5', message: '6' });
      await receipts.add(receiptWith({ id: 'PRIVATE1', isPrivate: true }));
      await receipts.showOn('PRIVATE1', { channel: '5', message: '6' });
      expect((await receipts.get('PRIVATE1'))?.card).toBeUndefined();
      expect((await receipts.get('7Q4M2KXA'))?.card).toEqual({ channel: '3', message: '4' });
      await close();
    });

    it('tell what others were shown of an article since, the newest first, and nothing that one alone saw', async () => {
      const { receipts, close } = await opened();
      const [first, second] = [quotationWith(), quotationWith({ start: 20, end: 30 })];
      const other = quotationWith({ articleId: 'other' });
      const older = quotationWith({ version: 'version 0' });
      await receipts.add(receiptWith({ id: 'A', at: 10, quotations: [first, other, older] }));
      await receipts.add(receiptWith({ id: 'B', at: 30, quotations: [first, second] }));
      await receipts.add(receiptWith({ id: 'C', at: 40, isPrivate: true }));
      await receipts.showOn('B', { channel: '1', message: '2' });
      const card = { channel: '1', message: '2' };
      const inB = [first, second].map((quotation) => ({ receipt: 'B', at: 30, quotation, card }));
      expect(await receipts.quoting(first, 11)).toEqual(inB);
      expect(await receipts.quoting(first, 10)).toEqual([
        ...inB,
        { receipt: 'A', at: 10, quotation: first },
      ]);
      expect(await receipts.quoting({ articleId: 'truce', version: 'none' }, 0)).toEqual([]);
      await close();
    });

    it('tell which versions of which articles others were shown, page by page', async () => {
      const { receipts, close } = await opened();
      const [old, now] = ['version 1', 'version 2'].map((version) => quotationWith({ version }));
      const other = quotationWith({ articleId: 'other' });
      for (const [id, quotation] of [
        ['A', other],
        ['B', old],
        ['C', now],
        ['D', now],
      ] as const)
        await receipts.add(receiptWith({ id, quotations: quotation ? [quotation] : [] }));
      const unseen = quotationWith({ articleId: 'unseen' });
      await receipts.add(receiptWith({ id: 'E', isPrivate: true, quotations: [unseen] }));
      const all = [
        { articleId: 'other', version: 'version 1' },
        { articleId: 'truce', version: 'version 1' },
        { articleId: 'truce', version: 'version 2' },
      ];
      expect(await receipts.quotedVersions(undefined, 9)).toEqual(all);
      expect(await receipts.quotedVersions(undefined, 2)).toEqual(all.slice(0, 2));
      expect(await receipts.quotedVersions(all[1], 2)).toEqual(all.slice(2));
      expect(await receipts.quotedVersions(all[2], 2)).toEqual([]);
      await close();
    });

    it('go as all that is kept does, with what they quote', async () => {
      const { close, receipts, erasing } = await open();
      await receipts.add(receiptWith({ id: 'A', at: 1 }));
      await receipts.add(receiptWith({ id: 'B', at: 2 }));
      expect(await erasing.eraseBefore('22', 2, 10)).toBe(1);
      expect(await receipts.get('A')).toBeUndefined();
      expect((await receipts.quoting(quotationWith(), 0)).map(({ receipt }) => receipt)).toEqual([
        'B',
      ]);
      await close();
    });

    it('forget a person: what they alone saw goes, and of the rest what was asked, and who it was', async () => {
      const { close, receipts, erasing } = await open();
      await receipts.add(receiptWith({ id: 'A' }));
      await receipts.add(receiptWith({ id: 'B', isPrivate: true }));
      await receipts.add(receiptWith({ id: 'C', person: 'key of bob', isPrivate: true }));
      expect((await erasing.keptOf('key of alice')).receipts).toBe(2);
      expect(await erasing.erasePerson('key of alice', 10)).toBe(2);
      expect(await receipts.get('A')).toEqual(
        receiptWith({ id: 'A', person: undefined, text: undefined }),
      );
      expect(await receipts.get('B')).toBeUndefined();
      expect((await receipts.get('C'))?.person).toBe('key of bob');
      await close();
    });
  });
}
