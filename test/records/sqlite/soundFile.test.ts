import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../src/records/sqlite/migrate.ts';
import { openSoundFile, requireSound } from '../../../src/records/sqlite/soundFile.ts';
import { openDatabase } from '../../../src/records/sqlite/sqliteDatabase.ts';
import { newRecordsFile } from '../../support/records.ts';

/** A file of some hundred pages. */
async function keptFile(): Promise<string> {
  const file = newRecordsFile();
  const database = await openSoundFile(file);
  await database.transaction(async (inside) => {
    for (let row = 0; row < 3000; row += 1) {
      await inside.run(
        'INSERT INTO server_setting (server, name, value, at) VALUES (?, ?, ?, ?)',
        ...[`${row}`, 'retention', `"${'day '.repeat(40)}"`, row],
      );
    }
  });
  await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
  await database.close();
  return file;
}

/** A file like it in another place, with other bytes. */
function changed(change: (bytes: Buffer) => Buffer): string {
  const file = newRecordsFile();
  writeFileSync(file, change(readFileSync(sound)));
  return file;
}

const sound = await keptFile();

const PAGE = 4096;

const DAMAGED: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'its first bytes': (bytes) => bytes.fill('x', 0, 20),
  'the size of its pages': (bytes) => bytes.fill(3, 16, 17),
  'the list of its tables': (bytes) => bytes.fill(0xff, 100, PAGE),
  'a page in its middle': (bytes) => bytes.fill(0, 60 * PAGE, 61 * PAGE),
  'some bytes in its middle': (bytes) => bytes.fill(0xa7, 60 * PAGE + 300, 60 * PAGE + 900),
  'its second half, which is gone': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'everything: it is no database': () => Buffer.from('Pages of another kind. '.repeat(5000)),
};

describe('a file that is opened', () => {
  it('is used where nothing is wrong with it', async () => {
    const database = await openSoundFile(sound);
    expect(await database.first('SELECT count(*) AS n FROM server_setting')).toEqual({ n: 3000 });
    await database.close();
  });

  it('is for whoever runs the program alone, with what is written beside it', async () => {
    const file = newRecordsFile();
    const database = await openSoundFile(file);
    for (const ending of ['', '-wal', '-shm']) {
      expect(statSync(file + ending).mode & 0o777).toBe(0o600);
    }
    await database.close();
  });

  it.each(Object.entries(DAMAGED))(
    'stays to the byte where it is damaged: %s',
    async (_, damage) => {
      const file = changed(damage);
      const before = readFileSync(file);
      const damaged = expect.objectContaining({ trouble: 'damaged' });
      await expect(openSoundFile(file)).rejects.toThrow(damaged);
      expect(readFileSync(file).equals(before)).toBe(true);
    },
  );

  it('stays to the byte where it is of another program, and so it does beside what that has left there', async () => {
    const other = openDatabase(newRecordsFile());
    await other.execute('CREATE TABLE theirs (a TEXT)');
    const theirs = newRecordsFile();
    await other.run('VACUUM INTO ?', theirs);
    const foreign = expect.objectContaining({ trouble: 'foreign' });
    await expect(openSoundFile(theirs)).rejects.toThrow(foreign);

    const path = String((await other.first('PRAGMA database_list'))?.['file']);
    const ours = changed((bytes) => bytes);
    copyFileSync(`${path}-wal`, `${ours}-wal`);
    await expect(openSoundFile(ours)).rejects.toThrow(foreign);
    expect(readFileSync(ours).equals(readFileSync(sound))).toBe(true);
    await other.close();
  });

  it('is taken over where nothing of use lies beside it', async () => {
    const file = changed((bytes) => bytes);
    writeFileSync(`${file}-wal`, 'nothing of SQLite’s '.repeat(1000));
    const database = await openSoundFile(file);
    expect(await database.first('SELECT count(*) AS n FROM server_setting')).toEqual({ n: 3000 });
    await database.close();
  });

  it('is made anew where it is empty', async () => {
    const file = newRecordsFile();
    writeFileSync(file, '');
    const database = await openSoundFile(file);
    expect(await database.first('SELECT count(*) AS n FROM server_setting')).toEqual({ n: 0 });
    await database.close();
  });

  it('is damaged where a table is missing, or cannot be made', async () => {
    const file = changed((bytes) => bytes);
    const database = openDatabase(file);
    await database.execute('DROP TABLE server_setting');
    const damaged = expect.objectContaining({ trouble: 'damaged' });
    await expect(openSoundFile(file)).rejects.toThrow(damaged);
    await database.execute('PRAGMA user_version = 1');
    await expect(openSoundFile(file)).rejects.toThrow(damaged);
    await database.close();
  });

  it('says that it cannot be reached where a folder stands in its place, or there is none for it', async () => {
    const folder = newRecordsFile();
    mkdirSync(folder);
    const unreachable = expect.objectContaining({ trouble: 'unreachable' });
    await expect(openSoundFile(folder)).rejects.toThrow(unreachable);
    await expect(openSoundFile(`${folder}/nowhere/records.db`)).rejects.toThrow(unreachable);
  });
});

describe('a file that is looked at at its ends', () => {
  const lookAt = async (file: string) => {
    const database = openDatabase(file, { access: 'read' });
    try {
      await requireSound(database, 'at its ends');
    } finally {
      await database.close();
    }
  };

  it('passes where it is sound', () => lookAt(sound));

  it('does not where it ends too early, or is no database', async () => {
    const short = changed((bytes) => bytes);
    truncateSync(short, 10 * PAGE);
    for (const file of [short, changed(() => Buffer.from('Nothing. '.repeat(5000)))]) {
      await expect(lookAt(file)).rejects.toThrow(expect.objectContaining({ trouble: 'damaged' }));
    }
  });
});

describe('a new file', () => {
  it('is made ready as a whole', async () => {
    const database = openDatabase(newRecordsFile());
    await migrate(database);
    expect(await database.first('PRAGMA application_id')).toEqual({ application_id: 0x504c5154 });
    await database.close();
  });
});
