import {
  type BaseInteraction,
  type CacheType,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  MessageFlags,
  ModalSubmitInteraction,
  Partials,
  PermissionFlagsBits,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';

const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const ASK = {
  ...{ name: 'ask', description: 'Asks a question', ...EVERYWHERE },
  name_localizations: { de: 'fragen' },
  description_localizations: { de: 'Stellt eine Frage', fr: 'Pose une question' },
  options: [
    {
      ...{ type: 3, name: 'question', description: 'What to ask', required: true },
      ...{ autocomplete: true, max_length: 20, name_localizations: { de: 'frage' } },
    },
    {
      ...{ type: 4, name: 'count', description: 'How many answers', autocomplete: true },
    },
    {
      ...{ type: 3, name: 'order', description: 'Which comes first' },
      choices: [{ name: 'Newest', value: 'new', name_localizations: { de: 'Neueste' } }],
    },
  ],
};
const SOURCE = { type: 3, name: 'Find the Source', ...EVERYWHERE };
const MANAGED = {
  ...{ name: 'settings', description: 'Changes the settings' },
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

const { IsComponentsV2: V2, Ephemeral } = MessageFlags;
const display = (content: string) => ({ type: 10 as const, content });
const button = {
  type: 1 as const,
  components: [{ type: 2 as const, style: 2 as const, label: 'More', custom_id: 'more' }],
};
const choice = (name: string, value: string) => ({ name, value });
const menu = {
  ...{ type: 3 as const, custom_id: 'topic', placeholder: 'Topic', max_values: 2 },
  options: ['Rain', 'Snow', 'Wind'].map((label) => ({ label, value: label.toLowerCase() })),
};
const menuRow = { type: 1 as const, components: [menu] };
const written = {
  ...{ type: 4 as const, custom_id: 'note', style: 1 as const, required: false },
  ...{ min_length: 2, max_length: 5 },
};
const form = {
  custom_id: 'form',
  title: 'Ask again',
  components: [
    { type: 18 as const, label: 'Question', component: { ...written, custom_id: 'question' } },
    { type: 1 as const, components: [{ ...written, label: 'Note', value: 'old' }] },
    { type: 18 as const, label: 'Topic', component: { ...menu, max_values: 1 } },
    display('Thank you.'),
  ],
};

let discord: Discord;
let client: Client;
/** What the bot does next; errors end up among `failures`. */
let onInteraction: (interaction: Interaction) => Promise<unknown>;
let heard: Message[];
let failures: unknown[];
/** The last interaction that the bot was given. */
let last: BaseInteraction<CacheType> | undefined;

beforeAll(async () => {
  discord = await startDiscord();
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.url },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    last = interaction;
    onInteraction(interaction).catch((error) => failures.push(error));
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id !== client.user?.id) heard.push(message);
  });
  client.once(Events.ClientReady, async ({ application, rest }) => {
    await rest.put(`/applications/${application.id}/commands`, { body: [ASK, SOURCE, MANAGED] });
  });
  await client.login(discord.token);
  await discord.ready();
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

const reply = (content: string) => (interaction: Interaction) =>
  interaction.isRepliable() ? interaction.reply(content) : Promise.resolve();

beforeEach(() => {
  failures = [];
  heard = [];
  onInteraction = reply('Yes.');
});

afterEach(() => {
  discord.refusals.length = 0;
  discord.pings.length = 0;
});

async function hears(count: number): Promise<Message[]> {
  await expect.poll(() => heard.length).toBe(count);
  return heard;
}

describe('autocompletion', () => {
  const respond = (choices: { name: string; value: string | number }[]) => {
    onInteraction = (it) => (it.isAutocomplete() ? it.respond(choices) : Promise.resolve());
  };

  it('gives the bot the options so far, and what is typed into the last of them', async () => {
    onInteraction = async (it) => {
      if (!it.isAutocomplete()) return;
      const { name, value } = it.options.getFocused(true);
      await it.respond([choice(`${name}: ${value} after ${it.options.getString('order')}`, 'x')]);
    };
    const typed = await discord.autocomplete('ask', { order: 'new', question: 'ra' });
    expect(typed.choices).toEqual([choice('question: ra after new', 'x')]);
    expect(typed).toMatchObject({ callbackType: 8, acknowledged: true, error: undefined });
    await expect(discord.autocomplete('ask', { order: 'n' })).rejects.toThrow('not completed');
  });

  const long = 'x'.repeat(101);
  const bad: [string, { name: string; value: string | number }[]][] = [
    ['26 choices', Array.from({ length: 26 }, () => choice('x', 'x'))],
    ['a name of 101 characters', [choice('x', 'x'), choice(long, 'x')]],
    ['a value of 101 characters', [choice('x', long)]],
    ['an empty name', [choice('', 'x')]],
    ['a number for text', [{ name: 'x', value: 1 }]],
  ];
  it.each(bad)('is refused as a whole for %s', async (_what, choices) => {
    respond(choices);
    const typed = await discord.autocomplete('ask', { question: 'ra' }, { timeout: 300 });
    expect(typed).toMatchObject({ choices: [], acknowledged: false });
    expect(discord.refusals).toMatchObject([{ code: 50035 }]);
  });

  it('takes numbers where the option takes numbers', async () => {
    respond([{ name: 'three', value: 3 }]);
    expect((await discord.autocomplete('ask', { count: '3' })).choices).toHaveLength(1);
    respond([choice('three', '3')]);
    const typed = await discord.autocomplete('ask', { count: '3' }, { timeout: 300 });
    expect(typed.choices).toEqual([]);
  });
});

describe('a command on a message', () => {
  it('gives the bot the whole message, which it could not read otherwise', async () => {
    onInteraction = async (it) => {
      if (!it.isMessageContextMenuCommand()) return;
      const { content, author } = it.targetMessage;
      await it.reply({ content: `${author.username}: ${content}`, flags: Ephemeral });
    };
    const message = discord.post('It rained all day.', { user: 'bob' });
    expect((await hears(1))[0]?.content).toBe('');
    const seen = await discord.menu('Find the Source', message);
    expect(seen).toMatchObject({ ephemeral: true, message: { text: 'bob: It rained all day.' } });
    expect(seen.message?.type).toBe(23);
    await expect(discord.menu('Find the Source', seen.message)).rejects.toThrow('Ephemeral');
    await expect(discord.menu('ask', message)).rejects.toThrow('no command ask');
  });
});

describe('a modal', () => {
  const open = (it: Interaction) =>
    it.isChatInputCommand() || it.isMessageComponent() ? it.showModal(form) : Promise.resolve();
  const readOut = async (it: Interaction) => {
    if (!it.isModalSubmit()) return open(it);
    const [question, note] = ['question', 'note'].map((id) => it.fields.getTextInputValue(id));
    const content = `${question}/${note}/${it.fields.getStringSelectValues('topic')}`;
    return it.isFromMessage() ? it.update({ content, components: [] }) : it.reply(content);
  };

  it('opens from a command and comes back filled in, in a label and in a row', async () => {
    onInteraction = readOut;
    const opened = await discord.slash('ask', { question: 'Why?' });
    expect(opened).toMatchObject({ callbackType: 9, message: undefined });
    expect(opened.modal?.fields.map((it) => it.label)).toEqual(['Question', 'Note', 'Topic']);
    const seen = await discord.submitModal(opened, { question: 'Who?', topic: 'Snow' });
    expect(seen).toMatchObject({ callbackType: 4, message: { text: 'Who?/old/snow' } });
    expect(last instanceof ModalSubmitInteraction && last.components.map((it) => it.id)).toEqual([
      1, 3, 5, 7,
    ]);
  });

  it('opens from a button and may change the message it came from', async () => {
    onInteraction = (it) =>
      it.isChatInputCommand() ? it.reply({ content: 'One', components: [button] }) : readOut(it);
    const { message } = await discord.slash('ask', { question: 'Why?' });
    const opened = await discord.press(message, 'More', { user: 'bob' });
    const filled = { question: 'Who?', note: '', topic: ['wind'] };
    const seen = await discord.submitModal(opened, filled);
    expect(seen).toMatchObject({ callbackType: 7, message: { id: message?.id } });
    expect(seen.message?.text).toBe('Who?//wind');
    expect(last?.user.username).toBe('bob');
  });

  it('is filled in only as it allows', async () => {
    onInteraction = readOut;
    const opened = await discord.slash('ask', { question: 'Why?' });
    const submit = (filled: Record<string, string>) => discord.submitModal(opened, filled);
    await expect(submit({ question: 'Too long', topic: 'Rain' })).rejects.toThrow('2 to 5');
    await expect(submit({ question: 'x', topic: 'Rain' })).rejects.toThrow('2 to 5');
    await expect(submit({ question: 'Who?' })).rejects.toThrow('1 to 1');
    await expect(submit({ topic: 'Hail' })).rejects.toThrow('no option Hail');
    await expect(submit({ other: 'x' })).rejects.toThrow('no field other');
  });

  it('does not answer a modal', async () => {
    onInteraction = async (it) => {
      if (!it.isModalSubmit()) return open(it);
      const path = `/interactions/${it.id}/${it.token}/callback` as const;
      await client.rest.post(path, { body: { type: 9, data: form }, auth: false });
    };
    const opened = await discord.slash('ask', { question: 'Why?' });
    await discord.submitModal(opened, { topic: 'Rain' }, { timeout: 300 });
    expect(failures).toMatchObject([{ code: 50035 }]);
  });
});

describe('a menu of texts', () => {
  it('gives the bot what is picked, by value or label', async () => {
    onInteraction = async (it) => {
      if (it.isChatInputCommand()) await it.reply({ content: 'Which?', components: [menuRow] });
      if (!it.isStringSelectMenu()) return;
      await it.deferUpdate();
      await it.editReply({ content: it.values.join('+') });
    };
    const { message } = await discord.slash('ask', { question: 'Why?' });
    expect(message?.selects).toMatchObject([{ custom_id: 'topic', min: 1, max: 2 }]);
    const seen = await discord.select(message, 'Topic', ['Snow', 'rain']);
    expect(seen).toMatchObject({ callbackType: 6, message: { text: 'snow+rain' } });
    const select = (...values: string[]) => discord.select(message, 'topic', values);
    await expect(select()).rejects.toThrow('1 to 2');
    await expect(select('rain', 'snow', 'wind')).rejects.toThrow('1 to 2');
    await expect(select('hail')).rejects.toThrow('no option hail');
  });
});

describe('an interaction says', () => {
  it('which languages the user and the server speak, and what the user may do', async () => {
    await discord.slash('ask', { question: '?' }, { locale: 'de', guildLocale: 'fr' });
    expect(last).toMatchObject({ locale: 'de', guildLocale: 'fr', context: 0 });
    expect(last?.memberPermissions?.has('ManageGuild')).toBe(false);
    await discord.slash('settings', {}, { manager: true });
    expect(last?.memberPermissions?.has('ManageGuild')).toBe(true);
    expect(last?.memberPermissions?.has('Administrator')).toBe(false);
    await expect(discord.slash('settings')).rejects.toThrow('Ordinary members');
    expect(last?.attachmentSizeLimit).toBe(10_485_760);
  });

  const places: [string, () => object, 0 | 1 | 2, () => object][] = [
    ['in the server', () => ({}), 0, () => ({ guildId: discord.guildId, userId: null })],
    [
      'in the server, for a user who has it too',
      () => ({ installed: true }),
      0,
      () => ({ guildId: discord.guildId, userId: discord.users.bob.id }),
    ],
    ['in private', () => ({ dm: true }), 1, () => ({ guildId: '0', userId: null })],
    [
      'in another server',
      () => ({ channel: discord.foreignChannelId }),
      0,
      () => ({ guildId: null, userId: discord.users.bob.id }),
    ],
    [
      'in a group',
      () => ({ channel: discord.groupChannelId }),
      2,
      () => ({ guildId: null, userId: discord.users.bob.id }),
    ],
  ];
  it.each(places)(
    'where it is, and for whom the bot is there: %s',
    async (_, place, context, whom) => {
      const seen = await discord.slash('ask', { question: '?' }, { user: 'bob', ...place() });
      expect(seen.message?.text).toBe('Yes.');
      expect(last).toMatchObject({ context, authorizingIntegrationOwners: whom() });
    },
  );
});

describe('a bot that a user brings along', () => {
  const there = () => ({ channel: discord.foreignChannelId });

  it('knows no more of the place than the interaction says', async () => {
    const events: string[] = [];
    client.on(Events.Raw, ({ t }: { t: string }) => void events.push(t));
    discord.post('Nobody hears this.', there());
    await discord.slash('ask', { question: '?' }, there());
    client.removeAllListeners(Events.Raw);
    expect(last?.inGuild()).toBe(true);
    expect(last?.inCachedGuild()).toBe(false);
    expect(last?.channel).toBe(null);
    for (const channel of [discord.foreignChannelId, discord.groupChannelId]) {
      await expect(client.rest.get(`/channels/${channel}`)).rejects.toMatchObject({ code: 50001 });
    }
    expect(events).toEqual(['INTERACTION_CREATE']);
    const manage = discord.slash('settings', {}, { manager: true, ...there() });
    await expect(manage).rejects.toThrow('offers no command');
  });

  it('answers the user alone where the server wants that', async () => {
    onInteraction = async (it) => {
      if (!it.isChatInputCommand()) return;
      await it.reply('Public?');
      await it.followUp('And this?');
    };
    const shown = await discord.slash('ask', { question: '?' }, there());
    expect(shown).toMatchObject({ ephemeral: false, forcedPrivate: false });
    const acting = { externalApps: false, quiet: 300 };
    const hidden = await discord.slash('ask', { question: '?' }, { ...there(), ...acting });
    expect(hidden).toMatchObject({ ephemeral: true, forcedPrivate: true });
    expect(hidden.followups.map((it) => it.ephemeral)).toEqual([true]);
    const home = await discord.slash('ask', { question: '?' }, acting);
    expect(home).toMatchObject({ ephemeral: false, forcedPrivate: false });
  });

  it('is there for the same user when somebody else presses its button', async () => {
    onInteraction = (it) =>
      it.isRepliable() ? it.reply({ content: 'One', components: [button] }) : Promise.resolve();
    const { message } = await discord.slash('ask', { question: '?' }, there());
    await discord.press(message, 'More', { user: 'bob' });
    expect(last).toMatchObject({
      user: { username: 'bob' },
      authorizingIntegrationOwners: { userId: discord.users.alice.id },
    });
  });

  it('may follow up five times', async () => {
    onInteraction = async (it) => {
      if (!it.isChatInputCommand()) return;
      await it.reply('Zero');
      for (const text of ['1', '2', '3', '4', '5', '6']) await it.followUp(text);
    };
    const seen = await discord.slash('ask', { question: '?' }, { ...there(), quiet: 2000 });
    expect(seen.followups).toHaveLength(5);
    expect(failures).toMatchObject([{ code: 40094 }]);
  });
});

describe('what the bot can read', () => {
  const text = 'What was that?';
  const own = async () => {
    const channel = await client.channels.fetch(discord.channelId);
    if (!channel?.isSendable()) throw new Error('The channel is not for messages.');
    const { id } = await channel.send({ content: 'First.', allowedMentions: { parse: [] } });
    const message = discord.messages.find((it) => it.id === id);
    if (!message) throw new Error('The message is lost.');
    return message;
  };

  it('is a reply that pings it, and not one that does not', async () => {
    const replyTo = await own();
    discord.post(text, { replyTo });
    discord.post(text, { replyTo, pingReply: false });
    const [pinging, silent] = await hears(2);
    expect(pinging).toMatchObject({ content: text, type: 19 });
    expect(pinging?.mentions.repliedUser?.id).toBe(client.user?.id);
    expect(silent).toMatchObject({ content: '', reference: { messageId: replyTo.id } });
    expect((await silent?.fetchReference())?.content).toBe('First.');
  });

  it('is not a reply to what answers a command, which pings nobody', async () => {
    const { message } = await discord.slash('ask', { question: '?' });
    if (message) discord.post(text, { replyTo: message });
    expect((await hears(1))[0]?.content).toBe('');
  });

  it('is a chain of replies, one by one', async () => {
    const first = discord.post('It rained.', { user: 'bob' });
    const second = discord.post('Did it?', { replyTo: first, mention: true });
    const [, asked] = await hears(2);
    expect(asked?.content).toContain('Did it?');
    const target = await asked?.fetchReference();
    expect(target).toMatchObject({ id: first.id, author: { username: 'bob' } });
    expect(second.message_reference?.message_id).toBe(first.id);
  });

  it('in a thread is what mentions it', async () => {
    const channel = discord.openThread('About rain', discord.post('Rain?'));
    discord.post('Just talking.', { channel });
    discord.post(text, { channel, mention: true });
    const [, silent, mention] = await hears(3);
    expect(silent).toMatchObject({ content: '', channelId: channel });
    expect(mention?.content).toContain(text);
    expect(mention?.channel.isThread() && mention.channel.parentId).toBe(discord.channelId);
  });
});

describe('a thread', () => {
  const textChannel = async () => {
    const channel = await client.channels.fetch(discord.channelId);
    if (channel?.type !== 0) throw new Error('This is no text channel.');
    return channel;
  };

  it('is started from a message, once, and holds what the bot says', async () => {
    const asked = discord.post('Rain?', { mention: true });
    const [message] = await hears(1);
    const thread = await message?.startThread({ name: 'About rain', autoArchiveDuration: 60 });
    expect(thread).toMatchObject({ id: asked.id, type: 11, parentId: discord.channelId });
    await thread?.send({ content: 'Yes.', allowedMentions: { parse: [] } });
    expect(discord.messages.at(-1)).toMatchObject({ channel_id: asked.id, text: 'Yes.' });
    const path = `/channels/${discord.channelId}/messages/${asked.id}/threads` as const;
    const again = client.rest.post(path, { body: { name: 'Again' } });
    await expect(again).rejects.toMatchObject({ code: 160_004 });
    expect((await message?.fetch(true))?.hasThread).toBe(true);
  });

  it('is started without a message, and is announced', async () => {
    const created = new Promise((resolve) => client.once(Events.ThreadCreate, resolve));
    const id = discord.openThread('Users talk');
    expect(await created).toMatchObject({ id, ownerId: discord.users.alice.id });
    const own = await (await textChannel()).threads.create({ name: 'The bot talks' });
    expect(own).toMatchObject({ type: 11, ownerId: client.user?.id });
    await expect(client.rest.get(`/channels/${own.id}`)).resolves.toMatchObject({
      name: 'The bot talks',
    });
  });

  it.each(['', 'x'.repeat(101)])('has no name of 0 or 101 characters', async (name) => {
    const create = (await textChannel()).threads.create({ name });
    await expect(create).rejects.toMatchObject({ code: 50035 });
  });

  it('is not started in a thread or in private', async () => {
    const direct = await client.users.createDM(discord.users.bob.id);
    for (const id of [discord.openThread('Rain'), direct.id]) {
      const body = { name: 'Inside', type: 11 };
      const create = client.rest.post(`/channels/${id}/threads`, { body });
      await expect(create).rejects.toMatchObject({ code: 50024 });
    }
  });

  it('is where replies to a message are looked for, too', async () => {
    const listen = async (message: Message) => {
      const thread = await message.startThread({ name: 'Rain' });
      await thread.send({ content: 'In here.', allowedMentions: { parse: [] } });
    };
    client.once(Events.MessageCreate, (message) => void listen(message));
    const [answer] = await discord.say('Rain?', { mention: true });
    expect(answer?.text).toBe('In here.');
  });

  it('is still known to a bot that connects anew', async () => {
    const id = discord.openThread('Stays');
    client.channels.cache.delete(id);
    await discord.dropGateway('invalid');
    await expect.poll(() => client.channels.cache.get(id)?.isThread()).toBe(true);
  });
});

describe('translations of commands', () => {
  it('are given in full only if asked for', async () => {
    const commands = client.application?.commands;
    const full = await commands?.fetch({ withLocalizations: true });
    const found = full?.find((it) => it.name === 'ask');
    expect(found?.nameLocalizations).toEqual({ de: 'fragen' });
    expect(found?.options[0]?.nameLocalizations).toEqual({ de: 'frage' });
    const path = `/applications/${discord.botId}/commands` as const;
    const headers = { 'X-Discord-Locale': 'de' };
    const [local] = Array.from((await client.rest.get(path, { headers })) as unknown[]);
    expect(local).toMatchObject({
      name_localized: 'fragen',
      description_localized: 'Stellt eine Frage',
      options: [{ name_localized: 'frage' }, {}, { choices: [{ name_localized: 'Neueste' }] }],
    });
    expect(JSON.stringify(local)).not.toContain('_localizations');
    const plain = JSON.stringify(await client.rest.get(path));
    expect(plain).not.toMatch(/_localiz/);
    const one = await client.rest.get(`${path}/${found?.id}`);
    expect(one).toMatchObject({ name_localizations: { de: 'fragen' } });
  });

  it('leave the names that the bot gets as they are', async () => {
    await discord.slash('ask', { question: '?', order: 'new' }, { locale: 'de' });
    expect(last?.isChatInputCommand() && last.commandName).toBe('ask');
    await expect(discord.slash('ask', { question: '?', order: 'old' })).rejects.toThrow('take old');
    await expect(discord.slash('ask', { question: 'x'.repeat(21) })).rejects.toThrow('not take');
  });
});

it('cards keep their flag', async () => {
  onInteraction = (it) =>
    it.isRepliable()
      ? it.reply({ flags: V2, components: [display('Card'), menuRow] })
      : Promise.resolve();
  const { message } = await discord.slash('ask', { question: '?' });
  expect(message).toMatchObject({ text: 'Card', selects: [{ placeholder: 'Topic' }] });
});
