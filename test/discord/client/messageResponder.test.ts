import { type Client, Events, type Message } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { noticeCard } from '../../../src/discord/cards/card.ts';
import {
  type MessageResponder,
  responderToMessage,
} from '../../../src/discord/client/messageResponder.ts';
import { createPace } from '../../../src/pace/sendingFirst.ts';
import { connectClient } from '../../support/discord/client.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';

let discord: Discord;
let client: Client;
let answer: (responder: MessageResponder) => Promise<unknown>;

beforeAll(async () => {
  discord = await startDiscord();
  client = await connectClient(discord, async () => {});
  client.on(Events.MessageCreate, (message: Message) => {
    if (!message.author.bot) void answer(responderToMessage(message, createPace()));
  });
});

afterEach(() => {
  expect(discord.refusals).toEqual([]);
  expect(discord.pings).toEqual([]);
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

it('a reply is plain words first, which a notification shows, then the card in their place', async () => {
  answer = ({ reply }) => reply('In short @everyone', noticeCard('At length.'));
  const [said] = await discord.say('When?', { mention: true });
  expect(said?.text).toBe('At length.');
  expect(said?.history.map(({ text }) => text)).toEqual(['In short @everyone']);
});

it('a reply without a card stays as it is', async () => {
  answer = ({ reply }) => reply('In short');
  const [said] = await discord.say('When?', { mention: true });
  expect(said).toMatchObject({ text: 'In short', history: [] });
});

it('a thread opens at the message under a name that Discord takes, and replies go there', async () => {
  let opened: string | undefined;
  answer = async ({ openThread }) => {
    const thread = await openThread('a'.repeat(200));
    opened = thread?.id;
    await thread?.reply('In short', noticeCard('At length.'));
  };
  const [said] = await discord.say('When?', { mention: true });
  expect(said).toMatchObject({ channel_id: opened, text: 'At length.' });
});

it('no thread opens where the message is in one, or in direct messages', async () => {
  const opened: unknown[] = [];
  answer = async ({ openThread, reply }) => {
    opened.push(await openThread('Truce'));
    await reply('In short');
  };
  await discord.say('When?', { channel: discord.openThread('Talks'), mention: true });
  await discord.say('When?', { dm: true });
  expect(opened).toEqual([undefined, undefined]);
});
