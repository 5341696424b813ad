import { compareNames } from '../../article/listOrder.ts';
import type { Period } from './period.ts';

/** Which articles and passages a question is about, besides its words. */
export interface Filter {
  /** ISO day: articles of that day and later. */
  readonly after?: string;
  /** ISO day: articles of the days before it. */
  readonly before?: string;
  /** The name of a collection, which whoever asks may ask or not. */
  readonly collection?: string;
  /** Publishers or agencies, any of which will do; empty for all. */
  readonly sources: readonly string[];
  /** Authors, any of whom will do; empty for all. */
  readonly authors: readonly string[];
  /** Ids of articles, any of which will do; empty for all. */
  readonly articles: readonly string[];
  /** What a passage must have, all of it. */
  readonly phrases: readonly string[];
  /** Words, or phrases, of which a passage may have none. */
  readonly excluded: readonly string[];
  readonly sort?: Sort;
  /** What the question itself says about the time. */
  readonly period?: Period;
}

/** What limits nothing. */
export const NO_FILTER: Filter = {
  sources: [],
  authors: [],
  articles: [],
  phrases: [],
  excluded: [],
};

export type Sort = (typeof SORTS)[number];

export const SORTS = ['newest', 'oldest', 'relevance'] as const;

export type Operator = 'collection' | 'source' | 'author' | 'article' | 'after' | 'before' | 'sort';

export const OPERATORS: readonly Operator[] = [
  'collection',
  'source',
  'author',
  'article',
  'after',
  'before',
  'sort',
];

type NameOperator = 'collection' | 'source' | 'author' | 'article';

/** An operator that was left out, and why; everything else holds. */
export type FilterProblem =
  /** Expected is a day, month or year: `2016-09-03`, `2016-09`, `2016`. */
  | { readonly kind: 'not-a-date'; readonly operator: 'after' | 'before'; readonly value: string }
  /** Expected is one of `newest`, `oldest`, `relevance`. */
  | { readonly kind: 'not-a-sort'; readonly operator: 'sort'; readonly value: string }
  /** Expected are words. */
  | { readonly kind: 'no-words'; readonly operator: NameOperator; readonly value: string }
  /** Expected is that `after` comes before `before`; both are left out. ISO days. */
  | {
      readonly kind: 'no-days-between';
      readonly operator: 'after';
      readonly after: string;
      readonly before: string;
    }
  /** Only words can be excluded: `-source:bbc`. */
  | { readonly kind: 'not-excludable'; readonly operator: Operator; readonly value: string }
  /** There is no such collection for whoever asks, so there is nothing in it. */
  | {
      readonly kind: 'no-such-collection';
      readonly operator: 'collection';
      readonly value: string;
    }
  /** No article has the words beside each other: they are words like the others. */
  | { readonly kind: 'no-such-phrase'; readonly operator: 'phrase'; readonly value: string }
  /** Nothing with the phrase answers, so its words are words like the others. */
  | { readonly kind: 'nothing-with'; readonly operator: 'phrase'; readonly value: string }
  /** Nothing of the time that counts from the asker's clock answers, so all times were searched. */
  | ({ readonly kind: 'nothing-then'; readonly operator: 'time'; readonly value: string } & Pick<
      Period,
      'from' | 'to'
    >);

/**
 * Quotations in the order that a filter asks for: by date, or dated ones first where their dates matter;
 * else as they are. Those without a date come last.
 */
export function sorted<T>(
  quotations: readonly T[],
  { sort, after, before, period }: Filter,
  dateOf: (quotation: T) => string | undefined,
): T[] {
  const matters = after !== undefined || before !== undefined || period !== undefined;
  const isUndated = (it: T) => Number(dateOf(it) === undefined);
  const compareDates = (a: T, b: T) => compareNames(dateOf(a) ?? '', dateOf(b) ?? '');
  return [...quotations].sort((a, b) => {
    if (sort === 'newest') return isUndated(a) - isUndated(b) || compareDates(b, a);
    if (sort === 'oldest') return isUndated(a) - isUndated(b) || compareDates(a, b);
    return matters ? isUndated(a) - isUndated(b) : 0;
  });
}
