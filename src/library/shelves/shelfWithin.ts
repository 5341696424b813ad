import type { Collection } from '../../core/conversation/collections/collection.ts';
import { articlesOn, entryOf, placesOn, type Shelf, withoutArticles } from './shelf.ts';

/** A shelf without the articles that a collection has not; undefined where that leaves none. */
export type ShelfWithin = (shelf: Shelf, collection: Collection) => Shelf | undefined;

/**
 * Takes out what a collection has not as if it had been removed, so that what is counted and searched is
 * what a library without it would have. The catalogue is read for it, so what is left of a shelf is kept as long as
 * the shelf and the collection are; what is counted of it is counted when it is asked for.
 */
export function createShelfWithin(): ShelfWithin {
  const kept = new WeakMap<Shelf, WeakMap<Collection, Shelf>>();
  return (shelf, collection) => {
    const known = kept.get(shelf) ?? new WeakMap<Collection, Shelf>();
    kept.set(shelf, known);
    const left = known.get(collection) ?? leave(shelf, collection);
    known.set(collection, left);
    return articlesOn(left) > 0 ? left : undefined;
  };
}

function leave(shelf: Shelf, collection: Collection): Shelf {
  const others = new Set<number>();
  for (const place of placesOn(shelf)) {
    if (!collection(entryOf(place))) others.add(place.number);
  }
  return others.size > 0 ? withoutArticles(shelf, others) : shelf;
}
