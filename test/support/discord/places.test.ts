import {
  ChannelType,
  DiscordAPIError,
  type Interaction,
  type InteractionReplyOptions,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from './discord.ts';
import { type ScriptedBot, startScriptedBot } from './scriptedBot.ts';

const { IsComponentsV2: V2, Ephemeral } = MessageFlags;
const text = (content: string) => ({ type: 10 as const, content });
const silent = { allowed_mentions: { parse: [] } };

let bot: ScriptedBot;
/** The id of what the bot has replied with, as discord.js gives it. */
let replied: string | undefined;
beforeAll(async () => {
  bot = await startScriptedBot([{ name: 'ask', description: 'Asks', integration_types: [0, 1] }]);
});
afterAll(() => bot.stop());
beforeEach(() => {
  replies({ flags: V2, components: [text('Once.')] });
});
afterEach(() => {
  bot.discord.refusals.length = 0;
});

function replies(payload: InteractionReplyOptions): void {
  bot.does(async (it: Interaction) => {
    if (!it.isChatInputCommand()) return;
    const { resource } = await it.reply({ ...payload, withResponse: true });
    replied = resource?.message?.id;
  });
}

async function asked(acting: object = {}): Promise<Message> {
  const { message } = await bot.discord.slash('ask', {}, acting);
  if (!message) throw new Error('There is no reply.');
  return message;
}

const pathTo = ({ channel_id, id }: Message) => `/channels/${channel_id}/messages/${id}` as const;
const change = (message: Message, content = 'Later.') =>
  bot.client.rest.patch(pathTo(message), { body: { components: [text(content)] } });
const post = (channel: string, body: RESTPostAPIChannelMessageJSONBody) =>
  bot.client.rest.post(`/channels/${channel}/messages`, { body: { ...silent, ...body } });
const codeOf = (request: Promise<unknown>): Promise<unknown> =>
  request.then(
    () => 'done',
    (error) => (error instanceof DiscordAPIError ? error.code : error),
  );

describe('an answer to an interaction', () => {
  it('has an id that the bot learns, and can be looked up', async () => {
    const message = await asked();
    expect(replied).toBe(message.id);
    expect(await bot.client.rest.get(pathTo(message))).toMatchObject({ id: message.id });
    replies({ content: 'Hidden.', flags: Ephemeral });
    expect((await asked()).id).toBe(replied);
  });

  it('is known by its id also where it came late', async () => {
    bot.does(async (it) => {
      if (!it.isChatInputCommand()) return;
      await it.deferReply();
      await it.editReply('Late.');
      replied = (await it.fetchReply()).id;
    });
    expect((await asked()).id).toBe(replied);
  });

  it('can be changed by the bot itself long after its token has expired', async () => {
    const message = await asked();
    bot.discord.expireTokens();
    const hook = `/webhooks/${bot.discord.botId}/interaction-${bot.last().id}` as const;
    const late = bot.client.rest.patch(`${hook}/messages/@original`, {
      body: { components: [text('Too late.')] },
      auth: false,
    });
    expect(await codeOf(late)).toBe(50_027);
    expect(await codeOf(change(message))).toBe('done');
    expect(bot.discord.again(message)).toMatchObject({
      text: 'Later.',
      history: [{ text: 'Once.' }],
    });
  });

  it('can be changed so in a thread and in private, and not where the bot is not', async () => {
    const { discord } = bot;
    const thread = discord.openThread('Talk');
    expect(await codeOf(change(await asked({ channel: thread })))).toBe('done');
    expect(await codeOf(change(await asked({ dm: true })))).toBe('done');
    expect(await codeOf(change(await asked({ channel: discord.foreignChannelId })))).toBe(50_001);
    expect(await codeOf(change(await asked({ channel: discord.groupChannelId })))).toBe(50_001);
  });

  it('cannot be changed so where it is for one person alone', async () => {
    replies({ content: 'Hidden.', flags: Ephemeral });
    const message = await asked();
    expect(await codeOf(change(message))).toBe(10_008);
    expect(await codeOf(bot.client.rest.get(pathTo(message)))).toBe(10_008);
  });

  it('cannot be changed once it, its channel or the bot is gone', async () => {
    const { discord } = bot;
    const removed = await asked();
    discord.removeMessage(removed);
    expect(await codeOf(change(removed))).toBe(10_008);
    expect(discord.again(removed)).toBe(undefined);
    const channel = discord.openChannel('short');
    const lost = await asked({ channel });
    discord.removeChannel(channel);
    expect(await codeOf(change(lost))).toBe(10_003);
    const { guildId, channelId } = discord.addServer('Second');
    const far = await asked({ channel: channelId });
    discord.botIs('gone', guildId);
    expect(await codeOf(change(far))).toBe(50_001);
  });

  it('is not changed while its thread is closed, which writing opens', async () => {
    const channel = bot.discord.openThread('Closed');
    const message = await asked({ channel });
    bot.discord.archive(channel);
    expect(await codeOf(change(message))).toBe(50_083);
    await post(channel, { content: 'Open.' });
    expect(await codeOf(change(message))).toBe('done');
  });
});

describe('a channel', () => {
  it('that the bot does not see is closed to it', async () => {
    const channel = bot.discord.openChannel('open');
    const message = await asked({ channel });
    bot.discord.restrictBot(channel, 'view');
    expect(await codeOf(change(message))).toBe(50_001);
    expect(await codeOf(bot.client.rest.get(pathTo(message)))).toBe(50_001);
    expect(await codeOf(bot.client.rest.get(`/channels/${channel}`))).toBe(50_001);
    expect(await codeOf(post(channel, { content: 'x' }))).toBe(50_001);
    await expect
      .poll(() => bot.client.channels.cache.get(channel))
      .toMatchObject({
        viewable: false,
      });
    bot.discord.restrictBot(channel);
    expect(await codeOf(change(message))).toBe('done');
  });

  it('in which the bot may not speak lets it answer and change what it has said', async () => {
    const channel = bot.discord.openChannel('news', { botLacks: ['send'] });
    const message = await asked({ channel });
    expect(await codeOf(post(channel, { content: 'x' }))).toBe(50_013);
    expect(await codeOf(change(message))).toBe('done');
    bot.discord.restrictBot(channel, 'readHistory');
    expect(await codeOf(bot.client.rest.get(pathTo(message)))).toBe(50_013);
  });

  it('tells the bot nothing that it may not see', async () => {
    const channel = bot.discord.openChannel('secret', { onlyFor: [], botLacks: ['view'] });
    const from = bot.discord.events.length;
    bot.discord.post('Hush.', { channel, admin: true });
    expect(bot.discord.events.slice(from)).toEqual([]);
  });
});

describe('a message in a channel', () => {
  it('is a reply where what it replies to is there, and else by itself', async () => {
    const { channelId: channel } = bot.discord;
    const asking = bot.discord.post('When?');
    const reference = (message_id: string, fail_if_not_exists = true) => ({
      content: 'Then.',
      message_reference: { message_id, fail_if_not_exists },
    });
    await post(channel, reference(asking.id));
    expect(bot.discord.messagesIn(channel).at(-1)).toMatchObject({
      type: 19,
      message_reference: { message_id: asking.id },
    });
    const elsewhere = bot.discord.post('x', { channel: bot.discord.otherChannelId });
    replies({ content: 'Hidden.', flags: Ephemeral });
    const hidden = await asked();
    bot.discord.removeMessage(asking);
    for (const { id } of [asking, elsewhere, hidden]) {
      expect(await codeOf(post(channel, reference(id)))).toBe(50_035);
      await post(channel, reference(id, false));
      const last = bot.discord.messagesIn(channel).at(-1);
      expect(last).toMatchObject({ type: 0, text: 'Then.' });
      expect(last?.message_reference).toBe(undefined);
    }
  });

  const file = { attachment: Buffer.from('{"a":1}\n'), name: 'receipts.jsonl' };
  const shown = { type: 13 as const, file: { url: 'attachment://receipts.jsonl' } };

  it('may be a card with a file, also as an answer', async () => {
    const channel = await bot.client.channels.fetch(bot.discord.channelId);
    if (!channel?.isSendable()) throw new Error('The channel is not for messages.');
    const card = { components: [text('Here.'), shown], files: [file] };
    const sent = await channel.send({ ...card, flags: V2, allowedMentions: { parse: [] } });
    const { size, url } = sent.attachments.first() ?? {};
    expect(size).toBe(8);
    const component = JSON.parse(JSON.stringify(sent.components[1]));
    expect(component).toMatchObject({ type: 13, file: { url }, name: 'receipts.jsonl', size: 8 });
    replies({ ...card, flags: V2 | Ephemeral });
    expect(bot.discord.fileOn(await asked(), 'receipts.jsonl')).toBe('{"a":1}\n');
  });

  it('keeps its file when its text is changed, and loses it where it is not listed', async () => {
    replies({ flags: V2, components: [text('Here.'), shown], files: [file] });
    const message = await asked();
    const body = { components: [text('Still.'), shown] };
    await bot.client.rest.patch(pathTo(message), { body });
    expect(bot.discord.again(message)).toMatchObject({
      text: 'Still.',
      attachments: [{ size: 8 }],
    });
    const without = { body: { ...body, attachments: [] } };
    expect(await codeOf(bot.client.rest.patch(pathTo(message), without))).toBe(50_035);
  });

  it('has no file of more than ten megabytes, and none that is not with it', async () => {
    const large = { name: 'a.txt', data: Buffer.alloc(10 * 1024 * 1024 + 1) };
    const path = `/channels/${bot.discord.channelId}/messages` as const;
    const body = { content: 'x', ...silent };
    const sent = bot.client.rest.post(path, { body, files: [large] });
    expect(await codeOf(sent)).toBe(40_005);
    const lost = bot.client.rest.post(path, {
      body: { flags: V2, components: [shown], ...silent },
    });
    expect(await codeOf(lost)).toBe(50_035);
    const small = { name: 'a.txt', data: Buffer.alloc(1) };
    const eleven = Array.from({ length: 11 }, () => small);
    expect(await codeOf(bot.client.rest.post(path, { body, files: eleven }))).toBe(50_035);
  });
});

describe('direct messages', () => {
  it('can be opened with anybody, and say with whom', async () => {
    bot.discord.takesDirectMessages('guest 1', true);
    await bot.discord.slash('ask', {}, { user: 'guest 1' });
    const { id: user } = bot.last().user;
    const opened = await bot.client.users.createDM(user);
    const channel = await bot.client.rest.get(`/channels/${opened.id}`);
    expect(channel).toMatchObject({ type: ChannelType.DM, recipients: [{ id: user }] });
    await opened.send('Hello.');
    expect(bot.discord.messagesTo('guest 1')).toMatchObject([{ text: 'Hello.' }]);
    expect(await codeOf(bot.client.users.createDM('1'))).toBe(50_033);
  });

  it('reach nobody who takes none, or shares no server with the bot', async () => {
    const { discord, client } = bot;
    const opened = await client.users.createDM(discord.users.bob.id);
    discord.takesDirectMessages('bob', false);
    expect(await codeOf(post(opened.id, { content: 'x' }))).toBe(50_007);
    discord.takesDirectMessages('bob', true);
    expect(await codeOf(post(opened.id, { content: 'x' }))).toBe('done');
    for (const server of discord.servers()) discord.leave('bob', server);
    expect(await codeOf(post(opened.id, { content: 'x' }))).toBe(50_278);
    for (const server of discord.servers()) discord.join('bob', server);
  });
});

describe('a member of a server', () => {
  it('can be looked up with their roles, unless they have left', async () => {
    const { discord, client } = bot;
    const { id } = discord.users.alice;
    const path = `/guilds/${discord.guildId}/members/${id}` as const;
    discord.setRoles('alice', [discord.pressRole]);
    expect(await client.rest.get(path)).toMatchObject({
      user: { id },
      roles: [discord.pressRole],
    });
    discord.leave('alice');
    expect(await codeOf(client.rest.get(path))).toBe(10_007);
    discord.join('alice');
    expect(await client.rest.get(path)).toMatchObject({ roles: [] });
    expect(await codeOf(client.rest.get(`/guilds/${discord.guildId}/members/1`))).toBe(10_013);
    expect(await codeOf(client.rest.get(`/guilds/1/members/${id}`))).toBe(10_004);
  });
});
