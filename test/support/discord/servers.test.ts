import { Events } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf } from './fields.ts';
import { type ScriptedBot, startScriptedBot } from './scriptedBot.ts';

let bot: ScriptedBot;
const heard: string[] = [];
beforeAll(async () => {
  bot = await startScriptedBot([{ name: 'ask', description: 'Asks' }]);
  const { client } = bot;
  client.on(Events.GuildCreate, ({ name }) => void heard.push(`came to ${name}`));
  client.on(Events.GuildDelete, ({ name }) => void heard.push(`left ${name}`));
  client.on(Events.GuildUnavailable, ({ name }) => void heard.push(`lost ${name}`));
  client.on(Events.GuildAvailable, ({ name }) => void heard.push(`found ${name}`));
});
afterAll(() => bot.stop());

async function hears(...expected: string[]): Promise<void> {
  await expect.poll(() => heard).toEqual(expected);
  heard.length = 0;
}

describe('a server', () => {
  it('is one of several that have their own members, roles and channels', async () => {
    const { discord } = bot;
    const { guildId, channelId } = discord.addServer('Second');
    await hears('came to Second');
    const role = discord.addRole('Desk', guildId);
    discord.setRoles('alice', [role], guildId);
    const roles = () => JSON.parse(JSON.stringify(bot.last().member)).roles;
    await discord.slash('ask', {}, { channel: channelId });
    expect(bot.last().guildId).toBe(guildId);
    expect(roles()).toEqual([guildId, role]);
    await discord.slash('ask');
    expect(bot.last().guildId).toBe(discord.guildId);
    expect(roles()).toEqual([discord.guildId]);
    discord.leave('alice', guildId);
    await expect(discord.slash('ask', {}, { channel: channelId })).rejects.toThrow('does not see');
  });

  it('may be lost for a while, and comes back as it was', async () => {
    const { discord } = bot;
    discord.botIs('cut off');
    await hears('lost Stand-in guild');
    await expect(discord.slash('ask')).rejects.toThrow('cannot be reached');
    discord.botIs('there');
    await hears('found Stand-in guild');
    expect((await discord.slash('ask')).message?.text).toBe('Yes.');
  });

  it('may throw the bot out, which then is not there, and invite it again', async () => {
    const { discord, client } = bot;
    const { guildId, channelId } = discord.addServer('Third');
    await hears('came to Third');
    discord.botIs('gone', guildId);
    await hears('left Third');
    await expect(discord.slash('ask', {}, { channel: channelId })).rejects.toThrow('no command');
    await expect(client.rest.get(`/guilds/${guildId}`)).rejects.toMatchObject({ code: 10_004 });
    expect(discord.servers()).not.toContain(guildId);
    discord.botIs('there', guildId);
    await hears('came to Third');
    expect((await discord.slash('ask', {}, { channel: channelId })).acknowledged).toBe(true);
  });

  it('that is left while the bot is away is told of when it resumes, and not when it begins anew', async () => {
    const { discord, client } = bot;
    const [fourth, fifth] = [discord.addServer('Fourth'), discord.addServer('Fifth')];
    await hears('came to Fourth', 'came to Fifth');
    const resumed = discord.dropGateway('terminate');
    discord.botIs('gone', fourth.guildId);
    expect((await resumed).resumed).toBe(true);
    await hears('left Fourth');
    const anew = discord.dropGateway('invalid');
    discord.botIs('gone', fifth.guildId);
    expect((await anew).identified).toBe(true);
    // discord.js goes on believing that it is there: who wants to know looks at what READY says.
    expect(client.guilds.cache.has(fifth.guildId)).toBe(true);
    const ready = discord.events.filter(({ t }) => t === 'READY').at(-1);
    const ids = JSON.stringify(fieldsOf(ready?.d)['guilds']);
    expect(ids).toContain(discord.guildId);
    expect(ids).not.toContain(fifth.guildId);
  });
});

describe('what a moderator does', () => {
  it('shows in later messages and interactions, and else only to who asked for members', async () => {
    const { discord } = bot;
    const from = discord.events.length;
    discord.setRoles('bob', [discord.pressRole]);
    discord.leave('guest 1');
    discord.join('guest 1');
    discord.post('Hello.', { user: 'bob' });
    const [told, ...more] = discord.events.slice(from);
    expect(told).toMatchObject({
      t: 'MESSAGE_CREATE',
      d: { member: { roles: [discord.pressRole] } },
    });
    expect(more).toEqual([]);
  });

  it('to roles and channels is told at once', async () => {
    const { discord, client } = bot;
    const role = discord.addRole('Desk');
    const channel = discord.openChannel('desk', { onlyFor: [role] });
    const guild = () => client.guilds.cache.get(discord.guildId);
    await expect.poll(() => guild()?.roles.cache.get(role)?.name).toBe('Desk');
    await expect.poll(() => guild()?.channels.cache.get(channel)?.name).toBe('desk');
    const everyone = guild()?.roles.everyone;
    const seen = guild()?.channels.cache.get(channel);
    expect(everyone && seen?.permissionsFor(everyone).has('ViewChannel')).toBe(false);
    expect(seen?.permissionsFor(role)?.has('ViewChannel')).toBe(true);
    discord.removeRole(role);
    discord.removeChannel(channel);
    await expect.poll(() => guild()?.roles.cache.has(role)).toBe(false);
    await expect.poll(() => guild()?.channels.cache.has(channel)).toBe(false);
  });

  it('to a message is told as its removal, with nothing of what it said', async () => {
    const { discord } = bot;
    const { message } = await discord.slash('ask');
    if (!message) throw new Error('There is no reply.');
    discord.removeMessage(message);
    const { id, channel_id } = message;
    expect(discord.events.at(-1)).toEqual({
      ...{ op: 0, t: 'MESSAGE_DELETE', s: expect.any(Number) },
      d: { id, channel_id, guild_id: discord.guildId },
    });
  });
});
