import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Article } from '../../../../src/core/article/article.ts';
import { readFolder } from '../../../support/readFolder.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/wordpress', import.meta.url));
const FERRY = `The ferry to Tolva has sailed twice a day since Monday, the harbour office said. In winter it had sailed once a day, since the old pier was under repair.

A new pier

The repair of the pier cost 2.3 million euros & took five months. “We are glad that it is over,” said harbour master Pell Onnen.

First ferry: 7.10 a.m.

Last ferry: 6.40 p.m.`;

const { articles, problems } = await readFolder(FOLDER);
const from = (path: string): Article[] => [...articles.values()].filter((it) => it.path === path);

it.each([
  ['export.xml', { author: 'Ines Varga', tags: ['ferry', 'Harbour', 'winter'] }],
  ['posts.json', { url: 'https://harbour.example/2021/ferry-to-tolva-sails-twice-a-day-again' }],
  ['feed.rss', { author: 'Ines Varga', publisher: 'The Harbour Gazette' }],
])('what WordPress made of one post says the same in %s', (path, about) => {
  const post = from(path).find(({ title }) => title === 'Ferry to Tolva sails twice a day again');
  expect(post).toMatchObject(about);
  expect(post?.date).toMatch(/^2021-03-02T08:30:00/);
  expect(post?.text.trim()).toBe(FERRY);
  expect(post?.blocks.some(({ headings }) => headings.join() === 'A new pier')).toBe(true);
});

it('an export has what is published, pages too, and nothing else', () => {
  expect(from('export.xml').map(({ title }) => title)).toEqual([
    'Ferry to Tolva sails twice a day again',
    'Wardens count more herons than last year',
    'About us',
  ]);
  expect(problems).toEqual([]);
});
