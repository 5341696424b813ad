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
  /** Adds what a list gives to any of the passages. */
  walkAlong(list: SearchedList): void;
  /** Adds what a list gives to those found before. */
  lookUp(list: SearchedList): void;
  /** Drops what cannot have a score, even if it is given as much as others have at most, from as many lists. */
  drop(score: number, rest: number, lists: number): void;
}

/** Postings that are walked by in the time in which one is looked for. */
const WALKED = 32;

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
  const add = ({ worth, groups: bits }: SearchedList, place: number, count: number) => {
    const passage = start + place;
    addTo(sums, place, worth, count, texts[passage] ?? 0, titles[passage] ?? 0, parts);
    matched[place] = (matched[place] ?? 0) + 1;
    groups[place] = (groups[place] ?? 0) | bits;
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
    walkAlong(list) {
      const { passages, counts } = list.postings();
      let at = placeFrom(passages, start, list.next);
      for (; at < passages.length; at += 1) {
        const passage = passages[at] ?? 0;
        if (passage >= end) break;
        const place = passage - start;
        if (matched[place] === 0) {
          found[size] = place;
          size += 1;
        }
        add(list, place, counts[at] ?? 0);
      }
      list.next = at;
    },
    lookUp(list) {
      const { passages, counts } = list.postings();
      const first = placeFrom(passages, start, list.next);
      const behind = placeFrom(passages, end, first);
      list.next = behind;
      if (behind - first < size * WALKED) {
        for (let at = first; at < behind; at += 1) {
          const place = (passages[at] ?? 0) - start;
          if (matched[place] !== 0) add(list, place, counts[at] ?? 0);
        }
        return;
      }
      for (let at = 0; at < size; at += 1) {
        const place = found[at] ?? 0;
        const posting = placeFrom(passages, start + place, first, behind);
        if (posting < behind && passages[posting] === start + place) {
          add(list, place, counts[posting] ?? 0);
        }
      }
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
