import type { ArrayType, Columns, PackedColumns } from './columns.ts';
import { openTerms, type PackedTerms, packTerms, termAt } from './packedTerms.ts';

/** A passage as an engine sees it: its terms, made by `core/text/words.ts` for every engine alike. */
export interface IndexedPassage {
  /** In order, repeated as they occur. */
  readonly terms: readonly string[];
  /** Terms of the article's title and of the headings above the passage. */
  readonly titleTerms: readonly string[];
}

/**
 * An inverted index in columns: the form in which passages are indexed, sent from one process to
 * another, kept on disk and searched. It never changes. Passages are numbered from 0 in the order in
 * which they were packed; terms are numbered in their order by UTF-16 code units.
 */
export interface PackedIndex {
  /** How many passages there are. */
  readonly passages: number;
  readonly terms: PackedTerms;
  readonly text: PackedField;
  readonly titles: PackedField;
  /** By passage, how many terms its text has, repeated as they occur; the sum of them. */
  readonly repeatedLengths: Uint16Array;
  readonly repeated: number;
  /** Where the postings of each term begin, and where those of the last one end. */
  readonly offsets: Uint32Array;
  /** The postings of the term with a number, read now. */
  postings(term: number): Postings;
  /** What the postings of every `BLOCK` have at most, those of all terms one after the other. */
  readonly limits: Uint16Array;
}

/** What is looked at of one field alone. */
export interface PackedField {
  /** By passage, how many different terms it has, at least 1. */
  readonly lengths: Uint16Array;
  /** The sum of `lengths`. */
  readonly different: number;
  /** By term, how many passages have it. */
  readonly having: Numbers;
}

/** Whole numbers, which have two bytes each unless there are too many passages for that. */
export type Numbers = Uint16Array | Uint32Array;

/** Which passages have a term. */
export interface Postings {
  /** Ascending. */
  readonly passages: Numbers;
  /** How often each has it: in its text, and 256 times that in its titles, each at most 255. */
  readonly counts: Numbers;
}

export type FieldName = 'text' | 'titles';

/** A number for each field. */
export type InFields = Readonly<Record<FieldName, number>>;

/** Postings of which it is known together what they have at most. */
export const BLOCK = 128;
/**
 * What is known of a block, by place: how often a text has a term at most, how many different terms such a text has
 * at least, and the same of titles.
 */
export const LIMITS = { ofText: 0, ofTitles: 2, size: 4 } as const;

/** @param passages how many there are. */
function numbersFor(passages: number): ArrayType<Numbers> {
  return passages <= 0xffff ? Uint16Array : Uint32Array;
}

/** What `createIndexPacker` packed. */
export function openIndex(columns: Columns): PackedIndex {
  const passages = columns.lengthOf('text.lengths', Uint16Array);
  const numbers = numbersFor(passages);
  const sumAt = (at: number) => columns.all('sums', Float64Array)[at] ?? 0;
  const field = (name: FieldName, at: number): PackedField => ({
    get lengths() {
      return columns.all(`${name}.lengths`, Uint16Array);
    },
    get different() {
      return sumAt(at);
    },
    get having() {
      return columns.all(`${name}.having`, numbers);
    },
  });
  const index: PackedIndex = {
    passages,
    terms: openTerms(columns),
    text: field('text', 0),
    titles: field('titles', 1),
    get repeatedLengths() {
      return columns.all('text.repeatedLengths', Uint16Array);
    },
    get repeated() {
      return sumAt(2);
    },
    get offsets() {
      return columns.all('postings.offsets', Uint32Array);
    },
    postings(term) {
      const [from, to] = [index.offsets[term] ?? 0, index.offsets[term + 1] ?? 0];
      const both = columns.part('postings', numbers, 2 * from, 2 * to);
      return { passages: both.subarray(0, to - from), counts: both.subarray(to - from) };
    },
    get limits() {
      return columns.all('postings.limits', Uint16Array);
    },
  };
  return index;
}

/** The passages with these numbers as they were packed, but for the order of their terms. */
export function unpackPassages(index: PackedIndex, numbers: readonly number[]): IndexedPassage[] {
  /** By number of a passage, 1 more than its place among those that are wanted. */
  const places = new Uint32Array(index.passages);
  for (const [place, number] of numbers.entries()) places[number] = place + 1;
  const found = numbers.map(() => ({ terms: [] as string[], titleTerms: [] as string[] }));
  for (let number = 0; number < index.terms.size; number += 1) {
    const { passages, counts } = index.postings(number);
    let term: string | undefined;
    for (const [at, passage] of passages.entries()) {
      const own = found[(places[passage] ?? 0) - 1];
      if (!own) continue;
      term ??= termAt(index.terms, number);
      const count = counts[at] ?? 0;
      for (let left = count & 0xff; left > 0; left -= 1) own.terms.push(term);
      for (let left = count >> 8; left > 0; left -= 1) own.titleTerms.push(term);
    }
  }
  return found;
}

/** Packs passages in the order given, of which it keeps the postings in the order in which they are met. */
export function createIndexPacker() {
  const numbers = new Map<string, number>();
  const [terms, passages, counts] = [createNumbers(), createNumbers(), createNumbers()];
  /** By term, 1 more than the place of its last posting. */
  const last: number[] = [];
  const having = { text: [] as number[], titles: [] as number[] };
  const lengths = { text: [] as number[], titles: [] as number[] };
  const repeatedLengths: number[] = [];

  const numberOfMet = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    last.push(0);
    having.text.push(0);
    having.titles.push(0);
    return number;
  };
  const postingOf = (number: number, passage: number): number => {
    const place = (last[number] ?? 0) - 1;
    if (place >= 0 && passages.at(place) === passage) return place;
    terms.push(number);
    passages.push(passage);
    last[number] = counts.push(0);
    return counts.length - 1;
  };
  /** @returns how many of the terms were counted. */
  const addField = (field: FieldName, passage: number, own: readonly string[]): number => {
    const [shift, once] = field === 'text' ? [0, 1] : [8, 256];
    let different = 0;
    let repeated = 0;
    for (const term of own) {
      const number = numberOfMet(term);
      const place = postingOf(number, passage);
      const count = (counts.at(place) >> shift) & 0xff;
      if (count === 0xff) continue;
      if (count === 0) {
        different += 1;
        having[field][number] = (having[field][number] ?? 0) + 1;
      }
      counts.set(place, counts.at(place) + once);
      repeated += 1;
    }
    lengths[field].push(Math.min(0xffff, Math.max(1, different)));
    return repeated;
  };

  return {
    /** How many passages there are so far. */
    passages: () => repeatedLengths.length,
    add({ terms: own, titleTerms }: IndexedPassage): void {
      const passage = repeatedLengths.length;
      repeatedLengths.push(Math.min(0xffff, addField('text', passage, own)));
      addField('titles', passage, titleTerms);
    },
    pack(): PackedColumns {
      const Type = numbersFor(repeatedLengths.length);
      const sorted = [...numbers.keys()].sort();
      /** By number of a term as it was met, its place in the order. */
      const places = new Uint32Array(sorted.length);
      for (const [place, term] of sorted.entries()) places[numbers.get(term) ?? 0] = place;

      const offsets = new Uint32Array(sorted.length + 1);
      for (let at = 0; at < terms.length; at += 1) {
        const next = (places[terms.at(at)] ?? 0) + 1;
        offsets[next] = (offsets[next] ?? 0) + 1;
      }
      for (let term = 1; term < offsets.length; term += 1) {
        offsets[term] = (offsets[term] ?? 0) + (offsets[term - 1] ?? 0);
      }
      const free = offsets.slice();
      const postings = new Type(
        new ArrayBuffer(2 * Type.BYTES_PER_ELEMENT * terms.length),
        0,
        2 * terms.length,
      );
      const limits = createLimits(terms.length);
      for (let at = 0; at < terms.length; at += 1) {
        const term = places[terms.at(at)] ?? 0;
        const to = free[term] ?? 0;
        free[term] = to + 1;
        const [passage, count] = [passages.at(at), counts.at(at)];
        // The passages of a term come first, then how often each has it.
        const own = to + (offsets[term] ?? 0);
        postings[own] = passage;
        postings[own + (offsets[term + 1] ?? 0) - (offsets[term] ?? 0)] = count;
        limits.note(to, LIMITS.ofText, count & 0xff, lengths.text[passage] ?? 0);
        limits.note(to, LIMITS.ofTitles, count >> 8, lengths.titles[passage] ?? 0);
      }
      const inOrder = (numbersMet: readonly number[]) => {
        const ordered = new Type(
          new ArrayBuffer(Type.BYTES_PER_ELEMENT * sorted.length),
          0,
          sorted.length,
        );
        for (const [number, place] of places.entries()) ordered[place] = numbersMet[number] ?? 0;
        return ordered;
      };
      const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);
      return {
        ...packTerms(sorted),
        'postings.offsets': offsets,
        'postings.limits': limits.limits,
        postings,
        'text.lengths': Uint16Array.from(lengths.text),
        'text.repeatedLengths': Uint16Array.from(repeatedLengths),
        'text.having': inOrder(having.text),
        'titles.lengths': Uint16Array.from(lengths.titles),
        'titles.having': inOrder(having.titles),
        sums: Float64Array.of(sumOf(lengths.text), sumOf(lengths.titles), sumOf(repeatedLengths)),
      };
    },
  };
}

/** @param size number of postings. */
function createLimits(size: number) {
  const limits = new Uint16Array(Math.ceil(size / BLOCK) * LIMITS.size);
  return {
    limits,
    /** @param place of a posting. @param count 0 where the field has not got the term. */
    note(place: number, field: number, count: number, length: number): void {
      if (count === 0) return;
      const at = Math.floor(place / BLOCK) * LIMITS.size + field;
      const [most = 0, least = 0] = [limits[at], limits[at + 1]];
      limits[at] = Math.max(most, count);
      limits[at + 1] = least === 0 ? length : Math.min(least, length);
    },
  };
}

/** A growing list of whole numbers below 2^32, in a quarter of an array's memory. */
function createNumbers() {
  let numbers = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (place: number) => numbers[place] ?? 0,
    set(place: number, number: number): void {
      numbers[place] = number;
    },
    /** @returns the new length. */
    push(number: number): number {
      if (length === numbers.length) {
        const more = new Uint32Array(2 * length);
        more.set(numbers);
        numbers = more;
      }
      numbers[length] = number;
      length += 1;
      return length;
    },
  };
}
