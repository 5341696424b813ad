import { describe, expect, it } from 'vitest';
import { datedArticle } from '../../../src/library/folder/datedArticle.ts';
import { articleOf } from '../../support/library.ts';

const dateOf = (text: string, path = 'mill.md') => datedArticle(articleOf(path, text)).date;

describe('the date of an article that says none', () => {
  it.each([
    '# The mill\n\n7 March 2019\n\nIt is old.\n',
    '# The mill\n\n*Published: March 7, 2019*\n\nIt is old.\n',
    '# The mill\n\nBy Ida Lund | 7 March 2019\n\nIt is old.\n',
    '# The mill\n\nUpdated 9 March 2019\n\nPublished 7 March 2019\n\nIt is old.\n',
    '---\ntitle: The mill\n---\nVeröffentlicht am 7. März 2019\n\nEr ist alt.\n',
  ])('stands in a line above its text: %j', (text) => {
    expect(dateOf(text)).toBe('2019-03-07');
    expect(dateOf(text, '2020-01-01-mill.md')).toBe('2019-03-07');
  });

  it.each([
    '# The mill\n\nIt was built on 7 March 2019.\n',
    '# The mill\n\nIt is old.\n\nIt is older.\n\nIt is closed.\n\n7 March 2019\n',
    '# Log\n\n7 March 2019\n\nIt broke.\n\nIt fell.\n\nIt burned.\n\n8 March 2019\n\nIt was mended.\n',
    '# The mill\n\nDeadline: 7 March 2019\n\nIt is old.\n',
  ])('is none of its text: %j', (text) => {
    expect(dateOf(text)).toBeUndefined();
  });

  it('is that of its file, and none of that of a file of many', () => {
    const article = articleOf('2019-03-07-mill.md', '# The mill\n\nIt is old.\n');
    expect(datedArticle(article).date).toBe('2019-03-07');
    expect(datedArticle({ ...article, entry: 1 })).not.toHaveProperty('date');
  });

  it('gives way to one that it says', () => {
    const said = '---\ndate: 2016-10-03\n---\n7 March 2019\n\nIt is old.\n';
    expect(dateOf(said)).toBe('2016-10-03');
  });
});
