import { type Client, Events, type Message } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COLOURS, card } from '../../../src/discord/cards/card.ts';
import { responderTo } from '../../../src/discord/client/interactionResponder.ts';
import { readMessage, readRepliedTo } from '../../../src/discord/client/readMessage.ts';
import { createPace } from '../../../src/pace/sendingFirst.ts';
import { connectClient } from '../../support/discord/client.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';
import { fieldsOf } from '../../support/discord/fields.ts';

let discord: Discord;
let client: Client;
let heard: Message[];

beforeAll(async () => {
  discord = await startDiscord();
  const shown = card(['### When?\nIn September.'], COLOURS.answered);
  client = await connectClient(discord, async (it) => {
    await responderTo(it, createPace()).reply(Promise.resolve(shown), false);
  });
  client.on(Events.MessageCreate, (message) => heard.push(message));
});

beforeEach(() => {
  heard = [];
});

afterEach(() => {
  expect(discord.refusals).toEqual([]);
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

/** The message as the bot's client hears it. */
async function hearing(...said: Parameters<Discord['post']>): Promise<Message> {
  const { id } = discord.post(...said);
  await expect.poll(() => heard.some((it) => it.id === id)).toBe(true);
  const [message] = heard.filter((it) => it.id === id);
  if (!message) throw new Error('It was not heard.');
  return message;
}

describe('what is written to the bot', () => {
  it('is what names it, without the name, from whoever writes it', async () => {
    const message = await hearing('When did the truce begin?', { mention: true });
    expect(readMessage(message)).toEqual({
      text: 'When did the truce begin?',
      asker: {
        ...{ face: 'discord', user: discord.users.alice.id, name: 'Alice' },
        server: discord.guildId,
        ...{ channel: message.channelId, channelKind: 'open', roles: [], isManager: false },
        ...{ language: 'en-US', maySend: true, isKeptPrivate: false, face: 'discord', above: [] },
      },
    });
  });

  it('is all that is written in direct messages, where there is no server', async () => {
    const plain = readMessage(await hearing('When?', { dm: true }));
    expect(plain).toMatchObject({
      text: 'When?',
      asker: { server: undefined, channelKind: 'alone', isManager: false, language: 'en' },
    });
  });

  it('is nothing that does not name it, in a channel or a thread', async () => {
    expect(readMessage(await hearing('When?'))).toBe(undefined);
    const channel = discord.openThread('Truce');
    expect(readMessage(await hearing('When?', { channel }))).toBe(undefined);
    const named = readMessage(await hearing('When?', { channel, mention: true }));
    expect(named?.asker).toMatchObject({
      channel,
      channelKind: 'thread',
      above: [discord.channelId],
    });
  });

  it('is nothing that a bot writes, not even itself', async () => {
    await discord.slash('help');
    await expect.poll(() => heard.length).toBe(1);
    expect(heard.map(readMessage)).toEqual([undefined]);
  });
});

describe('what comes through a webhook', () => {
  it('is nothing that is written to the bot, whatever it calls itself', async () => {
    const { id } = await hearing('When?', { mention: true });
    const { d } = discord.events.findLast(({ t }) => t === 'MESSAGE_CREATE') ?? {};
    const author = { id: '1000', username: 'Alice', discriminator: '0000', avatar: null };
    const odd = { id: `${BigInt(id) + 1n}`, webhook_id: '1000', author };
    discord.dispatch('MESSAGE_CREATE', { ...fieldsOf(d), ...odd });
    await expect.poll(() => heard.length).toBe(2);
    expect(heard.map((it) => readMessage(it)?.text)).toEqual(['When?', undefined]);
  });
});

describe('what a message replies to', () => {
  it('is a question where it is a card of the bot', async () => {
    const { message: replyTo } = await discord.slash('help');
    if (!replyTo) throw new Error('There is no card.');
    expect(await readRepliedTo(await hearing('And?', { replyTo }))).toBe('When?');
  });

  it('is none where it is what somebody else has written, or nothing', async () => {
    const replyTo = discord.post('### When?');
    expect(await readRepliedTo(await hearing('And?', { replyTo }))).toBe(undefined);
    expect(await readRepliedTo(await hearing('And?'))).toBe(undefined);
  });
});
