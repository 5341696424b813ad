import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/records/database.ts';
import { MIGRATIONS } from '../../src/records/migrations.ts';
import { openRecords } from '../../src/records/openRecords.ts';
import { createRecordsFile } from '../../src/records/recordsFile.ts';
import { newRecordsFile } from '../support/records.ts';
import { describeRecords } from './recordsContract.ts';

describeRecords('in a file', () => openRecords(newRecordsFile()));

describe('records in a file', () => {
  it('know a person again after a restart', () => {
    const file = newRecordsFile();
    const records = openRecords(file);
    const key = records.personKey('80351110224678912');
    records.close();
    const again = openRecords(file);
    expect(again.personKey('80351110224678912')).toBe(key);
    again.close();
  });

  it('know nobody by the key of another file', () => {
    const [one, other] = [openRecords(newRecordsFile()), openRecords(newRecordsFile())];
    expect(one.personKey('1')).not.toBe(other.personKey('1'));
    for (const records of [one, other]) records.close();
  });

  it('of a newer version of the program are not touched', () => {
    const file = newRecordsFile();
    openRecords(file).close();
    const database = openDatabase(file);
    database.execute(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    database.close();
    const lines: string[] = [];
    const records = openRecords(file, (line) => lines.push(line));
    expect(lines).toEqual([expect.stringContaining('of a newer version of the program')]);
    expect(() => records.personKey('1')).toThrow(expect.objectContaining({ trouble: 'too-new' }));
    records.close();
  });

  it('know nobody again once another process has erased everything', () => {
    const file = newRecordsFile();
    const records = openRecords(file);
    const key = records.personKey('1');
    createRecordsFile(file).erase();
    expect(records.personKey('1')).not.toBe(key);
    expect(records.personKey('1')).toBe(records.personKey('1'));
    records.close();
  });
});
