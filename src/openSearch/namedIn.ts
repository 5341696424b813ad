import { comparable } from '../core/question/filter/compiledFilter.ts';
import { LONGEST_NAME } from './indexLayout.ts';
import type { Query } from './searches.ts';

/** What has a value of a field in which one of some names stands, as whole words. */
export function namedIn(field: 'sources' | 'author', names: readonly string[]): Query {
  return anyOf(
    // Of what is compared nothing stands for anything else in a pattern.
    names.map((name) => ({ wildcard: { [field]: { value: `*${comparable(name)}*` } } })),
  );
}

export function anyOf(queries: readonly Query[]): Query {
  const [only] = queries;
  if (!only) return { match_none: {} };
  return queries.length === 1 ? only : { bool: { should: queries, minimum_should_match: 1 } };
}

export function allOf(queries: readonly Query[]): Query {
  return queries.length === 0 ? { match_none: {} } : { bool: { filter: queries } };
}

export function noneOf(queries: readonly Query[]): Query {
  return queries.length === 0 ? { match_none: {} } : { bool: { must_not: queries } };
}

/** UTF-16 code units of all names in one query: a node makes an automaton of each, of some 10 KB a letter. */
const LONGEST_NAMES = 1_000;

/** Whether a cluster can be asked for what has names like these. */
export function isAskable(names: readonly string[]): boolean {
  const lengths = names.map((name) => comparable(name).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return all <= LONGEST_NAMES && lengths.every((length) => length <= LONGEST_NAME);
}
