import { createInflate } from 'node:zlib';
import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  type DMChannel,
  Events,
  GatewayIntentBits,
  type InteractionReplyOptions,
  type Message,
  MessageFlags,
  Partials,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Discord, startDiscord } from './discord.ts';

const ASK = {
  name: 'ask',
  description: 'Asks a question',
  options: [
    { type: 3, name: 'question', description: 'What to ask', required: true, autocomplete: true },
    { type: 5, name: 'private', description: 'Only for you' },
  ],
};

/** For bots that do several things one after the other on a busy machine. */
const PATIENT = { quiet: 500 } as const;

const { IsComponentsV2: V2, Ephemeral } = MessageFlags;
const display = (content: string) => ({ type: 10 as const, content });
const card = (...components: APIMessageTopLevelComponent[]) => ({ flags: V2, components }) as const;
const row = (...ids: string[]) => ({
  type: 1 as const,
  components: ids.map((id) => ({ type: 2 as const, style: 2 as const, label: id, custom_id: id })),
});
const link = { type: 2, style: 5, label: 'Source', url: 'https://example.org/' } as const;
const reject = { allowedMentions: { parse: [] } } as const;

const gatewayOf = (discord: Discord): string =>
  discord.url.replace('http', 'ws').replace('/api', '');

function newClient(discord: Discord, more: readonly GatewayIntentBits[] = []): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...more],
    partials: [Partials.Channel],
    rest: { api: discord.url },
  });
}

describe('a bot on the stand-in', () => {
  let discord: Discord;
  let client: Client;
  /** What the bot does next; errors end up among `failures`. */
  let onSlash: (asked: ChatInputCommandInteraction) => Promise<unknown>;
  let onPress: (pressed: ButtonInteraction) => Promise<unknown>;
  let onMessage: (message: Message) => Promise<unknown>;
  let failures: unknown[];

  beforeAll(async () => {
    discord = await startDiscord();
    client = newClient(discord);
    const attempt = (work: Promise<unknown>) => work.catch((error) => failures.push(error));
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void attempt(onSlash(interaction));
      else if (interaction.isButton()) void attempt(onPress(interaction));
      else if (interaction.isAutocomplete()) {
        const { value } = interaction.options.getFocused(true);
        void attempt(interaction.respond([{ name: `${value}…`, value: `${value}!` }]));
      }
    });
    client.on(Events.MessageCreate, (message) => {
      if (message.author.id !== client.user?.id) void attempt(onMessage(message));
    });
    client.once(Events.ClientReady, async ({ application }) => {
      await application.commands.fetch();
      await application.commands.set([ASK]);
    });
    await client.login(discord.token);
    await discord.ready();
  });

  afterAll(async () => {
    await client.destroy();
    await discord.stop();
  });

  beforeEach(() => {
    failures = [];
    onSlash = (asked) => asked.reply({ content: 'Yes.', ...reject });
    onPress = (pressed) => pressed.deferUpdate();
    onMessage = (message) => message.reply({ content: `Heard: ${message.content}`, ...reject });
  });

  afterEach(() => {
    discord.refusals.length = 0;
    discord.pings.length = 0;
  });

  it('has its command registered as sent', () => {
    expect(discord.commands).toMatchObject([{ ...ASK, type: 1, nsfw: false, contexts: null }]);
    expect(discord.requests.map((it) => it.method)).toContain('PUT');
  });

  it('answers a slash command, privately if asked to', async () => {
    onSlash = (asked) => {
      const inner = [
        display('**Yes.**'),
        { type: 9 as const, components: [display('Why')], accessory: link },
      ];
      const flags = asked.options.getBoolean('private') ? V2 | Ephemeral : V2;
      return asked.reply({ flags, components: [{ type: 17, components: inner }, row('more')] });
    };
    const seen = await discord.slash('ask', { question: 'Really?', private: true });
    expect(seen).toMatchObject({ acknowledged: true, callbackType: 4, ephemeral: true });
    expect(seen.ackMs).toBeLessThan(3000);
    expect(seen.message?.text).toBe('**Yes.**\nWhy');
    expect(seen.message?.buttons.map((it) => it.label)).toEqual(['Source', 'more']);
    expect((await discord.slash('ask', { question: 'Really?' }, { dm: true })).ephemeral).toBe(
      false,
    );
    await expect(discord.slash('ask', {})).rejects.toThrow('question is required');
  });

  it('answers late with a deferred reply', async () => {
    onSlash = async (asked) => {
      await asked.deferReply({ flags: Ephemeral });
      await new Promise((resolve) => setTimeout(resolve, 400));
      await asked.editReply(card(display('At last.')));
      await asked.followUp('And more.');
    };
    const seen = await discord.slash('ask', { question: 'When?' }, PATIENT);
    expect(seen).toMatchObject({ deferred: true, ephemeral: true, error: undefined });
    expect(seen.message?.text).toBe('At last.');
    expect(seen.followups.map((it) => it.text)).toEqual(['And more.']);
  });

  it('updates its message when a button is pressed', async () => {
    onSlash = (asked) => asked.reply(card(display('One'), row('next')));
    onPress = (pressed) => pressed.update({ components: [display(`${pressed.customId}: two`)] });
    const { message } = await discord.slash('ask', { question: 'Next?' });
    const seen = await discord.press(message, 'next', { user: 'bob' });
    expect(seen).toMatchObject({ callbackType: 7, message: { text: 'next: two' } });
    expect(discord.messages.at(-1)?.history.map((it) => it.text)).toEqual(['One']);
    await expect(discord.press(message, 'next')).rejects.toThrow('no button');
    onSlash = (asked) => asked.reply(card(display('One'), row('next')));
    onPress = async (pressed) => {
      await pressed.deferUpdate();
      await pressed.editReply({ components: [display('Later')] });
    };
    const again = await discord.slash('ask', { question: 'Next?' });
    expect((await discord.press(again.message, 'next')).message?.text).toBe('Later');
  });

  it('offers choices while a user types', async () => {
    const { choices } = await discord.autocomplete('ask', { question: 'wh' });
    expect(choices).toEqual([{ name: 'wh…', value: 'wh!' }]);
  });

  it('hears mentions, replies and direct messages, and nothing else', async () => {
    const [first] = await discord.say('hello', { mention: true });
    expect(first?.text).toBe(`Heard: <@${discord.botId}> hello`);
    const [second] = first ? await discord.say('and then?', { replyTo: first }) : [];
    expect(second?.text).toBe('Heard: and then?');
    const [third] = await discord.say('psst', { dm: true, user: 'bob' });
    expect(third?.text).toBe('Heard: psst');
    const [fourth] = await discord.say('nobody is meant', { channel: discord.otherChannelId });
    expect(fourth?.text).toBe('Heard:');
  });

  it.each(['close', 'terminate', 'reconnect', 'invalid'] as const)('survives: %s', async (mode) => {
    const back = discord.dropGateway(mode);
    const missed = mode === 'invalid' ? undefined : discord.say('missed', { dm: true });
    expect(await back).toEqual({ resumed: mode !== 'invalid', identified: mode === 'invalid' });
    expect((await missed)?.[0]?.text).toBe(missed && 'Heard: missed');
    expect((await discord.slash('ask', { question: 'Back?' })).message?.text).toBe('Yes.');
  });

  const emoji = '🦊'.repeat(2000);
  const bad: [string, InteractionReplyOptions, string][] = [
    ['an over-long text display', card(display('x'.repeat(4001))), 'content'],
    ['too much text in all', card(display('x'.repeat(4000)), display('y')), 'DISPLAYABLE_TEXT'],
    ['41 components', card(...Array.from({ length: 41 }, () => display('x'))), 'TOTAL_COMPONENTS'],
    ['content beside components V2', { content: 'x', ...card(display('x')) }, 'LEGACY_FIELDS'],
    ['duplicate custom_ids', card(row('a', 'b'), row('a')), 'CUSTOM_ID_DUPLICATED'],
    ['components V2 without the flag', { components: [display('x')] }, 'UNION_TYPE_CHOICES'],
    ['over-long content', { content: `${emoji}!` }, 'Must be 2000 or fewer in length.'],
    ['six buttons in a row', card(row(...'abcdef')), 'BAD_LENGTH'],
    [
      'long embeds',
      { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) },
      'EMBED_SIZE',
    ],
    [
      'a row in a section',
      card({ type: 9, components: [display('x')], accessory: { ...link, url: 'ftp://x/' } }),
      'SCHEME',
    ],
  ];
  it.each(bad)('is refused %s', async (_what, payload, clue) => {
    onSlash = async (asked) => {
      await asked.reply(payload).catch((error) => failures.push(error));
      await asked.reply({ content: emoji, ...reject });
    };
    const seen = await discord.slash('ask', { question: 'Too much?' });
    expect(failures).toMatchObject([{ code: 50035, status: 400 }]);
    expect(discord.refusals).toMatchObject([{ code: 50035 }]);
    expect(JSON.stringify(discord.refusals[0]?.errors)).toContain(clue);
    expect(seen.message?.text).toBe(emoji);
  });

  it('may turn a reply into components V2, but not an empty or an ephemeral one', async () => {
    onSlash = async (asked) => {
      await asked.reply('Plain.');
      const edit = (body: object) => asked.editReply(body).catch((error) => failures.push(error));
      await edit({ flags: V2, components: [display('Fancy.')] });
      await edit({ content: null, flags: V2, components: [display('Fancy.')] });
      await edit({ components: [] });
      await edit({ flags: Ephemeral, components: [display('Hidden.')] });
      await asked.followUp({ content: '', ...reject }).catch((error) => failures.push(error));
      await asked.reply('Again.');
    };
    const seen = await discord.slash('ask', { question: 'Change?' }, PATIENT);
    expect(seen.message?.text).toBe('Fancy.');
    const codes = discord.refusals.map((it) => it.code);
    expect(codes).toEqual([50035, 50006, 50035, 50006]);
    // The client itself refuses to acknowledge twice.
    expect(failures).toHaveLength(5);
  });

  it('keeps to the rules of acknowledging', async () => {
    onSlash = async (asked) => {
      const path = `/interactions/${asked.id}/${asked.token}/callback` as const;
      const post = (body: object) =>
        client.rest.post(path, { body, auth: false }).catch((error) => failures.push(error));
      await post({ type: 6 });
      await post({ type: 5, data: { flags: V2 } });
      await post({ type: 5 });
      await post({ type: 5 });
      await client.rest.patch(`/webhooks/${discord.botId}/${asked.token}/messages/@original`, {
        body: { content: 'Done.' },
        auth: false,
      });
    };
    expect((await discord.slash('ask', { question: 'Twice?' })).message?.text).toBe('Done.');
    expect(discord.refusals.map((it) => it.code)).toEqual([50035, 50035, 40060]);
    onSlash = async (asked) => {
      await new Promise((resolve) => setTimeout(resolve, 3100));
      await asked.reply('Too late.');
    };
    const seen = await discord.slash('ask', { question: 'Late?' });
    expect(seen).toMatchObject({ acknowledged: false, error: 'The application did not respond' });
    expect(discord.refusals.at(-1)?.code).toBe(10062);
  });

  it('tries again after a 429, a 5xx and a broken connection', async () => {
    for (const fault of [{ retryAfter: 0.3 }, { status: 502 }, { reset: true }]) {
      const from = discord.requests.length;
      discord.fault({ match: /callback$/, ...fault });
      const seen = await discord.slash('ask', { question: 'Again?' });
      expect(seen.message?.text).toBe('Yes.');
      const status = fault.reset ? 0 : (fault.status ?? 429);
      expect(discord.requests.slice(from).map((it) => it.status)).toEqual([status, 204]);
    }
    discord.fault({ match: /POST .*messages$/, after: true, status: 500 });
    expect(await discord.say('twice?', { mention: true, ...PATIENT })).toHaveLength(2);
  });

  it('is told of every ping that it lets through', async () => {
    const { alice } = discord.users;
    const content = `<@${alice.id}> <@&42> @everyone`;
    onSlash = (asked) => asked.reply({ content, ...reject });
    await discord.slash('ask', { question: 'Quiet?' });
    expect(discord.pings).toEqual([]);
    onSlash = (asked) => asked.reply(card(display(content)));
    await discord.slash('ask', { question: 'Loud?' });
    expect(discord.pings).toMatchObject([{ users: [alice.id], roles: [], everyone: false }]);
    onMessage = (message) => message.reply(content);
    await discord.say('loud?', { mention: true });
    expect(discord.pings.at(-1)).toMatchObject({
      roles: ['42'],
      everyone: true,
      repliedUser: alice.id,
    });
  });

  it('sends files, finds old messages, and opens direct messages', async () => {
    const file = { attachment: Buffer.from('# Notes'), name: 'notes.md' };
    onSlash = (asked) => asked.reply({ content: 'Here.', files: [file] });
    const { message } = await discord.slash('ask', { question: 'File?' });
    const response = await fetch(message?.attachments[0]?.url ?? '');
    expect(await response.text()).toBe('# Notes');
    const channel = await client.channels.fetch(discord.channelId);
    if (!channel?.isSendable()) throw new Error('The channel is not for messages.');
    const found = await channel.messages.fetch(message?.id ?? '');
    expect(found.content).toBe('Here.');
    await found.delete();
    expect(discord.messages.map((it) => it.id)).not.toContain(message?.id);
    const direct: DMChannel = await client.users.createDM(discord.users.alice.id);
    await (await direct.send('One')).edit('Two');
    expect(discord.messages.at(-1)?.text).toBe('Two');
    await direct.sendTyping();
    await expect(client.rest.get('/voice/regions')).rejects.toThrow('404');
    expect(discord.refusals).toMatchObject([{ path: 'GET /voice/regions', status: 404 }]);
  });

  it('edits, removes and adds commands, within the limits', async () => {
    const commands = client.application?.commands;
    const guild = discord.guildId;
    const own = await commands?.create({ ...ASK, name: 'own' }, guild);
    if (own) await commands?.edit(own, { description: 'Changed' }, guild);
    expect(discord.commands.at(-1)).toMatchObject({ description: 'Changed', guild_id: guild });
    expect((await commands?.fetch({ guildId: guild }))?.size).toBe(1);
    if (own) await commands?.delete(own, guild);
    const body = { ...ASK, options: [...ASK.options].reverse() };
    const put = client.rest.put(`/applications/${discord.botId}/commands`, { body: [body, ASK] });
    await expect(put).rejects.toMatchObject({ code: 50035 });
    expect(JSON.stringify(discord.refusals)).toMatch(/REQUIRED_INVALID.*DUPLICATE_NAME/);
    expect(discord.commands.map((it) => it.name)).toEqual(['ask']);
  });
});

describe('a bot that is turned away', () => {
  let discord: Discord;
  let client: Client;
  afterEach(async () => {
    await client.destroy();
    await discord.stop();
  });

  it('has a bad token', async () => {
    discord = await startDiscord({ rejectToken: true });
    client = newClient(discord);
    await expect(client.login(discord.token)).rejects.toThrow('token');
    await expect(discord.ready(50)).rejects.toThrow('not on the gateway');
  });

  it('asks for an intent it may not have', async () => {
    discord = await startDiscord({ disallowedIntents: ['MessageContent'] });
    client = newClient(discord, [GatewayIntentBits.MessageContent]);
    await expect(client.login(discord.token)).rejects.toThrow('disallowed intents');
    await expect(discord.ready(50)).rejects.toThrow('4014');
  });

  it('may not register commands in the guild', async () => {
    discord = await startDiscord({ guildCommandsForbidden: true });
    discord.preregister([ASK]);
    client = newClient(discord);
    await client.login(discord.token);
    await expect(discord.ready(300)).rejects.toThrow('not asked for its commands');
    const commands = client.application?.commands;
    await expect(commands?.set([], discord.guildId)).rejects.toMatchObject({ code: 50001 });
    await discord.ready();
    expect((await commands?.fetch())?.map((it) => it.name)).toEqual(['ask']);
  });
});

it('acknowledges a heartbeat', async () => {
  const discord = await startDiscord();
  const socket = new WebSocket(`${gatewayOf(discord)}/?v=10&encoding=json`);
  const received = new Promise((resolve) => {
    const opcodes: unknown[] = [];
    socket.on('message', (data: Buffer) => {
      const { op } = JSON.parse(String(data));
      if (opcodes.push(op) === 1) socket.send(JSON.stringify({ op: 1, d: null }));
      else resolve(opcodes);
    });
  });
  expect(await received).toEqual([10, 11]);
  socket.close();
  await discord.stop();
});

it('compresses the gateway if asked to', async () => {
  const discord = await startDiscord();
  const socket = new WebSocket(`${gatewayOf(discord)}/?v=10&encoding=json&compress=zlib-stream`);
  const hello = await new Promise((resolve) => {
    const inflate = createInflate().on('data', (chunk) => resolve(JSON.parse(String(chunk))));
    socket.on('message', (data: Buffer) => inflate.write(data));
  });
  expect(hello).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  socket.close();
  await discord.stop();
});
