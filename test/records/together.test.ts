import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRecordsFile } from '../../src/records/sqlite/recordsFile.ts';
import { openSoundFile } from '../../src/records/sqlite/soundFile.ts';
import { openDatabase } from '../../src/records/sqlite/sqliteDatabase.ts';
import { runProgram } from '../support/program.ts';
import { newRecordsFile } from '../support/records.ts';
import { keptOf, writeUntilKilled } from '../support/recordsWriter.ts';

/** Milliseconds for which two processes write; and after which each rests, as people do not ask all the time. */
const WRITING = 2500;
const REST = 3;

describe('two processes on one file', () => {
  it('begin it at the same time, write both, and neither loses anything nor hears of the other', async () => {
    const file = newRecordsFile();
    const written = await Promise.all(
      ['a', 'b', 'c'].map((run) =>
        writeUntilKilled(file, run, (begun) => begun.then(() => wait(WRITING)), REST),
      ),
    );
    const database = await openSoundFile(file);
    for (const [index, { kept, said }] of written.entries()) {
      expect(said).toBe('');
      expect(kept.length).toBeGreaterThan(20);
      const here = new Set(await keptOf(database, 'abc'.charAt(index)));
      expect(kept.filter((line) => !here.has(line))).toEqual([]);
    }
    await database.close();
  }, 30_000);

  it('go on while one looks, copies, exports and erases', async () => {
    const file = newRecordsFile();
    const folder = dirname(file);
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const writing = writeUntilKilled(file, 'bot', () => ended, REST);
    const rows = async () => {
      const kinds = (await createRecordsFile(file).overview())?.kinds ?? [];
      return kinds.find(({ kind }) => kind === 'receipt')?.count ?? 0;
    };
    await expect.poll(rows, { timeout: 15_000 }).toBeGreaterThan(20);
    const verb = (...args: readonly string[]) =>
      runProgram(['records', ...args], { env: { DATA_DIR: folder } });
    expect(await verb()).toMatchObject({ code: 0, stderr: '' });
    const copy = join(folder, 'copy.db');
    expect(await verb('backup', copy)).toMatchObject({ code: 0, stderr: '' });
    const exported = await verb('export');
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    expect(exported.stdout.split('\n').length).toBeGreaterThan(20);
    expect(await verb('erase', '--yes')).toMatchObject({ code: 0, stderr: '' });
    await expect.poll(rows, { timeout: 15_000 }).toBeGreaterThan(2);
    end();
    const { kept, said } = await writing;
    expect(said).toBe('');
    // What came after everything was erased.
    const database = openDatabase(file);
    const left = new Set(await keptOf(database, 'bot'));
    expect(left.size).toBeGreaterThan(0);
    expect(left.size).toBeLessThan(kept.length);
    expect(kept.slice(-left.size + 1).every((line) => left.has(line))).toBe(true);
    expect(await database.all('PRAGMA quick_check')).toEqual([{ quick_check: 'ok' }]);
    await database.close();
    const before = openDatabase(copy);
    const copied = await keptOf(before, 'bot');
    // A copy is of one moment: what was kept first, and nothing behind it.
    expect(copied.length).toBeGreaterThan(20);
    const first = new Set(kept.slice(0, copied.length + 1));
    expect(copied.filter((line) => !first.has(line))).toEqual([]);
    await before.close();
  }, 60_000);
});
