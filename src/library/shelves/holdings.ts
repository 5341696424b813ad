import { setImmediate } from 'node:timers/promises';
import type { Thesaurus } from '../../core/question/thesaurus.ts';
import { pauses } from '../../pace/pauses.ts';
import { type Columns, DamagedColumns } from '../../search/columns.ts';
import type { LibraryState, LibraryStates } from '../../search/libraryState.ts';
import { createPackedSearchers } from '../../search/packedEngine.ts';
import { numbersIn } from '../../search/packedSegment.ts';
import {
  type IndexChange,
  NOTHING_TO_SEARCH,
  type SearchEngine,
} from '../../search/searchEngine.ts';
import { stateOf } from './heldState.ts';
import { createLoans } from './loans.ts';
import { looksThrough, type Segment } from './segment.ts';
import {
  articlesOn,
  entryOf,
  idsToRepack,
  type KeptSegment,
  keysOf,
  keysOn,
  openShelf,
  placeOn,
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
  /**
   * Takes up what was held before, with its keys. To be called before the first change.
   * @returns whether all of it could be taken up; what is not what was written is left out.
   */
  restore(kept: KeptHoldings): Promise<boolean>;
  /** Lets go of the segment that has some columns. @returns how many articles that costs. */
  letGo(columns: Columns): Promise<number>;
  /** Looks at all that is held but the articles themselves. @throws `DamagedColumns` */
  lookThrough(): Promise<void>;
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

  const hold = (shelves: readonly Shelf[], searcher = NOTHING_TO_SEARCH): HeldState => ({
    shelves,
    state: stateOf(shelves, { ...within, searcher, unpacked, thesaurus }),
  });
  let newest: HeldState = hold([]);

  let changing: Promise<unknown> = Promise.resolve();
  const oneByOne = <T>(change: () => Promise<T>): Promise<T> => {
    const changed = changing.then(change);
    changing = changed.catch(() => {});
    return changed;
  };

  /** Whoever asks sees either what was before or all of this. */
  const replace = async (shelves: readonly Shelf[], change: IndexChange): Promise<void> => {
    const searcher = await engine.change(change);
    const { shelves: old } = newest;
    newest = hold(shelves, searcher);
    loans.lend(segmentsOf(shelves));
    loans.giveBack(segmentsOf(old));
  };

  /** @param fresh segments with keys behind all others. @param ids of articles that go. */
  const takeIn = (fresh: readonly KeptSegment[], ids: Iterable<string>) =>
    loans.during(segmentsOf(fresh), async () => {
      const opened = await openShelves(fresh);
      const { shelves: old } = newest;
      const gone = await placesLeft(old, opened, ids);
      if (opened.length + gone.length === 0) return;
      const shelves = without([...old, ...opened], gone);
      await replace(shelves, changeOf(shelves, opened, gone));
      for (const place of gone) unpacked.forget(place);
    });

  return {
    state: () => newest.state,
    withState(work) {
      const { state, shelves } = newest;
      return loans.during(segmentsOf(shelves), () => work(state));
    },
    has: (id) => placeOn(newest.shelves, id) !== undefined,
    *ids() {
      for (const { id } of newest.state.catalogue()) yield id;
    },
    change: ({ added = [], removed = [] }) =>
      oneByOne(async () => {
        const numbered = added.map((segment): KeptSegment => {
          const firstKey = nextKey;
          nextKey += keysOn({ segment });
          return { segment, firstKey, removed: NONE };
        });
        await takeIn(numbered, removed);
      }),
    restore: (kept) =>
      oneByOne(async () => {
        nextKey = kept.nextKey;
        const sound = [...kept.segments];
        for (;;) {
          try {
            await loans.during(segmentsOf(sound), async () => {
              // No article of these stands anywhere else: so they were held when they were kept.
              const shelves = await openShelves(sound);
              await replace(shelves, changeOf(shelves, shelves, []));
            });
            return sound.length === kept.segments.length;
          } catch (error) {
            const at = sound.findIndex(({ segment }) => isOf(segment, error));
            if (at < 0) throw error;
            sound.splice(at, 1);
          }
        }
      }),
    letGo: (columns) =>
      oneByOne(async () => {
        const shelf = newest.shelves.find(({ segment }) => segment.columns === columns);
        if (!shelf) return 0;
        const shelves = newest.shelves.filter((it) => it !== shelf);
        const removed = numbersIn(shelf.packed).map((number) => shelf.firstKey + number);
        await replace(shelves, {
          added: [],
          removed,
          segments: shelves.map(({ packed }) => packed),
        });
        return articlesOn(shelf);
      }),
    async lookThrough() {
      await loans.during(segmentsOf(newest.shelves), async () => {
        const pause = pauses();
        for (const { segment } of newest.shelves) {
          for (const _ of looksThrough(segment)) await pause();
        }
      });
    },
    kept: () => ({ segments: newest.shelves, nextKey }),
    idsToRepack: () => idsToRepack(newest.shelves),
    close() {
      loans.giveBack(segmentsOf(newest.shelves));
      newest = hold([]);
    },
  };
}

/** Whether an error says that a segment is not what was written. */
function isOf({ columns }: Segment, error: unknown): boolean {
  return error instanceof DamagedColumns && error.columns === columns;
}

async function openShelves(segments: readonly KeptSegment[]): Promise<Shelf[]> {
  const opened: Shelf[] = [];
  for (const segment of segments) {
    opened.push(openShelf(segment));
    await setImmediate();
  }
  return opened;
}

const NONE: ReadonlySet<number> = new Set();

function segmentsOf(kept: readonly KeptSegment[]): Segment[] {
  return kept.map(({ segment }) => segment);
}

/** Places that are left by articles that go, or that others have come for. @param ids of those that go, unless they are on the fresh shelves. */
async function placesLeft(
  shelves: readonly Shelf[],
  fresh: readonly Shelf[],
  ids: Iterable<string>,
): Promise<ShelfPlace[]> {
  const arrived = new Map<string, ShelfPlace>();
  const gone: ShelfPlace[] = [];
  const pause = pauses();
  for (const shelf of fresh) {
    for (const place of placesOn(shelf)) {
      const { id } = entryOf(place);
      const earlier = arrived.get(id) ?? placeOn(shelves, id);
      if (earlier) gone.push(earlier);
      arrived.set(id, place);
      await pause();
    }
  }
  for (const id of new Set(ids)) {
    const place = arrived.has(id) ? undefined : placeOn(shelves, id);
    if (place) gone.push(place);
    await pause();
  }
  return gone;
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
    .filter((shelf) => articlesOn(shelf) > 0);
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
