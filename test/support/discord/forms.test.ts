import { type Interaction, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seen } from './discord.ts';
import { type ScriptedBot, startScriptedBot } from './scriptedBot.ts';

const row = (component: object) => ({ type: 1, components: [component] });
const label = (label: string, component: object) => ({ type: 18, label, component });
const text = (content: string) => ({ type: 10, content });
const topics = {
  ...{ type: 3, custom_id: 'topics', placeholder: 'Topics', min_values: 0, max_values: 2 },
  options: ['Rain', 'Snow', 'Wind'].map((it) => ({
    ...{ label: it, value: it.toLowerCase(), default: it === 'Snow' },
  })),
};

let bot: ScriptedBot;
beforeAll(async () => {
  bot = await startScriptedBot([{ name: 'settings', description: 'Changes the settings' }]);
});
afterAll(() => bot.stop());

const V2 = MessageFlags.IsComponentsV2;

/** Asks for the settings, which are shown with these components. */
async function settings(components: readonly object[]): Promise<Seen> {
  bot.does(async (it) => {
    if (it.isChatInputCommand()) await it.reply({ flags: V2, components: components as [] });
  });
  return bot.discord.slash('settings');
}

/** What the bot gets to see of what is done, once it has taken note of it. */
async function given<T>(read: (it: Interaction) => T, act: () => Promise<Seen>): Promise<T[]> {
  const found: T[] = [];
  bot.does(async (it) => {
    found.push(read(it));
    if (it.isMessageComponent()) await it.update({ components: [text('Noted.')] as never });
    else if (it.isModalSubmit()) await it.reply('Noted.');
  });
  await act();
  return found;
}

describe('a menu on a card', () => {
  it('is for several texts, some of them chosen beforehand', async () => {
    const { message } = await settings([text('Topics'), row(topics)]);
    expect(message?.selects).toMatchObject([{ type: 3, min: 0, max: 2, defaults: ['snow'] }]);
    const values = (it: Interaction) => it.isStringSelectMenu() && it.values;
    const select = (...wanted: string[]) => bot.discord.select(message, 'topics', wanted);
    await expect(select('Rain', 'rain')).rejects.toThrow('everything once');
    expect(await given(values, () => select('Rain', 'wind'))).toEqual([['rain', 'wind']]);
  });

  it('gives the bot the roles that are picked', async () => {
    const { discord } = bot;
    const menu = { type: 6, custom_id: 'roles', min_values: 0, max_values: 2 };
    const default_values = [{ id: discord.pressRole, type: 'role' }];
    const { message } = await settings([row({ ...menu, default_values })]);
    expect(message?.selects).toMatchObject([{ type: 6, defaults: [discord.pressRole] }]);
    const desk = discord.addRole('Desk');
    const roles = (it: Interaction) =>
      it.isRoleSelectMenu() && it.values.map((id) => it.roles.get(id)?.name);
    const select = (...wanted: string[]) => discord.select(message, 'roles', wanted);
    await expect(select('Nobody')).rejects.toThrow('no role Nobody');
    await expect(select('Press', desk, '@everyone')).rejects.toThrow('0 to 2');
    expect(await given(roles, () => select(desk, 'Press'))).toEqual([['Desk', 'Press']]);
  });

  it('gives the bot the channels that are picked, of the kinds it wants and the user sees', async () => {
    const { discord } = bot;
    const hidden = discord.openChannel('desk', { onlyFor: [discord.pressRole] });
    const menu = { type: 8, custom_id: 'channels', channel_types: [0], max_values: 3 };
    const { message } = await settings([row(menu)]);
    const channels = (it: Interaction) =>
      it.isChannelSelectMenu() && [...it.channels.values()].map((one) => 'name' in one && one.name);
    const select = (wanted: string[], roles: string[] = []) =>
      discord.select(message, 'channels', wanted, { roles });
    await expect(select([hidden])).rejects.toThrow('no channel');
    await expect(select([discord.openThread('Talk')])).rejects.toThrow('no channel');
    const pick = () => select(['general', hidden], [discord.pressRole]);
    expect(await given(channels, pick)).toEqual([['general', 'desk']]);
  });

  it('gives the bot the people that are picked', async () => {
    const { message } = await settings([row({ type: 5, custom_id: 'people' })]);
    const people = (it: Interaction) =>
      it.isUserSelectMenu() && it.users.map((one) => one.username);
    const select = () => bot.discord.select(message, 'people', ['bob']);
    expect(await given(people, select)).toEqual([['bob']]);
    const both = await settings([row({ type: 7, custom_id: 'both', max_values: 2 })]);
    const mentioned = (it: Interaction) =>
      it.isMentionableSelectMenu() && [...it.users.keys(), ...it.roles.keys()];
    const { users, pressRole } = bot.discord;
    const mention = () => bot.discord.select(both.message, 'both', ['Press', 'alice']);
    expect(await given(mentioned, mention)).toEqual([[users.alice.id, pressRole]]);
  });
});

describe('a form', () => {
  const short = { type: 4, custom_id: 'short', style: 1, max_length: 10 };
  const reason = { type: 4, custom_id: 'reason', style: 2, min_length: 3, required: false };
  const FORM = {
    ...{ custom_id: 'feedback', title: 'What was wrong?' },
    components: [
      text('Nobody is told who you are.'),
      label('In a word', short),
      label('Reason', reason),
      label('About', { ...topics, min_values: 1, required: false }),
      label('For', { type: 6, custom_id: 'for', required: false }),
    ],
  };

  async function opened(form: object = FORM): Promise<Seen> {
    bot.does(async (it) => {
      if (it.isChatInputCommand()) await it.showModal(form as never);
    });
    return bot.discord.slash('settings');
  }

  const fields = (it: Interaction) => {
    if (!it.isModalSubmit()) return undefined;
    const [word, why] = ['short', 'reason'].map((id) => it.fields.getTextInputValue(id));
    const about = it.fields.getStringSelectValues('topics');
    const roles = it.fields.getSelectedRoles('for')?.map((role) => role?.name);
    return { word, why, about, roles };
  };

  it('shows its fields under labels, with a text beside them', async () => {
    const { modal } = await opened();
    expect(modal?.texts).toEqual(['Nobody is told who you are.']);
    expect(modal?.fields).toMatchObject([
      { label: 'In a word', max: 10, isLong: false, required: true, menu: undefined },
      { label: 'Reason', max: 4000, isLong: true, required: false },
      { label: 'About', menu: { type: 3, defaults: ['snow'] } },
      { label: 'For', menu: { type: 6 } },
    ]);
  });

  it('is sent in with what is filled in, by label or custom_id', async () => {
    const form = await opened();
    const filled = {
      'In a word': 'wrong',
      reason: 'One\ntwo',
      About: ['Rain', 'Wind'],
      For: 'Press',
    };
    expect(await given(fields, () => bot.discord.submitModal(form, filled))).toEqual([
      { word: 'wrong', why: 'One\ntwo', about: ['rain', 'wind'], roles: ['Press'] },
    ]);
  });

  it('may be sent in with what is not required left out', async () => {
    const form = await opened();
    const submit = () => bot.discord.submitModal(form, { short: 'x', topics: [] });
    const [sent] = await given(fields, submit);
    expect(sent).toMatchObject({ word: 'x', why: '', about: [] });
  });

  it('is sent in only as it allows', async () => {
    const form = await opened();
    const submit = (filled: Record<string, string | string[]>) =>
      bot.discord.submitModal(form, { short: 'x', ...filled });
    await expect(submit({ short: '' })).rejects.toThrow('required');
    await expect(submit({ short: 'x'.repeat(11) })).rejects.toThrow('0 to 10');
    await expect(submit({ short: 'a\nb' })).rejects.toThrow('one line');
    await expect(submit({ reason: 'xx' })).rejects.toThrow('3 to 4000');
    await expect(submit({ About: ['Hail'] })).rejects.toThrow('no option Hail');
    await expect(submit({ About: ['Rain', 'Snow', 'Wind'] })).rejects.toThrow('1 to 2');
    await expect(submit({ For: 'Nobody' })).rejects.toThrow('no role Nobody');
    await expect(submit({ Why: 'x' })).rejects.toThrow('no field Why');
  });

  it('opens from a menu as well, on the message it stands on', async () => {
    const { message } = await settings([row(topics)]);
    bot.does(async (it) => {
      if (it.isStringSelectMenu()) await it.showModal(FORM as never);
      else if (it.isModalSubmit() && it.isFromMessage()) {
        await it.update({ components: [text('Changed.')] as never });
      }
    });
    const form = await bot.discord.select(message, 'topics', ['Rain'], { user: 'bob' });
    const seen = await bot.discord.submitModal(form, { short: 'x' });
    expect(seen.message).toMatchObject({ id: message?.id, text: 'Changed.' });
    expect(bot.last().user.username).toBe('bob');
  });
});
