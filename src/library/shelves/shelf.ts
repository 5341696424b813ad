import type { CatalogueEntry } from '../../core/article/catalogue.ts';
import {
  holderOf,
  type PackedSegment,
  passagesIn,
  withoutPassages,
} from '../../search/packedSegment.ts';
import { articleWith, numberWith } from './packedArticles.ts';
import { SEGMENT_PASSAGES, type Segment } from './segment.ts';

/** A segment as it is kept: with its keys, and with what was removed since it was packed. */
export interface KeptSegment {
  readonly segment: Segment;
  /** The key of its first passage; those of the others follow. No other passage ever has one of them. */
  readonly firstKey: number;
  /** The numbers of the articles that were removed. */
  readonly removed: ReadonlySet<number>;
}

/** A segment that can be looked into. It never changes: where articles are removed, another one takes its place. */
export interface Shelf extends KeptSegment {
  readonly packed: PackedSegment;
}

/** Where an article stands. */
export interface ShelfPlace extends KeptSegment {
  /** The article's number in its segment. */
  readonly number: number;
}

export function openShelf({ segment, firstKey, removed }: KeptSegment): Shelf {
  const { articles, index } = segment;
  const articleOf = (passage: number) => articles.entry(articleWith(articles, passage)).id;
  const shelf = {
    ...{ segment, firstKey, removed: new Set<number>() },
    packed: { firstKey, index, articleOf },
  };
  return removed.size > 0 ? withoutArticles(shelf, removed) : shelf;
}

/** @param numbers of articles. */
export function withoutArticles(shelf: Shelf, numbers: ReadonlySet<number>): Shelf {
  const keys = [...numbers].flatMap((number) => keysOf({ ...shelf, number }));
  const packed = withoutPassages(shelf.packed, keys);
  return { ...shelf, packed, removed: new Set([...shelf.removed, ...numbers]) };
}

/** How many articles of a shelf are still there. */
export function articlesOn({ segment, removed }: Shelf): number {
  return segment.articles.size - removed.size;
}

/** An article's line in the catalogue. */
export function entryOf({ segment, number }: ShelfPlace): CatalogueEntry {
  return segment.articles.entry(number);
}

/** Keys of an article's passages. */
export function keysOf(place: ShelfPlace): number[] {
  const { segment, firstKey, number } = place;
  const first = firstKey + (segment.articles.firstPassages[number] ?? 0);
  return Array.from({ length: passagesAt(place) }, (_, at) => first + at);
}

/** How many passages an article has. */
export function passagesAt({ segment, number }: ShelfPlace): number {
  const { firstPassages } = segment.articles;
  return (firstPassages[number + 1] ?? 0) - (firstPassages[number] ?? 0);
}

/** Passages of a shelf, those removed as well. */
export function keysOn({ segment }: Pick<KeptSegment, 'segment'>): number {
  return segment.index.passages;
}

/** Where the articles of a shelf stand that are still there. */
export function* placesOn({ segment, firstKey, removed }: KeptSegment): Generator<ShelfPlace> {
  for (let number = 0; number < segment.articles.size; number += 1) {
    if (!removed.has(number)) yield { segment, firstKey, removed, number };
  }
}

/** Where the article with an id stands on some shelves. */
export function placeOn(shelves: readonly Shelf[], id: string): ShelfPlace | undefined {
  for (const { segment, firstKey, removed } of shelves) {
    const number = numberWith(segment.articles, id);
    if (number !== undefined && !removed.has(number)) {
      return { segment, firstKey, removed, number };
    }
  }
  return undefined;
}

/** The shelf that has the passage with a key, removed or not, among shelves in order of their keys. */
export function shelfAt(shelves: readonly Shelf[], key: number): Shelf | undefined {
  return holderOf(shelves, key, keysOn);
}

/** Where the article stands that the passage with a key is from, among shelves in order of their keys. */
export function placeAt(shelves: readonly Shelf[], key: number): ShelfPlace | undefined {
  const shelf = shelfAt(shelves, key);
  if (!shelf) return undefined;
  const { segment, firstKey, removed } = shelf;
  const number = articleWith(segment.articles, key - firstKey);
  return removed.has(number) ? undefined : { segment, firstKey, removed, number };
}

/** Passages of a shelf below which it is small. */
const SMALL = SEGMENT_PASSAGES / 10;
/** Small shelves up to which they are left alone: each costs every question some lookups. */
const MOST_SMALL = 8;
/** Share of a shelf's passages below which those that are left are worth packing anew. */
const SPARSE = 0.5;

/** Ids of the articles on shelves that are half empty, and on small ones where there are too many of them. */
export function idsToRepack(shelves: readonly Shelf[]): Set<string> {
  const sparse = shelves.filter((shelf) => passagesIn(shelf.packed) < SPARSE * keysOn(shelf));
  const small = shelves.filter((shelf) => keysOn(shelf) < SMALL);
  const repacked = new Set([...sparse, ...(small.length > MOST_SMALL ? small : [])]);
  return new Set(
    [...repacked].flatMap((shelf) => Array.from(placesOn(shelf), (place) => entryOf(place).id)),
  );
}
