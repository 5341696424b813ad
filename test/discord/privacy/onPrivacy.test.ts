import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Records } from '../../../src/core/conversation/records/records.ts';
import { openRecords } from '../../../src/records/openRecords.ts';
import { type Bot, startBot } from '../../support/bot.ts';
import { type Discord, type Message, startDiscord } from '../../support/discord/discord.ts';
import { ARTICLES } from '../../support/program.ts';
import { receiptWith } from '../../support/receipt.ts';

const DAY = 24 * 60 * 60 * 1000;

let discord: Discord;
let bot: Bot;
let dataDir: string;

const start = async () => {
  bot = startBot(ARTICLES, { ...discord.env, DATA_DIR: dataDir });
  await discord.ready();
  await bot.hasRead();
};

/** Does something with the records, beside the bot. */
async function withRecords<T>(work: (records: Records) => Promise<T>): Promise<T> {
  const records = await openRecords(join(dataDir, 'records.db'));
  try {
    return await work(records);
  } finally {
    await records.close();
  }
}

/** What the records hold of whoever uses the bot here. */
const keptOf = (user: 'alice' | 'bob') =>
  withRecords(async ({ erasing, personKey }) =>
    erasing.keptOf(await personKey(discord.users[user].id)),
  );

/** Keeps something of each kind of somebody, as if it had happened some days ago. */
async function keep(
  user: 'alice' | 'bob',
  server: string | undefined,
  id: string,
  daysAgo = 0,
): Promise<void> {
  await withRecords(async (records) => {
    const person = await records.personKey(discord.users[user].id);
    const at = Date.now() - daysAgo * DAY;
    const asked = { receipt: id, server, person, at, question: `What of ${user}?` };
    await records.receipts.add(
      receiptWith({ id, server, person, at, isPrivate: false, text: asked.question }),
    );
    await records.feedback.vote({ ...asked, isHelpful: false });
    const how = { signature: 's', likeness: 'l', why: 'refused', rejected: [] } as const;
    await records.gaps.join({ ...asked, ...how }, () => false);
    await records.waits.toggle(
      { ...asked, language: 'en', isPrivate: false, tellIn: discord.channelId },
      9,
    );
    if (server !== undefined)
      await records.servers.settle(server, { share: 9 }, { person, name: user }, at);
  });
}

const privacy = async (user: 'alice' | 'bob', dm = false) =>
  (await discord.slash('privacy', {}, { user, dm })).message;

const eraseAll = async (user: 'alice' | 'bob', card: Message | undefined) => {
  const { message } = await discord.press(card, 'Erase', { user });
  return discord.press(message, 'Erase for good', { user });
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pullquote-privacy-'));
  discord = await startDiscord();
  await start();
});

afterAll(async () => {
  await bot.stop();
  await discord.stop();
  await rm(dataDir, { recursive: true, force: true });
  expect(discord.refusals).toEqual([]);
  expect(discord.pings).toEqual([]);
});

describe('what is remembered of somebody', () => {
  it('is told them alone, on servers and in direct messages, also where they may not ask', async () => {
    await keep('alice', discord.guildId, '00000001');
    const manager = { user: 'bob', manager: true } as const;
    const { message: settings } = await discord.slash('settings', {}, manager);
    await discord.select(settings, 'settings.channels', [discord.otherChannelId], manager);
    for (const card of [await privacy('alice'), await privacy('alice', true)]) {
      expect(card?.ephemeral).toBe(true);
      expect(card?.text).toContain('- 1 receipt of an answer');
      expect(card?.text).toContain('- 1 rating of an answer');
      expect(card?.text).toContain('- 1 question that was not answered');
      expect(card?.text).toContain('- 1 question whose answer you want to be told');
      expect(card?.text).toContain('after 30 days');
    }
    await discord.select(settings, 'settings.channels', [], manager);
    expect((await privacy('bob', true))?.text).toContain(
      '- 1 setting of a server that you changed',
    );
  });

  it('goes when they press twice, with all that was asked, and that of others stays', async () => {
    await keep('bob', discord.guildId, '00000002');
    await keep('alice', undefined, '00000003');
    const card = await privacy('alice');
    const seen = await eraseAll('alice', card);
    expect(seen).toMatchObject({ callbackType: 7 });
    expect(seen.message?.id).toBe(card?.id);
    expect(seen.message?.text).toBe('Erased. Nothing is remembered of you any more.');
    const none = { receipts: 0, feedback: 0, questions: 0, waits: 0, settings: 0 };
    expect(await keptOf('alice')).toEqual(none);
    expect(await keptOf('bob')).toEqual({
      receipts: 1,
      feedback: 1,
      questions: 1,
      waits: 1,
      settings: 2,
    });
    const left = await withRecords(({ receipts }) => receipts.get('00000001'));
    expect(left).toMatchObject({ person: undefined, text: undefined });
    expect(left?.quotations).toEqual(receiptWith().quotations);
    const questions = await withRecords(async ({ gaps }) =>
      (await gaps.list('all', 'open', 0, 9)).map(({ question }) => question),
    );
    expect(questions).toEqual(['What of bob?']);
    expect((await privacy('alice'))?.buttons).toEqual([]);
  });

  it('is also what the next question could take up', async () => {
    const dm = { user: 'alice', dm: true } as const;
    await discord.slash('ask', { question: 'When did the truce begin?' }, dm);
    const card = await privacy('alice', true);
    expect(card?.text).toContain('- 1 question that the next one can take up');
    await eraseAll('alice', card);
    expect((await privacy('alice', true))?.text).not.toContain('take up');
  });

  it('is erased of whoever presses, whatever card it is', async () => {
    await keep('alice', discord.guildId, '00000004');
    const card = await privacy('bob');
    await eraseAll('bob', card);
    expect(await keptOf('alice')).toMatchObject({ receipts: 1, waits: 1 });
    expect(await keptOf('bob')).toMatchObject({ receipts: 0, waits: 0, settings: 0 });
  });
});

it('what is too old is gone after the next start, on each server after the days that are settled there', async () => {
  await bot.stop();
  const manager = { person: 'key-of-a-manager', name: 'Manager' };
  await withRecords(({ servers }) => servers.settle('7', { retention: 7 }, manager, Date.now()));
  await keep('alice', '7', '00000010', 8);
  await keep('alice', '7', '00000011', 6);
  await keep('alice', '8', '00000012', 31);
  await keep('alice', undefined, '00000013', 31);
  await keep('alice', undefined, '00000014', 29);
  await start();
  const left = () =>
    withRecords(async ({ receipts }) => {
      const found: string[] = [];
      for (const id of ['10', '11', '12', '13', '14'])
        if (await receipts.get(`000000${id}`)) found.push(id);
      return found;
    });
  await expect.poll(left, { timeout: 5000 }).toEqual(['11', '14']);
  expect(
    await withRecords(async ({ waits }) => (await waits.list(99)).map(({ receipt }) => receipt)),
  ).not.toContain('00000010');
});

describe('what belongs to a server', () => {
  it('goes when the bot is removed from it, and stays in an outage', async () => {
    const [gone, lost] = [discord.addServer('Gone'), discord.addServer('Lost')];
    await keep('bob', gone.guildId, '00000020');
    await keep('bob', lost.guildId, '00000021');
    discord.botIs('cut off', lost.guildId);
    discord.botIs('gone', gone.guildId);
    const servers = () => withRecords(({ erasing }) => erasing.servers());
    await expect.poll(servers, { timeout: 5000 }).not.toContain(gone.guildId);
    expect(await servers()).toContain(lost.guildId);
    expect(await keptOf('bob')).toMatchObject({ receipts: 1, waits: 1, settings: 1 });
    expect(await withRecords(({ servers: it }) => it.leftServers())).toEqual([]);
  });

  it('goes a week after the bot was removed while it was off, and not before', async () => {
    const { guildId } = discord.addServer('Quiet');
    await keep('bob', guildId, '00000030');
    const servers = () => withRecords(({ erasing }) => erasing.servers());
    await bot.stop();
    discord.botIs('gone', guildId);
    await start();
    expect(await servers()).toContain(guildId);
    await bot.stop();
    // A week passes for what has been missing since.
    await withRecords(({ servers: it }) => it.giveUp(Date.now(), Date.now()));
    await start();
    await expect.poll(servers, { timeout: 5000 }).not.toContain(guildId);
  });
});
