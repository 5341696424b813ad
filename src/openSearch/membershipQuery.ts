import {
  type Membership,
  plainCode,
  plainPath,
} from '../core/conversation/collections/membership.ts';
import { comparable } from '../core/question/filter/compiledFilter.ts';
import { type FilterFields, LONGEST_VALUE } from './indexLayout.ts';
import { allOf, anyOf, isAskable, namedIn, noneOf } from './namedIn.ts';
import type { Query } from './searches.ts';

/** Parts of a membership for which a cluster is asked at once: a node takes 1,024 clauses. */
const MOST_PARTS = 500;

/** The articles, and passages of articles, that belong; undefined where that is too much to be asked. */
export function membershipQuery(membership: Membership): Query | undefined {
  const parts = [...partsOf(membership)];
  const names = parts.flatMap((it) => (it.isName ? it.value : []));
  const isShort = parts.every(({ value }) => value.length < LONGEST_VALUE);
  return parts.length <= MOST_PARTS && isShort && isAskable(names)
    ? queryOf(membership)
    : undefined;
}

function queryOf(membership: Membership): Query {
  switch (membership.kind) {
    case 'folder': {
      const folders = membership.folders.map(plainPath);
      if (folders.includes('')) return { match_all: {} };
      return anyOf(folders.map((folder) => startingWith('place', `${folder}/`)));
    }
    case 'tag':
      return { terms: { tags: membership.tags.map(comparable) } };
    case 'source':
      return namedIn('sources', membership.sources);
    case 'author':
      return namedIn('author', membership.authors);
    case 'language': {
      const codes = membership.languages.map(plainCode);
      const longer = codes.map((code) => startingWith('language', `${code}-`));
      return anyOf([{ terms: { language: codes } }, ...longer]);
    }
    case 'any':
      return anyOf(membership.of.map(queryOf));
    case 'all':
      return allOf(membership.of.map(queryOf));
    case 'not':
      return noneOf(membership.of.map(queryOf));
  }
}

function startingWith(field: keyof FilterFields, value: string): Query {
  return { prefix: { [field]: { value } } };
}

/** What is looked for; a name is one that stands in a longer one. */
interface MembershipPart {
  readonly value: string;
  readonly isName: boolean;
}

function* partsOf(membership: Membership): Generator<MembershipPart> {
  const all = (values: readonly string[], isName = false) =>
    ['', ...values].map((value) => ({ value, isName }));
  switch (membership.kind) {
    case 'folder':
      return yield* all(membership.folders);
    case 'tag':
      return yield* all(membership.tags.map(comparable));
    case 'language':
      return yield* all(membership.languages);
    case 'source':
      return yield* all(membership.sources, true);
    case 'author':
      return yield* all(membership.authors, true);
    case 'any':
    case 'all':
    case 'not':
      yield* all([]);
      for (const it of membership.of) yield* partsOf(it);
  }
}
