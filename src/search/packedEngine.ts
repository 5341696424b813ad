import { inverseFrequency } from '../core/question/statistics.ts';
import type { Span } from '../core/text/span.ts';
import { pauses } from '../pace/pauses.ts';
import { partOf, TITLE_BOOST } from './bm25.ts';
import { numberOf, type PackedField } from './packedIndex.ts';
import {
  compareKeys,
  livePassagesWith,
  type PackedSegment,
  passagesOfAll,
  termsOfAll,
} from './packedSegment.ts';
import type { Candidate, Restriction, SearchEngine, Searcher } from './searchEngine.ts';

/**
 * The engine for libraries of any size: BM25 over flat arrays, one term after the other. It gives the
 * candidates that MiniSearch gives, some hundred times as fast in a large library.
 */
export function createPackedEngine(): SearchEngine {
  const searcherOf = createPackedSearchers();
  return { change: async ({ segments }) => searcherOf(segments) };
}

/** Makes searchers of segments. */
export function createPackedSearchers(): (segments: readonly PackedSegment[]) => Searcher {
  // Without a restriction nobody else has a turn between scoring a segment and taking its best, so one
  // room does for all searches of all states.
  let room = scoresFor([]);
  return (segments) => ({
    async search(terms, limit, restriction) {
      if (restriction)
        return searchSegments(segments, terms, limit, restriction, scoresFor(segments));
      room = scoresFor(segments, room);
      return searchSegments(segments, terms, limit, undefined, room);
    },
  });
}

/** Passages after which whoever waits may have the processor, where a restriction is asked of each. */
const STRETCH = 500;

const FIELDS = [
  ['text', 1],
  ['titles', TITLE_BOOST],
] as const;

/** A term of the question. */
interface SearchedTerm {
  /** Its number in each segment. */
  readonly numbers: readonly (number | undefined)[];
  /** What it is worth in each field. */
  readonly worth: readonly number[];
  /** A bit for each required group that it is of. */
  readonly groups: number;
}

/**
 * Passages that have any of the terms, best first; ties are in the order of `compareKeys`.
 * @param scores nobody else's, where there is a restriction.
 */
async function searchSegments(
  segments: readonly PackedSegment[],
  terms: readonly string[],
  limit: number,
  restriction: Restriction | undefined,
  scores: Scores,
): Promise<readonly Candidate[]> {
  const required = restriction?.required ?? [];
  const passages = passagesOfAll(segments);
  const wanted = [...new Set(terms)].map((term): SearchedTerm => {
    const numbers = segments.map(({ index }) => numberOf(index.terms, term));
    const worth = FIELDS.map(([field, boost]) => {
      let having = 0;
      for (const [at, segment] of segments.entries()) {
        const number = numbers[at];
        if (number !== undefined) having += livePassagesWith(segment, field, number);
      }
      return boost * inverseFrequency(passages, having);
    });
    const groups = required.reduce(
      (bits, group, bit) => (group.includes(term) ? bits | (1 << bit) : bits),
      0,
    );
    return { numbers, worth, groups };
  });
  const means = FIELDS.map(([field]) => termsOfAll(segments, field, 'different') / passages);
  const best = createBest(limit, (a, b) => compareKeys(segments, a, b));
  const pause = pauses();
  for (const [at, segment] of segments.entries()) {
    addSegment(segment, at, wanted, means, scores);
    const size = segment.index.passages;
    const stretch = restriction ? STRETCH : size;
    for (let from = 0; from < size; from += stretch) {
      const span = { start: from, end: Math.min(size, from + stretch) };
      offerBest(segment, span, scores, 2 ** required.length - 1, restriction, best);
      // The scores are shared, so that without a restriction nobody else gets the processor within a segment.
      await pause();
    }
  }
  return best.candidates();
}

/** Room for the scores of a segment's passages; mostly used again, as making it costs more than the search. */
interface Scores {
  readonly sums: Float64Array;
  /** How many of the question's terms a passage has. */
  readonly matched: Uint16Array;
  /** The place, from 1, of the last term that a passage was found to have. */
  readonly last: Uint16Array;
  /** The bits of the required groups that a passage has a term of. */
  readonly groups: Uint32Array;
}

function scoresFor(segments: readonly PackedSegment[], old?: Scores): Scores {
  const size = Math.max(0, ...segments.map(({ index }) => index.passages));
  if (old && size <= old.sums.length) return old;
  return {
    sums: new Float64Array(size),
    matched: new Uint16Array(size),
    last: new Uint16Array(size),
    groups: new Uint32Array(size),
  };
}

/** Makes the scores those of a segment's passages, 0 for those that have none of the terms. */
function addSegment(
  { index }: PackedSegment,
  segment: number,
  wanted: readonly SearchedTerm[],
  means: readonly number[],
  scores: Scores,
): void {
  const size = index.passages;
  for (const array of [scores.sums, scores.matched, scores.last, scores.groups]) {
    array.fill(0, 0, size);
  }
  for (const [order, { numbers, worth, groups }] of wanted.entries()) {
    const number = numbers[segment];
    if (number === undefined) continue;
    for (const [at, [name]] of FIELDS.entries()) {
      addScores(index[name], number, worth[at] ?? 0, means[at] || 1, order + 1, groups, scores);
    }
  }
}

function offerBest(
  { firstKey, removed }: PackedSegment,
  { start, end }: Span,
  { sums, matched, groups }: Scores,
  allGroups: number,
  restriction: Restriction | undefined,
  best: Best,
): void {
  let least = best.least();
  for (let passage = start; passage < end; passage += 1) {
    // Who has more of the terms is worth more than the sum says, as MiniSearch has it. Scores that
    // differ by rounding alone are a tie.
    const score = Math.fround((sums[passage] ?? 0) * (matched[passage] ?? 0));
    if (score < least || score === 0) continue;
    if (removed?.flags[passage] === 1 || groups[passage] !== allGroups) continue;
    const candidate = { key: firstKey + passage, score };
    if (score === least && !best.wants(candidate)) continue;
    if (restriction && !restriction.accepts(candidate.key)) continue;
    best.offer(candidate);
    least = best.least();
  }
}

function addScores(
  { offsets, passages, counts, lengths }: PackedField,
  term: number,
  worth: number,
  meanLength: number,
  place: number,
  bits: number,
  { sums, matched, last, groups }: Scores,
): void {
  const end = offsets[term + 1] ?? 0;
  for (let at = offsets[term] ?? 0; at < end; at += 1) {
    const passage = passages[at] ?? 0;
    const part = partOf(counts[at] ?? 0, lengths[passage] ?? 0, meanLength);
    sums[passage] = (sums[passage] ?? 0) + worth * part;
    if (last[passage] === place) continue;
    last[passage] = place;
    matched[passage] = (matched[passage] ?? 0) + 1;
    groups[passage] = (groups[passage] ?? 0) | bits;
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
