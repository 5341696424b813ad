import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Article } from '../../core/article/article.ts';
import type { CatalogueEntry } from '../../core/article/catalogue.ts';
import type { Statistics } from '../../core/question/statistics.ts';
import type { Proposal } from '../../core/ranking/order.ts';
import type { PackedEngine } from '../../search/packedEngine.ts';
import {
  type PackedSegment,
  passagesIn,
  statisticsOf,
  withoutPassages,
} from '../../search/packedSegment.ts';
import type { IndexedPassage, SearchEngine } from '../../search/searchEngine.ts';
import { articleWith, catalogueOf, unpackArticle, unpackPassage } from './packedArticles.ts';
import { indexedPassagesOf, SEGMENT_PASSAGES, type Segment } from './segment.ts';

/** What a library holds at the moment: segments, without the articles removed since they were packed. */
export interface Holdings {
  readonly engine: SearchEngine;
  readonly statistics: Statistics;
  /** The languages that the articles are in, that of the most passages first. */
  readonly languages: readonly string[];
  /** Number of articles. */
  readonly size: number;
  get(id: string): Article | undefined;
  has(id: string): boolean;
  /** In no order. */
  ids(): Iterable<string>;
  /** In no order. */
  catalogue(): Iterable<CatalogueEntry>;
  /** The catalogue's line of the article that the passage with a key is from. */
  catalogued(key: number): CatalogueEntry | undefined;
  /** Grows with each change. */
  readonly generation: number;
  /** The passages with these keys and their articles, without those that are no longer held. */
  proposalsOf(keys: readonly number[]): Proposal[];
  /** Adds and removes at once: who asks sees all of a change or nothing of it. */
  change(change: Change): Promise<void>;
  /** In order of their keys. */
  readonly shelves: readonly Shelf[];
  /** Ids of articles on shelves that are small or half empty, where there are too many such shelves. */
  idsToRepack(): Set<string>;
}

/** A segment without the articles that were removed since it was packed. */
export interface Shelf {
  readonly segment: Segment;
  /** The numbers of those articles. */
  readonly removed: ReadonlySet<number>;
}

export interface Change {
  /** Ids of articles that are no longer held. Those that are not held anyway are passed over. */
  readonly removed?: Iterable<string>;
  /** Their articles take the place of those with the same ids, the later one that of the earlier. */
  readonly added?: readonly Shelf[];
}

/** The engines of a library: one for few passages, one for any number. */
export interface Engines {
  readonly embedded: SearchEngine;
  /** Passages up to which the embedded one serves. */
  readonly embeddedLimit: number;
  readonly packed: PackedEngine;
}

interface OpenShelf extends Shelf {
  readonly catalogue: readonly CatalogueEntry[];
  removed: ReadonlySet<number>;
  packed: PackedSegment;
}

interface Place {
  readonly shelf: OpenShelf;
  /** The article's number in its segment. */
  readonly number: number;
}

/** UTF-16 code units of articles that stay unpacked: what was quoted is soon looked at again. */
const UNPACKED_LENGTH = 16_000_000;
/** Passages that stay unpacked, so that whoever keeps what it found out about them finds it again. */
const UNPACKED_PASSAGES = 2_000;

/** Passages of a shelf below which it is small. */
const SMALL = SEGMENT_PASSAGES / 10;
/** Small shelves up to which they are left alone: each costs every question some lookups. */
const MOST_SMALL = 8;
/** Share of a shelf's passages below which those that are left are worth packing anew. */
const SPARSE = 0.5;

/** @param onDamage hears of an article that can no longer be read as it was kept. */
export function createHoldings(engines: Engines, onDamage: (id: string) => void): Holdings {
  let shelves: readonly OpenShelf[] = [];
  let places = new Map<string, Place>();
  let isEmbedded = engines.embeddedLimit > 0;
  /** Whether the embedded engine has more or fewer passages than the shelves at the moment. */
  let isEmbeddedChanging = false;
  let nextKey = 0;
  let generation = 0;
  let statistics = statisticsOf([]);
  let languages: readonly string[] = [];
  const articles = new LRUCache<string, Article>({
    maxSize: UNPACKED_LENGTH,
    sizeCalculation: ({ text }) => text.length + 1,
  });
  const proposals = new LRUCache<number, Proposal>({ max: UNPACKED_PASSAGES });

  const articleAt = (place: Place): Article | undefined => {
    const { shelf, number } = place;
    const known = articles.get(keyOf(place));
    if (known) return known;
    const article = articleIn(shelf.segment, number);
    if (article) articles.set(keyOf(place), article);
    else onDamage(shelf.catalogue[number]?.id ?? '');
    return article;
  };

  const proposalOf = (key: number): Proposal | undefined => {
    const shelf = shelfWith(shelves, key);
    if (!shelf || shelf.packed.removed?.flags[key - shelf.packed.firstKey] === 1) return undefined;
    const known = proposals.get(key);
    if (known) return known;
    const passage = key - shelf.packed.firstKey;
    const packed = shelf.segment.articles;
    const article = articleAt({ shelf, number: articleWith(packed, passage) });
    if (!article) return undefined;
    const proposal = { article, passage: unpackPassage(packed, passage, article) };
    proposals.set(key, proposal);
    return proposal;
  };

  /** The passages of an article as engines see them. */
  const passagesAt = (place: Place): IndexedPassage[] => {
    const { segment, packed } = place.shelf;
    const article = articleAt(place);
    if (!article) return [];
    const numbers = numbersOfPassages(place);
    const passages = numbers.map((number) => unpackPassage(segment.articles, number, article));
    return indexedPassagesOf(article, passages).map((passage, at) => ({
      key: packed.firstKey + (numbers[at] ?? 0),
      ...passage,
    }));
  };

  /** What nobody can ask for again takes no room. */
  const forget = (place: Place) => {
    articles.delete(keyOf(place));
    for (const number of numbersOfPassages(place)) {
      proposals.delete(place.shelf.packed.firstKey + number);
    }
  };

  const open = ({ segment, removed }: Shelf): OpenShelf => {
    const packed = { firstKey: nextKey, index: segment.index };
    nextKey += passagesOf(packed);
    const catalogue = catalogueOf(segment.articles);
    const shelf = { segment, catalogue, removed: new Set<number>(), packed };
    if (removed.size > 0) take(Array.from(removed, (number) => ({ shelf, number })));
    return shelf;
  };

  return {
    get engine() {
      return isEmbedded && !isEmbeddedChanging ? engines.embedded : engines.packed;
    },
    get statistics() {
      return statistics;
    },
    get languages() {
      return languages;
    },
    get size() {
      return places.size;
    },
    get shelves() {
      return shelves;
    },
    get(id) {
      const place = places.get(id);
      return place && articleAt(place);
    },
    has: (id) => places.has(id),
    ids: () => places.keys(),
    get generation() {
      return generation;
    },
    *catalogue() {
      for (const { shelf, number } of places.values()) {
        const entry = shelf.catalogue[number];
        if (entry) yield entry;
      }
    },
    catalogued(key) {
      const shelf = shelfWith(shelves, key);
      return shelf?.catalogue[articleWith(shelf.segment.articles, key - shelf.packed.firstKey)];
    },
    idsToRepack() {
      const sparse = shelves.filter(
        ({ packed }) => passagesIn(packed) < SPARSE * passagesOf(packed),
      );
      const small = shelves.filter(({ packed }) => passagesOf(packed) < SMALL);
      const repacked = new Set([...sparse, ...(small.length > MOST_SMALL ? small : [])]);
      return new Set([...repacked].flatMap(placesOn).map(([id]) => id));
    },
    proposalsOf: (keys) => keys.flatMap((key) => proposalOf(key) ?? []),
    async change(change) {
      const removed = new Set(change.removed);
      const fresh: OpenShelf[] = [];
      const arrived = new Map<string, Place>();
      const gone: Place[] = [];
      for (const added of change.added ?? []) {
        const shelf = open(added);
        fresh.push(shelf);
        for (const [id, place] of placesOn(shelf)) {
          const earlier = arrived.get(id) ?? places.get(id);
          if (earlier) gone.push(earlier);
          arrived.set(id, place);
        }
        await setImmediate();
      }
      for (const id of removed) {
        const place = arrived.has(id) ? undefined : places.get(id);
        if (place) gone.push(place);
      }
      const passages =
        statistics.passages + fresh.reduce((sum, { packed }) => sum + passagesOf(packed), 0);
      isEmbedded &&= passages <= engines.embeddedLimit;
      let old: IndexedPassage[] = [];
      if (isEmbedded) {
        isEmbeddedChanging = true;
        old = gone.flatMap(passagesAt);
        for (const [, place] of fresh.flatMap(placesOn)) {
          await engines.embedded.add(passagesAt(place));
          // Between two articles whoever waits, a Discord heartbeat above all, gets a turn.
          await setImmediate();
        }
      }
      // From here to the new statistics nobody else gets a turn.
      take(gone);
      for (const place of gone) forget(place);
      for (const id of removed) places.delete(id);
      if (places.size === 0) places = arrived;
      else for (const [id, place] of arrived) places.set(id, place);
      shelves = [...shelves, ...fresh].filter(
        ({ catalogue, removed: out }) => out.size < catalogue.length,
      );
      const packed = shelves.map((shelf) => shelf.packed);
      engines.packed.show(packed);
      statistics = statisticsOf(packed);
      languages = languagesOn(shelves);
      generation += 1;
      if (isEmbedded) await engines.embedded.remove(old);
      isEmbeddedChanging = false;
    },
  };
}

/** Undefined where it can no longer be read as it was kept, or not at all. */
function articleIn({ articles, readContent }: Segment, number: number): Article | undefined {
  try {
    return unpackArticle(articles, number, readContent);
  } catch {
    return undefined;
  }
}

/** What no other place is called, ever. */
function keyOf({ shelf, number }: Place): string {
  return `${shelf.packed.firstKey} ${number}`;
}

/** The articles on a shelf, by their ids. */
function placesOn(shelf: OpenShelf): [id: string, place: Place][] {
  return shelf.catalogue.flatMap(({ id }, number) =>
    shelf.removed.has(number) ? [] : [[id, { shelf, number }]],
  );
}

function languagesOn(shelves: readonly Shelf[]): string[] {
  const passages = new Map<string, number>();
  for (const { segment } of shelves) {
    for (const [language, count] of Object.entries(segment.articles.languages)) {
      passages.set(language, (passages.get(language) ?? 0) + count);
    }
  }
  return [...passages].sort(([, a], [, b]) => b - a).map(([language]) => language);
}

/** Removes articles from their shelves. */
function take(places: Iterable<Place>): void {
  const byShelf = new Map<OpenShelf, Place[]>();
  for (const place of places) {
    const gone = byShelf.get(place.shelf);
    if (gone) gone.push(place);
    else byShelf.set(place.shelf, [place]);
  }
  for (const [shelf, gone] of byShelf) {
    const { firstKey } = shelf.packed;
    const keys = gone.flatMap((place) =>
      numbersOfPassages(place).map((number) => firstKey + number),
    );
    shelf.packed = withoutPassages(shelf.packed, keys);
    shelf.removed = new Set([...shelf.removed, ...gone.map(({ number }) => number)]);
  }
}

function numbersOfPassages({ shelf, number }: Place): number[] {
  const { firstPassages } = shelf.segment.articles;
  const first = firstPassages[number] ?? 0;
  return Array.from({ length: (firstPassages[number + 1] ?? 0) - first }, (_, at) => first + at);
}

function passagesOf({ index }: PackedSegment): number {
  return index.text.lengths.length;
}

/** The shelf with a key, among shelves in order of their keys. */
function shelfWith(shelves: readonly OpenShelf[], key: number): OpenShelf | undefined {
  const shelf = shelves.findLast(({ packed }) => packed.firstKey <= key);
  return shelf && key < shelf.packed.firstKey + passagesOf(shelf.packed) ? shelf : undefined;
}
