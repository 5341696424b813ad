import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, type Message, startDiscord } from '../support/discord/discord.ts';
import { shownOnDiscord } from '../support/discord/markdown.ts';
import { ARTICLES } from '../support/program.ts';
import { ASKED_OTHERWISE, hasRuntime } from '../support/reader.ts';

const [[question, answer]] = ASKED_OTHERWISE;

/** The lines of block quotes. */
const quotedIn = (message: Message | undefined) =>
  (message?.text ?? '').split('\n').filter((line) => line.startsWith('> '));

/** The words that are bold and underlined in the quotations, as Discord shows them, a line for each. */
function answersIn(message: Message | undefined): string[] {
  return quotedIn(message).flatMap((line) =>
    shownOnDiscord(line.slice(2))
      .map(({ unit, isBold, isUnderlined }) => (isBold && isUnderlined ? unit : '\n'))
      .join('')
      .split('\n')
      .filter((text) => text !== ''),
  );
}

const skipped = hasRuntime ? '' : ' (skipped: onnxruntime-node is not installed)';

describe.skipIf(!hasRuntime)(`a bot with a reader${skipped}`, () => {
  let discord: Discord;
  let bot: Bot;

  beforeAll(async () => {
    discord = await startDiscord();
    bot = startBot(ARTICLES, { ...discord.env, READER: 'auto' });
    await discord.ready();
    await bot.hasRead();
  });

  afterAll(async () => {
    expect(discord.refusals).toEqual([]);
    expect(discord.pings).toEqual([]);
    await bot.stop();
    await discord.stop();
  });

  it.each(ASKED_OTHERWISE)('%s is answered, marked as such: %s', async (asked, words) => {
    const { message } = await discord.slash('ask', { question: asked });
    expect(answersIn(message)[0]).toBe(words);
    expect(message?.text).toContain('No article has the words');
  });

  it.each(['de', 'fr', 'es-ES', 'ru', 'ja'])('marks the same for who speaks %s', async (locale) => {
    const { message } = await discord.slash('ask', { question }, { locale });
    expect(answersIn(message)[0]).toBe(answer);
  });

  it('marks the same when it is asked again, mentioned or written to', async () => {
    const { message } = await discord.slash('ask', { question });
    const [mention] = await discord.say(question, { mention: true, quiet: 500 });
    const [direct] = await discord.say(question, { dm: true, quiet: 500 });
    const quoted = quotedIn(message);
    for (const other of [mention, direct]) {
      expect(answersIn(other)).toEqual(answersIn(message));
      expect(quotedIn(other)).toEqual(quoted);
    }
  });

  it('marks nothing in what is to be copied', async () => {
    const { message } = await discord.slash('ask', { question });
    const { message: copied } = await discord.press(message, 'Copy');
    expect(copied?.text).toContain('About 250,000 civilians are trapped');
    expect(copied?.text).not.toMatch(/\*\*|__/);
  });
});
