import { expect, it } from 'vitest';
import {
  type Collection,
  collectionOf,
  inBoth,
} from '../../../../src/core/conversation/collections/collection.ts';
import {
  type Membership,
  NOTHING,
} from '../../../../src/core/conversation/collections/membership.ts';

const entryOf = (id: string) => ({ id, title: id });

it('a collection is what belongs, and can be said as data', () => {
  const news: Membership = { kind: 'folder', folders: ['news'] };
  const collection = collectionOf(news);
  expect(['news/a', 'sport/b'].map((id) => collection(entryOf(id)))).toEqual([true, false]);
  expect(collection.membership).toBe(news);
});

it('nothing belongs to nothing', () => {
  expect(collectionOf(NOTHING)(entryOf('a'))).toBe(false);
});

it('what is in both of two collections can be said where both can be', () => {
  const [news, deep] = [
    collectionOf({ kind: 'folder', folders: ['news'] }),
    collectionOf({ kind: 'folder', folders: ['news/2016'] }),
  ];
  const ids = ['news/a', 'news/2016/b', 'sport/c'];
  const inAll = (collection: Collection) => ids.filter((id) => collection(entryOf(id)));
  expect(inAll(inBoth(news, deep))).toEqual(['news/2016/b']);
  expect(inBoth(news, deep).membership?.kind).toBe('all');
  const plain = inBoth(news, ({ id }) => id.endsWith('a'));
  expect([inAll(plain), plain.membership]).toEqual([['news/a'], undefined]);
});
