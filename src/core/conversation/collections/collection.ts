import type { CatalogueEntry } from '../../article/catalogue.ts';
import { belongsTo, type Membership } from './membership.ts';

/**
 * Some of the articles: those that it is true of. What is found out of a collection is kept as long as the
 * function is, so the same articles are to be named by the same one.
 */
export interface Collection {
  (entry: CatalogueEntry): boolean;
  /** The same as data, where it is known: what is elsewhere can be asked only what can be sent. */
  readonly membership?: Membership;
}

/** The collection of what belongs. */
export function collectionOf(membership: Membership): Collection {
  const belongs = belongsTo(membership);
  return Object.assign((entry: CatalogueEntry) => belongs(entry), { membership });
}

/** What is in both of two collections. */
export function inBoth(one: Collection, other: Collection): Collection {
  const of = [one, other].flatMap(({ membership }) => membership ?? []);
  if (of.length === 2) return collectionOf({ kind: 'all', of });
  return (entry) => one(entry) && other(entry);
}
