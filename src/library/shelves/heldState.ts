import type { CatalogueEntry } from '../../core/article/catalogue.ts';
import { compareNames } from '../../core/article/listOrder.ts';
import type { Collection } from '../../core/conversation/collections/collection.ts';
import type { Thesaurus } from '../../core/question/thesaurus.ts';
import { languageCode } from '../../core/text/language.ts';
import { pauses } from '../../pace/pauses.ts';
import type { LibraryState } from '../../search/libraryState.ts';
import { type PackedSegment, statisticsOf } from '../../search/packedSegment.ts';
import type { Searcher } from '../../search/searchEngine.ts';
import { filesOf, languagesOf } from './packedArticles.ts';
import {
  articlesOn,
  entryOf,
  passagesAt,
  placeAt,
  placeOn,
  placesOn,
  type Shelf,
  type ShelfPlace,
  shelfAt,
} from './shelf.ts';
import type { ShelfWithin } from './shelfWithin.ts';
import type { UnpackedArticles } from './unpackedArticles.ts';

/** What the articles on shelves are read with. */
export interface ReadShelves {
  readonly searcher: Searcher;
  readonly unpacked: UnpackedArticles;
  readonly thesaurus: () => Thesaurus;
  readonly shelfWithin: ShelfWithin;
  /** Searches what is left on shelves, whatever engine searches all of it. */
  readonly searcherOf: (segments: readonly PackedSegment[]) => Searcher;
}

/** The state of a library that has these shelves, in order of their keys. */
export function stateOf(shelves: readonly Shelf[], read: ReadShelves): LibraryState {
  const { searcher, unpacked, thesaurus } = read;
  const placeOf = (id: string) => placeOn(shelves, id);
  const entryIn = (place: ShelfPlace | undefined) => place && entryOf(place);
  const within = new WeakMap<Collection, LibraryState>();
  const catalogue: Iterable<CatalogueEntry> = {
    *[Symbol.iterator]() {
      for (const shelf of shelves) for (const place of placesOn(shelf)) yield entryOf(place);
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
    size: shelves.reduce((sum, shelf) => sum + articlesOn(shelf), 0),
    ids: () => idsOn(shelves),
    catalogue: () => catalogue,
    entryWith: (id) => entryIn(placeOf(id)),
    entryAt: (key) => entryIn(placeAt(shelves, key)),
    timesAt(key) {
      const shelf = shelfAt(shelves, key);
      return shelf?.segment.times.timesOf(key - shelf.firstKey);
    },
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
  return stateOf(left, { ...read, searcher: read.searcherOf(left.map(({ packed }) => packed)) });
}

function languagesOn(shelves: readonly Shelf[]): string[] {
  const passages = new Map<string, number>();
  const add = (language: string, count: number) =>
    passages.set(language, (passages.get(language) ?? 0) + count);
  for (const { segment, firstKey, removed } of shelves) {
    for (const [language, count] of languagesOf(segment.articles)) add(language, count);
    for (const number of removed) {
      const place = { segment, firstKey, removed, number };
      add(languageCode(entryOf(place).language), -passagesAt(place));
    }
  }
  return [...passages]
    .filter(([, count]) => count > 0)
    .sort(([a, some], [b, others]) => others - some || compareNames(a, b))
    .map(([language]) => language);
}

/** In order of the paths; those of one file in order of their keys. */
function idsOn(shelves: readonly Shelf[]): string[] {
  const byPath = new Map<string, string[]>();
  for (const { segment, firstKey, removed } of shelves) {
    let number = 0;
    for (const [path, articles] of filesOf(segment.articles)) {
      const ids = byPath.get(path) ?? [];
      byPath.set(path, ids);
      for (const end = number + articles; number < end; number += 1) {
        if (!removed.has(number)) ids.push(entryOf({ segment, firstKey, removed, number }).id);
      }
    }
  }
  return [...byPath].sort(([a], [b]) => compareNames(a, b)).flatMap(([, ids]) => ids);
}
