import { setImmediate } from 'node:timers/promises';
import type { Thesaurus } from '../../core/question/thesaurus.ts';
import { pauses } from '../../pace/pauses.ts';
import type { LibraryState, LibraryStates } from '../../search/libraryState.ts';
import { createPackedSearchers } from '../../search/packedEngine.ts';
import {
  type IndexChange,
  NOTHING_TO_SEARCH,
  type SearchEngine,
} from '../../search/searchEngine.ts';
import { stateOf } from './heldState.ts';
import { createLoans } from './loans.ts';
import type { Segment } from './segment.ts';
import {
  idsToRepack,
  type KeptSegment,
  keysOf,
  keysOn,
  openShelf,
  placesOn,
  type Shelf,
  type ShelfPlace,
  withoutArticles,
} from './shelf.ts';
import { createShelfWithin } from './shelfWithin.ts';
import type { Snapshot } from './snapshot.ts';
import { type ArticleDoubts, createUnpackedArticles } from './unpackedArticles.ts';

/** What a library holds: segments, without the articles removed since they were packed. */
export interface Holdings extends LibraryStates {
  /** The newest state. Whatever takes time works with `withState`. */
  state(): LibraryState;
  has(id: string): boolean;
  /** In no order. */
  ids(): Iterable<string>;
  /** Adds and removes at once: who asks sees all of a change or nothing of it. One ends before the next begins. */
  change(change: HoldingsChange): Promise<void>;
  /** Takes up what was held before, with its keys. To be called before the first change. */
  restore(kept: KeptHoldings): Promise<void>;
  /** What is to be kept of it. */
  kept(): KeptHoldings;
  /** Ids of articles on shelves that are small or half empty, where there are too many such shelves. */
  idsToRepack(): Set<string>;
  /** Lets go of everything that nobody is at work on. */
  close(): void;
}

export type KeptHoldings = Pick<Snapshot, 'segments' | 'nextKey'>;

export interface HoldingsChange {
  /** Ids of articles that are no longer held. Those that are not held anyway are passed over. */
  readonly removed?: Iterable<string>;
  /** Their articles take the place of those with the same ids, the later one that of the earlier. */
  readonly added?: readonly Segment[];
}

export interface HoldingsOptions extends ArticleDoubts {
  readonly engine: SearchEngine;
  readonly thesaurus: () => Thesaurus;
}

/** What is held at one moment. */
interface HeldState {
  readonly shelves: readonly Shelf[];
  readonly state: LibraryState;
}

export function createHoldings({ engine, thesaurus, ...doubts }: HoldingsOptions): Holdings {
  const unpacked = createUnpackedArticles(doubts);
  const loans = createLoans();
  const within = { shelfWithin: createShelfWithin(), searcherOf: createPackedSearchers() };
  let nextKey = 0;
  /** The places of what is held at the moment. */
  let places = new Map<string, ShelfPlace>();

  const hold = (shelves: readonly Shelf[], searcher = NOTHING_TO_SEARCH): HeldState => {
    const placeOf = (id: string) => (held === newest ? places.get(id) : placeOn(shelves, id));
    const read = { ...within, searcher, unpacked, thesaurus, placeOf };
    const held = { shelves, state: stateOf(shelves, read) };
    return held;
  };
  let newest: HeldState = hold([]);

  /** Whoever asks sees either what was before or all of this. @param fresh with keys behind all others. */
  const replace = async (fresh: readonly Shelf[], ids: Iterable<string>): Promise<void> => {
    const { arrived, gone } = await compare(places, fresh, ids);
    if (fresh.length + gone.length === 0) return;
    const { shelves: old } = newest;
    const shelves = without([...old, ...fresh], gone);
    const searcher = await engine.change(changeOf(shelves, fresh, gone));
    for (const { entry } of gone) places.delete(entry.id);
    if (places.size === 0) places = arrived;
    else for (const [id, place] of arrived) places.set(id, place);
    newest = hold(shelves, searcher);
    for (const place of gone) unpacked.forget(place);
    loans.lend(segmentsOf(shelves));
    loans.giveBack(segmentsOf(old));
  };

  const takeIn = (segments: readonly KeptSegment[], removed: Iterable<string>) =>
    loans.during(segmentsOf(segments), async () => {
      const fresh: Shelf[] = [];
      for (const segment of segments) {
        fresh.push(openShelf(segment));
        await setImmediate();
      }
      await replace(fresh, removed);
    });

  return {
    state: () => newest.state,
    withState(work) {
      const { state, shelves } = newest;
      return loans.during(segmentsOf(shelves), () => work(state));
    },
    has: (id) => places.has(id),
    ids: () => places.keys(),
    async change({ added = [], removed = [] }) {
      const numbered = added.map((segment): KeptSegment => {
        const firstKey = nextKey;
        nextKey += keysOn({ segment });
        return { segment, firstKey, removed: NONE };
      });
      await takeIn(numbered, removed);
    },
    async restore(kept) {
      nextKey = kept.nextKey;
      await takeIn(kept.segments, []);
    },
    kept: () => ({ segments: newest.shelves, nextKey }),
    idsToRepack: () => idsToRepack(newest.shelves),
    close() {
      loans.giveBack(segmentsOf(newest.shelves));
      places = new Map();
      newest = hold([]);
    },
  };
}

const NONE: ReadonlySet<number> = new Set();

function segmentsOf(kept: readonly KeptSegment[]): Segment[] {
  return kept.map(({ segment }) => segment);
}

/** What a change does to the places of articles. */
interface Moves {
  /** By id, the new ones. */
  readonly arrived: Map<string, ShelfPlace>;
  /** Those that are left by articles that went, or that others have come for. */
  readonly gone: readonly ShelfPlace[];
}

/** @param removed ids of articles that go, unless they are on the fresh shelves. */
async function compare(
  places: ReadonlyMap<string, ShelfPlace>,
  fresh: readonly Shelf[],
  removed: Iterable<string>,
): Promise<Moves> {
  const arrived = new Map<string, ShelfPlace>();
  const gone: ShelfPlace[] = [];
  const pause = pauses();
  for (const shelf of fresh) {
    for (const place of placesOn(shelf)) {
      const { id } = place.entry;
      const earlier = arrived.get(id) ?? places.get(id);
      if (earlier) gone.push(earlier);
      arrived.set(id, place);
      await pause();
    }
  }
  for (const id of new Set(removed)) {
    const place = arrived.has(id) ? undefined : places.get(id);
    if (place) gone.push(place);
  }
  return { arrived, gone };
}

/** Shelves without the articles that stood in some places; those that are empty then are left out. */
function without(shelves: readonly Shelf[], gone: readonly ShelfPlace[]): Shelf[] {
  const numbers = new Map<number, Set<number>>();
  for (const { firstKey, number } of gone) {
    numbers.set(firstKey, (numbers.get(firstKey) ?? new Set()).add(number));
  }
  return shelves
    .map((shelf) => {
      const own = numbers.get(shelf.firstKey);
      return own ? withoutArticles(shelf, own) : shelf;
    })
    .filter(({ catalogue, removed }) => removed.size < catalogue.length);
}

/** What an engine is told. @param shelves those after the change. */
function changeOf(
  shelves: readonly Shelf[],
  fresh: readonly Shelf[],
  gone: readonly ShelfPlace[],
): IndexChange {
  const segments = shelves.map(({ packed }) => packed);
  const firstNew = fresh[0]?.firstKey ?? Number.POSITIVE_INFINITY;
  return {
    added: segments.filter(({ firstKey }) => firstKey >= firstNew),
    removed: gone.filter(({ firstKey }) => firstKey < firstNew).flatMap(keysOf),
    segments,
  };
}

/** Where the article with an id stands on some shelves, which takes longer than to look at the newest ones. */
function placeOn(shelves: readonly Shelf[], id: string): ShelfPlace | undefined {
  for (const shelf of shelves) {
    for (const place of placesOn(shelf)) if (place.entry.id === id) return place;
  }
  return undefined;
}
