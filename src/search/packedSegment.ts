import { compareNames } from '../core/article/listOrder.ts';
import type { Statistics } from '../core/question/statistics.ts';
import {
  numberOf,
  type PackedField,
  type PackedIndex,
  passagesWith,
  placeOf,
  termAt,
} from './packedIndex.ts';

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
  readonly text: RemovedOfField;
  readonly titles: RemovedOfField;
}

interface RemovedOfField {
  /** By number of a term, how many removed passages have it. */
  readonly passagesWith: Uint32Array;
  /** How many terms they have, each passage's different ones and repeated as they occur. */
  readonly different: number;
  readonly repeated: number;
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
  const segment = segments.findLast(({ firstKey }) => firstKey <= key);
  return segment && key < segment.firstKey + segment.index.passages ? segment : undefined;
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
  const [text, titles] = [removedOf(index.text, flags), removedOf(index.titles, flags)];
  return { ...segment, removed: { flags, passages, text, titles } };
}

function removedOf(field: PackedField, flags: Uint8Array): RemovedOfField {
  const terms = field.offsets.length - 1;
  const passagesWithTerm = new Uint32Array(terms);
  let repeated = 0;
  for (let term = 0; term < terms; term += 1) {
    let count = 0;
    for (let at = field.offsets[term] ?? 0; at < (field.offsets[term + 1] ?? 0); at += 1) {
      if (flags[field.passages[at] ?? 0] !== 1) continue;
      count += 1;
      repeated += field.counts[at] ?? 0;
    }
    passagesWithTerm[term] = count;
  }
  let different = 0;
  for (const [passage, flag] of flags.entries()) if (flag) different += field.lengths[passage] ?? 0;
  return { passagesWith: passagesWithTerm, different, repeated };
}

/** In how many passages that are still there a field has the term with a number. */
export function livePassagesWith(
  { index, removed }: PackedSegment,
  field: 'text' | 'titles',
  term: number,
): number {
  return passagesWith(index[field], term) - (removed?.[field].passagesWith[term] ?? 0);
}

export function passagesOfAll(segments: readonly PackedSegment[]): number {
  return segments.reduce((sum, segment) => sum + passagesIn(segment), 0);
}

/** How many terms a field of all passages has: each passage's different ones, or repeated as they occur. */
export function termsOfAll(
  segments: readonly PackedSegment[],
  field: 'text' | 'titles',
  counted: 'different' | 'repeated',
): number {
  return segments.reduce(
    (sum, { index, removed }) => sum + index[field][counted] - (removed?.[field][counted] ?? 0),
    0,
  );
}

/** Terms whose frequency is remembered, since a question asks for each many times. */
const REMEMBERED = 10_000;

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
  return {
    passages,
    meanLength: passages === 0 ? 0 : termsOfAll(segments, 'text', 'repeated') / passages,
    passagesWith: (term) => look(term).text,
    isKnown: (term) => look(term).text + look(term).titles > 0,
    *terms(beginning) {
      const seen = new Set<string>();
      for (const segment of segments) {
        const { terms } = segment.index;
        for (let at = placeOf(terms, beginning); at < terms.offsets.length - 1; at += 1) {
          const term = termAt(terms, at);
          if (!term.startsWith(beginning)) break;
          if (seen.has(term) || livePassagesWith(segment, 'text', at) === 0) continue;
          seen.add(term);
          yield term;
        }
      }
    },
  };
}
