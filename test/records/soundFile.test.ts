import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/records/database.ts';
import { migrate } from '../../src/records/migrate.ts';
import { openSoundFile, requireSound } from '../../src/records/soundFile.ts';
import { newRecordsFile } from '../support/records.ts';

/** A file of some hundred pages. */
function keptFile(): string {
  const file = newRecordsFile();
  const database = openSoundFile(file);
  database.transaction(() => {
    for (let row = 0; row < 3000; row += 1) {
      database.run(
        'INSERT INTO server_setting (server, name, value, at) VALUES (?, ?, ?, ?)',
        ...[`${row}`, 'retention', `"${'day '.repeat(40)}"`, row],
      );
    }
  });
  database.all('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return file;
}

/** A file like it in another place, with other bytes. */
function changed(change: (bytes: Buffer) => Buffer): string {
  const file = newRecordsFile();
  writeFileSync(file, change(readFileSync(sound)));
  return file;
}

const sound = keptFile();

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
  it('is used where nothing is wrong with it', () => {
    const database = openSoundFile(sound);
    expect(database.first('SELECT count(*) AS n FROM server_setting')).toEqual({ n: 3000 });
    database.close();
  });

  it('is for whoever runs the program alone, with what is written beside it', () => {
    const file = newRecordsFile();
    const database = openSoundFile(file);
    for (const ending of ['', '-wal', '-shm']) {
      expect(statSync(file + ending).mode & 0o777).toBe(0o600);
    }
    database.close();
  });

  it.each(Object.entries(DAMAGED))('stays to the byte where it is damaged: %s', (_, damage) => {
    const file = changed(damage);
    const before = readFileSync(file);
    const damaged = expect.objectContaining({ trouble: 'damaged' });
    expect(() => openSoundFile(file)).toThrow(damaged);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('stays to the byte where it is of another program, and so it does beside what that has left there', () => {
    const other = openDatabase(newRecordsFile());
    other.execute('CREATE TABLE theirs (a TEXT)');
    const theirs = newRecordsFile();
    other.run('VACUUM INTO ?', theirs);
    const foreign = expect.objectContaining({ trouble: 'foreign' });
    expect(() => openSoundFile(theirs)).toThrow(foreign);

    const path = String(other.first('PRAGMA database_list')?.['file']);
    const ours = changed((bytes) => bytes);
    copyFileSync(`${path}-wal`, `${ours}-wal`);
    expect(() => openSoundFile(ours)).toThrow(foreign);
    expect(readFileSync(ours).equals(readFileSync(sound))).toBe(true);
    other.close();
  });

  it('is taken over where nothing of use lies beside it', () => {
    const file = changed((bytes) => bytes);
    writeFileSync(`${file}-wal`, 'nothing of SQLite’s '.repeat(1000));
    const database = openSoundFile(file);
    expect(database.first('SELECT count(*) AS n FROM server_setting')).toEqual({ n: 3000 });
    database.close();
  });

  it('is made anew where it is empty', () => {
    const file = newRecordsFile();
    writeFileSync(file, '');
    const database = openSoundFile(file);
    expect(database.first('SELECT count(*) AS n FROM server_setting')).toEqual({ n: 0 });
    database.close();
  });

  it('is damaged where a table is missing, or cannot be made', () => {
    const file = changed((bytes) => bytes);
    const database = openDatabase(file);
    database.execute('DROP TABLE server_setting');
    const damaged = expect.objectContaining({ trouble: 'damaged' });
    expect(() => openSoundFile(file)).toThrow(damaged);
    database.execute('PRAGMA user_version = 1');
    expect(() => openSoundFile(file)).toThrow(damaged);
    database.close();
  });

  it('says that it cannot be reached where a folder stands in its place, or there is none for it', () => {
    const folder = newRecordsFile();
    mkdirSync(folder);
    const unreachable = expect.objectContaining({ trouble: 'unreachable' });
    expect(() => openSoundFile(folder)).toThrow(unreachable);
    expect(() => openSoundFile(`${folder}/nowhere/records.db`)).toThrow(unreachable);
  });
});

describe('a file that is looked at at its ends', () => {
  const lookAt = (file: string) => {
    const database = openDatabase(file, { access: 'read' });
    try {
      requireSound(database, 'at its ends');
    } finally {
      database.close();
    }
  };

  it('passes where it is sound', () => expect(() => lookAt(sound)).not.toThrow());

  it('does not where it ends too early, or is no database', () => {
    const short = changed((bytes) => bytes);
    truncateSync(short, 10 * PAGE);
    for (const file of [short, changed(() => Buffer.from('Nothing. '.repeat(5000)))]) {
      expect(() => lookAt(file)).toThrow(expect.objectContaining({ trouble: 'damaged' }));
    }
  });
});

describe('a new file', () => {
  it('is made ready as a whole', () => {
    const database = openDatabase(newRecordsFile());
    migrate(database);
    expect(database.first('PRAGMA application_id')).toEqual({ application_id: 0x504c5154 });
    database.close();
  });
});
