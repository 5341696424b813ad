import { renamed } from './aliases.ts';
import type { Span } from './span.ts';
import { pairsOf, wordsOf } from './words.ts';

/** A stretch of text as the ranking reads it. Its terms are those worth searching for. */
export interface Reading {
  readonly text: string;
  /** In order, repeated as they occur. */
  readonly terms: readonly string[];
  /** How often each occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** The words as they are written, lower case. */
  readonly surfaces: ReadonlySet<string>;
  /** Terms of capitalised words that do not begin the stretch: names, mostly. */
  readonly names: ReadonlySet<string>;
  /** Terms that hold a digit or are a number in words. */
  readonly numbers: ReadonlySet<string>;
  /** Neighbouring terms. */
  readonly pairs: ReadonlySet<string>;
  /** Neighbouring words as they are written, lower case, stop words too. */
  readonly phrases: ReadonlySet<string>;
}

const NONE: ReadonlyMap<string, string> = new Map();

const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|quarter|once|twice|first|second|third)$/;

/** @param aliases other names of the question's words, to the word's term; a phrase by its terms. */
export function read(
  text: string,
  span: Span,
  aliases: ReadonlyMap<string, string> = NONE,
): Reading {
  const written: string[] = [];
  const terms: string[] = [];
  const counts = new Map<string, number>();
  const surfaces = new Set<string>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const { term, stop, start, end } of renamed(wordsOf(text, span), aliases)) {
    const surface = text.slice(start, end);
    const lower = surface.toLowerCase();
    if (/\d/.test(term) || NUMBER_WORD.test(lower)) numbers.add(term);
    if (!stop) {
      terms.push(term);
      counts.set(term, (counts.get(term) ?? 0) + 1);
      surfaces.add(lower);
      if (written.length > 0 && /^\p{Lu}/u.test(surface)) names.add(term);
    }
    written.push(lower);
  }
  return {
    text: text.slice(span.start, span.end),
    terms,
    counts,
    surfaces,
    names,
    numbers,
    pairs: new Set(pairsOf(terms)),
    phrases: new Set(pairsOf(written)),
  };
}

/** What the ranking needs to know of a whole passage. */
export type PassageReading = Pick<Reading, 'terms' | 'counts' | 'numbers'>;

/** The readings of a passage's sentences as one. */
export function joined(sentences: readonly Reading[]): PassageReading {
  const counts = new Map<string, number>();
  const numbers = new Set<string>();
  for (const sentence of sentences) {
    for (const [term, count] of sentence.counts) counts.set(term, (counts.get(term) ?? 0) + count);
    for (const number of sentence.numbers) numbers.add(number);
  }
  return { terms: sentences.flatMap(({ terms }) => terms), counts, numbers };
}
