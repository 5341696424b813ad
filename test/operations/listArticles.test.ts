import { expect, it } from 'vitest';
import { listArticles } from '../../src/operations/listArticles.ts';
import { libraryOf } from '../support/library.ts';
import { callerOf, done } from '../support/operations.ts';

const article = (title: string, date: string, author: string) =>
  `---\ntitle: ${title}\ndate: ${date}\nauthor: ${author}\n---\n\nWords of it.\n`;
const library = await libraryOf({
  'pier.md': article('The Pier', '2016-10-03', 'Nora Quist'),
  'mill.md': article('The mill', '2015-05-01', 'Ilse Varga'),
  'old.md': '# An old note\n\nNobody knows when.\n',
});
const caller = callerOf(library);

it.each([
  [{}, 3, ['pier', 'mill', 'old']],
  [{ query: 'PIER' }, 1, ['pier']],
  [{ query: 'the quist' }, 1, ['pier']],
  [{ query: 'quist mill' }, 0, []],
  [{ after: '2016' }, 1, ['pier']],
  [{ before: '2016' }, 1, ['mill']],
  [{ author: 'varga' }, 1, ['mill']],
  [{ size: 2 }, 3, ['pier', 'mill']],
  [{ size: 2, page: 2 }, 3, ['old']],
  [{ page: 9 }, 3, []],
])('lists of %j %d in all', async (given, total, ids) => {
  const { json } = await done(listArticles, given, caller);
  expect(json).toMatchObject({ total, articles: ids.map((id) => ({ id })) });
});

it('says so where there is no such collection, and which there are', async () => {
  expect(await listArticles.run({ collection: 'ships' }, caller)).toEqual({
    kind: 'wrong-input',
    errors: [{ pointer: '/collection', detail: 'There is no such collection; there are none.' }],
  });
});
