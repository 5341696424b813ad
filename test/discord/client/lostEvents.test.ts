import { PermissionsBitField } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { isTheirs } from '../../../src/discord/client/lostEvents.ts';
import { type Bot, startBot } from '../../support/bot.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../../support/discord/discord.ts';

const SAMPLES = new URL('../../../articles', import.meta.url).pathname;
const QUESTION = 'When did the week-long truce begin?';
const QUOTE = 'Sept. 9, 2016';

let discord: Discord;
let bot: Bot;

async function begin(options: DiscordOptions = {}): Promise<void> {
  discord = await startDiscord(options);
  bot = startBot(SAMPLES, discord.env);
  await discord.ready();
  await bot.hasRead();
}

afterEach(async () => {
  expect(await bot.stop()).toBe(0);
  await discord.stop();
});

/** A command and a mention; both are answered. */
async function askWell(): Promise<void> {
  const { message } = await discord.slash('ask', { question: QUESTION });
  const said = await discord.say(QUESTION, { mention: true });
  for (const text of [message?.text, said.at(-1)?.text]) {
    expect(text?.replaceAll('**', '')).toContain(QUOTE);
  }
}

/** How often the bot says that something is lost. */
const lost = () => bot.output().match(/ (?:is|was) lost\. /g)?.length ?? 0;

function messageWith(fields: object): object {
  const { guildId, channelId, users } = discord;
  const place = { id: '1000', channel_id: channelId, guild_id: guildId, type: 0 };
  const none = { attachments: [], embeds: [], mentions: [], mention_roles: [] };
  return { ...place, ...none, author: users.bob, content: 'Hello.', ...fields };
}

function interactionWith(fields: object): object {
  const { guildId, channelId, users } = discord;
  const place = { id: '1001', token: 't', application_id: '1', channel_id: channelId, context: 0 };
  const member = { user: users.bob, roles: [], permissions: '0' };
  const owners = { authorizing_integration_owners: { 0: guildId }, entitlements: [] };
  const data = { id: '1002', name: 'ask', type: 1 };
  return { ...place, type: 2, guild_id: guildId, member, ...owners, data, ...fields };
}

describe('an event that cannot be read', () => {
  it('costs that event alone, and is told of once', async () => {
    await begin();
    const before = lost();
    const events: [string, unknown][] = [
      ['MESSAGE_CREATE', messageWith({ components: [{ type: 17 }] })],
      ['MESSAGE_CREATE', messageWith({ message_snapshots: [{}] })],
      ['MESSAGE_CREATE', messageWith({ author: 5 })],
      ['MESSAGE_UPDATE', messageWith({ components: 'x' })],
      ['INTERACTION_CREATE', interactionWith({ data: undefined })],
      ['INTERACTION_CREATE', interactionWith({ entitlements: undefined })],
      ['INTERACTION_CREATE', interactionWith({ authorizing_integration_owners: undefined })],
      ['INTERACTION_CREATE', interactionWith({ user: null, member: null })],
      ['GUILD_ROLE_CREATE', { guild_id: discord.guildId, role: null }],
      ['READY', {}],
    ];
    for (const [name, data] of events) discord.dispatch(name, data);
    await askWell();
    expect(lost() - before).toBe(events.length);
  });

  it.each([
    'THREAD_LIST_SYNC',
    'GUILD_CREATE',
    'GUILD_UPDATE',
    'CHANNEL_CREATE',
    'CHANNEL_DELETE',
    'RESUMED',
    'NEVER_HEARD_OF',
  ])('costs nothing else where %s comes empty', async (name) => {
    await begin();
    for (const data of [{}, null, [], 'x', 5]) discord.dispatch(name, data);
    await askWell();
  });

  it('costs that event alone where it comes before the bot is ready', async () => {
    const names = ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'MESSAGE_UPDATE'];
    const early = names.map((t) => ({ t, d: null }));
    await begin({ early });
    await askWell();
    expect(lost()).toBe(names.length);
  });

  it('about the server costs no question that is asked there', async () => {
    await begin();
    const roles = [{ id: discord.guildId, name: '@everyone', permissions: 'x' }];
    discord.dispatch('GUILD_UPDATE', { id: discord.guildId, roles, preferred_locale: 5 });
    await askWell();
  });

  it('is told of in a line that somebody can read', async () => {
    await begin();
    discord.dispatch('GUILD_ROLE_UPDATE', {
      guild_id: discord.guildId,
      role: 'x'.repeat(100_000),
    });
    discord.dispatch('MESSAGE_CREATE', 'x\u001b[2J'.repeat(100_000));
    await askWell();
    for (const line of bot.output().split('\n')) expect(line.length).toBeLessThan(1000);
    expect(bot.output()).not.toContain('\u001b');
  });
});

describe('what was thrown where nobody waits for it', () => {
  const ours = new URL('../../../src/discord/messages.ts', import.meta.url).pathname;
  const frames = (...files: string[]) =>
    Object.assign(new TypeError('No.'), {
      stack: ['TypeError: No.', ...files.map((file) => `    at f (${file}:1:1)`)].join('\n'),
    });
  const handler = '/x/node_modules/discord.js/src/client/actions/MessageCreate.js';

  it('is discord.js’s where that has thrown it', () => {
    let thrown: unknown;
    try {
      thrown = new PermissionsBitField(-1n);
    } catch (error) {
      thrown = error;
    }
    expect(isTheirs(thrown)).toBe(true);
  });

  it.each([
    ['discord.js', [handler, ours], true],
    ['what discord.js is made of', ['/x/node_modules/@discordjs/ws/dist/index.js'], true],
    ['discord.js, by what others wrote', ['node:buffer', '/x/node_modules/ws/a.js', handler], true],
    ['discord.js on Windows', ['C:\\x\\node_modules\\discord.js\\src\\a.js'], true],
    ['us, whom discord.js has called', [`file://${ours}`, handler], false],
    ['us', [ours], false],
    ['nobody we know', ['node:fs', '/x/node_modules/lru-cache/a.js'], false],
  ])('is told by where it was thrown: by %s', (_, files, expected) => {
    expect(isTheirs(frames(...files))).toBe(expected);
  });

  it('is a fault of ours where it is no error', () => {
    expect(isTheirs('discord.js')).toBe(false);
  });
});
