import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../support/bot.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';
import { type SessionLimits, shardFor } from '../../support/discord/sessionStarts.ts';

const SAMPLES = new URL('../../../articles', import.meta.url).pathname;
const QUESTION = 'When did the week-long truce begin?';
const QUOTE = 'Sept. 9, 2016';

let discord: Discord;
const bots: Bot[] = [];

const open = async (sessions: SessionLimits) => {
  discord = await startDiscord({ sessions: { maxConcurrency: 16, ...sessions } });
};
function start(shards: string, env: Readonly<Record<string, string>> = {}): Bot {
  const bot = startBot(SAMPLES, { ...discord.env, SHARDS: shards, ...env });
  bots.push(bot);
  return bot;
}
const says = (bot: Bot, line: string, timeout = 20_000) =>
  expect.poll(bot.output, { timeout }).toContain(line);

/** What the page beside the bot says at an address. */
async function fetchFrom(bot: Bot, path: string): Promise<string> {
  await says(bot, 'The page is on ');
  const [, page = ''] = /The page is on (http\S+?)\/?\n/.exec(bot.output()) ?? [];
  return (await fetch(page + path)).text();
}

afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
  await discord.stop();
});

/** A server of each shard, by its channel. */
async function channelsOf(count: number): Promise<string[]> {
  const channels = new Map<number, string>();
  while (channels.size < count) {
    const { guildId, channelId } = discord.addServer(`Server ${channels.size}`);
    const shard = shardFor(guildId, count);
    if (!channels.has(shard)) channels.set(shard, channelId);
    await setTimeout(2);
  }
  return Array.from({ length: count }, (_, shard) => channels.get(shard) ?? '');
}

async function askIn(channel: string): Promise<string | undefined> {
  const { message } = await discord.slash('ask', { question: QUESTION }, { channel });
  return message?.text.replaceAll('**', '');
}

describe('a bot in shards', () => {
  it('has as many as Discord recommends, and answers on the servers of each and alone', async () => {
    await open({ shards: 4 });
    const channels = await channelsOf(4);
    const bot = start('auto');
    await discord.ready();
    await bot.hasRead();
    expect(discord.shards).toEqual([0, 1, 2, 3].map((id) => [id, 4]));
    await says(bot, 'Shard 3 of 4: connected.');
    expect(await fetchFrom(bot, '/readyz')).toBe('ready\n');
    expect(await fetchFrom(bot, '/metrics')).toMatch(/^pullquote_shards_connected 4$/m);
    for (const channel of channels) expect(await askIn(channel)).toContain(QUOTE);
    const [alone] = await discord.say(QUESTION, { dm: true, quiet: 500 });
    expect(alone?.text.replaceAll('**', '')).toContain(QUOTE);
    expect(discord.refusals).toEqual([]);
  });

  it('goes on where others are when one is lost, and says which', async () => {
    await open({ shards: 2 });
    const [first = '', second = ''] = await channelsOf(2);
    const bot = start('auto');
    await discord.ready();
    await bot.hasRead();
    discord.dropShard(1, 'invalid');
    expect(await askIn(first)).toContain(QUOTE);
    await says(bot, 'Shard 1 of 2: The connection was lost; connecting again.');
    await expect
      .poll(() => bot.output().match(/Shard 1 of 2: connected/g)?.length, { timeout: 15_000 })
      .toBe(2);
    expect(await askIn(second)).toContain(QUOTE);
    discord.dropShard(1, 'terminate');
    await says(bot, 'Shard 1 of 2: The connection is back.');
    expect(bot.output()).not.toContain('Shard 0 of 2: The connection');
    expect(await askIn(second)).toContain(QUOTE);
    expect(await bot.stop()).toBe(0);
  }, 60_000);

  it('is parted among processes, of which the one with the first shard registers commands', async () => {
    await open({});
    const channels = await channelsOf(4);
    const later = start('2-3/4');
    await says(later, 'its commands are registered where shard 0 is');
    expect(discord.commands).toEqual([]);
    const first = start('0,1/4');
    await says(first, 'its commands are registered.');
    await Promise.all([first.hasRead(), later.hasRead()]);
    expect(discord.shards).toEqual([0, 1, 2, 3].map((id) => [id, 4]));
    for (const channel of channels) expect(await askIn(channel)).toContain(QUOTE);
    expect(await later.stop()).toBe(0);
    expect(discord.shards).toEqual([0, 1].map((id) => [id, 4]));
    expect(await askIn(channels[0] ?? '')).toContain(QUOTE);
    expect(discord.refusals).toEqual([]);
  }, 60_000);
});

it('a bot that is told to end while its shards connect one by one ends, and leaves none behind', async () => {
  await open({ shards: 4, maxConcurrency: 1 });
  const bot = start('auto');
  await says(bot, 'Shard 0 of 4: connected.');
  const began = performance.now();
  expect(await bot.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(6000);
  await expect.poll(() => discord.shards).toEqual([]);
  expect(bot.output()).not.toMatch(/^\s+at /m);
}, 30_000);

describe('a bot that may begin no more sessions', () => {
  it('waits, says so once, and goes on when it may', async () => {
    await open({ shards: 4, total: 100, remaining: 8, resetAfter: 6000 });
    const bot = start('auto');
    await says(bot, 'Discord lets the bot begin 8 more of 100 sessions');
    await bot.hasRead();
    expect(discord.shards).toEqual([]);
    expect(await fetchFrom(bot, '/readyz')).toBe('The bot is not online yet.\n');
    await says(bot, 'is online');
    expect(await fetchFrom(bot, '/readyz')).toBe('ready\n');
    expect(bot.output().match(/Discord lets the bot/g)).toHaveLength(1);
    expect(discord.sessionsSeen).toMatchObject({ identified: 4, isTokenReset: false });
  }, 60_000);

  it('ends when it is told to, and begins none', async () => {
    await open({ shards: 4, total: 100, remaining: 8 });
    const bot = start('auto');
    await says(bot, 'Discord lets the bot begin');
    expect(await bot.stop()).toBe(0);
    expect(discord.sessionsSeen.identified).toBe(0);
  });

  it('never begins the last one, however often it is started and loses its connection', async () => {
    await open({ total: 40, remaining: 5 });
    for (let run = 0; run < 6; run++) {
      const bot = start('');
      await expect.poll(bot.output, { timeout: 20_000 }).toMatch(/is online|it waits until/);
      await bot.stop();
    }
    expect(discord.sessionsSeen).toMatchObject({ identified: 3, isTokenReset: false });
  }, 60_000);
});

it.each([
  ['with too many servers', '0/2', { mostServers: 0 }, 'Set SHARDS to auto'],
  ['whose setting is wrong', '3-0/4', {}, 'SHARDS: expected auto'],
] as const)('a bot %s ends with one sentence', async (_, shards, limits, sentence) => {
  await open(limits);
  await channelsOf(2);
  const bot = start(shards);
  expect(await bot.ended()).toBe(2);
  expect(bot.output()).toContain(sentence);
  expect(
    bot
      .output()
      .trim()
      .split('\n')
      .filter((line) => /SHARDS/.test(line)),
  ).toHaveLength(1);
});
