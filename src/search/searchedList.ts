import { type Parts, partIn } from './bm25.ts';
import {
  BLOCK,
  type FieldName,
  type InFields,
  LIMITS,
  type Numbers,
  type PackedIndex,
  type Postings,
} from './packedIndex.ts';

/** What a term gives to a passage in each field, before its worth. */
export type PartsOfFields = Readonly<Record<FieldName, Parts>>;

/** A term of a question among the passages of one segment. */
export interface SearchedList {
  /** What it is worth in each field, before it is known how often, and among how many terms, it is there. */
  readonly worth: InFields;
  /** A bit for each required group that it is of. */
  readonly groups: number;
  /** What it gives to any of the passages at most. */
  readonly most: number;
  /** Which passages have it; read when asked first. */
  readonly postings: () => Postings;
  /** The place of the first posting that has not been walked by. */
  next: number;
}

/** @param term its number in the index. @param parts what a term gives to passages. */
export function listOf(
  index: PackedIndex,
  term: number,
  { worth, groups }: Pick<SearchedList, 'worth' | 'groups'>,
  parts: PartsOfFields,
): SearchedList {
  let postings: Postings | undefined;
  return {
    ...{ worth, groups, next: 0 },
    most: mostOf(index, term, worth, parts),
    postings() {
      postings ??= index.postings(term);
      return postings;
    },
  };
}

/** It gives more where it is more often, and where there are fewer terms. */
function mostOf(
  { offsets, limits }: PackedIndex,
  term: number,
  worth: InFields,
  parts: PartsOfFields,
): number {
  const inField = (at: number, of: Parts) => {
    const count = limits[at] ?? 0;
    return count === 0 ? 0 : partIn(of, count, limits[at + 1] ?? 0);
  };
  let most = 0;
  const first = Math.floor((offsets[term] ?? 0) / BLOCK);
  const behind = Math.ceil((offsets[term + 1] ?? 0) / BLOCK);
  for (let at = first * LIMITS.size; at < behind * LIMITS.size; at += LIMITS.size) {
    const text = inField(at + LIMITS.ofText, parts.text);
    const titles = inField(at + LIMITS.ofTitles, parts.titles);
    most = Math.max(most, worth.text * text + worth.titles * titles);
  }
  return most;
}

/**
 * Adds to a sum what a term gives to a passage, of one field after the other. To return sums would make an object of
 * each, which takes longer than to add it up.
 * @param count how often the passage has it, as `Postings` tell. @param text how many terms it has in its text.
 */
export function addTo(
  sums: Float64Array,
  place: number,
  worth: InFields,
  count: number,
  text: number,
  titles: number,
  parts: PartsOfFields,
): void {
  const inText = count & 0xff;
  if (inText > 0) sums[place] = (sums[place] ?? 0) + worth.text * partIn(parts.text, inText, text);
  if (count > 0xff) {
    sums[place] = (sums[place] ?? 0) + worth.titles * partIn(parts.titles, count >> 8, titles);
  }
}

/** What some lists give to a passage together, one after the other. */
export function sumOf(
  lists: readonly SearchedList[],
  { text, titles }: PackedIndex,
  passage: number,
  parts: PartsOfFields,
): number {
  const lengths = [text.lengths[passage] ?? 0, titles.lengths[passage] ?? 0] as const;
  const sum = new Float64Array(1);
  for (const { worth, postings } of lists) {
    const { passages, counts } = postings();
    const place = placeFrom(passages, passage);
    if (passages[place] === passage) addTo(sum, 0, worth, counts[place] ?? 0, ...lengths, parts);
  }
  return sum[0] ?? 0;
}

/** The place of the first posting, from one place on and before another, whose passage is not before one. */
export function placeFrom(
  passages: Numbers,
  passage: number,
  place = 0,
  behind = passages.length,
): number {
  let [from, to] = [place, behind];
  if (from < to && (passages[from] ?? 0) >= passage) return from;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((passages[middle] ?? 0) < passage) from = middle + 1;
    else to = middle;
  }
  return from;
}
