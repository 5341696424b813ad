import { describe, expect, it } from 'vitest';
import type { Rules } from '../../src/core/conversation/collections/rules.ts';
import { commandHearer, type GivenCommand, isForAskerAlone } from '../../src/discord/audience.ts';
import type { DiscordAsker } from '../../src/discord/hearer.ts';
import { desksOf } from '../support/desk.ts';
import { ALICE } from '../support/discord/asker.ts';
import { libraryOf, NOW } from '../support/library.ts';

const folder = (name: string) => ({ kind: 'folder', folders: [name] }) as const;
const RULES: Rules = {
  collections: [
    { name: 'News', holds: folder('news') },
    { name: 'Board', holds: folder('board'), only: [{ kind: 'role', id: '7' }] },
  ],
  places: [],
};
const INSIDER: DiscordAsker = { ...ALICE, roles: ['7'] };

const library = libraryOf({ 'news/a.md': 'The truce.', 'board/b.md': 'The merger.' });
const deskOf = async () => desksOf(await library, undefined, NOW, RULES);
const ask = (values: Record<string, string>, asker = INSIDER): GivenCommand => ({
  ...{ asker, name: 'ask', wantsPrivate: undefined },
  values,
});

describe('who sees the reply to a command', () => {
  it.each<[string, string, GivenCommand]>([
    ['everybody, to a question', 'everybody', ask({ question: 'When?' })],
    ['the asker, who wants it so', 'asker', { ...ask({}), wantsPrivate: true }],
    ['the asker, of what is of no use to others', 'asker', { ...ask({}), name: 'collections' }],
    ['everybody, of a collection that all may ask', 'everybody', ask({ collection: 'news' })],
    ['the asker, of one that their role opens', 'asker', ask({ collection: 'board' })],
    [
      'the asker, of one that is named in the question',
      'asker',
      ask({ question: 'collection:Board When?' }),
    ],
    [
      'the asker, of an article that their role opens',
      'asker',
      ask({ question: 'article:"board/b" x' }),
    ],
    [
      'everybody, of one that nobody there may ask',
      'everybody',
      ask({ collection: 'board' }, ALICE),
    ],
    ['everybody, of one that is none', 'everybody', ask({ collection: 'nothing' })],
    [
      'everybody, where the question names another',
      'everybody',
      ask({ collection: 'board', question: 'collection:news When?' }),
    ],
    [
      'the asker, of a topic in it',
      'asker',
      { ...ask({ topic: 'x', collection: 'Board' }), name: 'timeline' },
    ],
  ])('%s', async (_, seenBy, given) => {
    const hearer = await commandHearer(given, { seenBy: 'everybody' }, await deskOf());
    expect(hearer.isEphemeral ? 'asker' : 'everybody').toBe(seenBy);
  });

  it('the asker, where that is settled', async () => {
    const hearer = await commandHearer(ask({}), { seenBy: 'asker' }, await deskOf());
    expect(hearer.isEphemeral).toBe(true);
  });
});

it('what a question names in direct messages is for the asker anyway', async () => {
  const { server: _, ...alone } = { ...INSIDER, channelKind: 'alone' as const };
  expect(await isForAskerAlone(alone, 'collection:Board When?', await deskOf())).toBe(false);
  expect(await isForAskerAlone(INSIDER, 'collection:Board When?', await deskOf())).toBe(true);
});
