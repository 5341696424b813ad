import type { Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { button, COLOURS, card } from '../../../src/discord/cards/card.ts';
import { responderTo } from '../../../src/discord/client/interactionResponder.ts';
import {
  type PlainInteraction,
  readInteraction,
} from '../../../src/discord/client/readInteraction.ts';
import { questionForm } from '../../../src/discord/questionForm.ts';
import { createPace } from '../../../src/pace/sendingFirst.ts';
import { connectClient } from '../../support/discord/client.ts';
import { type Acting, type Discord, startDiscord } from '../../support/discord/discord.ts';
import { fieldsOf } from '../../support/discord/fields.ts';

let discord: Discord;
let client: Client;
/** What was read, the last one last. */
let read: (PlainInteraction | undefined)[];

const { say } = wordingIn('en');
const CARD = card(['### When?\nIn September.'], COLOURS.answered, [
  button('Edit', { action: 'edit' }),
]);
const MENU = {
  ...{ type: 3 as const, custom_id: 'styles' },
  options: ['apa', 'mla'].map((value) => ({ label: value, value })),
};
const CARD_WITH_MENU = [...CARD, { type: 1 as const, components: [MENU] }];

beforeAll(async () => {
  discord = await startDiscord();
  client = await connectClient(discord, async (interaction) => {
    const plain = readInteraction(interaction);
    read.push(plain);
    const responder = responderTo(interaction, createPace());
    if (plain?.kind === 'autocomplete') return responder.complete([]);
    if (plain?.kind === 'press' && plain.chosen.length === 0) {
      return responder.showForm(questionForm('edit', 'When?', say));
    }
    const isEphemeral = plain?.kind === 'command' && plain.wantsPrivate === true;
    await responder.reply(Promise.resolve(CARD_WITH_MENU), isEphemeral);
  });
});

beforeEach(() => {
  read = [];
});

afterEach(() => {
  expect(discord.refusals).toEqual([]);
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

const ask = (acting?: Acting, isPrivate = false) =>
  discord.slash('ask', { question: 'Why?', sort: 'newest', private: isPrivate }, acting);

describe('what is done', () => {
  it('is a command, with what was given and whether the reply is to be private', async () => {
    await ask();
    await ask({}, true);
    await discord.slash('help');
    const given = { question: 'Why?', sort: 'newest' };
    expect(read).toMatchObject([
      { kind: 'command', name: 'ask', values: given, wantsPrivate: false },
      { kind: 'command', name: 'ask', values: given, wantsPrivate: true },
      { kind: 'command', name: 'help', values: {}, wantsPrivate: undefined },
    ]);
  });

  it('is a command on a message, with what the message says', async () => {
    await discord.menu('Find sources', discord.post('The truce *began*.'));
    const { message } = await ask();
    await discord.menu('Find sources', message);
    expect(read[0]).toMatchObject({
      ...{ kind: 'message-command', name: 'Find sources' },
      text: 'The truce *began*.',
    });
    expect(read[2]).toMatchObject({ text: '### When?\nIn September.' });
  });

  it.each([true, false])(
    'is a button, with the question of its card and whether others see that (ephemeral: %s)',
    async (isEphemeral) => {
      const { message } = await ask({}, isEphemeral);
      await discord.press(message, 'Edit');
      const question = 'When?';
      expect(read[1]).toMatchObject({ kind: 'press', id: 'e', card: { question, isEphemeral } });
    },
  );

  it('is a choice from a menu', async () => {
    const { message } = await ask();
    await discord.select(message, 'styles', ['mla']);
    expect(read[1]).toMatchObject({ kind: 'press', id: 'styles', chosen: ['mla'] });
  });

  it('is a form, with what was typed and the question of the card that it came from', async () => {
    const { message } = await ask();
    const opened = await discord.press(message, 'Edit');
    await discord.submitModal(opened, { question: 'And who?' });
    expect(read[2]).toMatchObject({
      ...{ kind: 'form', id: 'edit', typed: { question: 'And who?' } },
      card: { question: 'When?' },
    });
  });

  it('is what is typed so far', async () => {
    await discord.autocomplete('ask', { question: 'tru' });
    const typed = { command: 'ask', option: 'question', typed: 'tru' };
    expect(read).toMatchObject([{ kind: 'autocomplete', ...typed }]);
  });
});

describe('who does it, and where', () => {
  it.each<[string, () => Acting, () => object]>([
    [
      'a member in a channel of the server',
      () => ({ locale: 'de' }),
      () => ({
        ...{ user: discord.users.alice.id, name: 'Alice', server: discord.guildId },
        ...{ channelKind: 'open', roles: [], language: 'de' },
        ...{ isManager: false, maySend: true, isKeptPrivate: false },
      }),
    ],
    ['a manager', () => ({ manager: true }), () => ({ isManager: true })],
    [
      'somebody with a role, but for the one that everybody has',
      () => ({ roles: [discord.pressRole] }),
      () => ({ roles: [discord.pressRole] }),
    ],
    [
      'somebody in direct messages with the bot, who manages no server',
      () => ({ dm: true }),
      () => ({
        server: undefined,
        channelKind: 'alone',
        roles: [],
        isManager: false,
        maySend: true,
      }),
    ],
    [
      'somebody who brings the bot into a group',
      () => ({ channel: discord.groupChannelId }),
      () => ({ server: undefined, channelKind: 'group', isKeptPrivate: false }),
    ],
    [
      'somebody who brings the bot to a server',
      () => ({ channel: discord.foreignChannelId, roles: ['77'] }),
      () => ({
        ...{ channel: discord.foreignChannelId, channelKind: 'open' },
        ...{ roles: ['77'], isKeptPrivate: false },
      }),
    ],
    [
      'somebody who brings the bot to a server that does not let it speak to others',
      () => ({ channel: discord.foreignChannelId, externalApps: false }),
      () => ({ isKeptPrivate: true }),
    ],
    [
      'a member of a server that lets no foreign bots speak, where this one is at home',
      () => ({ externalApps: false }),
      () => ({ isKeptPrivate: false }),
    ],
  ])('is %s', async (_, acting, asker) => {
    await ask(acting());
    expect(read[0]?.asker).toMatchObject(asker());
  });

  it.each([
    ['a channel', 'channel', 'thread'],
    ['a thread', 'thread', 'channel'],
  ] as const)('may not write where they may not write in %s', async (_, here, elsewhere) => {
    const acting = here === 'thread' ? { channel: discord.openThread('Truce') } : {};
    await ask({ ...acting, silentIn: here });
    await ask({ ...acting, silentIn: elsewhere });
    expect(read.map((it) => it?.asker.maySend)).toEqual([false, true]);
  });

  it('may not write where the bot cannot know whether they may', async () => {
    const acting = { channel: discord.foreignChannelId };
    await ask({ ...acting, silentIn: 'thread' });
    await ask({ ...acting, silentIn: 'channel' });
    await ask(acting);
    expect(read.map((it) => it?.asker.maySend)).toEqual([false, false, true]);
  });

  it('is a thread where it is one', async () => {
    const channel = discord.openThread('Truce');
    await ask({ channel });
    expect(read[0]?.asker).toMatchObject({ channel, channelKind: 'thread' });
  });

  it('may not write in a server where it is not said what they may do there', async () => {
    await ask();
    const { d } = discord.events.findLast(({ t }) => t === 'INTERACTION_CREATE') ?? {};
    for (const odd of [{ member: null }, { guild_id: null, member: null }]) {
      discord.dispatch('INTERACTION_CREATE', { ...fieldsOf(d), user: discord.users.bob, ...odd });
    }
    await expect.poll(() => read.length).toBe(3);
    expect(read.map((it) => it?.asker.maySend)).toEqual([true, false, false]);
    // What it answers to them is refused: they are none of the stand-in's own.
    await expect.poll(() => discord.refusals.splice(0).length).toBeGreaterThan(0);
  });
});
