import type { Collection } from '../core/conversation/collections/collection.ts';
import type { LibraryStates } from '../search/libraryState.ts';
import { createHeadlines, type HeadlinesIn } from './headlines.ts';

/** As much of a library as somebody sees: all of it, or a collection. */
export interface SeenLibrary extends LibraryStates {
  readonly headlinesIn: HeadlinesIn;
  /** What of it is in a collection. It is the same one each time, since it keeps what is costly to find out. */
  within(collection: Collection): SeenLibrary;
}

/** All of a library. */
export function seenOf({ withState }: LibraryStates): SeenLibrary {
  const narrowed = new WeakMap<Collection, SeenLibrary>();
  return {
    withState,
    headlinesIn: createHeadlines(),
    within(collection) {
      const seen =
        narrowed.get(collection) ??
        seenOf({
          withState: (work) => withState(async (whole) => work(await whole.soonWithin(collection))),
        });
      narrowed.set(collection, seen);
      return seen;
    },
  };
}
