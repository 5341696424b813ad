import { crc32 } from 'node:zlib';
import mammoth from 'mammoth';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Extraction, Flaw, ReadDocument } from './extraction.ts';
import { htmlContent, NOTHING_TO_QUOTE } from './html.ts';
import { parseHtml, TOO_DEEP } from './htmlBlocks.ts';
import {
  type Metadata,
  readDate,
  readDocumentAuthor,
  readDocumentTitle,
  readLanguage,
} from './metadata.ts';

/** Bytes that all parts of a document unpack to, pictures included. */
const UNPACKED_LIMIT = 200_000_000;
/** Bytes of its texts, which take many times as much memory while they are read; a long novel has 10 MB. */
const TEXT_LIMIT = 50_000_000;
const PART_LIMIT = 10_000;

/**
 * Reads a Word document. Parts that are nested very deep or are very many, within these limits, can
 * take long; that is only stopped by whoever runs this in a worker with limits on its time and memory.
 */
export const readDocx: ReadDocument = async (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, OLE_MARK.length).equals(OLE_MARK)) return { broken: whichOle(buffer) };
  if (!buffer.subarray(0, 2).equals(ZIP_MARK)) return { broken: NOT_WORD };
  try {
    const parts = await readParts(buffer);
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
type Parts = ReadonlyMap<string, Buffer>;

async function readParts(buffer: Buffer): Promise<Parts | { readonly broken: Flaw }> {
  const zip = await fromBufferPromise(buffer, { lazyEntries: true });
  if (zip.entryCount > PART_LIMIT) return { broken: TOO_LARGE };
  const parts = new Map<string, Buffer>();
  let unpacked = 0;
  let text = 0;
  for await (const entry of zip.eachEntry()) {
    const isText = /\.(?:xml|rels)$/i.test(entry.fileName);
    unpacked += entry.uncompressedSize;
    if (isText) text += entry.uncompressedSize;
    if (unpacked > UNPACKED_LIMIT || text > TEXT_LIMIT) return { broken: TOO_LARGE };
    if (isText) parts.set(entry.fileName, await readPart(zip, entry));
  }
  return parts;
}

/** @throws where it unpacks into more than it says. */
async function readPart(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Styles of Word that are headings, beside those that mammoth knows; notes link back with an arrow. */
const STYLES = ["p[style-name='Title'] => h1:fresh"];
const ARROW = /<a href="#[^"]*-ref-[^"]*">↑<\/a>/g;

async function readDocument(parts: Parts): Promise<Extraction> {
  const { value } = await mammoth.convertToHtml(
    { buffer: packed(parts) },
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
  return { metadata: { ...metadata, ...(title !== undefined && { title }) }, content, flaws: [] };
}

/** The heading of the first level, where the text begins with one. */
function openingHeading(html: string): string | undefined {
  const [heading] = /^\s*<h1>.{0,2000}?<\/h1>/s.exec(html) ?? [];
  const text = heading === undefined ? '' : (htmlContent(heading)?.text.trim() ?? '');
  return text === '' ? undefined : text;
}

/** What the document says about itself. */
function readProperties(xml: Buffer | undefined): Metadata {
  const values = new Map<string, string>();
  let open = '';
  parseHtml(xml?.toString('utf8') ?? '', {
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

/**
 * The texts as a new archive, not compressed: mammoth unpacks with another library, which could find
 * something else in the file than what was counted here.
 */
function packed(parts: Parts): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const about = aboutPart(name, content);
    files.push(Buffer.from('PK\x03\x04'), about, name, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, place, name);
    at += 4 + about.length + name.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}

/** What stands both before a part and in the directory: version, flags, sizes and the like. */
function aboutPart(name: Buffer, content: Buffer): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  // The name is UTF-8.
  about.writeUInt16LE(0x800, 2);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(content.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(name.length, 22);
  return about;
}
