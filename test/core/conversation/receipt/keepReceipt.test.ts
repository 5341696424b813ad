import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../src/core/answer/answer.ts';
import type { Desk } from '../../../../src/core/conversation/desk.ts';
import { keepReceipt } from '../../../../src/core/conversation/receipt/keepReceipt.ts';
import { RecordsFailure } from '../../../../src/core/conversation/records/records.ts';
import { discordNotation } from '../../../../src/discord/notation.ts';
import { MEMBER } from '../../../support/asker.ts';
import { bookkeepingWith } from '../../../support/bookkeeping.ts';
import { deskOf } from '../../../support/desk.ts';
import { doorTo } from '../../../support/door.ts';
import { libraryOf, NOW } from '../../../support/library.ts';
import { memoryRecords } from '../../../support/memoryRecords.ts';
import { receiptWith } from '../../../support/receipt.ts';

const library = await libraryOf({ 'truce.md': 'The truce in Orrin began.' });
const door = doorTo(discordNotation, library.textOf);
const shown = door.reply({
  kind: 'answer',
  answer: await library.ask('When did the truce in Orrin begin?'),
  isFollowUp: false,
});

it('keeps what was shown by the key of who asked, and tells its id', async () => {
  const records = memoryRecords();
  const desk = deskOf(library, records);
  expect(await keepReceipt(shown, MEMBER, desk)).toBe('RECEIPT1');
  expect(await keepReceipt(shown, MEMBER, desk, { ...DEFAULT_LIMITS, excerpts: 1 })).toBe(
    'RECEIPT2',
  );
  expect(await records.receipts.get('RECEIPT1')).toMatchObject({
    ...{ at: NOW.getTime(), person: await records.personKey('11'), articles: 1 },
    quotations: [{ articleId: 'truce', quote: 'The truce in Orrin began.' }],
  });
  expect((await records.receipts.get('RECEIPT1'))?.limits).toBeUndefined();
  expect((await records.receipts.get('RECEIPT2'))?.limits?.excerpts).toBe(1);
});

it('takes another id where one is taken, and none where chance gives no other', async () => {
  const records = memoryRecords();
  const ids = ['AAAAAAAA', 'AAAAAAAA', 'BBBBBBBB'];
  await records.receipts.add(receiptWith({ id: 'AAAAAAAA' }));
  const desk: Desk = {
    ...deskOf(library, records),
    bookkeeping: bookkeepingWith({ newId: () => ids.shift() ?? 'AAAAAAAA' }),
  };
  expect(await keepReceipt(shown, MEMBER, desk)).toBe('BBBBBBBB');
  expect(await records.receipts.get('AAAAAAAA')).toEqual(receiptWith({ id: 'AAAAAAAA' }));
  expect(await keepReceipt(shown, MEMBER, desk)).toBeUndefined();
});

it('keeps nothing where nothing is remembered, where there is nothing to keep, or where the records fail', async () => {
  const records = memoryRecords();
  expect(await keepReceipt(shown, MEMBER, deskOf(library))).toBeUndefined();
  expect(await keepReceipt({ kind: 'help' }, MEMBER, deskOf(library, records))).toBeUndefined();
  const lines: string[] = [];
  const add = () => {
    throw new RecordsFailure('full', 'No room.');
  };
  const full: Desk = {
    ...deskOf(library, { ...records, receipts: { ...records.receipts, add } }),
    bookkeeping: bookkeepingWith({ log: (line) => lines.push(line) }),
  };
  expect(await keepReceipt(shown, MEMBER, full)).toBeUndefined();
  // They have told of it themselves.
  expect(lines).toEqual([]);
});
