import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, SORTS, sorted } from '../../../../src/core/question/filter/filter.ts';

interface Dated {
  readonly name: string;
  readonly date?: string;
}

const NONE: Filter = { sources: [], authors: [], articles: [], phrases: [], excluded: [] };
const dateOf = ({ date }: Dated) => date;

const QUOTATIONS: readonly Dated[] = [
  { name: 'June', date: '2016-06-01' },
  { name: 'undated' },
  { name: 'March', date: '2016-03-01T23:30:00-05:00' },
  { name: 'June too', date: '2016-06-01' },
  { name: 'July', date: '2016-07' },
];

describe('quotations stand', () => {
  it.each<[why: string, filter: Partial<Filter>, names: string]>([
    ['as they are ranked', {}, 'June, undated, March, June too, July'],
    ['so by relevance too', { sort: 'relevance' }, 'June, undated, March, June too, July'],
    ['the newest first', { sort: 'newest' }, 'July, June, June too, March, undated'],
    ['the oldest first', { sort: 'oldest' }, 'March, June, June too, July, undated'],
    [
      'dated ones first where a day counts',
      { after: '2016-01-01' },
      'June, March, June too, July, undated',
    ],
    [
      'so before a day, by relevance',
      { before: '2017-01-01', sort: 'relevance' },
      'June, March, June too, July, undated',
    ],
    [
      'so where the question names a time',
      { period: { from: '2016-01-01', text: 'since 2016', isRelative: false } },
      'June, March, June too, July, undated',
    ],
    [
      'as ranked whatever else limits them',
      { sources: ['Post'], phrases: ['red bus'] },
      'June, undated, March, June too, July',
    ],
  ])('%s', (_, filter, names) => {
    const inOrder = sorted(QUOTATIONS, { ...NONE, ...filter }, dateOf);
    expect(inOrder.map(({ name }) => name).join(', ')).toBe(names);
  });

  const date = fc.constantFrom(undefined, '2014', '2015-06', '2016-01-01', '2016-01-02');

  it('in an order that keeps the ranking of those with one date, and loses none', () => {
    const filter = fc.record({
      sort: fc.constantFrom(undefined, ...SORTS),
      after: fc.constantFrom(undefined, '2010-01-01'),
    });
    fc.assert(
      fc.property(fc.array(date), filter, (dates, { sort, after }) => {
        const ranked = dates.map((it, rank) => ({ rank, date: it }));
        const limits = { ...(sort && { sort }), ...(after !== undefined && { after }) };
        const inOrder = sorted(ranked, { ...NONE, ...limits }, (it) => it.date);
        expect(inOrder.toSorted((a, b) => a.rank - b.rank)).toEqual(ranked);
        for (const same of new Set(dates)) {
          const ranks = inOrder.filter((it) => it.date === same).map(({ rank }) => rank);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
        if (sort === 'newest' || sort === 'oldest' || after !== undefined) {
          const firstUndated = inOrder.findIndex((it) => it.date === undefined);
          const behind = firstUndated < 0 ? [] : inOrder.slice(firstUndated);
          expect(behind.every((it) => it.date === undefined)).toBe(true);
        }
      }),
    );
  });
});
