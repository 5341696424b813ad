import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openRecords } from '../../src/records/openRecords.ts';
import { createRecordsFile } from '../../src/records/sqlite/recordsFile.ts';
import { openDatabase } from '../../src/records/sqlite/sqliteDatabase.ts';
import { randomFrom } from '../quality/random.ts';
import { newRecordsFile } from '../support/records.ts';
import { keptOf, WRITTEN_IDS, writeUntilKilled } from '../support/recordsWriter.ts';

/** How often whoever writes is killed; `KILLS=200` for the thorough run. */
const KILLS = Number(process.env['KILLS'] ?? 8);
/** Milliseconds within which it is: a start takes a tenth of a second, and what is kept grows by thousands then. */
const LATEST = 600;

const HALF_KEPT =
  'SELECT count(*) AS n FROM receipt WHERE (SELECT count(*) FROM quotation WHERE receipt = id) <> 3';

it(`nothing that was said to be kept is lost or doubled, killed at ${KILLS} random moments of writing`, {
  timeout: 60_000 + KILLS * 5000,
}, async () => {
  const random = randomFrom(20261128);
  const file = newRecordsFile();
  let all = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const run = `r${kill}`;
    const after = random() * LATEST;
    const { kept, said } = await writeUntilKilled(file, run, (begun) =>
      // Every other one lets it begin first, which takes a busy machine its time.
      kill % 2 === 0 ? wait(after) : begun.then(() => wait(after)),
    );
    const lines: string[] = [];
    // As the program does at its next start.
    await (await openRecords(file, (line) => lines.push(line))).close();
    expect([said, ...lines].join('')).toBe('');
    const database = openDatabase(file);
    expect(await database.all('PRAGMA quick_check')).toEqual([{ quick_check: 'ok' }]);
    const found = await keptOf(database, run);
    const here = new Set(found);
    expect(here.size).toBe(found.length);
    expect(kept.filter((line) => !here.has(line))).toEqual([]);
    // What was under way may have been kept, and not been said.
    expect(found.length - kept.length).toBeLessThanOrEqual(1);
    expect(await database.first(HALF_KEPT)).toEqual({ n: 0 });
    all += kept.length;
    await database.close();
  }
  const kinds = (await createRecordsFile(file).overview())?.kinds ?? [];
  const counted = kinds.filter(({ kind }) => kind in WRITTEN_IDS);
  const sum = counted.reduce((before, { count }) => before + count, 0);
  expect(sum).toBeGreaterThanOrEqual(all);
  expect(sum).toBeLessThanOrEqual(all + KILLS);
  expect(all).toBeGreaterThan(0);
});
