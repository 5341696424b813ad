import { expect, it } from 'vitest';
import { createAccessOf } from '../../../src/core/conversation/collections/access.ts';
import { NO_RULES, type Rules } from '../../../src/core/conversation/collections/rules.ts';
import { createDeskOf } from '../../../src/core/conversation/desk.ts';
import { MEMBER } from '../../support/asker.ts';
import { libraryOf, NOW } from '../../support/library.ts';
import { memoryRecords } from '../../support/memoryRecords.ts';

const FILES = { 'a.md': 'The truce began in Halmar.', 'board/b.md': 'The merger began in Osk.' };

const RULES: Rules = {
  collections: [
    {
      name: 'Board',
      holds: { kind: 'folder', folders: ['board'] },
      only: [{ kind: 'role', id: '7' }],
    },
  ],
  places: [],
};
const BOARD = { ...MEMBER, roles: ['7'], isPrivate: true };

async function desks(rules: Rules = RULES) {
  const inForce = [rules];
  const records = memoryRecords();
  const library = await libraryOf(FILES);
  const accessOf = createAccessOf(() => inForce);
  return { records, deskOf: createDeskOf({ library, accessOf, records, now: () => NOW }) };
}

it('has what is remembered, and the time', async () => {
  const { deskOf, records } = await desks();
  expect(deskOf(MEMBER).records).toBe(records);
  expect(deskOf(MEMBER).now()).toBe(NOW);
});

it('shows each the articles that they may see', async () => {
  const { deskOf } = await desks();
  expect(await deskOf(MEMBER).library.articles.ids()).toEqual(['a']);
  expect(await deskOf(BOARD).library.articles.ids()).toEqual(['a', 'board/b']);
  expect(await deskOf({ ...BOARD, isPrivate: false }).library.articles.ids()).toEqual(['a']);
});

it('shows those who may see the same one library, so that it is found out once', async () => {
  const { deskOf } = await desks();
  expect(deskOf({ ...MEMBER, user: '12' }).library).toBe(deskOf(MEMBER).library);
  expect(deskOf(BOARD).library).not.toBe(deskOf(MEMBER).library);
});

it('names the collections that can be asked, to those who may ask them', async () => {
  const { deskOf } = await desks();
  expect(deskOf(MEMBER).collections).toEqual([]);
  expect(deskOf(BOARD).collections.map(({ name }) => name)).toEqual(['Board']);
});

it('is open where nothing is kept from everybody there, whatever a role adds', async () => {
  const { deskOf } = await desks();
  expect(deskOf(MEMBER).isOpen).toBe(false);
  expect(deskOf(BOARD).isOpen).toBe(false);
  expect((await desks(NO_RULES)).deskOf(MEMBER).isOpen).toBe(true);
});
