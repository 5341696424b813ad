import { expect, it } from 'vitest';
import { namesMore } from '../../../../src/core/conversation/collections/namesMore.ts';
import type { Rules } from '../../../../src/core/conversation/collections/rules.ts';
import { MEMBER } from '../../../support/asker.ts';
import { desksOf } from '../../../support/desk.ts';
import { libraryOf, NOW } from '../../../support/library.ts';

const folder = (name: string) => ({ kind: 'folder', folders: [name] }) as const;
const RULES: Rules = {
  collections: [
    { name: 'News', holds: folder('news') },
    { name: 'Board', holds: folder('board'), only: [{ kind: 'role', id: '7' }] },
  ],
  places: [],
};

it.each<[string, boolean, string, readonly string[]]>([
  ['a collection that a role opens', true, 'collection:board What of the merger?', ['7']],
  ['an article that a role opens', true, 'article:"board/plan" merger', ['7']],
  ['a collection that everybody may ask', false, 'collection:News What of the truce?', ['7']],
  ['an article that everybody sees', false, 'article:"news/truce" truce', ['7']],
  ['a collection that nobody may ask here', false, 'collection:Board What of the merger?', []],
  ['a collection that is none', false, 'collection:Nothing What of the merger?', ['7']],
  ['an article that is none', false, 'article:"board/other" merger', ['7']],
  ['nothing', false, 'What of the merger of the board?', ['7']],
])('%s: %s', async (_, expected, question, roles) => {
  const library = await libraryOf({
    'news/truce.md': 'The truce.',
    'board/plan.md': 'The merger.',
  });
  const deskOf = desksOf(library, undefined, NOW, RULES);
  const [theirs, everybodys] = [true, false].map((isPrivate) =>
    deskOf({ ...MEMBER, roles, isPrivate }),
  );
  if (!theirs || !everybodys) throw new Error('There are two desks.');
  expect(await namesMore(question, theirs, everybodys)).toBe(expected);
});
