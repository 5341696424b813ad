import { describe, expect, it } from 'vitest';
import { idOf, namesIn, readJsonLd } from '../../../../src/library/formats/page/jsonLd.ts';

const articleOf = (value: unknown) => readJsonLd([JSON.stringify(value)]).article;
const IDA = { '@type': 'Person', '@id': '#ida', name: 'Ida Lund' };
const POST = { '@type': 'Organization', '@id': '#org', name: 'Harbour Gazette' };

describe('what JSON-LD refers to is followed', () => {
  it.each<readonly [string, unknown, names: readonly unknown[]]>([
    ['one author', { author: { '@id': '#ida' } }, ['Ida Lund']],
    ['by its address alone', { author: '#ida' }, ['Ida Lund']],
    [
      'several, in a list',
      { author: [{ '@id': '#ida' }, { name: 'Per Dahl' }] },
      ['Ida Lund', 'Per Dahl'],
    ],
    [
      'in lists in one another',
      { author: [[{ '@id': '#ida' }], 'Per Dahl'] },
      ['Ida Lund', 'Per Dahl'],
    ],
    ['in an ordered list', { author: { '@list': [{ '@id': '#ida' }] } }, ['Ida Lund']],
    ['what nobody tells of', { author: { '@id': '#none' } }, [undefined]],
  ])('%s', (_, about, names) => {
    const graph = [{ '@type': 'Article', ...(about as object) }, IDA, POST];
    expect(namesIn(articleOf({ '@graph': graph })['author'])).toEqual(names);
  });

  it('from one script into another, and from within a thing', () => {
    const { article } = readJsonLd([
      JSON.stringify({
        '@type': 'NewsArticle',
        author: { '@id': '#ida' },
        publisher: { '@id': '#org' },
      }),
      JSON.stringify({ '@type': 'WebSite', founder: IDA, publisher: POST }),
    ]);
    expect(article['author']).toMatchObject({ name: 'Ida Lund' });
    expect(article['publisher']).toMatchObject({ name: 'Harbour Gazette' });
  });
});

it('an article is found in lists, in graphs and as what a page is about', () => {
  const article = { '@type': ['https://schema.org/NewsArticle'], headline: 'a' };
  for (const told of [
    article,
    [[article]],
    { '@graph': article },
    { '@type': 'WebPage', mainEntity: article },
  ]) {
    expect(articleOf(told)['headline']).toBe('a');
  }
});

it('what is broken a little is read', () => {
  const { article, page } = readJsonLd(['{"@type":"Article","headline":"a\nb",}', '{"@type":']);
  expect(article['headline']).toBe('a b');
  expect(page).toEqual({});
});

it('names are those of persons and organisations', () => {
  expect(namesIn({ givenName: 'Ida', familyName: 'Lund' })).toEqual(['Ida Lund']);
  expect(namesIn({ name: ['Ida Lund', 'x'] })).toEqual(['Ida Lund']);
  expect(namesIn({ name: { '@value': 'Ida Lund' } })).toEqual(['Ida Lund']);
  expect(idOf({ '@id': 'https://a.example' })).toBe('https://a.example');
});
