import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { cite, creditOf, nameOf } from '../../../src/core/article/citation.ts';

const TEXT = 'Title\n\nThe ferry left in March 2016.\n\nIt was late (Reuters).';
const BARE: Article = {
  id: 'a',
  path: 'a.txt',
  title: 'Title',
  tags: ['news'],
  text: TEXT,
  blocks: [
    { start: 7, end: 36, headings: [] },
    { start: 38, end: TEXT.length, headings: [] },
  ],
};
const FULL: Article = {
  ...BARE,
  author: 'Anna Marlow',
  publisher: 'Harbour Post',
  date: '2016-10-03',
  url: 'https://harbour.example/a',
  language: 'en',
  isExtracted: true,
  entry: 17,
  blocks: [
    { start: 7, end: 36, headings: ['Talks', 'The deal'], page: 3 },
    { start: 38, end: TEXT.length, headings: [], page: 4 },
  ],
};

describe('a citation', () => {
  it('says all that is known of the article and of the place', () => {
    expect(cite(FULL, { start: 7, end: 45 })).toEqual({
      articleId: 'a',
      title: 'Title',
      agency: 'Reuters',
      author: 'Anna Marlow',
      publisher: 'Harbour Post',
      date: '2016-10-03',
      url: 'https://harbour.example/a',
      path: 'a.txt',
      lines: [3, 5],
      isExtracted: true,
      entry: 17,
      pages: [3, 4],
      headings: ['Talks', 'The deal'],
      start: 7,
      end: 45,
    });
  });

  it('has no field for what is not known', () => {
    expect(
      cite({ ...BARE, text: TEXT.replace('Reuters', 'sources') }, { start: 38, end: 41 }),
    ).toEqual({
      ...{ articleId: 'a', title: 'Title', path: 'a.txt', lines: [5, 5], start: 38, end: 41 },
    });
  });

  it('is of the page on which its sentences are, one where they are on one', () => {
    expect(cite(FULL, { start: 7, end: 36 }).pages).toEqual([3, 3]);
    expect(cite(FULL, { start: 38, end: 60 })).toMatchObject({ pages: [4, 4] });
    expect(cite(FULL, { start: 38, end: 60 })).not.toHaveProperty('headings');
  });

  it('is of the page of what is cited, whatever stands around it', () => {
    expect(cite(FULL, { start: 7, end: 45 }, { start: 38, end: 45 })).toMatchObject({
      ...{ start: 7, end: 45, lines: [3, 5], pages: [4, 4] },
    });
  });

  it('says what is printed on its pages, where that is not their numbers', () => {
    const book = { ...FULL, pageLabels: ['i', 'ii', 'iii', '217'] };
    expect(cite(book, { start: 7, end: 45 })).toMatchObject({
      ...{ pages: [3, 4], pageLabels: ['iii', '217'] },
    });
    expect(cite({ ...BARE, pageLabels: ['i'] }, { start: 7, end: 45 })).not.toHaveProperty(
      'pageLabels',
    );
  });
});

it('an article is called by its id, its title and the agency that it is from', () => {
  expect(nameOf(FULL)).toEqual({ articleId: 'a', title: 'Title', agency: 'Reuters' });
  expect(nameOf({ ...FULL, text: 'It was late.' })).toEqual({ articleId: 'a', title: 'Title' });
});

it.each([
  [{}, []],
  [{ author: 'Anna' }, ['Anna']],
  [{ publisher: 'Post' }, ['Post']],
  [{ publisher: 'Post', author: 'Anna' }, ['Anna', 'Post']],
])('the credit of %j is who wrote and who published it', (about, names) => {
  expect(creditOf(about)).toEqual(names);
});
