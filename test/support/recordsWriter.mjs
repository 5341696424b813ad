// Writes records without end and says of each what it was once it is kept.
// Arguments: the file or the address of a database, a word that its ids begin with, and milliseconds to rest after each.

import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openRecords } from '../../src/records/openRecords.ts';
import { openPostgresRecords } from '../../src/records/postgres/openPostgresRecords.ts';

const [, , file, run, rest = '0'] = process.argv;
const open = file.startsWith('postgres:') ? openPostgresRecords : openRecords;
const records = await open(file, (line) => writeSync(2, `${line}\n`));
/** A pipe takes a line as a whole or not at all. */
const acknowledge = (kind, id) => writeSync(1, `${kind} ${id}\n`);

const person = await records.personKey('80351110224678912');
const quotation = (place) => ({
  ...{ articleId: `article-${place}`, version: 'v1', start: place, end: place + 5 },
  ...{ check: 'c', quote: 'The truce began on 3 October.'.repeat(5) },
});
const receiptOf = (id, at) => ({
  ...{ id, at, face: 'discord', server: '1', channel: '2', person, isPrivate: false },
  ...{ language: 'en', asks: 'question', text: 'When did the truce begin?', outcome: 'answered' },
  ...{ confidence: 0.9, quotations: [1, 2, 3].map(quotation), articles: 5 },
  makings: { program: '1', engine: 'minisearch', thresholds: { answered: 0.65, related: 0.3 } },
});

for (let number = 0; ; number += 1) {
  const id = `${run}-${number}`;
  const at = 1_700_000_000_000 + number;
  await records.receipts.add(receiptOf(id, at));
  acknowledge('receipt', id);
  await records.feedback.vote({
    receipt: id,
    person,
    server: '1',
    at,
    isHelpful: number % 2 === 0,
  });
  acknowledge('vote', id);
  const asking = { receipt: id, question: 'Who?', signature: id, likeness: id, why: 'refused' };
  await records.gaps.join({ ...asking, rejected: [], server: '1', person, at }, () => false);
  acknowledge('gap_asking', id);
  await records.servers.settle(id, { retention: 7 }, { person, name: 'Ada' }, at);
  acknowledge('server_setting', id);
  if (rest !== '0') await wait(Number(rest));
}
