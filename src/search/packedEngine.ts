import { inverseFrequency } from '../core/question/statistics.ts';
import { pauses } from '../pace/pauses.ts';
import { partsOf, TITLE_BOOST } from './bm25.ts';
import {
  compareKeys,
  differentInAll,
  livePassagesWith,
  type PackedSegment,
  passagesOfAll,
} from './packedSegment.ts';
import { numberOf } from './packedTerms.ts';
import { createScoredStretch, isOutOfReach, type ScoredStretch } from './scoredStretch.ts';
import type { Candidate, Restriction, SearchEngine, Searcher } from './searchEngine.ts';
import { listOf, type PartsOfFields, type SearchedList, sumOf } from './searchedList.ts';

/**
 * The engine for libraries of any size: BM25 over flat arrays. It gives the candidates that MiniSearch gives, but
 * looks only where a better one can be (MaxScore, Turtle and Flood 1995): what a question's common terms give at most is
 * soon too little without one of the others, so that their postings are looked at only where those have found something.
 */
export function createPackedEngine(): SearchEngine {
  const searcherOf = createPackedSearchers();
  return { change: async ({ segments }) => searcherOf(segments) };
}

/** Makes searchers of segments. */
export function createPackedSearchers(): (segments: readonly PackedSegment[]) => Searcher {
  // Making room for scores costs more than a search, so what nobody is at work with is used again.
  let free: ScoredStretch | undefined;
  return (segments) => {
    const passages = passagesOfAll(segments);
    const longest = Math.max(0, ...segments.map(({ index }) => index.passages));
    let parts: PartsOfFields | undefined;
    return {
      async search(terms, limit, restriction) {
        const stretch = free && free.longest >= longest ? free : createScoredStretch(longest);
        free = undefined;
        parts ??= {
          text: partsOf(differentInAll(segments, 'text') / passages || 1),
          titles: partsOf(differentInAll(segments, 'titles') / passages || 1),
        };
        const required = restriction?.required ?? [];
        const search: Search = {
          ...{ stretch, parts, accepts: restriction?.accepts, pause: pauses() },
          terms: [...new Set(terms)].map((it) => searchedTerm(segments, it, passages, required)),
          groups: 2 ** required.length - 1,
          best: createBest(limit, (a, b) => compareKeys(segments, a, b)),
          length: FIRST_STRETCH,
        };
        for (const [at, segment] of segments.entries()) await searchSegment(segment, at, search);
        stretch.clear();
        free = stretch;
        return search.best.candidates();
      },
    };
  };
}

/**
 * Passages that are scored first, and twice as many each time: the best of few soon tell what is not worth a look
 * among the others, and each stretch costs a look at each list.
 */
const FIRST_STRETCH = 1024;

/** A term of the question. */
interface SearchedTerm extends Pick<SearchedList, 'worth' | 'groups'> {
  /** Its number in each segment. */
  readonly numbers: readonly (number | undefined)[];
}

/** What is searched for. */
interface Search {
  readonly terms: readonly SearchedTerm[];
  readonly parts: PartsOfFields;
  /** The bits of all required groups. */
  readonly groups: number;
  readonly accepts: Restriction['accepts'] | undefined;
  readonly best: Best;
  readonly stretch: ScoredStretch;
  readonly pause: () => Promise<void> | undefined;
  /** Passages of the next stretch. */
  length: number;
}

function searchedTerm(
  segments: readonly PackedSegment[],
  term: string,
  passages: number,
  required: Restriction['required'],
): SearchedTerm {
  const numbers = segments.map(({ index }) => numberOf(index.terms, term));
  const having = { text: 0, titles: 0 };
  for (const [at, segment] of segments.entries()) {
    const number = numbers[at];
    if (number === undefined) continue;
    having.text += livePassagesWith(segment, 'text', number);
    having.titles += livePassagesWith(segment, 'titles', number);
  }
  return {
    numbers,
    worth: {
      text: inverseFrequency(passages, having.text),
      titles: TITLE_BOOST * inverseFrequency(passages, having.titles),
    },
    groups: required.reduce(
      (bits, group, bit) => (group.includes(term) ? bits | (1 << bit) : bits),
      0,
    ),
  };
}

/** Offers the passages of a segment that may be among the best. @param at its place among all. */
async function searchSegment(segment: PackedSegment, at: number, search: Search): Promise<void> {
  const { index } = segment;
  const { parts, best, stretch, pause } = search;
  const lists = search.terms.flatMap((term) => {
    const number = term.numbers[at];
    return number === undefined ? [] : [listOf(index, number, term, parts)];
  });
  if (lists.reduce((bits, list) => bits | list.groups, 0) !== search.groups) return;
  const byMost = [...lists].sort((a, b) => b.most - a.most);
  /** What the lists from a place on give at most. */
  const rests = byMost.map((_, place) =>
    byMost.slice(place).reduce((sum, { most }) => sum + most, 0),
  );
  const isBeyond = (place: number, least: number) =>
    isOutOfReach(least, rests[place] ?? 0, byMost.length - place);

  for (let start = 0; start < index.passages; ) {
    const end = Math.min(index.passages, start + search.length);
    search.length *= 2;
    const least = best.least();
    /** Who has none of the lists before this place is not among the best. */
    let needed = 0;
    while (needed < byMost.length && !isBeyond(needed, least)) needed += 1;
    if (needed === 0) return;
    stretch.begin(index, parts, { start, end });
    if (needed === lists.length) {
      for (const list of lists) stretch.walkAlong(list);
    } else {
      for (const list of byMost.slice(0, needed)) stretch.walkAlong(list);
      for (let place = needed; place < byMost.length; place += 1) {
        stretch.drop(least, rests[place] ?? 0, byMost.length - place);
        const list = byMost[place];
        if (stretch.size > 0 && list) stretch.lookUp(list);
      }
      stretch.drop(least, 0, 0);
    }
    await offerFound(segment, start, needed === lists.length ? undefined : lists, search);
    await pause();
    start = end;
  }
}

/**
 * Offers what was found in a stretch.
 * @param lists to add up anew in the order of the question, where they were not walked along in that order: sums that
 * are added in another one differ in their last bits.
 */
async function offerFound(
  { firstKey, removed, index }: PackedSegment,
  start: number,
  lists: readonly SearchedList[] | undefined,
  { groups, accepts, best, stretch, parts, pause }: Search,
): Promise<void> {
  let least = best.least();
  for (let at = 0; at < stretch.size; at += 1) {
    const place = stretch.found[at] ?? 0;
    const passage = start + place;
    if (removed?.flags[passage] === 1 || stretch.groups[place] !== groups) continue;
    if (isOutOfReach(least, stretch.sums[place] ?? 0, stretch.matched[place] ?? 0)) continue;
    const sum = lists ? sumOf(lists, index, passage, parts) : (stretch.sums[place] ?? 0);
    // Who has more of the terms is worth more than the sum says, as MiniSearch has it. Scores that
    // differ by rounding alone are a tie.
    const score = Math.fround(sum * (stretch.matched[place] ?? 0));
    if (score < least) continue;
    const candidate = { key: firstKey + passage, score };
    if (score === least && !best.wants(candidate)) continue;
    if (accepts) {
      // Whoever waits may have the processor, as this may take long; to wait for nothing takes longer than to look.
      const wait = pause();
      if (wait) await wait;
      if (!accepts(candidate.key)) continue;
    }
    best.offer(candidate);
    least = best.least();
  }
}

interface Best {
  /** A candidate that scores less than this is not among the best. */
  least(): number;
  /** Whether a candidate that does not is among them. */
  wants(candidate: Candidate): boolean;
  offer(candidate: Candidate): void;
  candidates(): readonly Candidate[];
}

/** Keeps the best of the candidates that it is offered. @param compare keys of those that score the same. */
function createBest(limit: number, compare: (a: number, b: number) => number): Best {
  const kept: Candidate[] = [];
  const comesBefore = (a: Candidate, b: Candidate) =>
    a.score === b.score ? compare(a.key, b.key) < 0 : a.score > b.score;
  return {
    least() {
      if (limit < 1) return Number.POSITIVE_INFINITY;
      return kept.length < limit ? 0 : (kept.at(-1)?.score ?? 0);
    },
    wants(candidate) {
      const last = kept.length < limit ? undefined : kept.at(-1);
      return last === undefined || comesBefore(candidate, last);
    },
    offer(candidate) {
      const place = kept.findLastIndex((it) => !comesBefore(candidate, it)) + 1;
      kept.splice(place, 0, candidate);
      if (kept.length > limit) kept.pop();
    },
    candidates: () => kept,
  };
}
