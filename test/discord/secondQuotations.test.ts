import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { ARTICLES } from '../support/program.ts';

let discord: Discord;
let bot: Bot;

beforeAll(async () => {
  discord = await startDiscord();
  bot = startBot(ARTICLES, { ...discord.env, READER: 'auto' });
  await discord.ready();
  await bot.hasRead();
});

afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

it('what is only related waits behind "More", also after a restart', async () => {
  const { message } = await discord.slash('ask', { question: 'When did the truce begin?' });
  const related = 'Related passages, which may not answer:';
  expect(message?.text).not.toContain(related);
  const more = message?.buttons.find(({ label }) => label.startsWith('More'))?.label ?? '';
  await bot.stop();
  bot = startBot(ARTICLES, { ...discord.env, READER: 'off' });
  await discord.ready();
  await bot.hasRead();
  const { message: rest } = await discord.press(message, more);
  expect(rest?.text.split('\n')).toContain(`**${related}**`);
  expect(discord.refusals).toEqual([]);
});
