import { describe, expect, it } from 'vitest';
import {
  RecordsFailure,
  type RecordsTrouble,
} from '../../../src/core/conversation/records/records.ts';
import type { Database } from '../../../src/records/database.ts';
import { createSteadyPostgres } from '../../../src/records/postgres/steadyPostgres.ts';

const BACK = 'The records can be used again.';

/** One over a database that fails as it is told, with what it logs, and a clock that is moved. */
function steady() {
  const world: { time: number; trouble?: RecordsTrouble | undefined } = { time: 0 };
  const [lines, asked]: [string[], string[]] = [[], []];
  const answer = async <T>(what: string, done: T): Promise<T> => {
    asked.push(what);
    if (world.trouble && !(world.trouble === 'full' && what === 'read')) {
      throw new RecordsFailure(world.trouble, 'so it is');
    }
    return done;
  };
  const under: Database = {
    run: () => answer('write', 1),
    first: () => answer('read', undefined),
    all: () => answer('read', []),
    execute: () => answer('write', undefined),
    transaction: (work) => answer('write', undefined).then(() => work(under)),
    close: async () => {},
  };
  const database = createSteadyPostgres({
    ...{ name: 'db.example/quotes', database: under, log: (line) => lines.push(line) },
    prepare: () => answer('prepare', undefined),
    clock: () => world.time,
  });
  return { database, world, lines, asked };
}

const failing = (trouble: string) => expect.objectContaining({ trouble });
const WRITE = 'DELETE FROM vote';

describe('a database that is used through trouble', () => {
  it('is made ready once, before it is first used', async () => {
    const { database, asked } = steady();
    await Promise.all([database.run(WRITE), database.first('SELECT 1')]);
    await database.transaction(async () => 1);
    expect(asked[0]).toBe('prepare');
    expect(asked.slice(1).sort()).toEqual(['read', 'write', 'write']);
  });

  it('says once what is wrong and once that it is over, and is made ready anew', async () => {
    const { database, world, lines, asked } = steady();
    await database.run(WRITE);
    world.trouble = 'unreachable';
    await expect(database.run(WRITE)).rejects.toThrow(failing('unreachable'));
    world.time += 1000;
    await expect(database.run(WRITE)).rejects.toThrow(failing('unreachable'));
    expect(lines).toEqual([
      expect.stringMatching(/^Nothing is remembered now; .*db\.example\/quotes cannot be reached/),
    ]);
    world.trouble = undefined;
    world.time += 2000;
    await database.run(WRITE);
    await database.run(WRITE);
    expect(lines.slice(1)).toEqual([BACK]);
    expect(asked.filter((it) => it === 'prepare')).toHaveLength(3);
  });

  it('is not asked while it rests, and by one alone when it has', async () => {
    const { database, world, asked } = steady();
    world.trouble = 'unreachable';
    const all = () =>
      Promise.allSettled(Array.from({ length: 5 }, () => database.first('SELECT 1')));
    await all();
    const before = asked.length;
    world.time += 999;
    await all();
    expect(asked).toHaveLength(before);
    world.time += 1;
    const heard = await all();
    expect(asked).toHaveLength(before + 1);
    expect(heard.every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('rests the longer the longer it lasts, and a quarter of a minute at most', async () => {
    const { database, world, asked } = steady();
    world.trouble = 'unreachable';
    for (let second = 0; second < 600; second += 1) {
      await expect(database.first('SELECT 1')).rejects.toThrow(failing('unreachable'));
      world.time += 1000;
    }
    expect(asked.length).toBeGreaterThan(600 / 16);
    expect(asked.length).toBeLessThan(600 / 16 + 8);
  });

  it('is read where there is no room to write', async () => {
    const { database, world, lines } = steady();
    await database.run(WRITE);
    world.trouble = 'full';
    await expect(database.run(WRITE)).rejects.toThrow(failing('full'));
    expect(await database.all('SELECT 1')).toEqual([]);
    expect(await database.all('SELECT 1')).toEqual([]);
    expect(lines).toHaveLength(1);
  });

  it('says each trouble for itself, and nothing of what concerns one piece of work', async () => {
    const { database, world, lines } = steady();
    await database.run(WRITE);
    for (const trouble of ['full', 'full', 'read-only', 'full'] as const) {
      world.trouble = trouble;
      await expect(database.run(WRITE)).rejects.toThrow(failing(trouble));
      world.time += 16_000;
    }
    expect(lines).toHaveLength(3);
    world.trouble = undefined;
    await database.run(WRITE);
    world.trouble = 'failed';
    await expect(database.run(WRITE)).rejects.toThrow(failing('failed'));
    expect(lines.slice(3)).toEqual([BACK]);
  });

  it('says nothing once it is closed', async () => {
    const { database, world, lines } = steady();
    await database.close();
    world.trouble = 'unreachable';
    await expect(database.run(WRITE)).rejects.toThrow(failing('unreachable'));
    expect(lines).toEqual([]);
  });
});
