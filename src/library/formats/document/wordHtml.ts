import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Flaw } from '../extraction/extraction.ts';
import { shownPart } from './shownPart.ts';
import { readWordStyles } from './wordStyles.ts';
import { openZip } from './zip.ts';

/** Bytes of a document's texts, which take many times as much memory while they are read; a long novel has 10 MB. */
const TEXT_LIMIT = 50_000_000;
const PART_LIMIT = 10_000;

/** A Word document as HTML, and the parts that it was made of. */
export interface WordHtml {
  readonly html: string;
  readonly parts: WordParts;
}

/** The texts in a document, by their paths in it. */
export type WordParts = ReadonlyMap<string, Uint8Array>;

/**
 * Makes HTML of a Word document. Parts that are very many, within these limits, can take long; that is only
 * stopped by whoever runs this in a process with limits on its time and memory.
 */
export async function readWordHtml(
  bytes: Uint8Array,
): Promise<WordHtml | { readonly broken: Flaw }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, OLE_MARK.length).equals(OLE_MARK)) return { broken: whichOle(buffer) };
  if (!buffer.subarray(0, 2).equals(ZIP_MARK)) return { broken: NOT_WORD };
  try {
    const parts = await readParts(bytes);
    return 'broken' in parts ? parts : { html: await htmlOf(parts), parts };
  } catch {
    return { broken: DAMAGED };
  }
}

const ZIP_MARK = Buffer.from('PK');
/** What the older formats of Office, and encrypted documents, begin with. */
const OLE_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const NOT_WORD: Flaw = {
  reason: 'It is not a Word document.',
  remedy: 'Give it the ending of its format, or save it as .docx.',
};

const DAMAGED: Flaw = {
  reason: 'It is damaged, or not a Word document.',
  remedy: 'Open it in a word processor and save it as .docx again.',
};

const TOO_LARGE: Flaw = {
  reason: 'It unpacks into more than a document could hold.',
  remedy: 'Save it as .docx again, or split it into several files.',
};

function whichOle(buffer: Buffer): Flaw {
  if (buffer.includes('EncryptedPackage', 'utf16le')) {
    return {
      reason: 'It is protected with a password.',
      remedy: 'Save it without the password.',
    };
  }
  return {
    reason: 'It has the ending of a newer format, but is an older one of Office.',
    remedy: 'Open it in a word processor and save it as .docx.',
  };
}

async function readParts(bytes: Uint8Array): Promise<WordParts | { readonly broken: Flaw }> {
  const zip = await openZip(bytes);
  if (!zip) return { broken: DAMAGED };
  if (zip.names.length > PART_LIMIT) return { broken: TOO_LARGE };
  const parts = new Map<string, Uint8Array>();
  let text = 0;
  for (const name of zip.names.filter((it) => /\.(?:xml|rels)$/i.test(it))) {
    const part = await zip.read(name);
    if (typeof part === 'string') return { broken: part === 'too-large' ? TOO_LARGE : DAMAGED };
    text += part.length;
    if (text > TEXT_LIMIT) return { broken: TOO_LARGE };
    parts.set(name, part);
  }
  return shownParts(parts) ?? { broken: DAMAGED };
}

/** The styles of a document, and not those for versions that know effects. */
const STYLES_PART = /(?:^|\/)styles\d*\.xml$/i;

/**
 * The parts as Word shows them; undefined where one is no sound XML. Mammoth puts up with such, and takes its
 * time for it.
 */
function shownParts(parts: WordParts): WordParts | undefined {
  const decoded = Array.from(
    parts,
    ([name, part]) => [name, new TextDecoder().decode(part)] as const,
  );
  try {
    const styles = readWordStyles(decoded.find(([name]) => STYLES_PART.test(name))?.[1]);
    return new Map(
      decoded.map(([name, xml]) => [name, new TextEncoder().encode(shownPart(xml, styles))]),
    );
  } catch {
    return undefined;
  }
}

/** Styles of Word that are headings or block quotations, beside those that mammoth knows; notes link back with an arrow. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
];
const ARROW = /<a href="#[^"]*-ref-[^"]*">↑<\/a>/g;

async function htmlOf(parts: WordParts): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    // Mammoth unpacks with another library, which could find something else in the file than was counted.
    { buffer: Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return value.replace(ARROW, '');
}
