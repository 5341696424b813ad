import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Extraction, Flaw, ReadDocument } from '../extraction/extraction.ts';
import {
  type Metadata,
  readDate,
  readDocumentAuthor,
  readDocumentTitle,
  readLanguage,
} from '../extraction/metadata.ts';
import { FORMULAS_UNREAD, htmlContent, NOTHING_TO_QUOTE } from '../page/html.ts';
import { parseHtml, TOO_DEEP } from '../page/markup.ts';
import { shownPart } from './shownPart.ts';
import { readWordStyles } from './wordStyles.ts';
import { openZip } from './zip.ts';

/** Bytes of a document's texts, which take many times as much memory while they are read; a long novel has 10 MB. */
const TEXT_LIMIT = 50_000_000;
const PART_LIMIT = 10_000;

/**
 * Reads a Word document. Parts that are very many, within these limits, can take long; that is only
 * stopped by whoever runs this in a process with limits on its time and memory.
 */
export const readDocx: ReadDocument = async (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, OLE_MARK.length).equals(OLE_MARK)) return { broken: whichOle(buffer) };
  if (!buffer.subarray(0, 2).equals(ZIP_MARK)) return { broken: NOT_WORD };
  try {
    const parts = await readParts(bytes);
    return 'broken' in parts ? parts : await readDocument(parts);
  } catch {
    return { broken: DAMAGED };
  }
};

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

/** The texts in a document, by their paths in it. */
type Parts = ReadonlyMap<string, Uint8Array>;

async function readParts(bytes: Uint8Array): Promise<Parts | { readonly broken: Flaw }> {
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
function shownParts(parts: Parts): Parts | undefined {
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

/** Styles of Word that are headings, beside those that mammoth knows; notes link back with an arrow. */
const STYLES = ["p[style-name='Title'] => h1:fresh"];
const ARROW = /<a href="#[^"]*-ref-[^"]*">↑<\/a>/g;

async function readDocument(parts: Parts): Promise<Extraction> {
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
  const html = value.replace(ARROW, '');
  const metadata = readProperties(parts.get('docProps/core.xml'));
  const title = metadata.title ?? openingHeading(html);
  const content = htmlContent(html, title);
  if (content === undefined) return { broken: TOO_DEEP };
  if (content.blocks.length === 0) return { broken: NOTHING_TO_QUOTE };
  const written = textOf(parts, 'word/document.xml');
  const flaws = [
    ...(FORMULA.test(written) ? [FORMULAS_UNREAD] : []),
    ...(INSERTED.test(written) ? [INSERTED_UNREAD] : []),
  ];
  return { metadata: { ...metadata, ...(title !== undefined && { title }) }, content, flaws };
}

/** A formula of Word's own, whatever its prefix, which mammoth leaves out. */
const FORMULA = /<\w+:oMath[\s>]/;

/** A document of another kind in the place of paragraphs. */
const INSERTED = /<\w+:altChunk[\s/>]/;

const INSERTED_UNREAD: Flaw = {
  reason: 'Documents that were put into it as a whole are not read.',
  remedy: 'Open it in a word processor and save it as .docx again, which makes paragraphs of them.',
};

function textOf(parts: Parts, name: string): string {
  return new TextDecoder().decode(parts.get(name));
}

/** The heading of the first level, where the text begins with one. */
function openingHeading(html: string): string | undefined {
  const [heading] = /^\s*<h1>.{0,2000}?<\/h1>/s.exec(html) ?? [];
  const text = heading === undefined ? '' : (htmlContent(heading)?.text.trim() ?? '');
  return text === '' ? undefined : text;
}

/** What the document says about itself. */
function readProperties(xml: Uint8Array = new Uint8Array()): Metadata {
  const values = new Map<string, string>();
  let open = '';
  parseHtml(new TextDecoder().decode(xml), {
    open(name) {
      open = name;
    },
    text(data) {
      values.set(open, (values.get(open) ?? '') + data);
    },
    close() {
      open = '';
    },
  });
  const title = readDocumentTitle(values.get('dc:title'));
  const author = readDocumentAuthor(values.get('dc:creator'));
  const date = readDate(values.get('dcterms:created')) ?? readDate(values.get('dcterms:modified'));
  const language = readLanguage(values.get('dc:language'));
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
  };
}
