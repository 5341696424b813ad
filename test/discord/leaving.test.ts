import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecords } from '../../src/records/openRecords.ts';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';

const SAMPLES = new URL('../../articles', import.meta.url).pathname;
/** Milliseconds after which nobody waits for a program that was told to end. */
const PATIENCE = 8000;

let discord: Discord;
let dataDir: string;
beforeEach(async () => {
  discord = await startDiscord();
  dataDir = await mkdtemp(join(tmpdir(), 'pullquote-data-'));
});
afterEach(async () => {
  await discord.stop();
  await rm(dataDir, { recursive: true });
});

const start = (): Bot => startBot(SAMPLES, { ...discord.env, DATA_DIR: dataDir });

/** @returns the exit code, or that it has not ended in time, after which it is killed. */
async function endOf(bot: Bot, signal: NodeJS.Signals) {
  const stopped = bot.stop(signal);
  const code = await Promise.race([stopped, setTimeout(PATIENCE, 'it went on', { ref: false })]);
  if (code === 'it went on') await bot.stop('SIGKILL');
  return code;
}

/** Nothing is left half written, and what is remembered can be opened at once. */
async function expectClosedData(): Promise<void> {
  const files = await readdir(dataDir, { recursive: true });
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await (await openRecords(join(dataDir, 'records.db'))).close();
}

describe('a bot that is told to end while Discord cannot be reached ends', () => {
  it.each([
    ['where there is nothing any more', 'SIGTERM', () => discord.stop()],
    ['where it is turned away', 'SIGTERM', () => discord.loseGateway('refusal')],
    ['where it hears nothing', 'SIGINT', () => discord.loseGateway('silence')],
  ] as const)('%s', async (_, signal, lose) => {
    const bot = start();
    await discord.ready();
    await bot.hasRead();
    await lose();
    await expect.poll(bot.output, { timeout: 5000 }).toContain('The connection was lost');
    // By then it is between two attempts.
    await setTimeout(1500);
    expect(await endOf(bot, signal)).toBe(0);
    expect(bot.output()).not.toMatch(/^\s+at /m);
    await expectClosedData();
  });

  it('where nobody hears that it leaves', async () => {
    const bot = start();
    await discord.ready();
    await bot.hasRead();
    discord.freezeGateway();
    expect(await endOf(bot, 'SIGTERM')).toBe(0);
    await expectClosedData();
  });

  it.each(['refusal', 'silence'] as const)(
    'before it has ever been online: %s',
    async (welcome) => {
      discord.loseGateway(welcome);
      const bot = start();
      await bot.hasRead();
      await setTimeout(500);
      expect(await endOf(bot, 'SIGTERM')).toBe(0);
      await expectClosedData();
    },
  );
});
