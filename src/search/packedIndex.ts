import type { Columns, PackedColumns } from './columns.ts';

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
}

/** Many short texts, one after the other. */
export interface PackedTerms {
  /** UTF-8. */
  readonly bytes: Buffer;
  /** Where each begins in `bytes`, and where the last one ends. */
  readonly offsets: Uint32Array;
  /** A hash table with open addressing: 1 more than the number of a term, or 0 where a slot is free. */
  readonly slots: Uint32Array;
}

/** Which passages have each term in one field. */
export interface PackedField {
  /** How many different terms each passage has, at least 1. */
  readonly lengths: Uint16Array;
  /** The sum of `lengths`, and that of `counts`. */
  readonly different: number;
  readonly repeated: number;
  /** Where the postings of each term begin, and where those of the last one end. */
  readonly offsets: Uint32Array;
  /** The passages that have the term, ascending. */
  readonly passages: Uint32Array;
  /** How often each has it, at most 255. */
  readonly counts: Uint8Array;
}

/** Packs passages in the order given. */
export function packIndex(passages: Iterable<IndexedPassage>): PackedColumns {
  const numbers = new Map<string, number>();
  const text = createPostings(numbers);
  const titles = createPostings(numbers);
  for (const { terms, titleTerms } of passages) {
    text.add(terms);
    titles.add(titleTerms);
  }
  const sorted = [...numbers.keys()].sort();
  const places = new Uint32Array(sorted.length);
  for (const [place, term] of sorted.entries()) places[numbers.get(term) ?? 0] = place;
  return {
    ...packTerms(sorted),
    ...named('text', text.pack(places)),
    ...named('titles', titles.pack(places)),
  };
}

type FieldName = 'text' | 'titles';

function named(field: FieldName, { lengths, sums, offsets, passages, counts }: FieldColumns) {
  return {
    [`${field}.lengths`]: lengths,
    [`${field}.sums`]: sums,
    [`${field}.offsets`]: offsets,
    [`${field}.passages`]: passages,
    [`${field}.counts`]: counts,
  };
}

/** What `packIndex` packed. */
export function openIndex(columns: Columns): PackedIndex {
  return {
    passages: columns.lengthOf('text.lengths', Uint16Array),
    terms: {
      get bytes() {
        const { buffer, byteOffset, byteLength } = columns.all('terms.bytes', Uint8Array);
        return Buffer.from(buffer, byteOffset, byteLength);
      },
      get offsets() {
        return columns.all('terms.offsets', Uint32Array);
      },
      get slots() {
        return columns.all('terms.slots', Uint32Array);
      },
    },
    text: openField(columns, 'text'),
    titles: openField(columns, 'titles'),
  };
}

function openField(columns: Columns, field: FieldName): PackedField {
  const sums = () => columns.all(`${field}.sums`, Float64Array);
  return {
    get lengths() {
      return columns.all(`${field}.lengths`, Uint16Array);
    },
    get different() {
      return sums()[0] ?? 0;
    },
    get repeated() {
      return sums()[1] ?? 0;
    },
    get offsets() {
      return columns.all(`${field}.offsets`, Uint32Array);
    },
    get passages() {
      return columns.all(`${field}.passages`, Uint32Array);
    },
    get counts() {
      return columns.all(`${field}.counts`, Uint8Array);
    },
  };
}

/** The passages with these numbers as they were packed, but for the order of their terms. */
export function unpackPassages(
  { terms, text, titles }: PackedIndex,
  numbers: readonly number[],
): IndexedPassage[] {
  /** By number of a passage, 1 more than its place among those that are wanted. */
  const places = new Uint32Array(text.lengths.length);
  for (const [place, number] of numbers.entries()) places[number] = place + 1;
  const termsIn = ({ offsets, passages, counts }: PackedField): string[][] => {
    const found = numbers.map((): string[] => []);
    for (let number = 0; number < offsets.length - 1; number += 1) {
      let term: string | undefined;
      for (let at = offsets[number] ?? 0; at < (offsets[number + 1] ?? 0); at += 1) {
        const place = places[passages[at] ?? 0] ?? 0;
        if (place === 0) continue;
        term ??= termAt(terms, number);
        for (let count = counts[at] ?? 0; count > 0; count -= 1) found[place - 1]?.push(term);
      }
    }
    return found;
  };
  const titleTerms = termsIn(titles);
  return termsIn(text).map((own, place) => ({ terms: own, titleTerms: titleTerms[place] ?? [] }));
}

/** A field as it is packed. */
interface FieldColumns extends Omit<PackedField, 'different' | 'repeated'> {
  /** What is `different` in it, and `repeated`. */
  readonly sums: Float64Array;
}

/** Postings in the order in which they were met. */
function createPostings(numbers: Map<string, number>) {
  const lengths: number[] = [];
  const terms = createNumbers();
  const passages = createNumbers();
  const counts = createNumbers();
  /** By term, 1 more than the place of its last posting. */
  const last: number[] = [];
  return {
    add(passageTerms: readonly string[]): void {
      const passage = lengths.length;
      let different = 0;
      for (const term of passageTerms) {
        let number = numbers.get(term);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(term, number);
        }
        const place = (last[number] ?? 0) - 1;
        if (place >= 0 && passages.at(place) === passage) {
          counts.set(place, Math.min(255, counts.at(place) + 1));
        } else {
          terms.push(number);
          passages.push(passage);
          last[number] = counts.push(1);
          different += 1;
        }
      }
      lengths.push(Math.min(0xffff, Math.max(1, different)));
    },
    /** @param places by number of a term, its place in the order. */
    pack(places: Uint32Array): FieldColumns {
      const offsets = new Uint32Array(places.length + 1);
      let repeated = 0;
      for (let at = 0; at < terms.length; at += 1) {
        repeated += counts.at(at);
        const next = (places[terms.at(at)] ?? 0) + 1;
        offsets[next] = (offsets[next] ?? 0) + 1;
      }
      for (let term = 1; term < offsets.length; term += 1) {
        offsets[term] = (offsets[term] ?? 0) + (offsets[term - 1] ?? 0);
      }
      const free = offsets.slice();
      const field = {
        lengths: Uint16Array.from(lengths),
        sums: Float64Array.of(
          lengths.reduce((sum, length) => sum + length, 0),
          repeated,
        ),
        offsets,
        passages: new Uint32Array(terms.length),
        counts: new Uint8Array(terms.length),
      };
      for (let at = 0; at < terms.length; at += 1) {
        const term = places[terms.at(at)] ?? 0;
        const to = free[term] ?? 0;
        free[term] = to + 1;
        field.passages[to] = passages.at(at);
        field.counts[to] = counts.at(at);
      }
      return field;
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

function packTerms(terms: readonly string[]): PackedColumns {
  const offsets = new Uint32Array(terms.length + 1);
  // At most half of the slots are taken, so that the next free one is near.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * terms.length + 2)));
  const encoded = terms.map((term) => Buffer.from(term));
  for (const [number, term] of terms.entries()) {
    offsets[number + 1] = (offsets[number] ?? 0) + (encoded[number]?.length ?? 0);
    let slot = hashOf(term) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  return {
    'terms.bytes': new Uint8Array(Buffer.concat(encoded)),
    'terms.offsets': offsets,
    'terms.slots': slots,
  };
}

/** FNV-1a over UTF-16 code units. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** The term with a number; '' where there is none. */
export function termAt({ bytes, offsets }: PackedTerms, number: number): string {
  return bytes.toString('utf8', offsets[number], offsets[number + 1]);
}

/** The number of a term; undefined where no passage has it. */
export function numberOf(terms: PackedTerms, term: string): number | undefined {
  const { slots } = terms;
  for (let slot = hashOf(term) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const taken = slots[slot] ?? 0;
    if (taken === 0) return undefined;
    if (termAt(terms, taken - 1) === term) return taken - 1;
  }
}

/** The number of the first term that is not before `term` in their order. */
export function placeOf(terms: PackedTerms, term: string): number {
  let from = 0;
  let to = terms.offsets.length - 1;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (termAt(terms, middle) < term) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** In how many passages a field has a term. */
export function passagesWith({ offsets }: PackedField, number: number): number {
  return (offsets[number + 1] ?? 0) - (offsets[number] ?? 0);
}
