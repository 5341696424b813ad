import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/records/sqlite/sqliteDatabase.ts';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { ARTICLES, runProgram } from '../support/program.ts';

const QUESTION = 'When did the week-long truce begin?';

let discord: Discord;
let dataDir: string;
let file: string;
let bot: Bot;

beforeEach(async () => {
  discord = await startDiscord();
  dataDir = await mkdtemp(join(tmpdir(), 'pullquote-'));
  file = join(dataDir, 'records.db');
});
afterEach(async () => {
  await bot.stop();
  await discord.stop();
  await rm(dataDir, { recursive: true });
});

async function start(): Promise<void> {
  bot = startBot(ARTICLES, { ...discord.env, DATA_DIR: dataDir });
  await discord.ready();
  await bot.hasRead();
}

/** Asks, and holds that it is answered. */
async function ask(): Promise<void> {
  const { message } = await discord.slash('ask', { question: QUESTION });
  expect(message?.text).toContain('Sept. 9, 2016');
}

/** How many answers are remembered. */
async function kept(): Promise<number> {
  const database = openDatabase(file);
  const count = Number((await database.first('SELECT count(*) AS n FROM receipt'))?.['n']);
  await database.close();
  return count;
}

const said = (text: string) => bot.output().split(text).length - 1;

describe('a bot whose records cannot be used', { timeout: 60_000 }, () => {
  it('answers where they are damaged, says so once, and remembers again once they are moved away', async () => {
    const nonsense = 'This is no database. '.repeat(500);
    writeFileSync(file, nonsense);
    await start();
    await ask();
    await ask();
    expect(said('are damaged')).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(nonsense);
    renameSync(file, `${file}.damaged`);
    await ask();
    expect(await kept()).toBe(1);
    expect(said('The records can be used again.')).toBe(1);
  });

  it('answers while another program locks them, and remembers again as soon as it lets go', async () => {
    await start();
    await ask();
    const other = openDatabase(file);
    await other.execute('BEGIN IMMEDIATE');
    await ask();
    await ask();
    expect(said('locked by another program')).toBe(1);
    await other.execute('COMMIT');
    await other.close();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await ask();
    expect(await kept()).toBe(2);
    expect(said('The records can be used again.')).toBe(1);
  });

  it('goes on while its owner copies and erases what is remembered', async () => {
    await start();
    await ask();
    const env = { DATA_DIR: dataDir };
    const copy = join(dataDir, 'copy.db');
    expect(await runProgram(['records', 'backup', copy], { env })).toMatchObject({ code: 0 });
    expect(await runProgram(['records', 'erase', '--yes'], { env })).toMatchObject({ code: 0 });
    expect(await kept()).toBe(0);
    await ask();
    expect(await kept()).toBe(1);
    expect(said('Nothing is remembered')).toBe(0);
  });
});
