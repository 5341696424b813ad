import { describe, expect, it } from 'vitest';
import {
  type FrontMatterSays,
  readStated,
  type Stated,
} from '../../../../src/library/formats/text/frontMatterValues.ts';
import { textArticle } from '../../../support/library.ts';

/** What these keys and values say, each on a line of its own. */
function said(values: Readonly<Record<string, unknown>>): FrontMatterSays {
  const stated: Stated[] = Object.entries(values).map(([key, value], index) => ({
    ...{ key, value, line: index + 2 },
  }));
  return readStated(stated);
}

describe('what is not published is left out, and that is said', () => {
  it.each<readonly [string, string]>([
    ['draft', 'true'],
    ['draft', 'yes'],
    ['Draft', 'TRUE'],
    ['isDraft', 'true'],
    ['published', 'false'],
    ['publish', 'no'],
    ['public', 'false'],
    ['status', 'draft'],
    ['Status', 'Draft'],
    ['status', 'in progress'],
    ['post_status', 'private'],
    ['visibility', 'hidden'],
    ['private', 'true'],
    ['dg-publish', 'false'],
  ])('%s: %s', (key, value) => {
    expect(said({ title: 'A bridge', [key]: value })).toEqual({
      draft: {
        line: 3,
        reason: `It is not published: its "${key}" is "${value}".`,
        remedy: `Take out its "${key}" to have it read.`,
      },
    });
    const { article, problems } = textArticle('a.md', `---\n${key}: ${value}\n---\n\nOne.\n`);
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ path: 'a.md', line: 2, skipped: true }]);
  });

  it.each<readonly [string, unknown]>([
    ['draft', 'false'],
    ['draft', ''],
    ['draft', 'A first one'],
    ['published', 'true'],
    ['published', '2016-10-03'],
    ['publish', ''],
    ['status', 'published'],
    ['status', 'open'],
    ['status', ['draft']],
    ['private', 'no'],
  ])('but not for %s: %j', (key, value) => {
    expect(said({ [key]: value })).toHaveProperty('metadata');
  });

  it('also where it lies in a folder for that', () => {
    const { article, problems } = textArticle('blog/_drafts/a.md', 'One.\n');
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ skipped: true }]);
  });

  it('also where the key is kept under those of others', () => {
    expect(said({ extra: { draft: 'true' } })).toHaveProperty('draft');
  });
});

describe('what programs call it is known', () => {
  it.each<readonly [string, unknown, string]>([
    ['author', 'Nora Quist', 'Nora Quist'],
    ['authors', ['Nora Quist', 'Olga Berg'], 'Nora Quist, Olga Berg'],
    ['byline', 'By Nora Quist', 'Nora Quist'],
    ['Author', 'Nora Quist', 'Nora Quist'],
    ['author', { name: 'Nora Quist', url: 'https://a.example' }, 'Nora Quist'],
    ['authors', [{ name: 'Nora Quist', image: 'n.png' }, 'Olga Berg'], 'Nora Quist, Olga Berg'],
    ['author', { first: 'Nora', last: 'Quist' }, 'Nora Quist'],
    ['author', [{ name: { given: 'Nora', family: 'Quist' } }], 'Nora Quist'],
    ['params', { author: { name: 'Nora Quist' } }, 'Nora Quist'],
    ['extra', { authors: ['Nora Quist'] }, 'Nora Quist'],
  ])('%s: %j', (key, value, author) => {
    expect(said({ [key]: value })).toEqual({ metadata: { author }, remarks: [] });
  });

  it.each([
    ...['date', 'pubDate', 'publishDate', 'published', 'published_at', 'datePublished'],
    ...['created', 'createdAt', 'lastmod', 'last_modified_at', 'updated', 'updatedDate', 'Date'],
  ])('%s: 2016-10-03', (key) => {
    const metadata = { date: '2016-10-03' };
    expect(said({ [key]: '2016-10-03' })).toEqual({ metadata, remarks: [] });
  });

  it.each([
    ...['Oct 03 2016', 'October 3, 2016', '3 Oct. 2016', '3rd October 2016', '2016/10/3'],
    ...[
      'Mon, 03 Oct 2016 10:00:00 GMT',
      '2016-10-3 9:05',
      '3 de octubre de 2016',
      '3. Oktober 2016',
    ],
  ])('date: %s', (date) => {
    expect(said({ date })).toEqual({ metadata: { date: '2016-10-03' }, remarks: [] });
  });

  it('and the day of publication is taken, not that of a change', () => {
    const dates = { lastmod: '2020-01-01', updated: '2020-01-01', pubDate: '2016-10-03' };
    expect(said(dates)).toMatchObject({ metadata: { date: '2016-10-03' } });
  });

  it('and one that says only whether it is so is no date', () => {
    expect(said({ published: 'true', lastmod: '2016-10-03' })).toEqual({
      metadata: { date: '2016-10-03' },
      remarks: [],
    });
  });
});
