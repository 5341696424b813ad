import { createRequire } from 'node:module';
import { decodeMended, decodeStrictly, isMostlyUtf8 } from './decodeAs.ts';
import { decodeWestern } from './windows1252.ts';

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

/** Those of languages that are written with Latin letters. */
const LATIN = /^ISO-8859-2$|^Windows-125[024]$/;

const WESTERN = 'Windows-1252';

/** The detector's confidence, 0..100, from which it is believed; it is surest of characters of two bytes. */
const SURE = 20;
const SURE_OF_PAIRS = 80;
/** Bytes that the detector is shown, from the first line that is not ASCII. */
const SHOWN = 8192;
/** Characters beyond ASCII up to which counting says less than what is usual. */
const FEW = 3;

/** The encoding, other than UTF-8 and UTF-16, that bytes are most likely in; undefined where nothing speaks for one. */
export function recognise(bytes: Uint8Array): string | undefined {
  if (isBinary(bytes) || isMostlyUtf8(bytes)) return undefined;
  const western = decodeWestern(bytes);
  const usual = isUsualWestern(western) ? WESTERN : undefined;
  const beyond = beyondAscii(western);
  // Quotation marks and the like, however many, are no letters of another alphabet.
  const telling = usual === undefined ? beyond : beyond.filter(isLetter);
  if (telling.length <= FEW) return usual;
  const { analyse }: typeof import('chardet') = load('chardet');
  for (const { name, confidence } of analyse(shown(bytes))) {
    const [encoding, isMultibyte] = ENCODINGS[name] ?? [];
    if (encoding === undefined || confidence < (isMultibyte ? SURE_OF_PAIRS : SURE)) continue;
    if (usual !== undefined && !LATIN.test(encoding)) continue;
    const text = decodeStrictly(bytes, encoding) ?? decodeMended(bytes, encoding)?.text;
    if (text === undefined || !isText(text.replaceAll('\ufffd', ''))) continue;
    if (text === western) return WESTERN;
    return encoding === 'ISO-8859-2' ? centralEuropean(bytes, text) : encoding;
  }
  return usual;
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
function centralEuropean(bytes: Uint8Array, iso: string): string {
  const windows = decodeStrictly(bytes, 'Windows-1250');
  return windows === undefined || !isText(windows) || strangers(iso) < strangers(windows)
    ? 'ISO-8859-2'
    : 'Windows-1250';
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

function beyondAscii(text: string): readonly string[] {
  return text.match(/[^\0-\x7f]/gu) ?? [];
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

/** Part of the bytes, from the beginning of the first line that holds another one than ASCII. */
function shown(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = 1 + bytes.lastIndexOf(0x0a, first);
  return bytes.subarray(from, Math.max(from, first - SHOWN / 2) + SHOWN);
}

/** Neither control characters nor what no text has. */
function isText(text: string): boolean {
  return !/[\x80-\x9f\ufffd\p{Cn}\p{Co}\p{Cs}]/u.test(text);
}

/** Text of western Europe as it is usually written: accents in words, and printers' marks. */
function isUsualWestern(text: string): boolean {
  const beyond = beyondAscii(text).length;
  const usual = text.match(
    /(?<=[a-z])[ßàáâãäåæçèéêëìíîïñòóôõöøùúûüœšž]|[àáâãäåæçèéêëìíîïñòóôõöøùúûüœÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜŒŠŽ](?=[a-z\s])|[‘’“”„‚–—…«»€£§°©®™•·¿¡\u00a0]|(?<![a-z])[½¼¾×±](?![a-z])|(?<=\d|\b[ckm]?m)[²³](?![a-z])|µ(?=[a-z])/g,
  );
  return beyond > 0 && usual?.length === beyond && beyond * 4 <= text.length && isText(text);
}
