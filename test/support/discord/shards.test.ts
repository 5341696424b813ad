import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';
import { type SessionLimits, shardFor } from './sessionStarts.ts';

const FAST = { maxConcurrency: 16 };

let discord: Discord;
const clients: Client[] = [];
const start = async (sessions: SessionLimits = FAST) => {
  discord = await startDiscord({ sessions });
};

afterEach(async () => {
  await Promise.all(clients.splice(0).map((it) => it.destroy()));
  await discord.stop();
});

/** A client of discord.js with some of the shards. @param heard gets what it hears of. */
function client(shards: 'auto' | number[], shardCount = 1, heard: string[] = []): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const made = new Client({
    ...{ intents: [Guilds, GuildMessages, DirectMessages], shards, shardCount },
    partials: [Partials.Channel],
    rest: { api: discord.url },
  });
  clients.push(made);
  made.on(Events.GuildCreate, ({ name }) => void heard.push(name));
  made.on(Events.MessageCreate, ({ content }) => void heard.push(content));
  return made;
}

async function online(made: Client): Promise<void> {
  const isReady = new Promise((resolve) => made.once(Events.ClientReady, resolve));
  await made.login(discord.token);
  await isReady;
}

describe('a shard', () => {
  it('has the servers whose ids say so, and hears what happens there and nothing else', async () => {
    await start();
    const heard: [string[], string[]] = [[], []];
    await online(client([0], 2, heard[0]));
    await online(client([1], 2, heard[1]));
    const expected: [string[], string[]] = [[], []];
    for (let n = 0; n < 8; n++) {
      const { guildId, channelId } = discord.addServer(`Server ${n}`);
      const said = `<@${discord.botId}> ${n}`;
      discord.post(said, { channel: channelId });
      expected[shardFor(guildId, 2) === 0 ? 0 : 1].push(`Server ${n}`, said);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    discord.post('alone', { dm: true });
    expected[0].push('alone');
    await expect.poll(() => heard).toEqual(expected);
    expect(discord.shards).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('is recommended, and may be in several processes, each of which hears all of it', async () => {
    await start({ ...FAST, shards: 3 });
    const heard: string[] = [];
    for (const _ of [1, 2]) await online(client('auto', undefined, heard));
    expect(discord.shards.map(([id]) => id)).toEqual([0, 0, 1, 1, 2, 2]);
    discord.post('alone', { dm: true });
    await expect.poll(() => heard).toEqual(['alone', 'alone']);
  });

  it('takes its session up again by itself', async () => {
    await start();
    const made = client([0, 1], 2);
    await online(made);
    discord.dropShard(1, 'terminate');
    await expect.poll(() => discord.sessionsSeen.resumed).toBe(1);
    expect(discord.sessionsSeen.identified).toBe(2);
    expect(discord.shards.map(([id]) => id)).toEqual([0, 1]);
  });

  it.each([
    ['of a number that there is not', 4010, [2], 2, {}],
    ['with more servers than one may have', 4011, [0], 1, { mostServers: 0 }],
  ] as const)('%s is turned away', async (_, code, shards, count, limits) => {
    await start({ ...FAST, ...limits });
    const made = client([...shards], count);
    const closed = new Promise((resolve) =>
      made.once(Events.ShardDisconnect, (it) => resolve(it.code)),
    );
    await expect(made.login(discord.token)).rejects.toThrow(/shard/i);
    expect(await closed).toBe(code);
  });
});

describe('sessions', () => {
  it('of one remainder that begin too fast are put off', async () => {
    await start({ maxConcurrency: 1, window: 2000 });
    await Promise.all([online(client([0], 2)), online(client([1], 2))]);
    expect(discord.sessionsSeen).toMatchObject({ identified: 2, isTokenReset: false });
    expect(discord.sessionsSeen.tooFast).toBeGreaterThan(0);
  });

  it('are counted, and renewed after a time', async () => {
    await start({ ...FAST, total: 5, remaining: 2, resetAfter: 1500 });
    const limit = async () => {
      const info = await client([0]).rest.setToken(discord.token).get('/gateway/bot');
      return Object(info).session_start_limit;
    };
    await online(client([0]));
    expect(await limit()).toMatchObject({ total: 5, remaining: 1, max_concurrency: 16 });
    await expect.poll(limit, { timeout: 3000 }).toMatchObject({ remaining: 5 });
  });

  it('that are begun although none is left cost the token', async () => {
    await start({ ...FAST, total: 5, remaining: 1 });
    await online(client([0]));
    discord.dropShard(0, 'invalid');
    await expect.poll(() => discord.sessionsSeen.isTokenReset, { timeout: 10_000 }).toBe(true);
    await expect(client([0]).login(discord.token)).rejects.toThrow();
    expect(discord.shards).toEqual([]);
  }, 15_000);
});
