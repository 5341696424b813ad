import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RecordsFailure } from '../../src/core/conversation/records/records.ts';
import { type Database, openDatabase } from '../../src/records/database.ts';
import { openSoundFile } from '../../src/records/soundFile.ts';
import { createSteadyDatabase } from '../../src/records/steadyDatabase.ts';
import { newRecordsFile } from '../support/records.ts';

const WRITE = "INSERT INTO server (id) VALUES ('1') ON CONFLICT DO NOTHING";
const BACK = 'The records can be used again.';

/** One on a file, with what it logs, and a clock that stands still until it is moved. */
function steady(file = newRecordsFile()) {
  let time = 0;
  let opened = 0;
  const lines: string[] = [];
  const open = () => {
    opened += 1;
    return openSoundFile(file);
  };
  const database = createSteadyDatabase({
    ...{ file, open, log: (line) => lines.push(line) },
    clock: () => time,
  });
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { file, database, lines, pass, opened: () => opened };
}

/** Has another connection write while something is done. */
function whileLocked(file: string, work: () => void): void {
  const other = openDatabase(file);
  try {
    other.transaction(work);
  } finally {
    other.close();
  }
}

const failing = (trouble: string) => expect.objectContaining({ trouble });

describe('a database that is used through trouble', () => {
  it('says once that it is locked, rests, and says when it is over', () => {
    const { file, database, lines, pass } = steady();
    database.run(WRITE);
    whileLocked(file, () => {
      for (let second = 0; second < 3; second += 1) {
        expect(() => database.run(WRITE)).toThrow(failing('locked'));
        const before = performance.now();
        expect(() => database.run(WRITE)).toThrow(failing('locked'));
        // It is not waited for again so soon.
        expect(performance.now() - before).toBeLessThan(100);
        pass(1000);
      }
    });
    expect(lines).toEqual([expect.stringContaining('locked by another program')]);
    database.run(WRITE);
    database.run(WRITE);
    expect(lines.slice(1)).toEqual([BACK]);
    database.close();
  });

  it('opens what was damaged once another file is in its place, and not before', () => {
    const file = newRecordsFile();
    writeFileSync(file, 'This is no database. '.repeat(1000));
    const { database, lines, pass, opened } = steady(file);
    for (let minute = 0; minute < 3; minute += 1) {
      expect(() => database.all('SELECT * FROM server')).toThrow(failing('damaged'));
      pass(60_000);
    }
    expect(opened()).toBe(1);
    renameSync(file, `${file}.damaged`);
    database.run(WRITE);
    expect(database.all('SELECT id FROM server')).toEqual([{ id: '1' }]);
    expect(lines).toEqual([expect.stringContaining('are damaged'), BACK]);
    database.close();
  });

  it('goes on in the file that stands where the one was that was opened', () => {
    const { file, database, pass } = steady();
    database.run(WRITE);
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    pass(1000);
    expect(database.all('SELECT id FROM server')).toEqual([]);
    database.run(WRITE);
    const other = openDatabase(file);
    expect(other.all('SELECT id FROM server')).toEqual([{ id: '1' }]);
    other.close();
    database.close();
  });

  it('goes on where there is room again', () => {
    const { database, lines, pass } = steady();
    database.run(WRITE);
    database.execute('PRAGMA max_page_count = 1');
    const long = `INSERT INTO server (id) VALUES ('${'9'.repeat(100_000)}')`;
    for (let second = 0; second < 3; second += 1) {
      expect(() => database.run(long)).toThrow(failing('full'));
      pass(1000);
    }
    expect(lines).toEqual([expect.stringContaining('no room left')]);
    expect(database.all('SELECT id FROM server')).toEqual([{ id: '1' }]);
    database.all('PRAGMA max_page_count = 100000');
    database.run(long);
    expect(lines.slice(1)).toEqual([BACK]);
    database.close();
  });

  it('stops writing where it meets damage, and leaves the file as it is', () => {
    const { file, database, lines, pass } = steady();
    database.transaction(() => {
      for (let row = 0; row < 5000; row += 1) {
        database.run(`INSERT INTO server (id) VALUES ('${row} ${'x'.repeat(1000)}')`);
      }
    });
    database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    // The rows are more than is held in memory.
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, 40 * 4096, bytes.length - 40 * 4096));
    expect(() => database.all('SELECT * FROM server ORDER BY rowid')).toThrow(failing('damaged'));
    const damaged = readFileSync(file);
    for (let second = 0; second < 3; second += 1) {
      pass(1000);
      expect(() => database.run(WRITE)).toThrow(failing('damaged'));
    }
    expect(lines).toEqual([expect.stringContaining('are damaged')]);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    database.close();
  });

  it('says each trouble for itself, and once', () => {
    const troubles = ['full', 'full', 'read-only', 'full'] as const;
    let call = 0;
    const run = () => {
      const trouble = troubles[call];
      call += 1;
      if (trouble) throw new RecordsFailure(trouble, 'so it is');
      return 1;
    };
    const stub: Database = { ...openSoundFile(newRecordsFile()), run };
    const lines: string[] = [];
    let time = 0;
    const database = createSteadyDatabase({
      ...{ file: newRecordsFile(), open: () => stub, log: (line) => lines.push(line) },
      clock: () => {
        time += 1000;
        return time;
      },
    });
    for (const trouble of troubles) expect(() => database.run(WRITE)).toThrow(failing(trouble));
    expect(database.run(WRITE)).toBe(1);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe(BACK);
    database.close();
  });

  it('does a transaction as a whole, and is of use after what fails in it for another reason', () => {
    const { database, lines } = steady();
    const no = () =>
      database.transaction(() => {
        database.transaction(() => database.run(WRITE));
        throw new Error('no');
      });
    expect(no).toThrow('no');
    expect(database.all('SELECT id FROM server')).toEqual([]);
    expect(() => database.run('INSERT INTO nowhere VALUES (1)')).toThrow(failing('failed'));
    database.run(WRITE);
    expect(lines).toEqual([]);
    database.close();
  });
});
