import { damage } from '../encoding/decodeAny.ts';
import {
  decodeMended,
  decodeStrictly,
  decodeWithSigns,
  isBinary,
  isMostlyUtf8,
} from '../encoding/decodeAs.ts';
import { recognise } from '../encoding/recognise.ts';
import { decodeWestern } from '../encoding/windows1252.ts';
import type { Flaw } from '../extraction/extraction.ts';

/** The text of a web page, and what could not be read of it. */
export type DecodedPage =
  | { readonly text: string; readonly flaws: readonly Flaw[] }
  | { readonly broken: Flaw };

type Read = Exclude<DecodedPage, { readonly broken: Flaw }>;

/**
 * Decodes a page: by its byte order mark; as UTF-8, if it is that beyond doubt; then by the encoding it
 * names, and by what its text looks like.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const marked = markedEncoding(bytes);
  const read = marked === undefined ? decodeUnmarked(bytes) : decodeAs(bytes, marked);
  if (!isBinary(read.text)) return read;
  const reason = 'It is not a web page: it holds bytes that are no text.';
  return { broken: { reason, remedy: 'Save the page again, or remove the file.' } };
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  // Without a mark, "<" in two bytes.
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}

function decodeUnmarked(bytes: Uint8Array): Read {
  const named = namedEncoding(bytes);
  const utf8 = decodeStrictly(bytes, UTF8);
  // Bytes of another encoding are hardly ever valid UTF-8, while servers and templates often name a false one.
  const isOwn = named === undefined || named === UTF8;
  if (utf8 !== undefined && (isOwn || !isAscii(utf8))) return { text: utf8, flaws: [] };
  return (isOwn ? undefined : decodeNamed(bytes, named)) ?? decodeByLooks(bytes, named);
}

const UTF8 = 'utf-8';
const WESTERN = 'Windows-1252';

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Undefined where it is plainly in another encoding than it names. */
function decodeNamed(bytes: Uint8Array, named: string): Read | undefined {
  const text = decodeStrictly(bytes, named);
  if (text === undefined) return mended(bytes, named);
  const other = named === 'windows-1252' ? foreignEncoding(seenBytes(bytes)) : undefined;
  return other === undefined ? { text, flaws: [] } : guessed(bytes, other, named);
}

function mended(bytes: Uint8Array, encoding: string): Read | undefined {
  const read = decodeMended(bytes, encoding);
  return read && { text: read.text, flaws: [damage(read.line, encoding)] };
}

function decodeAs(bytes: Uint8Array, encoding: string): Read {
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return { text, flaws: [] };
  const read = mended(bytes, encoding);
  if (read) return read;
  const reason = `It holds bytes that are no text in ${encoding}; they are read as �.`;
  const remedy = 'Save the page again from a browser.';
  return { text: decodeWithSigns(bytes, encoding), flaws: [{ reason, remedy }] };
}

/** What a page that names no encoding, or a false one, is most likely in, with a word about that. */
function decodeByLooks(bytes: Uint8Array, named: string | undefined): Read {
  const found = recognise(seenBytes(bytes));
  if (found !== undefined) return guessed(bytes, found, named);
  const isDamaged = named === UTF8 || UNUSED.test(decodeWestern(bytes)) || isMostlyUtf8(bytes);
  const utf8 = isDamaged ? mended(bytes, 'UTF-8') : undefined;
  if (utf8) return utf8;
  return named === undefined || named === UTF8
    ? guessed(bytes, WESTERN, named)
    : decodeAs(bytes, named);
}

/** What no text in Windows-1252 has. */
const UNUSED = /[\x80-\x9fÿ]/;

function guessed(bytes: Uint8Array, encoding: string, named: string | undefined): Read {
  const text = decodeStrictly(bytes, encoding) ?? decodeWithSigns(bytes, encoding);
  const why = named === undefined ? 'It names no encoding' : `It is not in ${named}, as it says`;
  const remedy = 'Save it again from a browser if characters look wrong.';
  return { text, flaws: [{ reason: `${why}; it was read as ${encoding}.`, remedy }] };
}

/** The encoding of a text that has more of other letters than any language that is written with Latin ones. */
function foreignEncoding(seen: Uint8Array): string | undefined {
  const text = Buffer.from(seen).toString('latin1');
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const others = text.match(/[\x80-\xff]/g)?.length ?? 0;
  const found = others * 2 > latin ? recognise(seen) : undefined;
  return found === WESTERN ? undefined : found;
}

const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\b|$)|<[^<>]*>|&#?\w{1,10};|[\0-\x20]+/gi;

/** What is seen of a page, or nearly: the words of its markup say nothing about its encoding. */
function seenBytes(bytes: Uint8Array): Uint8Array {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Buffer.from(page.toString('latin1').replace(MARKUP, ' '), 'latin1');
}

/** Characters at the beginning of a page in which it names its encoding. Archives put theirs before the page's own. */
const HEAD = 1 << 20;

/** Remarks and scripts, in which the name is none of the page's, and the elements that name it. */
const NAMING =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|title|textarea)\b[\s\S]*?(?:<\/\1\b|$)|<(?:meta|\?xml)\b[^<>]{0,2000}>/gi;

/** The first encoding that a page names and that there is. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  for (const [element] of head.matchAll(NAMING)) {
    const [, label] =
      /^<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(element) ??
      /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(element) ??
      [];
    const encoding = label && encodingCalled(label);
    if (encoding) return encoding;
  }
  return undefined;
}

function encodingCalled(label: string): string | undefined {
  // A page whose name for it can be read byte by byte is not in UTF-16.
  if (/^utf-?16/i.test(label)) return UTF8;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
