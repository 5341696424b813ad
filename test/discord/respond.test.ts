import {
  type Client,
  Client as DiscordClient,
  Events,
  GatewayIntentBits,
  Partials,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notation } from '../../src/core/answer/gate.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import type { Door } from '../../src/core/conversation/shownReply.ts';
import { runBot } from '../../src/discord/bot.ts';
import { noticeCard } from '../../src/discord/cards/card.ts';
import { codeNotation, discordNotation } from '../../src/discord/notation.ts';
import { REGISTERED } from '../../src/discord/registration/registered.ts';
import { respond } from '../../src/discord/respond.ts';
import { createPace } from '../../src/pace/sendingFirst.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { doorTo } from '../support/door.ts';
import { articlesOf, libraryOf } from '../support/library.ts';

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
      void respond(interaction, work().then(noticeCard), isPrivate, createPace());
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

function doorFor(library: Library, notation: Notation): Door {
  return doorTo(notation, (id) => library.articles.get(id)?.text);
}

describe('a bot whose library is not what it should be', () => {
  const run = async (
    library: Library,
    work: (discord: Discord) => Promise<void>,
    ready: Promise<void> = Promise.resolve(),
  ) => {
    const discord = await startDiscord();
    const stop = new AbortController();
    const lines: string[] = [];
    const ended = runBot({
      settings: {
        token: discord.token,
        apiUrl: discord.url,
        opensThreads: false,
        guildId: undefined,
      },
      library,
      ready,
      door: doorFor(library, discordNotation),
      copyDoor: doorFor(library, codeNotation),
      log: (line) => lines.push(line),
      stop: stop.signal,
    });
    await discord.ready();
    await work(discord);
    stop.abort();
    expect(await ended).toBe(0);
    expect(discord.refusals).toEqual([]);
    await discord.stop();
    return lines;
  };

  it('says calmly that it is still reading, and answers once it has read', async () => {
    const whole = await libraryOf({ 'a.md': 'The truce began.' });
    let isRead = false;
    const library: Library = {
      ...whole,
      get articles() {
        return isRead ? whole.articles : articlesOf([]);
      },
    };
    const work = async (discord: Discord) => {
      const early = await discord.slash('ask', { question: 'truce' });
      expect(early).toMatchObject({ acknowledged: true, ephemeral: true });
      expect(early.message?.text).toContain('still being read');
      const [said] = await discord.say('truce', { mention: true });
      expect(said?.text).toContain('still being read');
      isRead = true;
      const late = await discord.slash('ask', { question: 'truce' });
      expect(late.message?.text).toContain('> The **truce** began.');
    };
    await run(library, work, new Promise(() => {}));
  });

  it('answers from what has been read so far, and says that there is more to come', async () => {
    const library: Library = {
      ...(await libraryOf({ 'a.md': 'The truce began.' })),
      progress: { files: [40, 100], bytes: [4, 10] },
    };
    const work = async (discord: Discord) => {
      const { message } = await discord.slash('ask', { question: 'truce' });
      expect(message?.text).toContain('> The **truce** began.');
      expect(message?.text).toContain('still being read (40 of 100)');
    };
    await run(library, work, new Promise(() => {}));
  });

  it('says one calm sentence when answering fails, and logs the cause once', async () => {
    const library: Library = {
      ...(await libraryOf({ 'a.md': 'The truce began.' })),
      ask: async () => {
        throw new Error('the engine is down', { cause: new Error('disk full') });
      },
    };
    const lines = await run(library, async (discord) => {
      const seen = await discord.slash('ask', { question: 'truce' });
      expect(seen.message?.text).toBe(
        'That went wrong here, and it has been noted. Please ask again.',
      );
      const [said] = await discord.say('truce', { mention: true });
      expect(said?.text).toBe('That went wrong here, and it has been noted. Please ask again.');
    });
    const causes = lines.filter((line) => line.includes('disk full'));
    expect(causes).toHaveLength(2);
  });
});
