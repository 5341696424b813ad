import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, type Message, startDiscord } from '../support/discord/discord.ts';
import { folderOf } from '../support/program.ts';

const TRUCE = 'The truce in Orrin began on Monday at noon.';
const BRIDGE = 'The bridge at Kelm was closed to lorries in March.';
const LATER = TRUCE.replace('Monday', 'Tuesday');

/** Milliseconds that a change is waited with, and as many again. */
const LONG = 120_000;

describe('an article that was quoted and says something else now', { timeout: 2 * LONG }, () => {
  let discord: Discord;
  let bot: Bot;
  let folder: string;
  let dataDir: string;
  let truce: Message | undefined;
  let bridge: Message | undefined;
  let alone: Message | undefined;

  const start = async () => {
    bot = startBot(folder, { ...discord.env, DATA_DIR: dataDir, WATCH_INTERVAL: '1' });
    await discord.ready();
    await bot.hasRead();
  };
  const now = (message: Message | undefined) => message && discord.again(message);

  beforeAll(async () => {
    discord = await startDiscord();
    folder = await folderOf({ 'truce.md': `# The truce\n\n${TRUCE}`, 'bridge.md': BRIDGE });
    dataDir = await mkdtemp(join(tmpdir(), 'pullquote-'));
    await start();
    const ask = (question: string, more = {}) => discord.slash('ask', { question, ...more });
    truce = (await ask('When did the truce in Orrin begin?')).message;
    bridge = (await ask('When was the bridge at Kelm closed to lorries?')).message;
    alone = (await ask('When did the truce in Orrin begin?', { private: true })).message;
    await bot.stop();
    // Nobody hears of it while the bot is away.
    await writeFile(join(folder, 'truce.md'), `# The truce\n\n${LATER}`);
    await start();
    const until = performance.now() + LONG;
    while (now(truce)?.text === truce?.text && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }, 2 * LONG);

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    await rm(dataDir, { recursive: true });
    expect(discord.refusals).toEqual([]);
    expect(discord.pings).toEqual([]);
  });

  it('is said so on the card that others see, once, above what it said', () => {
    const card = now(truce);
    const said = `The words “${TRUCE}” no longer stand in “The truce”. Closest to them now:`;
    expect(card?.text.startsWith(said)).toBe(true);
    expect(card?.text).toContain(`> ${LATER}`);
    expect(card?.text).toContain(`> ${TRUCE.split(' began')[0]}`);
    expect(card?.buttons).toEqual(truce?.buttons);
  });

  it('is not said on a card whose words still stand, nor on one that nobody else sees', () => {
    expect(now(bridge)?.text).toBe(bridge?.text);
    expect(alone?.ephemeral).toBe(true);
    expect(discord.messages.filter(({ text }) => text.includes('no longer stand'))).toHaveLength(1);
  });

  it('is listed for whoever asks, to them alone', async () => {
    const { message } = await discord.slash('corrections', {}, { user: 'bob' });
    expect(message?.ephemeral).toBe(true);
    expect(message?.text).toContain('**No longer in their articles**');
    expect(message?.text).toContain(LATER);
  });
});
