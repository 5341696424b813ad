import { describe, expect, it } from 'vitest';
import { RecordsFailure } from '../../../src/core/conversation/records/records.ts';
import type { KeptRow } from '../../../src/core/conversation/records/recordsFile.ts';
import { openPostgresRecords } from '../../../src/records/postgres/openPostgresRecords.ts';
import { createRecordsDatabase } from '../../../src/records/postgres/recordsDatabase.ts';
import { databaseSkipped, HAS_DATABASE, ownDatabase } from '../../support/postgres.ts';
import { quotationWith, receiptWith } from '../../support/receipt.ts';

/** All that is exported. */
async function rowsOf(address: string): Promise<KeptRow[]> {
  const found: KeptRow[] = [];
  for await (const exported of createRecordsDatabase(address).rows()) {
    if ('row' in exported) found.push(exported.row);
  }
  return found;
}

describe.skipIf(!HAS_DATABASE)(
  `what is kept in a database, for its owner${databaseSkipped}`,
  () => {
    it('is nothing before there is anything, and nothing is made', async () => {
      const file = createRecordsDatabase(await ownDatabase());
      expect([await file.overview(), await file.erase(), await file.overview()]).toEqual([
        undefined,
        0,
        undefined,
      ]);
    });

    it('is counted, exported without the key and what was asked alone, and erased', async () => {
      const address = await ownDatabase();
      const records = await openPostgresRecords(address);
      const person = await records.personKey('1');
      for (let number = 0; number < 3; number += 1) {
        const quotations = [quotationWith({})];
        await records.receipts.add(receiptWith({ id: `R${number}`, at: 10 + number, quotations }));
      }
      await records.receipts.add(receiptWith({ id: 'P', at: 9, channel: '7', isPrivate: true }));
      await records.feedback.vote({ receipt: 'R1', person, at: 12, isHelpful: true });
      const file = createRecordsDatabase(address);
      const { size = 0, kinds = [] } = (await file.overview()) ?? {};
      expect(size).toBeGreaterThan(8192);
      expect(kinds).toContainEqual({ kind: 'receipt', count: 4, since: 9 });
      expect(kinds).toContainEqual({ kind: 'quotation', count: 4 });
      const rows = await rowsOf(address);
      expect(rows.map(({ kind }) => kind)).not.toContain('secret');
      expect(rows.filter(({ kind }) => kind === 'receipt')).toHaveLength(4);
      expect(rows.find(({ id }) => id === 'P')).not.toHaveProperty('channel');
      expect(rows[0]).not.toHaveProperty('rowid');
      expect(await file.backup('there')).toMatchObject({
        kind: 'elsewhere',
        how: expect.stringContaining('pg_dump'),
      });
      expect(await file.erase()).toBe(rows.length);
      expect(await rowsOf(address)).toEqual([]);
      expect(await records.personKey('1')).not.toBe(person);
      expect(await records.receipts.add(receiptWith({ id: 'R1' }))).toBe(true);
      await records.close();
    });
  },
);

it('what is wrong with a database is told with its name, and not with who may use it', async () => {
  const file = createRecordsDatabase('postgres://ann:secret@127.0.0.1:1/quotes');
  await expect(file.overview()).rejects.toThrow(RecordsFailure);
  const note = file.noteOf(new RecordsFailure('unreachable', 'no'));
  expect([file.path, note.includes('secret')]).toEqual(['the database 127.0.0.1:1/quotes', false]);
});
