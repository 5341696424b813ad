import { compareNames } from '../core/article/listOrder.ts';
import type { Statistics } from '../core/question/statistics.ts';
import type { FieldName, InFields, PackedIndex } from './packedIndex.ts';
import { numberOf, termsBeginning } from './packedTerms.ts';

/** Terms whose frequency is remembered, since a question asks for each many times. */
const REMEMBERED = 10_000;

/** A packed index among others, and which of its passages have been removed since it was packed. */
export interface PackedSegment {
  /** The key of its first passage; those of the others follow. */
  readonly firstKey: number;
  readonly index: PackedIndex;
  readonly removed?: Removed;
  /** The id of the article that the passage with a number is from. */
  readonly articleOf: (passage: number) => string;
}

interface Removed {
  /** By number of a passage, 1 where it has been removed. */
  readonly flags: Uint8Array;
  readonly passages: number;
  /** How many removed passages have the term with a number: its postings are read when that is asked first. */
  readonly having: (term: number) => InFields;
  /** How many terms they have, each passage's different ones and repeated as they occur; looked at when asked first. */
  readonly lengths: () => InFields & { readonly repeated: number };
}

/** How many passages are still there. */
export function passagesIn({ index, removed }: PackedSegment): number {
  return index.passages - (removed?.passages ?? 0);
}

/** Numbers of the passages that are still there. */
export function numbersIn({ index, removed }: PackedSegment): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < index.passages; number += 1) {
    if (removed?.flags[number] !== 1) numbers.push(number);
  }
  return numbers;
}

/** The segment with a key, among segments in order of their keys. */
export function segmentWith(
  segments: readonly PackedSegment[],
  key: number,
): PackedSegment | undefined {
  return holderOf(segments, key, ({ index }) => index.passages);
}

/** What has a key among others in order of their keys. @param keysIn how many keys one has. */
export function holderOf<Holder extends { readonly firstKey: number }>(
  holders: readonly Holder[],
  key: number,
  keysIn: (holder: Holder) => number,
): Holder | undefined {
  const holder = holders.findLast(({ firstKey }) => firstKey <= key);
  return holder && key < holder.firstKey + keysIn(holder) ? holder : undefined;
}

/**
 * The order of passages that score the same: that of their articles' ids, and in an article that of the keys.
 * Keys alone tell when a file was read, and so what else there is.
 */
export function compareKeys(segments: readonly PackedSegment[], a: number, b: number): number {
  const idOf = (key: number) => {
    const segment = segmentWith(segments, key);
    return segment?.articleOf(key - segment.firstKey) ?? '';
  };
  return compareNames(idOf(a), idOf(b)) || a - b;
}

/** The same segment without some passages. @param keys some of its own. */
export function withoutPassages(segment: PackedSegment, keys: Iterable<number>): PackedSegment {
  const { index, firstKey } = segment;
  const flags = segment.removed?.flags.slice() ?? new Uint8Array(index.passages);
  for (const key of keys) flags[key - firstKey] = 1;
  const passages = flags.reduce((sum, flag) => sum + flag, 0);
  const counted = new Map<number, InFields>();
  let lengths: ReturnType<Removed['lengths']> | undefined;
  return {
    ...segment,
    removed: {
      ...{ flags, passages },
      having(term) {
        const known = counted.get(term) ?? countFlagged(index, term, flags);
        if (counted.size >= REMEMBERED) counted.clear();
        counted.set(term, known);
        return known;
      },
      lengths() {
        lengths ??= {
          text: sumFlagged(index.text.lengths, flags),
          titles: sumFlagged(index.titles.lengths, flags),
          repeated: sumFlagged(index.repeatedLengths, flags),
        };
        return lengths;
      },
    },
  };
}

function countFlagged(index: PackedIndex, term: number, flags: Uint8Array): InFields {
  const { passages, counts } = index.postings(term);
  let [text, titles] = [0, 0];
  for (let at = 0; at < passages.length; at += 1) {
    if (flags[passages[at] ?? 0] !== 1) continue;
    const count = counts[at] ?? 0;
    if ((count & 0xff) > 0) text += 1;
    if (count > 0xff) titles += 1;
  }
  return { text, titles };
}

function sumFlagged(lengths: Uint16Array, flags: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < flags.length; at += 1) if (flags[at] === 1) sum += lengths[at] ?? 0;
  return sum;
}

/** In how many passages that are still there a field has the term with a number. */
export function livePassagesWith(
  { index, removed }: PackedSegment,
  field: FieldName,
  term: number,
): number {
  return (index[field].having[term] ?? 0) - (removed?.having(term)[field] ?? 0);
}

export function passagesOfAll(segments: readonly PackedSegment[]): number {
  return segments.reduce((sum, segment) => sum + passagesIn(segment), 0);
}

/** How many terms a field of all passages has, each of a passage once. */
export function differentInAll(segments: readonly PackedSegment[], field: FieldName): number {
  return segments.reduce(
    (sum, { index, removed }) => sum + index[field].different - (removed?.lengths()[field] ?? 0),
    0,
  );
}

/** How many terms the texts of all passages have, repeated as they occur. */
export function repeatedInAll(segments: readonly PackedSegment[]): number {
  return segments.reduce(
    (sum, { index, removed }) => sum + index.repeated - (removed?.lengths().repeated ?? 0),
    0,
  );
}

/** How common each term is in several segments together. */
export function statisticsOf(segments: readonly PackedSegment[]): Statistics {
  const known = new Map<string, { readonly text: number; readonly titles: number }>();
  const look = (term: string) => {
    const found = known.get(term);
    if (found) return found;
    const counts = { text: 0, titles: 0 };
    for (const segment of segments) {
      const number = numberOf(segment.index.terms, term);
      if (number === undefined) continue;
      counts.text += livePassagesWith(segment, 'text', number);
      counts.titles += livePassagesWith(segment, 'titles', number);
    }
    if (known.size >= REMEMBERED) known.clear();
    known.set(term, counts);
    return counts;
  };
  const passages = passagesOfAll(segments);
  let repeated: number | undefined;
  return {
    passages,
    get meanLength() {
      repeated ??= repeatedInAll(segments);
      return passages === 0 ? 0 : repeated / passages;
    },
    passagesWith: (term) => look(term).text,
    isKnown: (term) => look(term).text + look(term).titles > 0,
    *terms(beginning, near) {
      const seen = new Set<string>();
      for (const { index } of segments) {
        for (const term of termsBeginning(index.terms, beginning, near)) {
          if (seen.has(term)) continue;
          seen.add(term);
          yield term;
        }
      }
    },
  };
}
