import { describe, expect, it } from 'vitest';
import { openPostgresRecords } from '../../../src/records/postgres/openPostgresRecords.ts';
import { databaseSkipped, HAS_DATABASE, ownDatabase } from '../../support/postgres.ts';
import { describeRecords } from '../recordsContract.ts';

describe.skipIf(!HAS_DATABASE)(`with a server${databaseSkipped}`, () => {
  describeRecords('in a database', async () => openPostgresRecords(await ownDatabase()));

  it('a person is known again by all programs on a database, and by none on another', async () => {
    const address = await ownDatabase();
    const all = await Promise.all(Array.from({ length: 4 }, () => openPostgresRecords(address)));
    const keys = await Promise.all(all.map(({ personKey }) => personKey('80351110224678912')));
    expect(new Set(keys).size).toBe(1);
    const other = await openPostgresRecords(await ownDatabase());
    expect(await other.personKey('80351110224678912')).not.toBe(keys[0]);
    for (const records of [...all, other]) await records.close();
  });
});

it('what cannot be reached is said at once, without who may use it, and fails calmly', async () => {
  const lines: string[] = [];
  const records = await openPostgresRecords('postgres://ann:secret@127.0.0.1:1/quotes', (line) =>
    lines.push(line),
  );
  expect(lines).toEqual([expect.stringContaining('127.0.0.1:1/quotes cannot be reached')]);
  expect(lines[0]).not.toContain('secret');
  await expect(records.personKey('1')).rejects.toThrow(
    expect.objectContaining({ trouble: 'unreachable' }),
  );
  await records.close();
});
