import type { Span } from '../core/text/span.ts';
import { partsOf } from './bm25.ts';
import type { PackedIndex } from './packedIndex.ts';
import { addTo, type PartsOfFields, placeFrom, type SearchedList } from './searchedList.ts';

/** Scores of passages that follow each other. */
export interface ScoredStretch {
  /** How many passages it has at most. */
  readonly longest: number;
  /** Passages that have any of the lists walked along, as far as they may be among the best: from 0, the first of the stretch. */
  readonly found: Uint32Array;
  readonly size: number;
  /** By passage of the stretch: what the lists give to it, in the order in which they were walked along. */
  readonly sums: Float64Array;
  /** How many of them it has. */
  readonly matched: Uint16Array;
  /** The bits of the required groups that it has a term of. */
  readonly groups: Uint32Array;
  /** Forgets all that was found. */
  clear(): void;
  /** Begins a stretch of the passages of an index. @param parts what a term gives to them. */
  begin(index: PackedIndex, parts: PartsOfFields, span: Span): void;
  /** Adds what a list gives, to passages found before alone or to any. */
  walk(list: SearchedList, to: 'found' | 'any'): void;
  /** Drops what cannot have a score, even if it is given as much as others have at most, from as many lists. */
  drop(score: number, rest: number, lists: number): void;
}

/** Scores that differ by less are the same: what is added in another order, and rounded later, differs by no more. */
const SAME = 1 + 1e-6;

/** Whether a score cannot be had. @param sum what lists give at most. @param lists how many these are. */
export function isOutOfReach(score: number, sum: number, lists: number): boolean {
  return sum * lists * SAME < score;
}

/** @param longest how many passages a stretch has at most. */
export function createScoredStretch(longest: number): ScoredStretch {
  const found = new Uint32Array(longest);
  const sums = new Float64Array(longest);
  const matched = new Uint16Array(longest);
  const groups = new Uint32Array(longest);
  let size = 0;
  let { start, end }: Span = { start: 0, end: 0 };
  let parts: PartsOfFields = { text: partsOf(1), titles: partsOf(1) };
  let texts: Uint16Array = new Uint16Array(0);
  let titles = texts;

  const forget = (place: number) => {
    sums[place] = 0;
    matched[place] = 0;
    groups[place] = 0;
  };
  const stretch: ScoredStretch = {
    ...{ longest, found, sums, matched, groups },
    get size() {
      return size;
    },
    clear() {
      for (let at = 0; at < size; at += 1) forget(found[at] ?? 0);
      size = 0;
    },
    begin(index, partsOfFields, span) {
      stretch.clear();
      ({ start, end } = span);
      parts = partsOfFields;
      [texts, titles] = [index.text.lengths, index.titles.lengths];
    },
    walk(list, to) {
      const { worth, groups: bits } = list;
      const { passages, counts } = list.postings();
      let at = placeFrom(passages, start, list.next);
      for (; at < passages.length; at += 1) {
        const passage = passages[at] ?? 0;
        if (passage >= end) break;
        const place = passage - start;
        const had = matched[place] ?? 0;
        if (had === 0) {
          if (to === 'found') continue;
          found[size] = place;
          size += 1;
        }
        const [text, title] = [texts[passage] ?? 0, titles[passage] ?? 0];
        addTo(sums, place, worth, counts[at] ?? 0, text, title, parts);
        matched[place] = had + 1;
        groups[place] = (groups[place] ?? 0) | bits;
      }
      list.next = at;
    },
    drop(score, rest, lists) {
      let left = 0;
      for (let at = 0; at < size; at += 1) {
        const place = found[at] ?? 0;
        if (isOutOfReach(score, (sums[place] ?? 0) + rest, (matched[place] ?? 0) + lists)) {
          forget(place);
        } else {
          found[left] = place;
          left += 1;
        }
      }
      size = left;
    },
  };
  return stretch;
}
