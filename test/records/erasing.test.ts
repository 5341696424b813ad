import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openRecords } from '../../src/records/openRecords.ts';
import { receiptWith } from '../support/receipt.ts';
import { newRecordsFile } from '../support/records.ts';

/** All that is on the disk. */
const bytesOf = (file: string) =>
  [file, `${file}-wal`].map((path) => readFileSync(path).toString('latin1')).join('');

it.each([
  ['a person', 'erasePerson', 'key of ann'],
  ['a server', 'eraseServer', '22'],
] as const)('what is erased of %s is nowhere on the disk any more', async (_, way, whose) => {
  const file = newRecordsFile();
  const { receipts, feedback, waits, servers, erasing, close } = await openRecords(file);
  const person = 'key of ann';
  const words = ['Zanzibar', 'Yukon', 'Xanadu'];
  const [asked = '', waited = '', named = ''] = words;
  const at = 1;
  await receipts.add(receiptWith({ id: 'A', at, person, server: '22', text: asked.repeat(20) }));
  await feedback.vote({ receipt: 'A', person, server: '22', at, isHelpful: false });
  await waits.toggle(
    {
      ...{ receipt: 'A', person, server: '22', at, question: waited.repeat(20) },
      ...{ language: 'en', isPrivate: true, tellIn: '9' },
    },
    9,
  );
  await servers.settle('22', { share: 3 }, { person, name: named }, at);
  for (const word of words) expect(bytesOf(file)).toContain(word);
  const erased =
    way === 'erasePerson'
      ? await erasing.erasePerson(whose, 99)
      : await erasing.eraseServer(whose, at, 99);
  expect(erased).toBe(4);
  for (const word of words) expect(bytesOf(file)).not.toContain(word);
  await close();
});
