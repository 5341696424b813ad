import { describe, expect, it } from 'vitest';
import type { Credit } from '../../../../../src/core/answer/proofread/draft.ts';
import { creditCaveats } from '../../../../../src/core/answer/proofread/judging/creditCaveats.ts';
import { knownSourcesIn } from '../../../../../src/core/answer/proofread/judging/knownSources.ts';
import { statedDatesIn } from '../../../../../src/core/answer/values/statedDate.ts';
import type { Article } from '../../../../../src/core/article/article.ts';
import { catalogueEntryOf } from '../../../../../src/core/article/catalogue.ts';
import { articleOf } from '../../../../support/library.ts';

const WORDS = 'The hull of the ferry is sound';
const ferry: Article = {
  ...articleOf('ferry.txt', `${WORDS} in the winter. It was painted by Kerry.`),
  ...{ publisher: 'The Guardian', date: '2016-10-03' },
  pageLabels: ['i', '1', '2'],
};
const paged: Article = { ...ferry, blocks: ferry.blocks.map((block) => ({ ...block, page: 2 })) };
const mill = { ...articleOf('mill.txt', 'The mill is shut.'), publisher: 'Grenholm Post' };
const sources = knownSourcesIn([ferry, mill].map(catalogueEntryOf));
const place = { articleId: 'ferry', start: 0, end: WORDS.length };

const caveatsOn = (credit: Partial<Credit>, article = paged) =>
  creditCaveats(
    { span: { start: 0, end: 1 }, names: [], ...credit },
    [{ place, article }],
    sources,
  );

describe('what of a credit does not fit', () => {
  it('is another source that the library knows', () => {
    expect(caveatsOn({ names: ['Guardian'] })).toEqual([]);
    expect(caveatsOn({ names: ['Anna Grün', 'the Guardian'] })).toEqual([]);
    expect(caveatsOn({ names: ['Grenholm Post'] })).toEqual([
      { kind: 'other-source', named: 'Grenholm Post', articleIds: ['mill'] },
    ]);
  });

  it('is not a name that nobody knows, or that stands beside the words', () => {
    expect(caveatsOn({ names: ['Anna Grün'] })).toEqual([]);
    const known = knownSourcesIn([{ id: 'x', title: 'X', author: 'John Kerry' }]);
    const credit = { span: { start: 0, end: 1 }, names: ['John Kerry'] };
    expect(creditCaveats(credit, [{ place, article: paged }], known)).toEqual([]);
  });

  it.each([
    ['1', undefined],
    ['1-3', undefined],
    ['2', { kind: 'other-page', named: '2', stands: '1' }],
    ['i', { kind: 'other-page', named: 'i', stands: '1' }],
  ])('is page %s as printed: %j', (page, caveat) => {
    expect(caveatsOn({ page })).toEqual(caveat ? [caveat] : []);
    expect(caveatsOn({ page }, ferry)).toEqual([]);
  });

  it.each([
    ['3 October 2016', undefined],
    ['October 2016', undefined],
    ['3 October', undefined],
    ['4 October 2016', { kind: 'other-date', named: '2016-10-04', stands: '2016-10-03' }],
    ['May 2016', { kind: 'other-date', named: '2016-05', stands: '2016-10-03' }],
    ['4 October', { kind: 'other-date', named: '2016-10-04', stands: '2016-10-03' }],
  ])('is the date of %s: %j', (written, caveat) => {
    const [date] = statedDatesIn(`on ${written}`);
    expect(date).toBeDefined();
    expect(caveatsOn({ ...(date && { date }) })).toEqual(caveat ? [caveat] : []);
  });
});
