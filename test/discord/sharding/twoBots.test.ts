import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../support/bot.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';

const SAMPLES = new URL('../../../articles', import.meta.url).pathname;
const QUESTION = 'When did the week-long truce begin?';
const QUOTE = 'Sept. 9, 2016';
const MANY = Array.from({ length: 50 }, (_, n) => n);

let discord: Discord;
let dataDir: string;
const bots: Bot[] = [];
beforeEach(async () => {
  discord = await startDiscord({ sessions: { shards: 2, maxConcurrency: 16 } });
  dataDir = await mkdtemp(join(tmpdir(), 'pullquote-data-'));
});
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
  await discord.stop();
  await rm(dataDir, { recursive: true });
});

async function start(): Promise<Bot> {
  const bot = startBot(SAMPLES, { ...discord.env, SHARDS: 'auto', DATA_DIR: dataDir });
  bots.push(bot);
  await expect.poll(bot.output, { timeout: 20_000 }).toContain('is online');
  await bot.hasRead();
  return bot;
}

/** How often the bots have answered something so. */
const sent = (line: RegExp) =>
  discord.requests.filter(({ method, path }) => line.test(`${method} ${path}`)).length;

/** @returns how many were not answered well. */
async function askMany(): Promise<number> {
  const answers = await Promise.all(
    MANY.map((n) => discord.slash('ask', { question: QUESTION }, { user: `guest ${n}` })),
  );
  return answers.filter(({ message }) => !message?.text.replaceAll('**', '').includes(QUOTE))
    .length;
}

describe('two bots with the same shards and the same records', { timeout: 90_000 }, () => {
  it('answer a hundred questions once each', async () => {
    await start();
    await start();
    expect(discord.shards.map(([id]) => id)).toEqual([0, 0, 1, 1]);
    discord.requests.length = 0;
    expect(await askMany()).toBe(0);
    expect(sent(/^POST \/interactions\//)).toBe(MANY.length);
    for (const n of MANY) discord.post(QUESTION, { mention: true, user: `guest ${n}` });
    const posted = () => sent(/^POST \/channels\/\d+\/messages$/);
    await expect.poll(posted, { timeout: 30_000 }).toBe(MANY.length);
    await expect
      .poll(() => sent(/^PATCH \/channels\/\d+\/messages\//), { timeout: 30_000 })
      .toBe(MANY.length);
    expect(posted()).toBe(MANY.length);
    expect(discord.refusals).toEqual([]);
  });

  it('are exchanged while people ask, and nobody goes without an answer', async () => {
    const old = await start();
    await start();
    const asked = askMany();
    expect(await old.stop()).toBe(0);
    expect(await asked).toBe(0);
    expect(discord.refusals).toEqual([]);
  });

  it('answer once each what is pressed', async () => {
    await start();
    const { message } = await discord.slash('ask', { question: QUESTION });
    await start();
    for (const name of ['alice', 'bob'] as const) {
      const pressed = await discord.press(message, 'Context', { user: name });
      expect(pressed).toMatchObject({ acknowledged: true, ephemeral: true });
    }
    expect(discord.refusals).toEqual([]);
  });
});
