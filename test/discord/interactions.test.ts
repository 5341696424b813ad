import { beforeEach, describe, expect, it } from 'vitest';
import type { Asked } from '../../src/core/conversation/asker.ts';
import { createTurnMemory } from '../../src/core/conversation/followUp/turnMemory.ts';
import type { ServerSettings } from '../../src/core/conversation/records/servers.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import { wordingIn } from '../../src/core/speech/wording.ts';
import { quoteIdOf, writeButtonId } from '../../src/discord/buttonId.ts';
import { noticeCard } from '../../src/discord/cards/card.ts';
import type {
  Choice,
  InteractionResponder,
} from '../../src/discord/client/interactionResponder.ts';
import type { PlainInteraction } from '../../src/discord/client/readInteraction.ts';
import type { Conversation } from '../../src/discord/conversation.ts';
import type { Equipment } from '../../src/discord/equipment.ts';
import type { DiscordAsker, Hearer } from '../../src/discord/hearer.ts';
import { onInteraction } from '../../src/discord/interactions.ts';
import { MEMORY } from '../../src/discord/memory.ts';
import type { Excess } from '../../src/pace/fairShare.ts';
import { textsOf } from '../support/cards.ts';
import { desksOf } from '../support/desk.ts';
import { ALICE } from '../support/discord/asker.ts';
import { libraryOf } from '../support/library.ts';
import { ALOOF } from '../support/reach.ts';

const { say } = wordingIn('en');

/** Says what it was asked, and to whom it says it. */
function createWorld() {
  const asked: Asked[] = [];
  const hearers: Hearer[] = [];
  const conversation: Conversation = {
    async run({ name }, input) {
      asked.push(input);
      hearers.push(input.asker);
      const { question } = input.values;
      const turn = name === 'ask' && question !== undefined ? { turn: { question } } : {};
      return { card: noticeCard(name), plain: name, excerpts: 1, ...turn };
    },
    exportGaps: async () => ({ kind: 'exported', lines: ['{}'] }),
    recall: async (question) => ({ question, title: 'Recalled' }),
    quotesMore: async () => false,
    async press({ action }, _, hearer) {
      hearers.push(hearer);
      return { card: noticeCard(action) };
    },
  };
  const memory = createTurnMemory(MEMORY);
  const lines: string[] = [];
  /** What came of an interaction: who sees it, and what it says. */
  const outcomeOf = async (
    interaction: PlainInteraction,
    changed: Partial<Equipment> = {},
    excess: Excess = 'none',
  ): Promise<readonly [seenBy: string, text: string]> => {
    const outcomes: (readonly [string, string])[] = [];
    const responder: InteractionResponder = {
      async reply(card, isEphemeral) {
        outcomes.push([isEphemeral ? 'asker' : 'everybody', textsOf(await card).join('\n')]);
        return undefined;
      },
      async replace(card) {
        outcomes.push(['in its place', textsOf(await card).join('\n')]);
      },
      async sendFile(made) {
        outcomes.push(['file', (await made).file?.name ?? '']);
      },
      async showForm(form) {
        outcomes.push(['form', form.custom_id]);
      },
      async complete(choices) {
        outcomes.push(['choices', choices.map(({ name }) => name).join('\n')]);
      },
    };
    const equipment: Equipment = {
      deskOf: desksOf(await libraryOf({ 'a.md': '# The truce\n\nThe truce began.' })),
      conversation: async () => conversation,
      memory,
      settingsOf: async () => DEFAULT_SETTINGS,
      isThere: () => true,
      hasRead: () => true,
      due: () => {},
      noteCard: async () => {},
      ...ALOOF,
      now: () => 0,
      log: (line) => lines.push(line),
      ...changed,
    };
    await onInteraction(interaction, responder, equipment, excess);
    const [outcome, ...more] = outcomes;
    expect(more).toEqual([]);
    return outcome ?? ['nobody', ''];
  };
  return { outcomeOf, asked, hearers, conversation, lines };
}

const outcomeOf = (interaction: PlainInteraction, changed?: Partial<Equipment>) =>
  createWorld().outcomeOf(interaction, changed);

const KEPT: DiscordAsker = { ...ALICE, isKeptPrivate: true };
const SILENT: DiscordAsker = { ...ALICE, maySend: false };
const ALONE: DiscordAsker = { ...ALICE, channelKind: 'alone' };
const IN_THREAD: DiscordAsker = { ...ALICE, channelKind: 'thread' };
const QUOTES = { quotes: [quoteIdOf('a', { start: 0, end: 5 }, 'Quote')] };

const command = (name: string, asker = ALICE, wantsPrivate?: boolean): PlainInteraction => ({
  ...{ kind: 'command', asker, name, wantsPrivate },
  values: { question: 'When did the truce begin?' },
});
const press = (
  id: Parameters<typeof writeButtonId>[0],
  isEphemeral: boolean,
  asker = ALICE,
  question: string | undefined = 'When?',
): PlainInteraction => ({
  ...{ kind: 'press', asker, id: writeButtonId(id), chosen: [] },
  card: { question, isEphemeral },
});
const form = (id: string, asker = ALICE): PlainInteraction => ({
  ...{ kind: 'form', asker, id, typed: { question: 'Why?' } },
  card: { question: 'When?', isEphemeral: false },
});

describe('who sees the reply', () => {
  it.each<[string, PlainInteraction, string, string]>([
    ['everybody, to a question', command('ask'), 'everybody', 'ask'],
    ['the asker, who wanted it so', command('ask', ALICE, true), 'asker', 'ask'],
    ['the asker, where the server keeps the bot private', command('ask', KEPT), 'asker', 'ask'],
    ['the asker, of what is of no use to others', command('articles'), 'asker', 'articles'],
    ['nobody, of a command that there is not', command('toString'), 'nobody', ''],
    [
      'whoever looks at the sources of a message',
      { kind: 'message-command', asker: ALICE, name: 'Find sources', text: 'It began.' },
      'asker',
      'find-sources',
    ],
    [
      'whoever pressed, of what is on a public card',
      press({ action: 'context', ...QUOTES }, false),
      'asker',
      'context',
    ],
    [
      'whoever pressed, of a page of a public card',
      press({ action: 'page', list: 'articles', page: 2 }, false),
      'asker',
      'page',
    ],
    [
      'whoever pressed, in the place of the page before, where nobody else saw that',
      press({ action: 'page', list: 'articles', page: 2 }, true),
      'in its place',
      'page',
    ],
    [
      'whoever pressed, in the place of the style before, where nobody else saw that',
      press({ action: 'restyle', ...QUOTES }, true),
      'in its place',
      'restyle',
    ],
    [
      'whoever pressed, of another answer, whose card stays',
      press({ action: 'any-time' }, true),
      'asker',
      'any-time',
    ],
    ['everybody, of what is shared', press({ action: 'share' }, true), 'everybody', 'share'],
    [
      'the asker, of why it is not shared where the server keeps the bot private',
      press({ action: 'share' }, true, KEPT),
      'asker',
      say('notice.only-you'),
    ],
    [
      'the asker, of why it is not shared where they may not write',
      press({ action: 'share' }, true, SILENT),
      'asker',
      say('notice.may-not-share'),
    ],
    [
      'the asker, of a card that does not say what was asked',
      {
        ...press({ action: 'share' }, true),
        ...{ card: { question: undefined, isEphemeral: true } },
      } as PlainInteraction,
      'asker',
      say('notice.not-remembered'),
    ],
    ['whoever may not write there, whatever they ask', command('ask', SILENT), 'asker', 'ask'],
    ['whoever sends in a form, whose card it may not be', form('edit'), 'asker', 'ask'],
    ['whoever asks more, whose card it may not be', form('ask-more'), 'asker', 'ask'],
    ['whoever sends in a form and may not write there', form('edit', SILENT), 'asker', 'ask'],
    ['the asker, of a form of an earlier version', form('edit~public'), 'asker', 'ask'],
    ['everybody, of a form where nobody else is', form('edit', ALONE), 'everybody', 'ask'],
    ['the asker, of a form that is not known', form('else'), 'asker', 'ask'],
  ])('is %s', async (_, interaction, seenBy, text) => {
    expect(await outcomeOf(interaction)).toEqual([seenBy, text]);
  });

  it.each(['edit', 'ask-more'] as const)(
    'is whoever pressed, of the form that %s opens',
    async (action) => {
      for (const isEphemeral of [true, false]) {
        expect(await outcomeOf(press({ action }, isEphemeral))).toEqual(['form', action]);
      }
    },
  );

  it('is the asker alone while no article is read, whatever was asked', async () => {
    const unready = { conversation: async () => undefined, hasRead: () => false };
    for (const interaction of [command('ask'), press({ action: 'share' }, true), form('edit')]) {
      expect(await outcomeOf(interaction, unready)).toEqual(['asker', say('notice.not-ready')]);
      const closed = { ...unready, hasRead: () => true };
      expect(await outcomeOf(interaction, closed)).toEqual(['asker', say('notice.nothing-to-ask')]);
    }
  });

  it('is the asker alone where they have asked for too much, whatever more they ask for', async () => {
    const { outcomeOf } = createWorld();
    for (const interaction of [command('verify'), press({ action: 'share' }, true), form('edit')]) {
      for (const excess of ['untold', 'told'] as const) {
        const outcome = await outcomeOf(interaction, {}, excess);
        expect(outcome).toEqual(['asker', say('notice.too-much')]);
      }
    }
  });

  it('is whoever would have seen it, of the one calm sentence where answering fails', async () => {
    const { outcomeOf, conversation, lines } = createWorld();
    const fail = () => Promise.reject(new Error('full'));
    const failing: Conversation = { ...conversation, run: fail, press: fail, recall: fail };
    const equipment = { conversation: async () => failing };
    expect(await outcomeOf(command('ask'), equipment)).toEqual(['everybody', say('notice.failed')]);
    expect(await outcomeOf(command('ask', KEPT), equipment)).toEqual([
      'asker',
      say('notice.failed'),
    ]);
    const turned = press({ action: 'page', list: 'articles', page: 2 }, true);
    expect(await outcomeOf(turned, equipment)).toEqual(['in its place', say('notice.failed')]);
    expect(await outcomeOf(form('ask-more'), equipment)).toEqual(['asker', say('notice.failed')]);
    expect(lines).toEqual(Array(4).fill('A question could not be answered. Error: full'));
  });
});

describe('to whom it is said', () => {
  it('is the asker, whose reply is private where it is for them alone', async () => {
    const { outcomeOf, hearers } = createWorld();
    await outcomeOf(command('ask', ALICE, true));
    await outcomeOf(command('ask'));
    await outcomeOf(press({ action: 'share' }, true));
    expect(hearers).toMatchObject([
      { user: ALICE.user, server: ALICE.server, isPrivate: true, isEphemeral: true },
      { isPrivate: false, isEphemeral: false },
      { isPrivate: false, isEphemeral: false, sharedBy: 'Alice' },
    ]);
    expect(hearers.filter((it) => it.sharedBy !== undefined)).toHaveLength(1);
  });
});

describe('what was asked before', () => {
  const questionsIn = (asked: readonly Asked[]) =>
    asked.map(({ earlier }) => earlier.map(({ question }) => question));
  const question = (text: string, asker: DiscordAsker, wantsPrivate = false): PlainInteraction => ({
    ...{ kind: 'command', asker, name: 'ask', values: { question: text }, wantsPrivate },
  });

  it('is taken up in a thread, but what somebody asked for themselves by them alone, as the last', async () => {
    const { outcomeOf, asked } = createWorld();
    const bob = { ...IN_THREAD, user: '12' };
    await outcomeOf(question('a', IN_THREAD, true));
    await outcomeOf(question('b', bob));
    await outcomeOf(question('c', IN_THREAD, true));
    await outcomeOf(question('d', bob));
    expect(questionsIn(asked)).toEqual([[], [], ['b', 'a'], ['b']]);
  });

  it('is nothing in a channel, nor after /new', async () => {
    const { outcomeOf, asked } = createWorld();
    await outcomeOf(question('a', ALICE));
    await outcomeOf(question('b', ALICE));
    await outcomeOf(question('c', IN_THREAD));
    await outcomeOf(question('d', IN_THREAD, true));
    await outcomeOf(command('new', IN_THREAD));
    await outcomeOf(question('e', IN_THREAD, true));
    expect(questionsIn(asked).at(1)).toEqual([]);
    expect(questionsIn(asked).at(-1)).toEqual([]);
  });

  it('is the question of the card, where a form asks more about it, and nothing where it is edited', async () => {
    const { outcomeOf, asked } = createWorld();
    await outcomeOf(form('ask-more'));
    await outcomeOf(form('edit'));
    expect(asked.map(({ earlier }) => earlier)).toEqual([
      [{ question: 'When?', title: 'Recalled' }],
      [],
    ]);
  });
});

it('a command is given the options that it has, whatever else is registered', async () => {
  const { outcomeOf, asked } = createWorld();
  const values = { question: 'When?', sort: 'newest', depth: '3' };
  await outcomeOf({ kind: 'command', asker: ALICE, name: 'ask', values, wantsPrivate: false });
  const given = { question: 'When?', sort: 'newest' };
  expect(asked[0]?.values).toEqual({
    ...given,
    after: undefined,
    before: undefined,
    source: undefined,
    author: undefined,
  });
  expect(asked[0]?.values).not.toHaveProperty('depth');
});

describe('what is settled on the server', () => {
  let world: ReturnType<typeof createWorld>;
  beforeEach(() => {
    world = createWorld();
  });
  const where = { ...DEFAULT_SETTINGS, channels: ['44'], roles: ['7'] };
  const settledAs = (settings: Partial<ServerSettings>) => ({
    settingsOf: async () => ({ ...DEFAULT_SETTINGS, ...settings }),
  });

  it.each<[string, PlainInteraction]>([
    ['a command', command('ask')],
    ['the help', command('help')],
    [
      'a menu of a message',
      { kind: 'message-command', asker: ALICE, name: 'Find sources', text: '' },
    ],
    ['a button of an older card', press({ action: 'context', ...QUOTES }, false)],
    ['a form that was open', form('edit')],
  ])(
    'keeps %s from whoever may not ask there, and tells them alone where they may',
    async (_, it) => {
      const { channels, roles } = where;
      const unread = { conversation: () => Promise.reject(new Error('It need not be ready.')) };
      const outcome = async (settings: Partial<ServerSettings>) =>
        world.outcomeOf(it, { ...settledAs(settings), ...unread });
      expect(await outcome({ channels })).toEqual([
        ...['asker', say('notice.not-here', { channels: '<#44>' })],
      ]);
      expect(await outcome({ roles })).toEqual([
        ...['asker', say('notice.not-with-these-roles', { roles: '<@&7>' })],
      ]);
      expect(world.asked).toEqual([]);
    },
  );

  it('offers nothing while something is typed by whoever may not ask there', async () => {
    const typing = { kind: 'autocomplete', asker: ALICE, command: 'ask' } as const;
    const given = { values: {}, wantsPrivate: undefined };
    const it = { ...typing, ...given, option: 'question', typed: 'tru' };
    expect(await world.outcomeOf(it, settledAs(where))).toEqual(['choices', '']);
  });

  it('lets whoever has a role ask in a channel, its threads and the channels of a category', async () => {
    const member = { ...ALICE, roles: ['6', '7'] };
    for (const place of [
      { channel: '44' },
      { channel: '45', above: ['44', '9'] },
      { above: ['44'] },
    ]) {
      const outcome = await world.outcomeOf(
        command('ask', { ...member, ...place }),
        settledAs(where),
      );
      expect(outcome).toEqual(['everybody', 'ask']);
    }
    expect((await world.outcomeOf(command('ask', member), settledAs(where)))[1]).not.toBe('ask');
  });

  it('decides who sees an answer, unless whoever asks has said so', async () => {
    const seenByAsker = settledAs({ seenBy: 'asker' });
    expect(await world.outcomeOf(command('ask'), seenByAsker)).toEqual(['asker', 'ask']);
    expect(await world.outcomeOf(command('ask', ALICE, false), seenByAsker)).toEqual([
      'everybody',
      'ask',
    ]);
    expect(await world.outcomeOf(command('ask', ALICE, true))).toEqual(['asker', 'ask']);
  });

  it('decides in which language the bot speaks, whatever that of the asker is', async () => {
    const asker = { ...ALICE, language: 'fr' };
    await world.outcomeOf(command('ask', asker), settledAs({ language: 'de' }));
    await world.outcomeOf(command('ask', asker), settledAs({ language: 'own' }));
    expect(world.asked.slice(-2).map((it) => it.asker.language)).toEqual(['de', 'fr']);
    expect(
      await world.outcomeOf(command('ask', asker), settledAs({ language: 'de', roles: ['7'] })),
    ).toEqual([
      ...['asker', wordingIn('de').say('notice.not-with-these-roles', { roles: '<@&7>' })],
    ]);
  });
});

describe('what is offered while something is typed', () => {
  const typing = (option: string, typed: string): PlainInteraction => ({
    ...{ kind: 'autocomplete', asker: ALICE, command: 'ask', option, typed },
    ...{ values: { [option]: typed }, wantsPrivate: undefined },
  });

  it('are headlines, as soon as there are any', async () => {
    const unready = { conversation: () => Promise.reject(new Error('It need not be ready.')) };
    expect(await outcomeOf(typing('question', 'tru'), unready)).toEqual(['choices', 'The truce']);
  });

  it.each(['sort', 'depth', 'toString'])('is nothing for the option %s', async (option) => {
    expect(await outcomeOf(typing(option, 'a'))).toEqual(['choices', '']);
  });

  it('are no more, and no longer, than Discord takes', async () => {
    const files = Array.from({ length: 40 }, (_, at): [string, string] => [
      `${at}.md`,
      `# ${`Ferry ${at} `.repeat(30)}\n\nText.`,
    ]);
    const library = await libraryOf(Object.fromEntries(files));
    let offered: readonly Choice[] = [];
    const never = () => Promise.reject(new Error('It is no choice.'));
    const responder = { reply: never, replace: never, showForm: never, sendFile: never };
    const complete = async (choices: readonly Choice[]) => {
      offered = choices;
    };
    await onInteraction(
      typing('question', 'ferry'),
      { ...responder, complete },
      {
        ...{
          deskOf: desksOf(library),
          conversation: never,
          memory: createTurnMemory(MEMORY),
          settingsOf: async () => DEFAULT_SETTINGS,
          isThere: () => true,
          hasRead: () => true,
          due: () => {},
          noteCard: async () => {},
          ...ALOOF,
        },
        ...{ now: () => 0, log: () => {} },
      },
    );
    expect(offered).toHaveLength(25);
    expect(
      Math.max(...offered.flatMap(({ name, value }) => [name.length, value.length])),
    ).toBeLessThanOrEqual(100);
  });
});
