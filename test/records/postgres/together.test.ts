import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Records } from '../../../src/core/conversation/records/records.ts';
import { openPostgresRecords } from '../../../src/records/postgres/openPostgresRecords.ts';
import { openPostgres } from '../../../src/records/postgres/postgresDatabase.ts';
import {
  databaseSkipped,
  HAS_DATABASE,
  HAS_OWN_POSTGRES,
  ownDatabase,
  ownPostgres,
  ownPostgresSkipped,
  tellServer,
} from '../../support/postgres.ts';
import { receiptWith } from '../../support/receipt.ts';
import { keptOf, writeUntilKilled } from '../../support/recordsWriter.ts';

/** Milliseconds for which processes write, and after which each rests. */
const WRITING = 2500;
const REST = 3;

const BACK = 'The records can be used again.';
const failing = (trouble: string) => expect.objectContaining({ trouble });

/** Ends all connections to a database but the one that asks. */
const END_ALL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

const add = (records: Records, id: string) => records.receipts.add(receiptWith({ id }));

describe.skipIf(!HAS_DATABASE)(`several programs on one database${databaseSkipped}`, () => {
  it('begin it at the same time, write, are killed, and none loses anything or hears of another', async () => {
    const address = await ownDatabase();
    const written = await Promise.all(
      ['a', 'b', 'c'].map((run) =>
        writeUntilKilled(address, run, (begun) => begun.then(() => wait(WRITING)), REST),
      ),
    );
    const database = openPostgres(address);
    for (const [index, { kept, said }] of written.entries()) {
      expect(said).toBe('');
      expect(kept.length).toBeGreaterThan(20);
      const here = new Set(await keptOf(database, 'abc'.charAt(index)));
      expect(kept.filter((line) => !here.has(line))).toEqual([]);
      // What was under way may have been kept, and not been said.
      expect(here.size - kept.length).toBeLessThanOrEqual(1);
    }
    await database.close();
  }, 60_000);

  it('go on where their connections are ended again and again', async () => {
    const address = await ownDatabase();
    const lines: string[] = [];
    const records = await openPostgresRecords(address, (line) => lines.push(line));
    const kept: string[] = [];
    for (let number = 0; number < 60; number += 1) {
      if (number % 10 === 5) await tellServer(END_ALL, address);
      const id = `R${number}`;
      if (await add(records, id).catch(() => false)) kept.push(id);
      else await wait(1100);
    }
    expect(kept.length).toBeGreaterThan(50);
    for (const id of kept) expect(await records.receipts.get(id)).toMatchObject({ id });
    await records.close();
  }, 60_000);
});

describe.skipIf(!HAS_OWN_POSTGRES)(`records whose server goes${ownPostgresSkipped}`, () => {
  it('are kept through its death, are not waited for meanwhile, and are used again by themselves', async () => {
    const server = await ownPostgres();
    const lines: string[] = [];
    const records = await openPostgresRecords(server.url, (line) => lines.push(line));
    expect(await add(records, 'A')).toBe(true);
    await server.kill();
    await expect(add(records, 'B')).rejects.toThrow(failing('unreachable'));
    const before = performance.now();
    await expect(records.receipts.get('A')).rejects.toThrow(failing('unreachable'));
    expect(performance.now() - before).toBeLessThan(100);
    await server.restart();
    const again = () => add(records, 'C').catch(() => false);
    await expect.poll(again, { timeout: 40_000, interval: 200 }).toBe(true);
    expect(await records.receipts.get('A')).toMatchObject({ id: 'A' });
    expect(lines).toEqual([expect.stringContaining('cannot be reached'), BACK]);
    await records.close();
  }, 90_000);

  it('are begun when it comes, where it was not there at the start', async () => {
    const server = await ownPostgres();
    await server.kill();
    const lines: string[] = [];
    const records = await openPostgresRecords(server.url, (line) => lines.push(line));
    expect(lines).toEqual([expect.stringContaining('cannot be reached')]);
    await server.restart();
    const again = () => add(records, 'A').catch(() => false);
    await expect.poll(again, { timeout: 40_000, interval: 200 }).toBe(true);
    expect(lines.slice(1)).toEqual([BACK]);
    await records.close();
  }, 90_000);

  it('are given up for a while where it says nothing', async () => {
    const server = await ownPostgres();
    // Who is connected already has a process of its own there, which goes on.
    await server.freeze();
    const lines: string[] = [];
    const before = performance.now();
    const records = await openPostgresRecords(server.url, (line) => lines.push(line));
    expect(performance.now() - before).toBeLessThan(8000);
    expect(lines).toEqual([expect.stringContaining('cannot be reached')]);
    const then = performance.now();
    await expect(records.receipts.get('A')).rejects.toThrow(failing('unreachable'));
    expect(performance.now() - then).toBeLessThan(100);
    await server.wake();
    const again = () => add(records, 'B').catch(() => false);
    await expect.poll(again, { timeout: 40_000, interval: 200 }).toBe(true);
    expect(lines.slice(1)).toEqual([BACK]);
    await records.close();
  }, 90_000);
});
