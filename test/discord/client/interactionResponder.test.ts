import {
  type Client,
  Client as DiscordClient,
  Events,
  GatewayIntentBits,
  Partials,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeCard } from '../../../src/discord/cards/card.ts';
import { responderTo } from '../../../src/discord/client/interactionResponder.ts';
import { REGISTERED } from '../../../src/discord/registration/registered.ts';
import { createPace } from '../../../src/pace/sendingFirst.ts';
import { type Discord, startDiscord } from '../../support/discord/discord.ts';

describe('an interaction whose answer takes long', () => {
  let discord: Discord;
  let client: Client;
  let work: () => Promise<string>;

  beforeAll(async () => {
    discord = await startDiscord();
    discord.preregister([...REGISTERED]);
    client = new DiscordClient({
      intents: [GatewayIntentBits.Guilds],
      partials: [Partials.Channel],
      rest: { api: discord.url },
    });
    client.on(Events.InteractionCreate, (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const isPrivate = interaction.options.getBoolean('private') ?? false;
      void responderTo(interaction, createPace()).reply(work().then(noticeCard), isPrivate);
    });
    await client.login(discord.token);
  });

  beforeEach(() => {
    discord.requests.length = 0;
  });

  afterEach(() => {
    expect(discord.refusals).toEqual([]);
  });

  afterAll(async () => {
    await client.destroy();
    await discord.stop();
  });

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
});
