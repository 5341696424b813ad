import { compareNames } from '../../core/article/listOrder.ts';
import type { Thesaurus } from '../../core/question/thesaurus.ts';
import type { LibraryState } from '../../search/libraryState.ts';
import { keysWith, statisticsOf } from '../../search/packedSegment.ts';
import type { Searcher } from '../../search/searchEngine.ts';
import { filesOf } from './packedArticles.ts';
import { placeAt, placesOn, type Shelf, type ShelfPlace } from './shelf.ts';
import type { UnpackedArticles } from './unpackedArticles.ts';

/** What the articles on shelves are read with. */
export interface ReadShelves {
  readonly searcher: Searcher;
  readonly unpacked: UnpackedArticles;
  readonly thesaurus: () => Thesaurus;
  /** Where the article with an id stands on these shelves. */
  readonly placeOf: (id: string) => ShelfPlace | undefined;
}

/** The state of a library that has these shelves, in order of their keys. */
export function stateOf(
  shelves: readonly Shelf[],
  { searcher, unpacked, thesaurus, placeOf }: ReadShelves,
): LibraryState {
  const packed = shelves.map((shelf) => shelf.packed);
  return {
    searcher,
    statistics: statisticsOf(packed),
    get thesaurus() {
      return thesaurus();
    },
    languages: languagesOn(shelves),
    size: shelves.reduce((sum, { catalogue, removed }) => sum + catalogue.length - removed.size, 0),
    ids: () => idsOn(shelves),
    *catalogue() {
      for (const shelf of shelves) for (const { entry } of placesOn(shelf)) yield entry;
    },
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
    keysWith: (field, term) => keysWith(packed, field, term),
  };
}

/** Of all that was packed, since what was removed is little. */
function languagesOn(shelves: readonly Shelf[]): string[] {
  const passages = new Map<string, number>();
  for (const { segment } of shelves) {
    for (const [language, count] of Object.entries(segment.articles.languages)) {
      passages.set(language, (passages.get(language) ?? 0) + count);
    }
  }
  return [...passages].sort(([, a], [, b]) => b - a).map(([language]) => language);
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
