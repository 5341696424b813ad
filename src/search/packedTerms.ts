import type { Nearness } from '../core/question/statistics.ts';
import type { Columns, PackedColumns } from './columns.ts';

/** Terms in columns, numbered from 0 in their order by UTF-16 code units. */
export interface PackedTerms {
  /** How many there are. */
  readonly size: number;
  /** UTF-8, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each begins in `bytes`, and where the last one ends. */
  readonly offsets: Uint32Array;
  /** A hash table with open addressing: 1 more than the number of a term, or 0 where a slot is free. */
  readonly slots: Uint32Array;
}

/** @param terms each once, in their order. */
export function packTerms(terms: readonly string[]): PackedColumns {
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
  let from = 0;
  let to = terms.size;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (termAt(terms, middle) < term) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Terms that begin so, in their order.
 * @param near whoever has too many letters more or less may be left out: looking at their bytes takes a tenth of what making texts of them does.
 */
export function* termsBeginning(
  terms: PackedTerms,
  beginning: string,
  near?: Nearness,
): Generator<string> {
  const { bytes, offsets, size } = terms;
  const begun = Buffer.from(beginning);
  const wanted = near && Buffer.from(near.term);
  const letters = wanted && lettersIn(wanted, 0, wanted.length);
  for (let number = placeOf(terms, beginning); number < size; number += 1) {
    const [from, to] = [offsets[number] ?? 0, offsets[number + 1] ?? 0];
    if (to - from < begun.length || !begins(bytes, from, begun)) return;
    if (near && wanted && letters !== undefined) {
      // A code unit has at most three bytes, and an edit takes one and puts another one.
      if (Math.abs(to - from - wanted.length) > 3 * near.edits) continue;
      if (bitsIn(lettersIn(bytes, from, to) ^ letters) > 2 * near.edits) continue;
    }
    yield termAt(terms, number);
  }
}

/** A bit for each letter that there is; several letters share one, as all do that are not of ASCII. */
function lettersIn(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    letters |= byte < 0x80 ? 1 << (byte & 31) : 1;
  }
  return letters;
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let left = number; left !== 0; left &= left - 1) bits += 1;
  return bits;
}
