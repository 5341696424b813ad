import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportedRow, KeptRow } from '../../../src/core/conversation/records/recordsFile.ts';
import { KEPT_TABLES } from '../../../src/records/keptTables.ts';
import { openRecords } from '../../../src/records/openRecords.ts';
import { createRecordsFile } from '../../../src/records/sqlite/recordsFile.ts';
import { openSoundFile } from '../../../src/records/sqlite/soundFile.ts';
import { openDatabase } from '../../../src/records/sqlite/sqliteDatabase.ts';
import { receiptWith } from '../../support/receipt.ts';
import { newRecordsFile } from '../../support/records.ts';

/** A file with settings of so many servers, and a person. @returns it, and what must not be told of it. */
async function keptFile(servers = 3) {
  const file = newRecordsFile();
  const records = await openRecords(file);
  const person = await records.personKey('80351110224678912');
  for (let server = 0; server < servers; server += 1) {
    const by = { person, name: 'Ada' };
    await records.servers.settle(`${server}`, { retention: 7 }, by, 1_700_000_000_000 + server);
  }
  await records.close();
  const database = openDatabase(file, { access: 'read' });
  const key = String((await database.first('SELECT key FROM secret'))?.['key']);
  await database.close();
  return { file, key };
}

/** All that is exported. */
async function exportOf(file: string): Promise<ExportedRow[]> {
  const exported: ExportedRow[] = [];
  for await (const it of createRecordsFile(file).rows()) exported.push(it);
  return exported;
}

const rowsOf = async (file: string): Promise<KeptRow[]> =>
  (await exportOf(file)).flatMap((it) => ('row' in it ? it.row : []));

describe('the file of the records', () => {
  it('says how much of each kind there is, and since when', async () => {
    const { file } = await keptFile();
    const overview = await createRecordsFile(file).overview();
    expect(overview?.size).toBeGreaterThan(4096);
    expect(overview?.kinds).toContainEqual({
      ...{ kind: 'server_setting', count: 3, since: 1_700_000_000_000 },
    });
    expect(overview?.kinds.map(({ kind }) => kind)).not.toContain('secret');
  });

  it('is not made by whoever looks for it', async () => {
    const file = newRecordsFile();
    const records = createRecordsFile(file);
    expect(await records.overview()).toBeUndefined();
    expect(await exportOf(file)).toEqual([]);
    expect(await records.backup(`${file}.backup`)).toEqual({ kind: 'nothing-kept' });
    expect(await records.erase()).toBe(0);
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it('gives every row, with its kind, and never the key', async () => {
    const { file, key } = await keptFile(1203);
    const rows = await rowsOf(file);
    expect(rows.filter(({ kind }) => kind === 'server_setting')).toHaveLength(1203);
    expect(new Set(rows.map((row) => `${row.kind} ${row['server']}`)).size).toBe(rows.length);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('has no kind that the README does not name', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    for (const kind of Object.keys(KEPT_TABLES)) {
      if (kind !== 'secret') expect(readme).toContain(`\`${kind}\``);
    }
  });

  it('gives no name of anybody, and nothing of what somebody asked alone', async () => {
    const { file } = await keptFile();
    const records = await openRecords(file);
    const wait = {
      ...{ person: await records.personKey('1'), question: 'Am I alone?', language: 'en', at: 1 },
      ...{ channel: '5550001', tellIn: '5550001', replyTo: '5550002' },
    };
    await records.waits.toggle({ ...wait, receipt: 'AAAAAAAA', isPrivate: true }, 5);
    await records.waits.toggle(
      { ...wait, receipt: 'BBBBBBBB', isPrivate: false, question: 'Who?', server: '7' },
      5,
    );
    const [alone, others] = (await records.waits.list(2)).map(({ id }) => id);
    await records.waits.begin([alone ?? 0], 1, 5);
    const asked = { id: 'CCCCCCCC', channel: '5550001', isPrivate: true, text: undefined };
    await records.receipts.add(receiptWith(asked));
    await records.close();
    expect(others).toBeDefined();
    const rows = await rowsOf(file);
    const written = JSON.stringify(rows.filter((row) => row['receipt'] !== 'BBBBBBBB'));
    for (const private_ of ['Ada', 'Am I alone?', '5550001', '5550002']) {
      expect(written).not.toContain(private_);
    }
    expect(rows.find((row) => row['receipt'] === 'BBBBBBBB')).toMatchObject({ question: 'Who?' });
    expect(rows.map(({ kind }) => kind)).toContain('told');
  });

  it('gives what can be read before and behind what is damaged, and says of which kind that is', async () => {
    const { file } = await keptFile(3000);
    const database = openDatabase(file);
    await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    // A leaf in the middle of the table.
    const page = "SELECT pageno FROM dbstat WHERE name = 'server_setting' AND pagetype = 'leaf'";
    const leaves = (await database.all(`${page} ORDER BY path`)).map(({ pageno }) =>
      Number(pageno),
    );
    await database.close();
    const damaged = newRecordsFile();
    const at = ((leaves[leaves.length >> 1] ?? 0) - 1) * 4096;
    writeFileSync(damaged, readFileSync(file).fill(0, at, at + 4096));
    await expect(createRecordsFile(damaged).overview()).rejects.toThrow(
      expect.objectContaining({ trouble: 'damaged' }),
    );
    const exported = await exportOf(damaged);
    expect(exported.filter((it) => 'unread' in it)).toEqual([{ unread: 'server_setting' }]);
    expect(exported.length).toBeGreaterThan(1500);
    const servers = exported.flatMap((it) => ('row' in it ? [it.row['server']] : []));
    expect(new Set(servers).size).toBe(servers.length);
    expect(servers).toContain('0');
    expect(servers).toContain('2999');
  });

  it('is copied as a whole while others write, for the owner alone, and over nothing', async () => {
    const { file } = await keptFile();
    const to = join(dirname(file), "a copy's.db");
    const writer = await openSoundFile(file);
    await writer.execute('BEGIN IMMEDIATE');
    await writer.run("INSERT INTO server (id) VALUES ('not yet')");
    expect(await createRecordsFile(file).backup(to)).toMatchObject({ kind: 'written' });
    await writer.execute('COMMIT');
    await writer.close();
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect((await rowsOf(to)).map(({ kind }) => kind)).toEqual(Array(3).fill('server_setting'));
    expect(await createRecordsFile(file).backup(to)).toEqual({ kind: 'unwritten', why: 'EEXIST' });
    const long = join(dirname(file), 'x'.repeat(300));
    expect(await createRecordsFile(file).backup(long)).toMatchObject({ why: 'ENAMETOOLONG' });
    const records = await openRecords(to);
    expect((await records.servers.settled('2')).retention?.value).toBe(7);
    await records.close();
  });

  it('leaves no copy of what is damaged', async () => {
    const file = newRecordsFile();
    writeFileSync(file, 'This is no database. '.repeat(1000));
    const damaged = expect.objectContaining({ trouble: 'damaged' });
    await expect(createRecordsFile(file).backup(`${file}.backup`)).rejects.toThrow(damaged);
    expect(existsSync(`${file}.backup`)).toBe(false);
  });

  it('holds nothing of what was erased, not even where it is no longer listed', async () => {
    const { file, key } = await keptFile();
    const bot = await openRecords(file);
    await bot.servers.settle('9', { retention: 9 }, { person: 'somebody', name: 'Grace' }, 1);
    expect(await createRecordsFile(file).erase()).toBe(4);
    for (const name of readdirSync(dirname(file))) {
      const bytes = readFileSync(join(dirname(file), name), 'latin1');
      for (const erased of [key, 'Ada', 'Grace', 'somebody']) expect(bytes).not.toContain(erased);
    }
    expect(await rowsOf(file)).toEqual([]);
    // The bot goes on.
    await bot.servers.settle('9', { retention: 9 }, { person: 'somebody', name: 'Grace' }, 1);
    expect(await rowsOf(file)).toHaveLength(1);
    await bot.close();
  });

  it('of a newer version, or of another program, is not erased', async () => {
    const file = newRecordsFile();
    const other = openDatabase(file);
    await other.execute('CREATE TABLE theirs (a TEXT)');
    const foreign = expect.objectContaining({ trouble: 'foreign' });
    await expect(createRecordsFile(file).erase()).rejects.toThrow(foreign);
    expect(await other.all('SELECT name FROM sqlite_schema')).toHaveLength(1);
    await other.close();
  });
});
