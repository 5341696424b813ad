import { expect, it } from 'vitest';
import { nearestArticles } from '../../../src/web/reading/missingPage.ts';
import { libraryOf } from '../../support/library.ts';

const library = await libraryOf({
  'news/2016-ferry.md': '# The ferry sails again\n\nIt sails.\n',
  'old/2016_Ferry.txt': 'It sank.\n',
  'pier.md': '# The pier is closed\n\nIt broke.\n',
});
const nearest = async (id: string) => (await nearestArticles(id, library)).map((it) => it.id);

it('articles are near by the name of their file, else by words of their title', async () => {
  expect(await nearest('2016 ferry.html')).toEqual(['news/2016-ferry', 'old/2016_Ferry']);
  expect(await nearest('articles/the-pier.html')).toEqual(['pier']);
  expect(await nearest('the-closed-bridge')).toEqual(['pier']);
  expect(await nearest('unheard-of')).toEqual([]);
  expect(await nearest('???')).toEqual([]);
});
