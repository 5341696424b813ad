import { expect, it } from 'vitest';
import type { Asked } from '../../src/core/conversation/asker.ts';
import { createTurnMemory } from '../../src/core/conversation/followUp/turnMemory.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import { wordingIn } from '../../src/core/speech/wording.ts';
import { noticeCard } from '../../src/discord/cards/card.ts';
import type { MessageResponder } from '../../src/discord/client/messageResponder.ts';
import type { Conversation } from '../../src/discord/conversation.ts';
import type { Equipment } from '../../src/discord/equipment.ts';
import type { DiscordAsker } from '../../src/discord/hearer.ts';
import { MEMORY } from '../../src/discord/memory.ts';
import { onMessage } from '../../src/discord/messages.ts';
import type { Excess } from '../../src/pace/fairShare.ts';
import { desksOf } from '../support/desk.ts';
import { ALICE } from '../support/discord/asker.ts';
import { libraryOf } from '../support/library.ts';
import { ALOOF } from '../support/reach.ts';

const { say } = wordingIn('en');
const ALONE: DiscordAsker = { ...ALICE, server: undefined, channelKind: 'alone' };

async function createWorld({ excerpts = 1, opensThreads = true, canOpen = true } = {}) {
  const asked: Asked[] = [];
  const replies: [where: string, plain: string][] = [];
  const lines: string[] = [];
  const never = () => Promise.reject(new Error('It is not asked for.'));
  const conversation: Conversation = {
    async run(_, input) {
      asked.push(input);
      const { question = '' } = input.values;
      if (question === 'fail') throw new Error('full');
      return { card: noticeCard(question), plain: question, excerpts, turn: { question } };
    },
    recall: async (question) => ({ question, title: 'Recalled' }),
    quotesMore: async () => false,
    press: never,
    exportGaps: never,
  };
  const equipment: Equipment = {
    deskOf: desksOf(await libraryOf({ 'a.md': 'Text.' })),
    conversation: async () => conversation,
    memory: createTurnMemory(MEMORY),
    settingsOf: async () => ({ ...DEFAULT_SETTINGS, opensThreads }),
    isThere: () => true,
    hasRead: () => true,
    due: () => {},
    noteCard: async () => {},
    ...ALOOF,
    now: () => 0,
    log: (line) => lines.push(line),
  };
  const hear = async (
    text: string,
    asker: DiscordAsker,
    changed: Partial<MessageResponder & Equipment> = {},
    excess: Excess = 'none',
  ) => {
    const replyIn = (where: string) => async (plain: string) => {
      replies.push([where, plain]);
      return undefined;
    };
    const responder: MessageResponder = {
      reply: replyIn('below'),
      openThread: async (name) =>
        canOpen ? { id: '44', reply: replyIn(`thread ${name}`) } : undefined,
      questionRepliedTo: async () => undefined,
      ...changed,
    };
    await onMessage({ asker, text }, responder, { ...equipment, ...changed }, excess);
  };
  const earlier = () => asked.map((it) => it.earlier.map(({ question }) => question));
  return { hear, asked, earlier, replies, lines };
}

it('a message is answered for all to see, and only in direct messages does nobody else', async () => {
  const { hear, asked } = await createWorld();
  await hear('a', ALICE);
  await hear('b', ALONE);
  expect(asked.map(({ asker }) => asker)).toMatchObject([
    { isPrivate: false, isEphemeral: false },
    { isPrivate: true, isEphemeral: false },
  ]);
});

it.each([
  ['a channel', { channels: ['44'] }],
  ['people', { roles: ['7'] }],
])('what is written where only other %s may ask is passed over', async (_, settled) => {
  const { hear, asked, replies } = await createWorld();
  const settingsOf = async () => ({ ...DEFAULT_SETTINGS, ...settled });
  await hear('a', ALICE, { settingsOf });
  await hear('b', { ...ALICE, channel: '44', roles: ['7'] }, { settingsOf });
  expect(asked.map(({ values }) => values['question'])).toEqual(['b']);
  expect(replies).toHaveLength(1);
});

it('a reply is in the language that is settled for the server', async () => {
  const { hear, replies } = await createWorld();
  const settingsOf = async () => ({ ...DEFAULT_SETTINGS, language: 'ja' });
  await hear('a', ALICE, { settingsOf }, 'untold');
  expect(replies).toEqual([['below', wordingIn('ja').say('notice.too-much')]]);
});

it('who has written too much is told so once, below the first message that is not answered', async () => {
  const { hear, asked, replies } = await createWorld();
  await hear('a', ALICE, {}, 'untold');
  await hear('b', ALICE, {}, 'told');
  expect(asked).toEqual([]);
  expect(replies).toEqual([['below', wordingIn('en').say('notice.too-much')]]);
});

it('what was asked before is taken up in direct messages and threads, and not in a channel', async () => {
  const { hear, earlier } = await createWorld();
  await hear('a', ALONE);
  await hear('b', ALONE);
  await hear('c', ALICE);
  await hear('d', ALICE);
  expect(earlier()).toEqual([[], ['a'], [], []]);
});

it('a long answer opens a thread, named after the question, whose conversation begins with it', async () => {
  const { hear, earlier, replies } = await createWorld({ excerpts: 2 });
  await hear('a', ALICE);
  await hear(
    'b',
    { ...ALICE, channel: '44', channelKind: 'thread' },
    { openThread: async () => undefined },
  );
  expect(replies).toEqual([
    [`thread ${say('thread.answer', { question: 'a' })}`, 'a'],
    ['below', 'b'],
  ]);
  expect(earlier()).toEqual([[], ['a']]);
});

it.each([
  ['a short one', { excerpts: 1 }],
  ['one where threads are not wanted', { excerpts: 2, opensThreads: false }],
  ['one where none may be opened', { excerpts: 2, canOpen: false }],
])('an answer stands below the message, if it is %s', async (_, options) => {
  const { hear, replies } = await createWorld(options);
  await hear('a', ALICE);
  expect(replies).toEqual([['below', 'a']]);
});

it('the question of the card that is replied to comes last', async () => {
  const { hear, earlier } = await createWorld();
  await hear('a', ALONE);
  await hear('b', ALONE, { questionRepliedTo: async () => 'card' });
  expect(earlier()).toEqual([[], ['a', 'card']]);
});

it('a card that cannot be fetched is passed over, and logged', async () => {
  const { hear, replies, lines } = await createWorld();
  await hear('a', ALICE, { questionRepliedTo: () => Promise.reject(new Error('gone')) });
  expect(replies).toEqual([['below', 'a']]);
  expect(lines).toEqual(['A question could not be answered. Error: gone']);
});

it('one calm sentence says that answering failed, or that nothing is read yet', async () => {
  const { hear, replies, lines } = await createWorld();
  await hear('fail', ALICE);
  await hear('a', ALICE, { conversation: async () => undefined, hasRead: () => false });
  await hear('a', ALICE, { conversation: async () => undefined });
  expect(replies).toEqual([
    ['below', say('notice.failed')],
    ['below', say('notice.not-ready')],
    ['below', say('notice.nothing-to-ask')],
  ]);
  expect(lines).toEqual(['A question could not be answered. Error: full']);
});
