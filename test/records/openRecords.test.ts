import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/records/migrations.ts';
import { openRecords } from '../../src/records/openRecords.ts';
import { createRecordsFile } from '../../src/records/sqlite/recordsFile.ts';
import { openDatabase } from '../../src/records/sqlite/sqliteDatabase.ts';
import { newRecordsFile } from '../support/records.ts';
import { describeRecords } from './recordsContract.ts';

describeRecords('in a file', () => openRecords(newRecordsFile()));

describe('records in a file', () => {
  it('know a person again after a restart', async () => {
    const file = newRecordsFile();
    const records = await openRecords(file);
    const key = await records.personKey('80351110224678912');
    await records.close();
    const again = await openRecords(file);
    expect(await again.personKey('80351110224678912')).toBe(key);
    await again.close();
  });

  it('of a newer version of the program are not touched', async () => {
    const file = newRecordsFile();
    await (await openRecords(file)).close();
    const database = openDatabase(file);
    await database.execute(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    await database.close();
    const lines: string[] = [];
    const records = await openRecords(file, (line) => lines.push(line));
    expect(lines).toEqual([expect.stringContaining('of a newer version of the program')]);
    await expect(records.personKey('1')).rejects.toThrow(
      expect.objectContaining({ trouble: 'too-new' }),
    );
    await records.close();
  });

  it('know nobody again once another process has erased everything', async () => {
    const file = newRecordsFile();
    const records = await openRecords(file);
    const key = await records.personKey('1');
    await createRecordsFile(file).erase();
    expect(await records.personKey('1')).not.toBe(key);
    expect(await records.personKey('1')).toBe(await records.personKey('1'));
    await records.close();
  });
});
