import type { Extraction, Flaw, ReadDocument } from '../extraction/extraction.ts';
import type { Metadata } from '../extraction/metadata.ts';
import { createStoredText, type StoredTextWriter } from '../extraction/storedText.ts';
import { NOTHING_TO_QUOTE } from '../page/html.ts';
import { createHtmlWriter } from '../page/htmlBlocks.ts';
import { type Attributes, type HtmlEvents, parseHtml, TOO_DEEP } from '../page/markup.ts';
import { decodePage } from '../page/pageEncoding.ts';
import { packagePath, readPackage, readXml } from './epubPackage.ts';
import { openZip, type Zip, type ZipFault } from './zip.ts';

/** Reads an electronic book: its parts in their order, as one text. */
export const readEpub: ReadDocument = async (bytes) => {
  const zip = await openZip(bytes);
  if (zip === undefined) return { broken: broken('It is no EPUB, or it is damaged.') };
  const container = await readListing(zip, 'META-INF/container.xml');
  if ('fault' in container) return { broken: broken(REASONS[container.fault]) };
  const path = packagePath(container.text) ?? '';
  const listed = await readListing(zip, path);
  if ('fault' in listed) return { broken: broken(REASONS[listed.fault]) };
  if (await isLocked(zip)) return { broken: LOCKED };
  const { metadata, parts } = readPackage(listed.text, path);
  return readParts(zip, metadata, parts);
};

/** Bytes of a file that lists others; that of a book with ten thousand parts has two million. */
const LISTING_LIMIT = 10_000_000;

async function readListing(zip: Zip, name: string): Promise<PartText> {
  const read = await readText(zip, name);
  return 'text' in read && read.text.length > LISTING_LIMIT ? { fault: 'too-large' } : read;
}

const REASONS: Readonly<Record<ZipFault, string>> = {
  missing: 'It does not say which parts it has, as every EPUB does.',
  damaged: 'It is damaged where it says which parts it has.',
  encrypted: 'It is protected with a password.',
  'too-large': 'Unpacked, it is larger than any book.',
};

const LOCKED: Flaw = {
  reason: 'Its text is encrypted (DRM).',
  remedy: 'Use a copy without this protection, or remove it.',
};

function broken(reason: string): Flaw {
  return { reason, remedy: 'Get the file again, or remove it.' };
}

type PartText = { readonly text: string } | { readonly fault: ZipFault };

async function readText(zip: Zip, name: string): Promise<PartText> {
  const bytes = await zip.read(name);
  if (typeof bytes === 'string') return { fault: bytes };
  const decoded = decodePage(bytes);
  return 'broken' in decoded ? { fault: 'damaged' } : decoded;
}

/** Fonts alone may be scrambled in a book that anybody may read. */
const OF_FONTS = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

async function isLocked(zip: Zip): Promise<boolean> {
  if (!zip.has('META-INF/encryption.xml')) return false;
  const encryption = await readListing(zip, 'META-INF/encryption.xml');
  if ('fault' in encryption) return true;
  // The keys are encrypted with methods of their own, so data is looked at alone.
  let isData = false;
  for (const { name, attributes } of readXml(encryption.text)) {
    if (name === 'EncryptedData' || name === 'EncryptedKey') isData = name === 'EncryptedData';
    const method = attributes['Algorithm'] ?? '';
    if (isData && name === 'EncryptionMethod' && !OF_FONTS.has(method)) return true;
  }
  return false;
}

async function readParts(
  zip: Zip,
  metadata: Metadata,
  parts: readonly string[],
): Promise<Extraction> {
  const writer = createStoredText();
  const flaws: Flaw[] = [];
  for (const [index, part] of parts.entries()) {
    const flaw = await readPart(zip, part, writer, metadata.title);
    if (flaw === 'too-large') return { broken: broken(REASONS[flaw]) };
    if (flaw !== undefined) flaws.push(ofPart(index + 1, flaw));
  }
  const content = writer.finish();
  if (content.blocks.length > 0) return { metadata, content, flaws };
  return { broken: flaws[0] ?? NOTHING_TO_QUOTE };
}

type PartFault = ZipFault | 'too-deep';

async function readPart(
  zip: Zip,
  part: string,
  writer: StoredTextWriter,
  title: string | undefined,
): Promise<PartFault | undefined> {
  const read = await readText(zip, part);
  if ('fault' in read) return read.fault;
  // What stands above a part has no say over it.
  writer.heading(1, '');
  const blocks = createHtmlWriter(writer, title);
  const isWhole = parseHtml(read.text, withoutMarks(blocks));
  blocks.end();
  return isWhole ? undefined : 'too-deep';
}

/** What is no text of the book: its title page, its lists of contents, numbers of pages and notes. */
const MARKS = new Set(
  'titlepage toc landmarks page-list pagebreak noteref backlink doc-toc doc-pagelist doc-pagebreak doc-noteref doc-backlink'.split(
    ' ',
  ),
);

function withoutMarks(events: HtmlEvents): HtmlEvents {
  let leftOut = 0;
  return {
    open(name, attributes) {
      if (leftOut > 0 || isMark(attributes)) leftOut += 1;
      else events.open(name, attributes);
    },
    text(data) {
      if (leftOut === 0) events.text(data);
    },
    close(name) {
      if (leftOut > 0) leftOut -= 1;
      else events.close(name);
    },
  };
}

function isMark(attributes: Attributes): boolean {
  const said = `${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`;
  return said.split(/\s+/).some((type) => MARKS.has(type));
}

const FAULTS: Readonly<Record<Exclude<PartFault, 'too-deep'>, string>> = {
  missing: 'is missing',
  damaged: 'is damaged',
  encrypted: 'is protected with a password',
  'too-large': 'is larger than any book',
};

function ofPart(number: number, fault: PartFault): Flaw {
  if (fault !== 'too-deep') return broken(`Part ${number} of its text ${FAULTS[fault]}.`);
  const reason = `In part ${number} of its text, elements are nested too deep; it is read up to there.`;
  return { reason, remedy: TOO_DEEP.remedy };
}
