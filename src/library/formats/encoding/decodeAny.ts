import { createRequire } from 'node:module';
import { type Decoded, decode } from './decode.ts';
import { decodeWestern } from './windows1252.ts';

/** The text of a file in whatever encoding, or why it has none. */
export type DecodedAny =
  | {
      readonly text: string;
      readonly remark?: { readonly reason: string; readonly remedy: string };
    }
  | Exclude<Decoded, { readonly text: string }>;

/** Decodes UTF-8, or else what the bytes are most likely in; a remark names it. Nothing is replaced. */
export function decodeAny(bytes: Uint8Array): DecodedAny {
  const strict = decode(bytes);
  if ('text' in strict) return strict;
  const found = decodeWide(bytes) ?? decodeLegacy(bytes);
  if (!found) return refusal(strict, bytes);
  const reason = `It is not UTF-8; it was read as ${found.encoding}.`;
  const remedy = 'Save it as UTF-8 if characters look wrong.';
  return { text: found.text, remark: { reason, remedy } };
}

interface Found {
  readonly encoding: string;
  readonly text: string;
}

function refusal(strict: Exclude<Decoded, { readonly text: string }>, bytes: Uint8Array) {
  if (markedWide(bytes) === undefined) return strict;
  const reason = 'It begins like UTF-16 and is not, or holds a NUL character.';
  return { reason, remedy: 'Save it as UTF-8.' };
}

/** UTF-16 of either byte order, with a mark or plainly without. */
function decodeWide(bytes: Uint8Array): Found | undefined {
  const label = markedWide(bytes) ?? unmarkedWide(bytes);
  const text = label && decodeAs(label, bytes);
  return text === undefined || text.includes('\0') ? undefined : { encoding: 'UTF-16', text };
}

function markedWide([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Share of characters that are of one block of 256 or ASCII in a text of one alphabet. */
const OF_ONE_ALPHABET = 0.8;

function unmarkedWide(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const highBytes = [new Map<number, number>(), new Map<number, number>()] as const;
  for (const [index, byte] of bytes.entries()) {
    const counts = highBytes[index % 2 === 0 ? 0 : 1];
    counts.set(byte, (counts.get(byte) ?? 0) + 1);
  }
  const isHigh = (counts: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>) => {
    const most = Math.max(...[...counts].map(([byte, count]) => (byte === 0 ? 0 : count)), 0);
    const alphabet = (counts.get(0) ?? 0) + most;
    return !others.has(0) && counts.has(0) && alphabet >= (OF_ONE_ALPHABET * bytes.length) / 2;
  };
  if (isHigh(highBytes[1], highBytes[0])) return 'utf-16le';
  return isHigh(highBytes[0], highBytes[1]) ? 'utf-16be' : undefined;
}

/** Loaded when a file is met that is not UTF-8. */
const load = createRequire(import.meta.url);

/**
 * The encodings that are taken, by what the detector calls them, with their names as people know them and
 * as `TextDecoder` does. Those of Windows hold all that the ISO encoding beside them holds.
 */
const ENCODINGS: Readonly<Record<string, readonly [name: string, isMultibyte?: true]>> = {
  'ISO-8859-1': ['Windows-1252'],
  'ISO-8859-2': ['ISO-8859-2'],
  'ISO-8859-5': ['ISO-8859-5'],
  'ISO-8859-6': ['ISO-8859-6'],
  'ISO-8859-7': ['ISO-8859-7'],
  'ISO-8859-8': ['ISO-8859-8'],
  'ISO-8859-9': ['Windows-1254'],
  'windows-1250': ['Windows-1250'],
  'windows-1251': ['Windows-1251'],
  'windows-1252': ['Windows-1252'],
  'windows-1253': ['Windows-1253'],
  'windows-1254': ['Windows-1254'],
  'windows-1255': ['Windows-1255'],
  'windows-1256': ['Windows-1256'],
  'KOI8-R': ['KOI8-R'],
  Shift_JIS: ['Shift_JIS', true],
  'EUC-JP': ['EUC-JP', true],
  'EUC-KR': ['EUC-KR', true],
  Big5: ['Big5', true],
  GB18030: ['GB18030', true],
};

/** The detector's confidence, 0..100, from which it is believed; it is surest of characters of two bytes. */
const SURE = 20;
const SURE_OF_PAIRS = 80;
/** Bytes that the detector is shown, from the first line that is not ASCII. */
const SHOWN = 8192;
/** Characters beyond ASCII up to which counting says less than what is usual. */
const FEW = 3;

function decodeLegacy(bytes: Uint8Array): Found | undefined {
  if (isBinary(bytes) || isBrokenUtf8(bytes)) return undefined;
  const western = decodeWestern(bytes);
  const usual = isUsualWestern(western) && { encoding: 'Windows-1252', text: western };
  if (beyondAscii(western).length <= FEW) return usual || undefined;
  const { analyse }: typeof import('chardet') = load('chardet');
  for (const { name, confidence } of analyse(shown(bytes))) {
    const [encoding, isMultibyte] = ENCODINGS[name] ?? [];
    if (encoding === undefined || confidence < (isMultibyte ? SURE_OF_PAIRS : SURE)) continue;
    const text = encoding === 'Windows-1252' ? western : decodeAs(encoding, bytes);
    if (text === undefined || !isText(text)) continue;
    if (text === western) return { encoding: 'Windows-1252', text };
    return encoding === 'ISO-8859-2' ? centralEuropean(bytes, text) : { encoding, text };
  }
  return usual || undefined;
}

/** The letters beyond ASCII of Polish, Czech, Slovak, Hungarian, Romanian, Croatian and Slovenian. */
const ALPHABETS: readonly ReadonlySet<string>[] = [
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'ăâîşţ',
  'čćđšž',
].map((letters) => new Set(letters));

/** The two encodings of central Europe differ in few letters; the right one leads to letters of one language. */
function centralEuropean(bytes: Uint8Array, iso: string): Found {
  const windows = decodeAs('Windows-1250', bytes);
  return windows === undefined || !isText(windows) || strangers(iso) < strangers(windows)
    ? { encoding: 'ISO-8859-2', text: iso }
    : { encoding: 'Windows-1250', text: windows };
}

/** How many letters a text has that are not of the language that most of them are of. */
function strangers(text: string): number {
  const letters = beyondAscii(text.toLowerCase());
  return Math.min(
    ...ALPHABETS.map((alphabet) => letters.filter((letter) => !alphabet.has(letter)).length),
  );
}

/** Control characters that no text has, NUL among them. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.some((byte) => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f);
}

/** Whether most of what is not ASCII is UTF-8 all the same: then the file is damaged, not in another encoding. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const beyond = beyondAscii(text);
  return beyond.filter((character) => character !== '\ufffd').length * 2 > beyond.length;
}

function beyondAscii(text: string): readonly string[] {
  return text.match(/[^\0-\x7f]/gu) ?? [];
}

/** Part of the bytes, from the beginning of the first line that holds another one than ASCII. */
function shown(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = 1 + bytes.lastIndexOf(0x0a, first);
  return bytes.subarray(from, Math.max(from, first - SHOWN / 2) + SHOWN);
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Neither control characters nor what no text has. */
function isText(text: string): boolean {
  return !/[\x80-\x9f\ufffd\p{Cn}\p{Co}\p{Cs}]/u.test(text);
}

/** Text of western Europe as it is usually written: accents in words, and printers' marks. */
function isUsualWestern(text: string): boolean {
  const beyond = beyondAscii(text).length;
  const usual = text.match(
    /(?<=[a-z])[ßàáâãäåæçèéêëìíîïñòóôõöøùúûüœšž]|[àáâãäåæçèéêëìíîïñòóôõöøùúûüœÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜŒŠŽ](?=[a-z\s])|[‘’“”„‚–—…«»€£§°©®™•·¿¡\u00a0]/g,
  );
  return beyond > 0 && usual?.length === beyond && beyond * 4 <= text.length && isText(text);
}
