import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discordNotation } from '../../src/discord/notation.ts';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, type Message, startDiscord } from '../support/discord/discord.ts';
import { ARTICLES } from '../support/program.ts';
import { hasRuntime } from '../support/reader.ts';

/** Her statement is not on Aleppo, and no other article has her. */
const NEAR_MISS = 'What did Nauert say about Aleppo?';
const FILE = 'us-backs-un-ceasefire-call.md';
const REASON =
  'The nearest passage is in “U.S. backs a month of calm in Syria and presses Russia to sway Damascus”, which does not mention “Aleppo”.';
const AMBER = 0xf59e0b;

/** The quotations of a message, undone. */
function quotesIn(message: Message | undefined): string[] {
  return Array.from((message?.text ?? '').matchAll(/(?:^> .*(?:\n|$))+/gm), ([quote]) =>
    discordNotation.read(quote.trimEnd()),
  );
}

const skipped = hasRuntime ? '' : ' (skipped: onnxruntime-node is not installed)';

describe.skipIf(!hasRuntime)(`a near miss that a reader refuses${skipped}`, () => {
  let discord: Discord;
  let bot: Bot;
  let refused: Message | undefined;

  const start = async () => {
    bot = startBot(ARTICLES, { ...discord.env, READER: 'auto' });
    await discord.ready();
    await bot.hasRead();
  };

  beforeAll(async () => {
    discord = await startDiscord();
    await start();
    refused = (await discord.slash('ask', { question: NEAR_MISS })).message;
    await bot.stop();
    await start();
  });

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(discord.refusals).toEqual([]);
    expect(discord.pings).toEqual([]);
  });

  it('is told why, on an amber card that quotes nothing', () => {
    expect(refused?.ephemeral).toBe(false);
    expect(refused?.components).toMatchObject([{ accent_color: AMBER }, {}]);
    expect(refused?.text).toContain('**The articles may not answer this.**');
    expect(refused?.text.split('\n')).toContain(REASON);
    expect(quotesIn(refused)).toEqual([]);
    expect(refused?.buttons.map(({ label }) => label)).toContain('Show the nearest');
  });

  it('is refused in the same way where the bot is mentioned, from the notification on', async () => {
    const [reply] = await discord.say(NEAR_MISS, { mention: true, quiet: 500 });
    expect(reply?.text).toContain(REASON);
    for (const message of [reply, ...(reply?.history ?? [])]) {
      expect(quotesIn(message)).toEqual([]);
    }
  });

  it('shows the nearest, verbatim and as no answer, to whoever presses alone, also after a restart', async () => {
    const text = await readFile(join(ARTICLES, FILE), 'utf8');
    const texts: (string | undefined)[] = [];
    for (const user of ['alice', 'bob'] as const) {
      const before = discord.messages.length;
      const { message } = await discord.press(refused, 'Show the nearest', { user });
      expect(message?.ephemeral).toBe(true);
      expect(discord.messages.length).toBe(before + 1);
      expect(message?.text).toMatch(/^\*\*Related, not an answer:\*\*\n/);
      const [quote, ...others] = quotesIn(message);
      expect(others).toEqual([]);
      expect(quote).toContain('Nauert said');
      expect(text).toContain(quote);
      texts.push(message?.text);
    }
    expect(texts[1]).toBe(texts[0]);
  });
});
