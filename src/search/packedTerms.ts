import type { Nearness } from '../core/question/statistics.ts';
import type { Columns, PackedColumns } from './columns.ts';

/** Many short texts, numbered from 0. */
export interface PackedTexts {
  /** UTF-8, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each begins in `bytes`, and where the last one ends. */
  readonly offsets: Uint32Array;
}

/** Terms in columns, numbered in their order by UTF-16 code units. */
export interface PackedTerms extends PackedTexts {
  /** How many there are. */
  readonly size: number;
  /** See `packSlots`. */
  readonly slots: Uint32Array;
  /** See `lettersIn`. */
  readonly letters: Uint32Array;
}

/** @param terms each once, in their order. */
export function packTerms(terms: readonly string[]): PackedColumns {
  const { bytes, offsets } = packTexts(terms);
  return {
    'terms.bytes': bytes,
    'terms.offsets': offsets,
    'terms.slots': packSlots(Uint32Array.from(terms, hashOf)),
    'terms.letters': Uint32Array.from(terms, (_, number) =>
      lettersIn(bytes.subarray(offsets[number], offsets[number + 1])),
    ),
  };
}

export function packTexts(texts: readonly string[]): PackedTexts {
  const encoded = texts.map((text) => Buffer.from(text));
  const offsets = new Uint32Array(texts.length + 1);
  for (const [number, { length }] of encoded.entries()) {
    offsets[number + 1] = (offsets[number] ?? 0) + length;
  }
  return { bytes: new Uint8Array(Buffer.concat(encoded)), offsets };
}

/**
 * A hash table with open addressing: 1 more than the number of each hash, or 0 where a slot is free.
 * @param isSame whether the later of two numbers takes the place of the earlier.
 */
export function packSlots(
  hashes: Uint32Array,
  isSame: (earlier: number, later: number) => boolean = () => false,
): Uint32Array {
  // At most half of the slots are taken, so that the next free one is near.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 2)));
  for (const [number, hash] of hashes.entries()) {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0 && !isSame((slots[slot] ?? 0) - 1, number)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = number + 1;
  }
  return slots;
}

export function openTerms(columns: Columns): PackedTerms {
  return {
    size: Math.max(0, columns.lengthOf('terms.offsets', Uint32Array) - 1),
    get bytes() {
      return columns.all('terms.bytes', Uint8Array);
    },
    get offsets() {
      return columns.all('terms.offsets', Uint32Array);
    },
    get slots() {
      return columns.all('terms.slots', Uint32Array);
    },
    get letters() {
      return columns.all('terms.letters', Uint32Array);
    },
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

/** The text with a number; '' where there is none. */
export function termAt({ bytes, offsets }: PackedTexts, number: number): string {
  const { buffer, byteOffset, byteLength } = bytes;
  return Buffer.from(buffer, byteOffset, byteLength).toString(
    'utf8',
    offsets[number],
    offsets[number + 1],
  );
}

/** The number of a term; undefined where no passage has it. */
export function numberOf(terms: PackedTerms, term: string): number | undefined {
  const { slots } = terms;
  let wanted: Buffer | undefined;
  for (let slot = hashOf(term) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return undefined;
    wanted ??= Buffer.from(term);
    const { bytes, offsets } = terms;
    const from = offsets[number] ?? 0;
    if ((offsets[number + 1] ?? 0) - from !== wanted.length) continue;
    if (begins(bytes, from, wanted)) return number;
  }
}

function begins(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  let at = 0;
  while (at < wanted.length && bytes[from + at] === wanted[at]) at += 1;
  return at === wanted.length;
}

/** The number of the first term that is not before `term` in their order. */
export function placeOf(terms: PackedTerms, term: string): number {
  return firstFrom(0, terms.size, (number) => termAt(terms, number) >= term);
}

/** The first number of which something is so, as it is of all behind it; `to` where it is of none. */
function firstFrom(first: number, behind: number, isSo: (number: number) => boolean): number {
  let [from, to] = [first, behind];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isSo(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Terms that begin so, in their order.
 * @param near whoever has too many letters more or less may be left out: most are, at a look at one number each.
 */
export function* termsBeginning(
  terms: PackedTerms,
  beginning: string,
  near?: Nearness,
): Generator<string> {
  const { bytes, offsets, letters } = terms;
  const begun = Buffer.from(beginning);
  const from = placeOf(terms, beginning);
  const to = firstFrom(from, terms.size, (number) => {
    const [start, end] = [offsets[number] ?? 0, offsets[number + 1] ?? 0];
    return end - start < begun.length || !begins(bytes, start, begun);
  });
  if (!near) {
    for (let number = from; number < to; number += 1) yield termAt(terms, number);
    return;
  }
  const wanted = Buffer.from(near.term);
  const wantedLetters = lettersIn(wanted);
  for (let number = from; number < to; number += 1) {
    const others = (letters[number] ?? 0) ^ wantedLetters;
    // An edit takes one letter and puts another one.
    if (bitsIn(others) > 2 * near.edits) continue;
    const isPlain = (((letters[number] ?? 0) | wantedLetters) & NOT_ASCII) === 0;
    const more = (offsets[number + 1] ?? 0) - (offsets[number] ?? 0) - wanted.length;
    if (Math.abs(more) <= (isPlain ? 1 : MOST_BYTES) * near.edits) yield termAt(terms, number);
  }
}

/** The bit of what is not of ASCII, and of little besides. */
const NOT_ASCII = 1;
/** Of a UTF-16 code unit in UTF-8. */
const MOST_BYTES = 3;

/** A bit for each letter that there is; several letters share one, as all do that are not of ASCII, with the space and "@". */
function lettersIn(bytes: Uint8Array): number {
  let letters = 0;
  for (const byte of bytes) letters |= byte < 0x80 ? 1 << (byte & 31) : NOT_ASCII;
  return letters;
}

/** Hacker's Delight, 5-2. */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
