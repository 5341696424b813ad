import { expect, it } from 'vitest';
import type { Rules } from '../../../../src/core/conversation/collections/rules.ts';
import {
  collectionOption,
  collections,
} from '../../../../src/core/conversation/commands/collections.ts';
import { MEMBER } from '../../../support/asker.ts';
import { desksOf } from '../../../support/desk.ts';
import { libraryOf, NOW } from '../../../support/library.ts';

const dated = (day: string) => `---\ndate: ${day}\n---\n\nThe truce began.\n`;
const FILES = {
  'news/a.md': dated('2016-10-03'),
  'news/b.md': dated('2016-10-05'),
  'news/board/c.md': dated('2017-01-01'),
  'sport/d.md': 'The cup began.',
};
const folder = (name: string) => ({ kind: 'folder', folders: [name] }) as const;
const RULES: Rules = {
  collections: [
    { name: 'News', holds: folder('news') },
    { name: 'Sport', holds: folder('sport') },
    { name: 'Board', holds: folder('news/board'), only: [{ kind: 'role', id: '7' }] },
  ],
  places: [],
};
const BOARD = { ...MEMBER, roles: ['7'], isPrivate: true };

async function deskFor(asker = MEMBER, rules = RULES) {
  return desksOf(await libraryOf(FILES), undefined, NOW, rules)(asker);
}

const told = async (asker = MEMBER, rules = RULES) => {
  const reply = await collections.run(
    { asker, values: {}, earlier: [] },
    await deskFor(asker, rules),
  );
  return reply.kind === 'collections' ? reply.collections : [];
};

it('tells what can be asked, counting the articles that are seen', async () => {
  expect(await told()).toEqual([
    { name: 'News', articles: 2, newest: '2016-10-05' },
    { name: 'Sport', articles: 1 },
  ]);
});

it('tells those who may of what they alone may ask', async () => {
  expect(await told(BOARD)).toEqual([
    { name: 'News', articles: 3, newest: '2017-01-01' },
    { name: 'Sport', articles: 1 },
    { name: 'Board', articles: 1, newest: '2017-01-01' },
  ]);
});

it('tells of none where there are none', async () => {
  expect(await told(MEMBER, { collections: [], places: [] })).toEqual([]);
});

it('completes to the names that can be asked', async () => {
  const named = async (typed: string, asker = MEMBER) =>
    (await collectionOption.complete?.(typed, await deskFor(asker)))?.map(({ value }) => value);
  expect(await named('')).toEqual(['News', 'Sport']);
  expect(await named(' SPO')).toEqual(['Sport']);
  expect(await named('boa')).toEqual([]);
  expect(await named('boa', BOARD)).toEqual(['Board']);
});
