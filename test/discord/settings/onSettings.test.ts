import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../support/bot.ts';
import {
  type Acting,
  type Discord,
  type Message,
  startDiscord,
} from '../../support/discord/discord.ts';
import { ARTICLES } from '../../support/program.ts';

const QUESTION = { question: 'When did the truce begin?' };
const MANAGER: Acting = { user: 'bob', manager: true };

let discord: Discord;
let bot: Bot;
let dataDir: string;

const start = async () => {
  bot = startBot(ARTICLES, { ...discord.env, DATA_DIR: dataDir });
  await discord.ready();
  await bot.hasRead();
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pullquote-settings-'));
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

const settings = async (acting = MANAGER) => (await discord.slash('settings', {}, acting)).message;
const select = (
  card: Message | undefined,
  menu: string,
  values: readonly string[],
  acting = MANAGER,
) => discord.select(card, `settings.${menu}`, values, acting);
const ask = (acting: Acting = {}) => discord.slash('ask', QUESTION, acting);
const menuOn = (card: Message | undefined, id: string) =>
  card?.selects.find(({ custom_id }) => custom_id === `settings.${id}`);

describe('the settings of a server', () => {
  it('are offered to those alone who may manage it, and on servers alone', async () => {
    const command = discord.commands.find(({ name }) => name === 'settings');
    expect(command).toMatchObject({ default_member_permissions: '32', contexts: [0] });
    await expect(discord.slash('settings')).rejects.toThrow();
    await expect(discord.slash('settings', {}, { dm: true })).rejects.toThrow();
    const { message } = await discord.slash('settings', {}, { forced: true });
    expect(message).toMatchObject({ ephemeral: true, selects: [], buttons: [] });
    expect(message?.text).toBe(
      'Only those who may manage this server can see and change its settings.',
    );
  });

  it('stand on one private card, at first as if nobody had settled anything', async () => {
    const card = await settings();
    expect(card?.ephemeral).toBe(true);
    expect(card?.selects.map(({ defaults }) => defaults)).toEqual([
      ...[['own'], ['everybody'], [], [], ['hasFeedback', 'hasNotices']],
    ]);
    expect(card?.text).toContain('**Questions that may wait: 10**');
    expect(card?.text).toContain('**Days remembered: 30**');
    expect(card?.text).not.toContain('changed by');
  });

  it('hold at once, in place, with who changed them', async () => {
    const card = await settings();
    const seen = await select(card, 'language', ['de']);
    expect(seen).toMatchObject({ callbackType: 7 });
    expect(seen.message?.id).toBe(card?.id);
    expect(seen.message?.text).toMatch(/Sprache: geändert von Bob <t:\d+:R>/);
    expect(menuOn(seen.message, 'language')?.defaults).toEqual(['de']);
    const { message } = await ask();
    expect(message?.text).toMatch(/Artikel/);
    await select(card, 'language', ['own']);
    await select(card, 'seenBy', ['asker']);
    expect((await ask()).message?.ephemeral).toBe(true);
    expect((await discord.slash('ask', { ...QUESTION, private: false })).message?.ephemeral).toBe(
      false,
    );
    await select(card, 'seenBy', ['everybody']);
    expect((await ask()).message?.ephemeral).toBe(false);
  });

  it('let those with a role ask, and tell the others alone', async () => {
    const card = await settings();
    const shown = await ask();
    await select(card, 'roles', [discord.pressRole]);
    const barred = await ask();
    expect(barred.message?.ephemeral).toBe(true);
    expect(barred.message?.text).toContain(`<@&${discord.pressRole}>`);
    const [button] = shown.message?.buttons ?? [];
    expect((await discord.press(shown.message, button?.custom_id ?? '')).message?.text).toContain(
      `<@&${discord.pressRole}>`,
    );
    expect((await discord.autocomplete('ask', { question: 'tru' })).choices).toEqual([]);
    expect((await ask({ roles: [discord.pressRole] })).message?.ephemeral).toBe(false);
    expect(
      await discord.say('When did the truce begin?', { mention: true, timeout: 1500 }),
    ).toEqual([]);
    expect((await settings())?.selects).toHaveLength(5);
    await select(card, 'roles', []);
    expect((await ask()).message?.ephemeral).toBe(false);
  });

  it('let it be asked in a channel and its threads alone', async () => {
    const card = await settings();
    await select(card, 'channels', [discord.otherChannelId]);
    const barred = await ask();
    expect(barred.message).toMatchObject({ ephemeral: true });
    expect(barred.message?.text).toContain(`<#${discord.otherChannelId}>`);
    expect(
      await discord.say('When did the truce begin?', { mention: true, timeout: 1500 }),
    ).toEqual([]);
    expect((await ask({ channel: discord.otherChannelId })).message?.ephemeral).toBe(false);
    const thread = discord.openThread('Truce', undefined, { channel: discord.otherChannelId });
    expect((await ask({ channel: thread })).message?.ephemeral).toBe(false);
    expect((await ask({ dm: true })).message?.text).not.toContain('<#');
    await select(card, 'channels', []);
  });

  it('go on barring those who had no role that is gone since, and say so', async () => {
    const [first, second] = [discord.addRole('First'), discord.addRole('Second')];
    const card = await settings();
    await select(card, 'roles', [first, second]);
    discord.removeRole(first);
    await expect.poll(async () => menuOn(await settings(), 'roles')?.defaults).toEqual([second]);
    expect((await settings())?.text).toContain('1 that was chosen no longer exists.');
    discord.removeRole(second);
    await expect.poll(async () => menuOn(await settings(), 'roles')?.defaults).toEqual([]);
    expect(menuOn(await settings(), 'roles')?.placeholder).toBe('Nobody');
    expect((await ask()).message?.ephemeral).toBe(true);
    await select(card, 'roles', []);
    expect((await ask()).message?.ephemeral).toBe(false);
  });

  it('are numbers that are typed, and what is wrong is told and not lost', async () => {
    const card = await settings();
    const opened = await discord.press(card, 'Change the numbers', MANAGER);
    expect(opened.modal?.fields.map(({ value }) => value)).toEqual(['10', '30']);
    const wrong = await discord.submitModal(
      opened,
      { share: 'a lot', retention: '7' },
      { manager: true },
    );
    expect(wrong).toMatchObject({ callbackType: 7 });
    expect(wrong.message?.text).toContain(
      'Questions that may wait: a whole number from 1 to 25 is expected, not “a lot”. Nothing has been changed.',
    );
    expect(wrong.message?.text).toContain('**Days remembered: 30**');
    const again = await discord.press(wrong.message, 'Correct what was typed', MANAGER);
    expect(again.modal?.fields.map(({ value }) => value)).toEqual(['a lot', '7']);
    const right = await discord.submitModal(
      again,
      { share: '2', retention: '7' },
      { manager: true },
    );
    expect(right.message?.text).toContain('**Questions that may wait: 2**');
    expect(right.message?.text).toMatch(/Days remembered: changed by Bob/);
    expect(right.message?.text).not.toContain('expected');
  });

  it('say by a menu of switches what is on, and only what was changed is told as changed', async () => {
    const card = await settings();
    const { message } = await select(card, 'switches', ['opensThreads', 'hasNotices']);
    expect(menuOn(message, 'switches')?.defaults).toEqual(['opensThreads', 'hasNotices']);
    expect(message?.text).toMatch(/Threads: changed by Bob/);
    expect(message?.text).toMatch(/Feedback: changed by Bob/);
    expect(message?.text).not.toMatch(/Notices: changed/);
  });

  it('outlive a restart, card included, and are those of one server', async () => {
    const card = await settings();
    const other = discord.addServer('Other');
    await bot.stop();
    await start();
    expect((await settings({ ...MANAGER, channel: other.channelId }))?.text).toContain(
      '**Days remembered: 30**',
    );
    const { message } = await select(card, 'seenBy', ['everybody']);
    expect(message?.text).toContain('**Days remembered: 7**');
    expect(menuOn(message, 'switches')?.defaults).toEqual(['opensThreads', 'hasNotices']);
  });

  it('are not changed by whoever may not manage the server any more, whatever they press or send', async () => {
    const card = await settings();
    const opened = await discord.press(card, 'Change the numbers', MANAGER);
    const former: Acting = { user: 'bob' };
    const refused = 'Only those who may manage this server';
    expect((await select(card, 'language', ['fr'], former)).message?.text).toContain(refused);
    expect((await discord.press(card, 'Change the numbers', former)).message?.text).toContain(
      refused,
    );
    expect(
      (await discord.submitModal(opened, { share: '3', retention: '3' })).message?.text,
    ).toContain(refused);
    const now = await settings();
    expect(menuOn(now, 'language')?.defaults).toEqual(['own']);
    expect(now?.text).toContain('**Questions that may wait: 2**');
  });
});
