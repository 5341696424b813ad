import { decodeWestern } from './windows1252.ts';

/** Bytes as a text of an encoding that `TextDecoder` knows; undefined where one of them is none of it. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  if (/^windows-1252$/i.test(encoding)) return decodeWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What is read of bytes that are not all of an encoding: � stands where they are not. */
export interface Mended {
  readonly text: string;
  /** 1-based; where the first of them stands. */
  readonly line: number;
}

/** Share of the characters, in other encodings than Unicode of those beyond ASCII, that may be damaged besides one. */
const FEW = 0.01;

/** Characters, for one that is damaged; what is hardly longer than its damage says nothing. */
const SOUND = 4;

/** The text of bytes of which few are none of the encoding: one of them is no reason to lose the rest. */
export function decodeMended(bytes: Uint8Array, encoding: string): Mended | undefined {
  const text = decodeWithSigns(bytes, encoding);
  const damaged = count(text, /\ufffd/g);
  if (damaged * SOUND > text.length || isBinary(text)) return undefined;
  const characters = /^utf-/i.test(encoding) ? text.length : count(text, BEYOND_ASCII);
  const isMeant = /^utf-8$/i.test(encoding) && isMostlyUtf8(bytes);
  return damaged <= 1 + characters * FEW || isMeant
    ? { text, line: 1 + count(soundPart(bytes, encoding), /\n/g) }
    : undefined;
}

/** Whether most of what is not ASCII is UTF-8: then it was meant to be that, and is damaged. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return count(text, BEYOND_ASCII) > count(text, /\ufffd/g);
}

const BEYOND_ASCII = /[^\0-\x7f\ufffd]/gu;

/** With � for whatever is none of the encoding, be it all. */
export function decodeWithSigns(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether a text has more control characters than any text; one in a hundred is too many. */
export function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return count(text, /[\0-\x08\x0e-\x1a\x1c-\x1f]/g) * 100 > text.length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** What comes before the first byte that is none of the encoding. */
function soundPart(bytes: Uint8Array, encoding: string): string {
  let sound = '';
  let [from, to] = [0, bytes.length];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const text = beginning(bytes.subarray(0, middle), encoding);
    if (text === undefined) to = middle - 1;
    else [sound, from] = [text, middle + 1];
  }
  return sound;
}

function beginning(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
