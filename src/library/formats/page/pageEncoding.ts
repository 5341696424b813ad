import { decodeWestern } from '../encoding/windows1252.ts';
import type { Flaw } from '../extraction/extraction.ts';

/** The text of a web page, and what could not be read of it. */
export type DecodedPage =
  | { readonly text: string; readonly flaws: readonly Flaw[] }
  | { readonly broken: Flaw };

/** Bytes at the beginning of a page in which it names its encoding, as the WHATWG has it. */
const PRESCAN = 1024;

/** Decodes a page: by its byte order mark, then by the encoding it names, then as UTF-8, then as Windows-1252. */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const named = markedEncoding(bytes) ?? namedEncoding(bytes);
  if (named !== undefined) return decodeAs(bytes, named);
  const text = decodeStrictly(bytes, 'utf-8') ?? decodeWestern(bytes);
  if (!isBinary(text)) return { text, flaws: [] };
  const reason = 'It is not a web page: it holds bytes that are no text.';
  return { broken: { reason, remedy: 'Save the page again, or remove the file.' } };
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedPage {
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return { text, flaws: [] };
  const reason = `It holds bytes that are no text in ${encoding}, the encoding it names; they are read as �.`;
  return {
    text: new TextDecoder(encoding).decode(bytes),
    flaws: [{ reason, remedy: 'Save the page again from a browser.' }],
  };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'windows-1252') return decodeWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  // Without a mark, "<" in two bytes.
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}

function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '');
  const [, ofPage] = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? [];
  const [, ofXml] = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head) ?? [];
  const label = ofPage ?? ofXml;
  if (label === undefined) return undefined;
  // A page whose name for it can be read byte by byte is not in UTF-16.
  if (/^utf-?16/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Control characters that no text has: one in a hundred is too many. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls * 100 > text.length;
}
