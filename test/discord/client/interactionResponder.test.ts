import { setTimeout } from 'node:timers/promises';
import type { Client, Interaction } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CardPlace } from '../../../src/core/conversation/records/receipts.ts';
import { button, type Card, COLOURS, card, noticeCard } from '../../../src/discord/cards/card.ts';
import { responderTo } from '../../../src/discord/client/interactionResponder.ts';
import { createPace } from '../../../src/pace/sendingFirst.ts';
import { connectClient } from '../../support/discord/client.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';

/** A card with a button. */
const turnable = (text: string) =>
  card([text], COLOURS.none, [button('Next', { action: 'any-time' })]);

let discord: Discord;
let client: Client;
let work: () => Promise<string>;
let show: (text: string) => Card;
/** Where the last answer is. */
let place: CardPlace | undefined;
/** What was asked of the responder that there is not. */
let refused: unknown[];

const answer = async (interaction: Interaction): Promise<void> => {
  const responder = responderTo(interaction, createPace());
  if (interaction.isAutocomplete()) return responder.complete([]);
  const shown = work().then(show);
  if (!interaction.isChatInputCommand()) return responder.replace(shown);
  await responder.replace(shown).catch((error: unknown) => refused.push(error));
  await responder.complete([]).catch((error: unknown) => refused.push(error));
  place = await responder.reply(shown, interaction.options.getBoolean('private') ?? false);
};

beforeAll(async () => {
  discord = await startDiscord();
  client = await connectClient(discord, answer);
});

beforeEach(() => {
  discord.requests.length = 0;
  refused = [];
  show = noticeCard;
});

afterEach(() => {
  expect(discord.refusals).toEqual([]);
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

describe('an interaction whose answer takes long', () => {
  it.each([true, false])(
    'is acknowledged in time and answered when ready (private: %s)',
    async (hidden) => {
      let finish: (text: string) => void = () => {};
      work = () =>
        new Promise((resolve) => {
          finish = resolve;
        });
      const seen = discord.slash('ask', { question: 'Why?', private: hidden });
      await expect
        .poll(() => discord.requests.some((it) => it.path.endsWith('/callback')))
        .toBe(true);
      finish('Late but here.');
      expect(await seen).toMatchObject({ acknowledged: true, deferred: true, ephemeral: hidden });
      expect((await seen).message?.text).toBe('Late but here.');
      expect((await seen).ackMs).toBeLessThan(3000);
      discord.requests.length = 0;
    },
  );

  it('is answered at once where the answer is ready', async () => {
    work = async () => 'Here.';
    const seen = await discord.slash('ask', { question: 'Why?' });
    expect(seen).toMatchObject({ acknowledged: true, deferred: false });
  });

  it.each([
    ['at once', 0],
    ['late', 700],
  ])('tells where its answer is, %s', async (_, ms) => {
    place = undefined;
    work = async () => {
      await setTimeout(ms);
      return 'Here.';
    };
    const { message } = await discord.slash('ask', { question: 'Why?' });
    expect(message).toBeDefined();
    expect(place).toEqual({ channel: message?.channel_id, message: message?.id });
  });
});

describe('an interaction', () => {
  it.each([
    ['at once', false],
    ['once it is ready', true],
  ])('of a button has its card replaced, %s', async (_, isLate) => {
    show = turnable;
    work = async () => 'First.';
    const { message } = await discord.slash('ask', { question: 'Why?', private: true });
    let finish: (text: string) => void = () => {};
    const late = new Promise<string>((resolve) => {
      finish = resolve;
    });
    work = () => (isLate ? late : Promise.resolve('Second.'));
    discord.requests.length = 0;
    const seen = discord.press(message, 'Next');
    const isAcknowledged = () => discord.requests.some((it) => it.path.endsWith('/callback'));
    await expect.poll(isAcknowledged).toBe(true);
    finish('Second.');
    expect(await seen).toMatchObject({
      callbackType: isLate ? 6 : 7,
      message: { text: 'Second.' },
    });
    expect((await seen).message?.id).toBe(message?.id);
  });

  it('of a button that others see leaves its card, and answers whoever pressed alone', async () => {
    show = turnable;
    work = async () => 'First.';
    const { message } = await discord.slash('ask', { question: 'Why?' });
    work = async () => 'Second.';
    const seen = await discord.press(message, 'Next');
    expect(seen).toMatchObject({ ephemeral: true, message: { text: 'Second.' } });
    expect(seen.message?.id).not.toBe(message?.id);
  });

  it('is refused an answer that there is not for its kind', async () => {
    work = async () => 'Here.';
    await discord.slash('ask', { question: 'Why?' });
    expect(refused.map(String)).toEqual(
      Array(2).fill('Error: ApplicationCommand has no such answer.'),
    );
    expect((await discord.autocomplete('ask', { question: 'W' })).choices).toEqual([]);
  });
});
