import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { catalogueEntryOf } from '../../../src/core/article/catalogue.ts';

const ARTICLE: Article = {
  id: 'a',
  path: 'a.txt',
  title: 'Title',
  tags: ['news'],
  text: 'The ferry left in March 2016. It was late (Reuters).',
  blocks: [],
};
const FULL: Article = {
  ...ARTICLE,
  author: 'Anna Marlow',
  publisher: 'Harbour Post',
  date: '2016-10-03',
  url: 'https://harbour.example/a',
  language: 'en',
};

describe('a line of the catalogue', () => {
  it('has what is looked for without the text, the times that it names too', () => {
    expect(catalogueEntryOf(FULL)).toEqual({
      id: 'a',
      title: 'Title',
      agency: 'Reuters',
      author: 'Anna Marlow',
      publisher: 'Harbour Post',
      date: '2016-10-03',
      url: 'https://harbour.example/a',
      language: 'en',
      tags: ['news'],
      years: [2016],
      months: [2],
    });
  });

  it('survives being written as JSON, whatever is missing', () => {
    const text = fc.string({ unit: 'grapheme' });
    const about = fc.record(
      { author: text, publisher: text, date: text, url: text, language: text },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(about, text, (known, words) => {
        const entry = catalogueEntryOf({ ...ARTICLE, ...known, text: words });
        expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
        expect(Object.values(entry)).not.toContain(undefined);
      }),
    );
  });
});
