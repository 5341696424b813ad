import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openRecords } from '../../src/records/openRecords.ts';
import { type Bot, startBot } from '../support/bot.ts';
import {
  type Acting,
  type Discord,
  type Message,
  startDiscord,
} from '../support/discord/discord.ts';
import { folderOf } from '../support/program.ts';

const QUESTION = 'When did the truce in Orrin begin?';
const SENTENCE = 'The truce in Orrin began on 3 October 2016.';

let discord: Discord;
let bot: Bot;
let articles: string;
let data: string;

const write = (path: string, text: string) => writeFileSync(join(articles, path), text);
const idOn = (message: Message | undefined) =>
  /^-# Receipt ([0-9A-HJKMNP-TV-Z]{8})$/m.exec(message?.text ?? '')?.[1] ?? '';
const start = async () => {
  bot = startBot(articles, { ...discord.env, DATA_DIR: data, WATCH_INTERVAL: '1' });
  await discord.ready();
  await bot.hasRead();
};
/** What is kept, as another program reads it. */
const keptOf = async (id: string) => {
  const records = await openRecords(join(data, 'records.db'));
  const kept = await records.receipts.get(id);
  await records.close();
  return kept;
};
const shown = async (id: string, acting: Acting) => {
  const seen = await discord.slash('receipt', { id }, acting);
  expect(seen).toMatchObject({ acknowledged: true, ephemeral: true });
  return seen.message?.text ?? '';
};

beforeAll(async () => {
  articles = await folderOf({ 'truce.md': `# The truce\n\n${SENTENCE}\n`, 'bees.md': 'Bees hum.' });
  data = await folderOf({});
  discord = await startDiscord();
  await start();
});

afterEach(() => {
  expect(discord.refusals).toEqual([]);
  expect(discord.pings).toEqual([]);
});

afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

it('each answer has an id of its own on its card, and where others see it is kept', async () => {
  const asked = await discord.slash('ask', { question: QUESTION }, { user: 'alice' });
  const [mention] = await discord.say(QUESTION, { mention: true, quiet: 500 });
  const verified = await discord.slash('verify', { text: SENTENCE }, { user: 'alice' });
  const timed = await discord.slash('timeline', { topic: 'truce Orrin' }, { user: 'alice' });
  const claimed = await discord.slash('claim', { statement: SENTENCE }, { user: 'alice' });
  const messages = [asked.message, mention, verified.message, timed.message, claimed.message];
  const ids = messages.map(idOn);
  expect(new Set(ids).size).toBe(5);
  for (const [at, message] of messages.entries()) {
    const card = { channel: message?.channel_id, message: message?.id };
    expect(await keptOf(ids[at] ?? '')).toMatchObject({
      isPrivate: false,
      server: discord.guildId,
      card,
    });
  }
  expect(await keptOf(ids[0] ?? '')).toMatchObject({
    ...{ text: QUESTION, asks: 'question', outcome: 'answered' },
    quotations: [{ articleId: 'truce', quote: SENTENCE }],
  });
});

it('of what one alone saw neither the question nor the words are kept, and no place', async () => {
  const acting: Acting = { user: 'alice' };
  const alone = await discord.slash('ask', { question: QUESTION, private: true }, acting);
  const [direct] = await discord.say(QUESTION, { dm: true, quiet: 500, user: 'alice' });
  for (const message of [alone.message, direct]) {
    const kept = await keptOf(idOn(message));
    expect(kept).toMatchObject({ isPrivate: true, quotations: [{ articleId: 'truce' }] });
    expect(kept?.card).toBeUndefined();
    expect(JSON.stringify(kept)).not.toMatch(/Orrin|October/);
  }
  const shared = await discord.press(alone.message, 'Share', acting);
  expect(await keptOf(idOn(shared.message))).toMatchObject({
    ...{ isPrivate: false, text: QUESTION, card: { message: shared.message?.id } },
  });
});

it('/receipt shows what was asked to those who could see it, and what was private to who asked', async () => {
  const asked = await discord.slash('ask', { question: QUESTION }, { user: 'alice' });
  const id = idOn(asked.message);
  const seen = await shown(id.toLowerCase(), { user: 'bob' });
  expect(seen).toContain(QUESTION);
  expect(seen).toContain('Asked again: the same answer.');
  const alone = await discord.slash(
    'ask',
    { question: QUESTION, private: true },
    { user: 'alice' },
  );
  const own = await shown(idOn(alone.message), { user: 'alice' });
  expect(own).toContain('The question was private.');
  expect(own).toContain('The truce in Orrin');
  const none = 'There is no such receipt here.';
  expect(await shown(idOn(alone.message), { user: 'bob' })).toBe(none);
  expect(await shown(id, { user: 'bob', channel: discord.foreignChannelId })).toBe(none);
  expect(await shown('ZZZZZZZZ', { user: 'bob' })).toBe(none);
});

it('tells what has changed, what is gone and what is new, also after a restart', async () => {
  const asked = await discord.slash('ask', { question: QUESTION }, { user: 'alice' });
  const id = idOn(asked.message);
  await bot.stop();
  write('truce.md', '# The truce\n\nThe truce in Orrin began on 4 October 2016.\n');
  await start();
  const changed = await shown(id, { user: 'bob' });
  expect(changed).toContain(
    '“The truce” has changed since, and does not have these words any more.',
  );
  expect(changed).toContain('Asked again: another answer.');
  expect(changed.replaceAll('**', '')).toContain('> The truce in Orrin began on 4 October 2016.');
  await bot.stop();
  await rm(join(articles, 'truce.md'));
  write('news.md', '# News\n\nThe truce in Orrin did begin at noon on 3 October 2016.\n');
  await start();
  const gone = await shown(id, { user: 'bob' });
  expect(gone).toContain('Quotation 1: its article is not here.');
  expect(gone).toContain('The file of “News” is newer than the answer.');
  expect(gone).not.toContain('4 October');
});
