import type { CatalogueEntry } from '../../core/article/catalogue.ts';
import { compareNames } from '../../core/article/listOrder.ts';
import type { Collection } from '../../core/conversation/collections/collection.ts';
import type { Thesaurus } from '../../core/question/thesaurus.ts';
import { languageCode } from '../../core/text/language.ts';
import { pauses } from '../../pace/pauses.ts';
import type { LibraryState } from '../../search/libraryState.ts';
import { type PackedSegment, statisticsOf } from '../../search/packedSegment.ts';
import type { Searcher } from '../../search/searchEngine.ts';
import { filesOf } from './packedArticles.ts';
import { passagesAt, placeAt, placesOn, type Shelf, type ShelfPlace } from './shelf.ts';
import type { ShelfWithin } from './shelfWithin.ts';
import type { UnpackedArticles } from './unpackedArticles.ts';

/** What the articles on shelves are read with. */
export interface ReadShelves {
  readonly searcher: Searcher;
  readonly unpacked: UnpackedArticles;
  readonly thesaurus: () => Thesaurus;
  /** Where the article with an id stands on these shelves. */
  readonly placeOf: (id: string) => ShelfPlace | undefined;
  readonly shelfWithin: ShelfWithin;
  /** Searches what is left on shelves, whatever engine searches all of it. */
  readonly searcherOf: (segments: readonly PackedSegment[]) => Searcher;
}

/** The state of a library that has these shelves, in order of their keys. */
export function stateOf(shelves: readonly Shelf[], read: ReadShelves): LibraryState {
  const { searcher, unpacked, thesaurus, placeOf } = read;
  const within = new WeakMap<Collection, LibraryState>();
  const catalogue: Iterable<CatalogueEntry> = {
    *[Symbol.iterator]() {
      for (const shelf of shelves) for (const { entry } of placesOn(shelf)) yield entry;
    },
  };
  let languages: readonly string[] | undefined;
  const state: LibraryState = {
    searcher,
    statistics: statisticsOf(shelves.map(({ packed }) => packed)),
    get thesaurus() {
      return thesaurus();
    },
    get languages() {
      languages ??= languagesOn(shelves);
      return languages;
    },
    size: shelves.reduce((sum, { catalogue, removed }) => sum + catalogue.length - removed.size, 0),
    ids: () => idsOn(shelves),
    catalogue: () => catalogue,
    entryWith: (id) => placeOf(id)?.entry,
    entryAt: (key) => placeAt(shelves, key)?.entry,
    articleWith(id) {
      const place = placeOf(id);
      return place && unpacked.article(place);
    },
    isCurrent(id) {
      const place = placeOf(id);
      return place !== undefined && unpacked.isCurrent(place);
    },
    proposalsOf: (keys) =>
      keys.flatMap((key) => {
        const place = placeAt(shelves, key);
        return (place && unpacked.proposal(place, key)) ?? [];
      }),
    within(collection) {
      const left = within.get(collection) ?? stateWithin(shelves, collection, read);
      within.set(collection, left);
      return left;
    },
    async soonWithin(collection) {
      const pause = pauses();
      for (const shelf of within.has(collection) ? [] : shelves) {
        read.shelfWithin(shelf, collection);
        await pause();
      }
      return state.within(collection);
    },
  };
  return state;
}

/** The state of a library that has what a collection has of these shelves, and never had anything else. */
function stateWithin(
  shelves: readonly Shelf[],
  collection: Collection,
  read: ReadShelves,
): LibraryState {
  const left = shelves.flatMap((shelf) => read.shelfWithin(shelf, collection) ?? []);
  const removed = new Map(left.map((shelf) => [shelf.firstKey, shelf.removed]));
  return stateOf(left, {
    ...read,
    searcher: read.searcherOf(left.map(({ packed }) => packed)),
    placeOf(id) {
      const place = read.placeOf(id);
      return place && removed.get(place.firstKey)?.has(place.number) === false ? place : undefined;
    },
  });
}

function languagesOn(shelves: readonly Shelf[]): string[] {
  const passages = new Map<string, number>();
  for (const shelf of shelves) {
    for (const place of placesOn(shelf)) {
      const language = languageCode(place.entry.language);
      const count = passagesAt(place);
      if (count > 0) passages.set(language, (passages.get(language) ?? 0) + count);
    }
  }
  return [...passages]
    .sort(([a, some], [b, others]) => others - some || compareNames(a, b))
    .map(([language]) => language);
}

/** In order of the paths; those of one file in order of their keys. */
function idsOn(shelves: readonly Shelf[]): string[] {
  const byPath = new Map<string, string[]>();
  for (const { segment, catalogue, removed } of shelves) {
    let number = 0;
    for (const [path, articles] of filesOf(segment.articles)) {
      const ids = byPath.get(path) ?? [];
      byPath.set(path, ids);
      for (const end = number + articles; number < end; number += 1) {
        const entry = catalogue[number];
        if (entry && !removed.has(number)) ids.push(entry.id);
      }
    }
  }
  return [...byPath].sort(([a], [b]) => compareNames(a, b)).flatMap(([, ids]) => ids);
}
