import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RecordsFailure } from '../../../src/core/conversation/records/records.ts';
import type { Database } from '../../../src/records/database.ts';
import { openSoundFile } from '../../../src/records/sqlite/soundFile.ts';
import { openDatabase } from '../../../src/records/sqlite/sqliteDatabase.ts';
import { createSteadyDatabase } from '../../../src/records/sqlite/steadyDatabase.ts';
import { newRecordsFile } from '../../support/records.ts';

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
async function whileLocked(file: string, work: () => Promise<void>): Promise<void> {
  const other = openDatabase(file);
  try {
    await other.transaction(work);
  } finally {
    await other.close();
  }
}

const failing = (trouble: string) => expect.objectContaining({ trouble });

describe('a database that is used through trouble', () => {
  it('says once that it is locked, rests, and says when it is over', async () => {
    const { file, database, lines, pass } = steady();
    await database.run(WRITE);
    await whileLocked(file, async () => {
      for (let second = 0; second < 3; second += 1) {
        await expect(database.run(WRITE)).rejects.toThrow(failing('locked'));
        const before = performance.now();
        await expect(database.run(WRITE)).rejects.toThrow(failing('locked'));
        // It is not waited for again so soon.
        expect(performance.now() - before).toBeLessThan(100);
        pass(1000);
      }
    });
    expect(lines).toEqual([expect.stringContaining('locked by another program')]);
    await database.run(WRITE);
    await database.run(WRITE);
    expect(lines.slice(1)).toEqual([BACK]);
    await database.close();
  });

  it('opens what was damaged once another file is in its place, and not before', async () => {
    const file = newRecordsFile();
    writeFileSync(file, 'This is no database. '.repeat(1000));
    const { database, lines, pass, opened } = steady(file);
    for (let minute = 0; minute < 3; minute += 1) {
      await expect(database.all('SELECT * FROM server')).rejects.toThrow(failing('damaged'));
      pass(60_000);
    }
    expect(opened()).toBe(1);
    renameSync(file, `${file}.damaged`);
    await database.run(WRITE);
    expect(await database.all('SELECT id FROM server')).toEqual([{ id: '1' }]);
    expect(lines).toEqual([expect.stringContaining('are damaged'), BACK]);
    await database.close();
  });

  it('goes on in the file that stands where the one was that was opened', async () => {
    const { file, database, pass } = steady();
    await database.run(WRITE);
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    pass(1000);
    expect(await database.all('SELECT id FROM server')).toEqual([]);
    await database.run(WRITE);
    const other = openDatabase(file);
    expect(await other.all('SELECT id FROM server')).toEqual([{ id: '1' }]);
    await other.close();
    await database.close();
  });

  it('goes on where there is room again', async () => {
    const { database, lines, pass } = steady();
    await database.run(WRITE);
    await database.execute('PRAGMA max_page_count = 1');
    const long = `INSERT INTO server (id) VALUES ('${'9'.repeat(100_000)}')`;
    for (let second = 0; second < 3; second += 1) {
      await expect(database.run(long)).rejects.toThrow(failing('full'));
      pass(1000);
    }
    expect(lines).toEqual([expect.stringContaining('no room left')]);
    expect(await database.all('SELECT id FROM server')).toEqual([{ id: '1' }]);
    await database.all('PRAGMA max_page_count = 100000');
    await database.run(long);
    expect(lines.slice(1)).toEqual([BACK]);
    await database.close();
  });

  it('stops writing where it meets damage, and leaves the file as it is', async () => {
    const { file, database, lines, pass } = steady();
    await database.transaction(async (inside) => {
      for (let row = 0; row < 5000; row += 1) {
        await inside.run(`INSERT INTO server (id) VALUES ('${row} ${'x'.repeat(1000)}')`);
      }
    });
    await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    // The rows are more than is held in memory.
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, 40 * 4096, bytes.length - 40 * 4096));
    await expect(database.all('SELECT * FROM server ORDER BY rowid')).rejects.toThrow(
      failing('damaged'),
    );
    const damaged = readFileSync(file);
    for (let second = 0; second < 3; second += 1) {
      pass(1000);
      await expect(database.run(WRITE)).rejects.toThrow(failing('damaged'));
    }
    expect(lines).toEqual([expect.stringContaining('are damaged')]);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    await database.close();
  });

  it('says each trouble for itself, and once', async () => {
    const troubles = ['full', 'full', 'read-only', 'full'] as const;
    let call = 0;
    const run = async () => {
      const trouble = troubles[call];
      call += 1;
      if (trouble) throw new RecordsFailure(trouble, 'so it is');
      return 1;
    };
    const stub: Database = { ...(await openSoundFile(newRecordsFile())), run };
    const lines: string[] = [];
    let time = 0;
    const database = createSteadyDatabase({
      ...{ file: newRecordsFile(), open: async () => stub, log: (line) => lines.push(line) },
      clock: () => {
        time += 1000;
        return time;
      },
    });
    for (const trouble of troubles)
      await expect(database.run(WRITE)).rejects.toThrow(failing(trouble));
    expect(await database.run(WRITE)).toBe(1);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe(BACK);
    await database.close();
  });

  it('does a transaction as a whole, and is of use after what fails in it for another reason', async () => {
    const { database, lines } = steady();
    const no = () =>
      database.transaction(async (inside) => {
        await inside.transaction((within) => within.run(WRITE));
        throw new Error('no');
      });
    await expect(no()).rejects.toThrow('no');
    expect(await database.all('SELECT id FROM server')).toEqual([]);
    await expect(database.run('INSERT INTO nowhere VALUES (1)')).rejects.toThrow(failing('failed'));
    await database.run(WRITE);
    expect(lines).toEqual([]);
    await database.close();
  });

  it('has nobody’s statement in somebody else’s transaction', async () => {
    const { database } = steady();
    const failing = database.transaction(async (inside) => {
      await inside.run(WRITE);
      throw new Error('no');
    });
    const written = database.run("INSERT INTO server (id) VALUES ('2')");
    await expect(failing).rejects.toThrow('no');
    await written;
    expect(await database.all('SELECT id FROM server')).toEqual([{ id: '2' }]);
    await database.close();
  });

  it('has each of many transactions see what those before it have written', async () => {
    const { database } = steady();
    await database.run("INSERT INTO server (id, left_at) VALUES ('1', 0)");
    const addOne = () =>
      database.transaction(async (inside) => {
        const { left_at: before } = (await inside.first('SELECT left_at FROM server')) ?? {};
        await inside.run('UPDATE server SET left_at = ?', Number(before) + 1);
      });
    await Promise.all(Array.from({ length: 50 }, addOne));
    expect(await database.first('SELECT left_at FROM server')).toEqual({ left_at: 50 });
    await database.close();
  });

  it('is waited for once by as many as ask at once while it is locked', async () => {
    const { file, database, lines } = steady();
    await database.run(WRITE);
    await whileLocked(file, async () => {
      const before = performance.now();
      const asked = await Promise.allSettled(Array.from({ length: 20 }, () => database.run(WRITE)));
      expect(asked.map(({ status }) => status)).toEqual(Array(20).fill('rejected'));
      expect(performance.now() - before).toBeLessThan(1000);
    });
    expect(lines).toHaveLength(1);
    await database.close();
  });

  it('ends what it has begun before it is closed', async () => {
    const { file, database } = steady();
    const begun = database.transaction((inside) => inside.run(WRITE));
    await Promise.all([begun, database.close()]);
    const other = openDatabase(file);
    expect(await other.all('SELECT id FROM server')).toEqual([{ id: '1' }]);
    await other.close();
  });
});
