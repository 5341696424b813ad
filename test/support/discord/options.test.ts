import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf } from './fields.ts';
import { type ScriptedBot, startScriptedBot } from './scriptedBot.ts';

const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const option = (type: number, name: string, more: object = {}) => {
  return { type, name, description: name, ...more };
};
const ALL = {
  ...{ name: 'all', description: 'Takes everything', ...EVERYWHERE },
  options: [
    option(4, 'count', { min_value: 1, max_value: 5 }),
    option(10, 'share', { min_value: 0.1, max_value: 0.9 }),
    option(5, 'private'),
    option(6, 'who'),
    option(7, 'where', { channel_types: [0] }),
    option(8, 'role'),
    option(9, 'whom'),
    option(3, 'word', { autocomplete: true }),
  ],
};
const SETTINGS = {
  ...{ name: 'settings', description: 'Changes the settings', contexts: [0] },
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [option(1, 'show', { options: [option(8, 'role', { required: true })] })],
};

let bot: ScriptedBot;
beforeAll(async () => {
  bot = await startScriptedBot([ALL, SETTINGS]);
});
afterAll(() => bot.stop());

/** The options as discord.js gives them to the bot. */
let given: ChatInputCommandInteraction['options'];
beforeEach(() => {
  bot.does(async (it) => {
    if (!it.isChatInputCommand()) return;
    given = it.options;
    await it.reply('Yes.');
  });
});

describe('an option', () => {
  it('takes whole numbers, numbers, and yes or no, within its bounds', async () => {
    await bot.discord.slash('all', { count: 3, share: 0.5, private: false });
    expect(given.getInteger('count')).toBe(3);
    expect(given.getNumber('share')).toBe(0.5);
    expect(given.getBoolean('private')).toBe(false);
  });

  it.each([
    [{ count: 0 }],
    [{ count: 6 }],
    [{ count: 1.5 }],
    [{ count: '3' }],
    [{ share: 0.95 }],
    [{ private: 'yes' }],
    [{ who: 'nobody' }],
    [{ role: 'no such role' }],
    [{ where: 'no such channel' }],
    [{ whom: 'general' }],
  ])('does not take %j', async (options) => {
    await expect(bot.discord.slash('all', options)).rejects.toThrow(/not take|There is no/);
  });

  it('gives the bot who is picked, with their roles there and what they may do', async () => {
    const { discord } = bot;
    discord.setRoles('bob', [discord.pressRole]);
    await discord.slash('all', { who: 'bob' });
    expect(given.getUser('who')).toMatchObject({ id: discord.users.bob.id, username: 'bob' });
    const member = fieldsOf(given.getMember('who'));
    expect(given.getMember('who')).toMatchObject({ guild: { id: discord.guildId } });
    expect(JSON.parse(JSON.stringify(member))).toMatchObject({
      roles: [discord.guildId, discord.pressRole],
    });
    await discord.slash('all', { who: 'guest 7' }, { dm: true });
    expect(given.getUser('who')?.username).toBe('guest 7');
    expect(given.getMember('who')).toBe(null);
  });

  it('gives the bot no member who has left the server', async () => {
    const { discord } = bot;
    discord.leave('guest 8');
    await discord.slash('all', { who: 'guest 8' });
    expect(given.getUser('who')?.username).toBe('guest 8');
    expect(given.getMember('who')).toBe(null);
    await expect(discord.slash('all', {}, { user: 'guest 8' })).rejects.toThrow('does not see');
    discord.join('guest 8');
    await discord.slash('all', { who: 'guest 8' }, { user: 'guest 8' });
    expect(given.getMember('who')).not.toBe(null);
  });

  it('gives the bot which role and which channel is picked, by id or name', async () => {
    const { discord } = bot;
    await discord.slash('all', { role: 'Press', where: discord.otherChannelId, whom: 'Press' });
    expect(given.getRole('role')).toMatchObject({ id: discord.pressRole, name: 'Press' });
    expect(given.getMentionable('whom')).toMatchObject({ id: discord.pressRole });
    expect(given.getChannel('where')).toMatchObject({ id: discord.otherChannelId, name: 'other' });
    await discord.slash('all', { whom: 'alice' });
    expect(given.getMentionable('whom')).toMatchObject({ user: { username: 'alice' } });
    await discord.slash('all', { role: '@everyone' });
    expect(given.getRole('role')?.id).toBe(discord.guildId);
  });

  it('offers only channels of its kinds, that the user sees', async () => {
    const { discord } = bot;
    const desk = discord.addRole('Desk');
    const hidden = discord.openChannel('desk', { onlyFor: [desk] });
    const pick = (where: string, roles: string[] = []) =>
      discord.slash('all', { where }, { user: 'guest 1', roles });
    await expect(pick(hidden)).rejects.toThrow('no channel');
    await expect(pick(discord.openThread('Talk'))).rejects.toThrow('no channel');
    await expect(pick(discord.foreignChannelId)).rejects.toThrow('no channel');
    await pick('desk', [desk]);
    expect(given.getChannel('where')).toMatchObject({ id: hidden });
    await expect(discord.slash('all', { role: 'Press' }, { dm: true })).rejects.toThrow('no role');
  });

  it('gives a bot that a user brings along what it cannot look up', async () => {
    const { discord } = bot;
    const acting = { channel: discord.foreignChannelId };
    await discord.slash('all', { where: 'far', who: 'bob' }, acting);
    expect(given.getChannel('where')).toMatchObject({ id: discord.foreignChannelId });
    expect(given.getMember('who')).toMatchObject({ roles: [] });
  });

  it('tells nothing of what is picked while the user is still typing', async () => {
    await bot.discord.autocomplete('all', { role: 'Press', word: 'ra' }, { timeout: 100 });
    const { d } = bot.discord.events.at(-1) ?? {};
    expect(fieldsOf(fieldsOf(d).data)).not.toHaveProperty('resolved');
    expect(JSON.stringify(d)).toContain(bot.discord.pressRole);
  });
});

describe('a command for those who manage the server', () => {
  const show = { role: 'Press' };
  it('is not there for others, nor in private', async () => {
    const { discord } = bot;
    await expect(discord.slash('settings show', show)).rejects.toThrow('Ordinary members');
    const direct = discord.slash('settings show', show, { dm: true, manager: true });
    await expect(direct).rejects.toThrow('no command settings');
    await discord.slash('settings show', show, { manager: true });
    expect(given.getSubcommand()).toBe('show');
    await discord.slash('settings show', show, { admin: true });
    expect(bot.last().memberPermissions?.has('Administrator')).toBe(true);
  });

  it('can be sent all the same by whoever forces it, and the bot is told what they may do', async () => {
    const { discord } = bot;
    await discord.slash('settings show', show, { forced: true, user: 'guest 2' });
    expect(given.getRole('role')?.id).toBe(discord.pressRole);
    expect(bot.last().memberPermissions?.has('ManageGuild')).toBe(false);
  });
});

describe('a channel that is not for everybody', () => {
  it('is seen, and asked in, by those with a role that it is for', async () => {
    const { discord } = bot;
    const role = discord.addRole('Archive');
    const channel = discord.openChannel('archive', { onlyFor: [role] });
    const ask = () => discord.slash('all', {}, { channel, user: 'guest 3' });
    await expect(ask()).rejects.toThrow('does not see the channel archive');
    discord.setRoles('guest 3', [role]);
    expect((await ask()).message?.channel_id).toBe(channel);
    const { member } = bot.last();
    expect(JSON.parse(JSON.stringify(member))).toMatchObject({ roles: [discord.guildId, role] });
    discord.removeRole(role);
    await expect(ask()).rejects.toThrow('does not see');
    await discord.slash('all', {}, { channel, user: 'guest 3', admin: true });
  });
});
