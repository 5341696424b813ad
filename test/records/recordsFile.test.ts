import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeptRow } from '../../src/core/conversation/records/recordsFile.ts';
import { openDatabase } from '../../src/records/database.ts';
import { KEPT_TABLES } from '../../src/records/keptTables.ts';
import { openRecords } from '../../src/records/openRecords.ts';
import { createRecordsFile } from '../../src/records/recordsFile.ts';
import { openSoundFile } from '../../src/records/soundFile.ts';
import { receiptWith } from '../support/receipt.ts';
import { newRecordsFile } from '../support/records.ts';

/** A file with settings of so many servers, and a person. @returns it, and what must not be told of it. */
function keptFile(servers = 3) {
  const file = newRecordsFile();
  const records = openRecords(file);
  const person = records.personKey('80351110224678912');
  for (let server = 0; server < servers; server += 1) {
    const by = { person, name: 'Ada' };
    records.servers.settle(`${server}`, { retention: 7 }, by, 1_700_000_000_000 + server);
  }
  records.close();
  const database = openDatabase(file, { access: 'read' });
  const key = String(database.first('SELECT key FROM secret')?.['key']);
  database.close();
  return { file, key };
}

const rowsOf = (file: string): KeptRow[] =>
  Array.from(createRecordsFile(file).rows()).flatMap((it) => ('row' in it ? it.row : []));

describe('the file of the records', () => {
  it('says how much of each kind there is, and since when', () => {
    const { file } = keptFile();
    const overview = createRecordsFile(file).overview();
    expect(overview?.size).toBeGreaterThan(4096);
    expect(overview?.kinds).toContainEqual({
      ...{ kind: 'server_setting', count: 3, since: 1_700_000_000_000 },
    });
    expect(overview?.kinds.map(({ kind }) => kind)).not.toContain('secret');
  });

  it('is not made by whoever looks for it', () => {
    const file = newRecordsFile();
    const records = createRecordsFile(file);
    expect(records.overview()).toBeUndefined();
    expect([...records.rows()]).toEqual([]);
    expect(records.backup(`${file}.backup`)).toEqual({ kind: 'nothing-kept' });
    expect(records.erase()).toBe(0);
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it('gives every row, with its kind, and never the key', () => {
    const { file, key } = keptFile(1203);
    const rows = rowsOf(file);
    expect(rows.filter(({ kind }) => kind === 'server_setting')).toHaveLength(1203);
    expect(new Set(rows.map((row) => `${row.kind} ${row['server']}`)).size).toBe(rows.length);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('has no kind that the README does not name', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const kind of Object.keys(KEPT_TABLES)) {
      if (kind !== 'secret') expect(readme).toContain(`\`${kind}\``);
    }
  });

  it('gives no name of anybody, and nothing of what somebody asked alone', () => {
    const { file } = keptFile();
    const records = openRecords(file);
    const wait = {
      ...{ person: records.personKey('1'), question: 'Am I alone?', language: 'en', at: 1 },
      ...{ channel: '5550001', tellIn: '5550001', replyTo: '5550002' },
    };
    records.waits.toggle({ ...wait, receipt: 'AAAAAAAA', isPrivate: true }, 5);
    records.waits.toggle(
      { ...wait, receipt: 'BBBBBBBB', isPrivate: false, question: 'Who?', server: '7' },
      5,
    );
    const [alone, others] = records.waits.list(2).map(({ id }) => id);
    records.waits.begin([alone ?? 0], 1, 5);
    const asked = { id: 'CCCCCCCC', channel: '5550001', isPrivate: true, text: undefined };
    records.receipts.add(receiptWith(asked));
    records.close();
    expect(others).toBeDefined();
    const rows = rowsOf(file);
    const written = JSON.stringify(rows.filter((row) => row['receipt'] !== 'BBBBBBBB'));
    for (const private_ of ['Ada', 'Am I alone?', '5550001', '5550002']) {
      expect(written).not.toContain(private_);
    }
    expect(rows.find((row) => row['receipt'] === 'BBBBBBBB')).toMatchObject({ question: 'Who?' });
    expect(rows.map(({ kind }) => kind)).toContain('told');
  });

  it('gives what can be read before and behind what is damaged, and says of which kind that is', () => {
    const { file } = keptFile(3000);
    const database = openDatabase(file);
    database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    // A leaf in the middle of the table.
    const page = "SELECT pageno FROM dbstat WHERE name = 'server_setting' AND pagetype = 'leaf'";
    const leaves = database.all(`${page} ORDER BY path`).map(({ pageno }) => Number(pageno));
    database.close();
    const damaged = newRecordsFile();
    const at = ((leaves[leaves.length >> 1] ?? 0) - 1) * 4096;
    writeFileSync(damaged, readFileSync(file).fill(0, at, at + 4096));
    expect(() => createRecordsFile(damaged).overview()).toThrow(
      expect.objectContaining({ trouble: 'damaged' }),
    );
    const exported = [...createRecordsFile(damaged).rows()];
    expect(exported.filter((it) => 'unread' in it)).toEqual([{ unread: 'server_setting' }]);
    expect(exported.length).toBeGreaterThan(1500);
    const servers = exported.flatMap((it) => ('row' in it ? [it.row['server']] : []));
    expect(new Set(servers).size).toBe(servers.length);
    expect(servers).toContain('0');
    expect(servers).toContain('2999');
  });

  it('is copied as a whole while others write, for the owner alone, and over nothing', () => {
    const { file } = keptFile();
    const to = join(dirname(file), "a copy's.db");
    const writer = openSoundFile(file);
    writer.execute('BEGIN IMMEDIATE');
    writer.run("INSERT INTO server (id) VALUES ('not yet')");
    expect(createRecordsFile(file).backup(to)).toMatchObject({ kind: 'written' });
    writer.execute('COMMIT');
    writer.close();
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(rowsOf(to).map(({ kind }) => kind)).toEqual(Array(3).fill('server_setting'));
    expect(createRecordsFile(file).backup(to)).toEqual({ kind: 'unwritten', why: 'EEXIST' });
    const long = join(dirname(file), 'x'.repeat(300));
    expect(createRecordsFile(file).backup(long)).toMatchObject({ why: 'ENAMETOOLONG' });
    const records = openRecords(to);
    expect(records.servers.settled('2').retention?.value).toBe(7);
    records.close();
  });

  it('leaves no copy of what is damaged', () => {
    const file = newRecordsFile();
    writeFileSync(file, 'This is no database. '.repeat(1000));
    const damaged = expect.objectContaining({ trouble: 'damaged' });
    expect(() => createRecordsFile(file).backup(`${file}.backup`)).toThrow(damaged);
    expect(existsSync(`${file}.backup`)).toBe(false);
  });

  it('holds nothing of what was erased, not even where it is no longer listed', () => {
    const { file, key } = keptFile();
    const bot = openRecords(file);
    bot.servers.settle('9', { retention: 9 }, { person: 'somebody', name: 'Grace' }, 1);
    expect(createRecordsFile(file).erase()).toBe(4);
    for (const name of readdirSync(dirname(file))) {
      const bytes = readFileSync(join(dirname(file), name), 'latin1');
      for (const erased of [key, 'Ada', 'Grace', 'somebody']) expect(bytes).not.toContain(erased);
    }
    expect(rowsOf(file)).toEqual([]);
    // The bot goes on.
    bot.servers.settle('9', { retention: 9 }, { person: 'somebody', name: 'Grace' }, 1);
    expect(rowsOf(file)).toHaveLength(1);
    bot.close();
  });

  it('of a newer version, or of another program, is not erased', () => {
    const file = newRecordsFile();
    const other = openDatabase(file);
    other.execute('CREATE TABLE theirs (a TEXT)');
    const foreign = expect.objectContaining({ trouble: 'foreign' });
    expect(() => createRecordsFile(file).erase()).toThrow(foreign);
    expect(other.all('SELECT name FROM sqlite_schema')).toHaveLength(1);
    other.close();
  });
});
