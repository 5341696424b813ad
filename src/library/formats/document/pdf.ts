import { getResolvedPDFJS } from 'unpdf';
import type { Extraction, Flaw, ReadDocument } from '../extraction/extraction.ts';
import { isFurniture } from '../extraction/furniture.ts';
import {
  type Metadata,
  readDate,
  readDocumentAuthor,
  readDocumentTitle,
  readLanguage,
  readText,
} from '../extraction/metadata.ts';
import { createStoredText, type StoredText } from '../extraction/storedText.ts';
import { commonAngle, isNear, turned } from './pdfAngle.ts';
import type { Fragment, Page } from './pdfLines.ts';
import { type Paragraph, paragraphsOf } from './pdfParagraphs.ts';

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>;

/** A longer document is read up to here. To find a page, pdf.js may look at all before it. */
const PAGE_LIMIT = 5_000;
/** Pages after which a document without any text is taken for a scan. */
const TEXTLESS_LIMIT = 500;
/** Unreadable pages in a row after which the page tree is taken for broken. */
const UNREADABLE_LIMIT = 100;
/** Flaws that are told one by one. */
const FLAW_LIMIT = 20;
/** Stretches of text on a page; a newspaper page has about 10,000. */
const FRAGMENT_LIMIT = 60_000;
/** Stretches of text in a document, so that its pages together stay within the memory. */
const TOTAL_LIMIT = 3_000_000;

/**
 * Reads the text layer of a PDF. It works in the process that it is called in and cannot be interrupted
 * there: a page that draws itself within itself many times over, or a stream that unpacks into very
 * much, is only stopped by whoever runs this in a worker with limits on its time and memory.
 */
export const readPdf: ReadDocument = async (bytes) => {
  if (!isPdf(bytes)) return { broken: NOT_A_PDF };
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // What is given is taken away from its owner.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    // No font, table or program is looked for anywhere; what is not in the file stays unknown.
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    // Pictures are left out before they are decoded.
    maxImageSize: 0,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await readDocument(pdfjs, await task.promise);
  } catch (error) {
    return { broken: whyBroken(error) };
  } finally {
    await task.destroy().catch(() => {});
  }
};

const NOT_A_PDF: Flaw = {
  reason: 'It is not a PDF.',
  remedy: 'Give it the ending of its format, or save it as a PDF again.',
};

/** The mark may stand behind other bytes, which readers of PDF forgive. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes(
    '%PDF-',
  );
}

async function loadPdfjs(): Promise<Pdfjs> {
  // Node 20 lacks this method, with which pdf.js tells the names of the fonts.
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      configurable: true,
      writable: true,
      value(this: ArrayBuffer, length: number) {
        return this.slice(0, length);
      },
    });
  }
  return getResolvedPDFJS();
}

function whyBroken(error: unknown): Flaw {
  if (error instanceof Error && error.name === 'PasswordException') {
    return {
      reason: 'It is protected with a password.',
      remedy: 'Save it without the password, for instance with “qpdf --decrypt”.',
    };
  }
  return {
    reason: 'It is damaged: its pages cannot be found.',
    remedy: 'Open it in a PDF viewer and save or print it as a PDF again, or fetch it again.',
  };
}

async function readDocument(pdfjs: Pdfjs, document: PdfDocument): Promise<Extraction> {
  const { pages, flaws } = await readPages(pdfjs, document);
  const paragraphs = paragraphsOf(pages);
  const about = { ...(await readMetadata(document)), ...(await readPageLabels(document)) };
  const title = about.title ?? titleOf(paragraphs);
  const content = write(paragraphs, title);
  if (content.blocks.length === 0) return { broken: flaws.find(isDamage) ?? NO_TEXT };
  return { metadata: { ...about, ...(title !== undefined && { title }) }, content, flaws };
}

const NO_TEXT: Flaw = {
  reason: 'It has no text; it may be a scan, which holds pictures of pages only.',
  remedy: 'Add a text layer with OCR, for instance with “ocrmypdf scan.pdf text.pdf”.',
};

const UNREADABLE = 'The page cannot be read.';

function isDamage({ reason }: Flaw): boolean {
  return reason === UNREADABLE;
}

interface Pages {
  readonly pages: readonly Page[];
  readonly flaws: readonly Flaw[];
}

async function readPages(pdfjs: Pdfjs, document: PdfDocument): Promise<Pages> {
  const pages: Page[] = [];
  const unreadable: number[] = [];
  const pictures: number[] = [];
  const fonts = new Map<string, boolean>();
  const last = Math.min(document.numPages, PAGE_LIMIT);
  let read = 0;
  let inARow = 0;
  let total = 0;
  while (read < last && total < TOTAL_LIMIT && inARow < UNREADABLE_LIMIT) {
    if (total === 0 && read === TEXTLESS_LIMIT) break;
    read += 1;
    const page = await readPage(pdfjs, document, read, fonts);
    inARow = page ? 0 : inARow + 1;
    if (page === undefined) unreadable.push(read);
    if (page?.isPicture) pictures.push(read);
    if (page) pages.push({ number: read, fragments: page.fragments });
    total += page?.fragments.length ?? 0;
  }
  const flaws = [...unreadable.slice(0, FLAW_LIMIT).map(unreadablePage), ...scannedPages(pictures)];
  if (read < document.numPages) flaws.push(unreadRest(read));
  return { pages, flaws };
}

function unreadablePage(page: number): Flaw {
  return {
    page,
    reason: UNREADABLE,
    remedy: 'Open it in a PDF viewer and save it as a PDF again.',
  };
}

function unreadRest(last: number): Flaw {
  const reason = `It is too long or too damaged: what stands behind page ${last} is left out.`;
  return { reason, remedy: 'Split it into several files.' };
}

function scannedPages([first, ...others]: readonly number[]): Flaw[] {
  if (first === undefined) return [];
  const also = others.length === 0 ? '' : `, and so have ${others.length} others`;
  return [
    {
      page: first,
      reason: `The page has a picture or a drawing but no text${also}.`,
      remedy: 'If it shows text, add it with OCR, for instance with “ocrmypdf --skip-text”.',
    },
  ];
}

interface ReadPage {
  readonly fragments: readonly Fragment[];
  /** Whether something is drawn on it, but no text. */
  readonly isPicture: boolean;
}

/** @param fonts whether each font is bold, by the name that pdf.js gives it. */
async function readPage(
  pdfjs: Pdfjs,
  document: PdfDocument,
  number: number,
  fonts: Map<string, boolean>,
): Promise<ReadPage | undefined> {
  try {
    const page = await document.getPage(number);
    const { items, names } = await readItems(page);
    const unseen = names.filter((name) => !fonts.has(name));
    const known = unseen.length > 0 ? await operatorsOf(page) : [];
    for (const name of unseen) fonts.set(name, isBoldFont(page, name));
    const fragments = fragmentsOf(items, page, fonts);
    const drawn = fragments.length === 0 && known.length === 0 ? await operatorsOf(page) : known;
    page.cleanup();
    return { fragments, isPicture: fragments.length === 0 && drawn.includes(pdfjs.OPS.transform) };
  } catch {
    return undefined;
  }
}

/** A stretch of text as pdf.js gives it. */
interface TextItem extends Extract<TextContent['items'][number], { str: string }> {
  /** Whether a space of its own stands between it and the one before it. */
  readonly isSpaced: boolean;
}

async function readItems(page: PdfPage): Promise<{ items: TextItem[]; names: string[] }> {
  const items: TextItem[] = [];
  let isSpaced = false;
  const names = new Set<string>();
  const chunks: AsyncIterable<TextContent> = page.streamTextContent();
  for await (const chunk of chunks) {
    for (const name of Object.keys(chunk.styles)) names.add(name);
    for (const item of chunk.items) {
      if (!('str' in item)) continue;
      const isSpace = item.str.trim() === '';
      if (!isSpace) items.push({ ...item, isSpaced });
      isSpaced = isSpace && item.str !== '' && !item.hasEOL;
    }
    if (items.length > FRAGMENT_LIMIT) break;
  }
  return { items, names: [...names] };
}

/** What is drawn on a page. Asking for it also loads the names of its fonts. */
async function operatorsOf(page: PdfPage): Promise<readonly number[]> {
  try {
    return (await page.getOperatorList()).fnArray;
  } catch {
    return [];
  }
}

function isBoldFont(page: PdfPage, name: string): boolean {
  if (!page.commonObjs.has(name)) return false;
  const font: unknown = page.commonObjs.get(name);
  const isNamed = typeof font === 'object' && font !== null && 'name' in font;
  return isNamed && typeof font.name === 'string' && /bold|black|heavy|demi/i.test(font.name);
}

/** The text of a page that stands as most of it does, with the page turned until it is upright. */
function fragmentsOf(
  items: readonly TextItem[],
  page: PdfPage,
  fonts: ReadonlyMap<string, boolean>,
): Fragment[] {
  const view = page.getViewport({ scale: 1 });
  const onPage = view.transform.map(Number);
  const placed = items.flatMap((item) => {
    const at = multiply(onPage, item.transform.map(Number));
    const size = Math.hypot(at[2], at[3]);
    const isSeen =
      at[4] >= -size && at[4] <= view.width && at[5] >= 0 && at[5] <= view.height + size;
    return isSeen && size > 0 ? [{ item, at, size, angle: Math.atan2(at[1], at[0]) }] : [];
  });
  const angle = commonAngle(placed.map((one) => ({ angle: one.angle, text: one.item.str })));
  let before = -Infinity;
  return placed
    .filter((one) => isNear(one.angle, angle))
    .map(({ item, at, size }) => {
      const [left, y] = turned(at[4], at[5], angle);
      const space = item.isSpaced && {
        space: left < before ? ('right' as const) : ('left' as const),
      };
      before = left;
      return {
        text: item.str,
        left,
        right: left + Math.max(0, item.width),
        y,
        size,
        isBold: fonts.get(item.fontName) ?? false,
        isRightToLeft: item.dir === 'rtl',
        ...space,
      };
    });
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

function write(paragraphs: readonly Paragraph[], title: string | undefined): StoredText {
  const writer = createStoredText();
  for (const { text, page, level, isApart } of paragraphs) {
    if (isFurniture(text) || CONTENTS.test(text)) continue;
    if (level === undefined) writer.block(text, { page, apart: isApart });
    // The title is told apart from the text.
    else writer.heading(level, isSame(text, title) ? '' : text);
  }
  return writer.finish();
}

/** A line of a table of contents. */
const CONTENTS = /(?:[.…] ?){4}\s?\d+$/;

function isSame(text: string, title: string | undefined): boolean {
  return text.toLowerCase() === title?.toLowerCase();
}

/** The heading in the largest type on page one. */
function titleOf(paragraphs: readonly Paragraph[]): string | undefined {
  const headings = paragraphs.filter(({ page, level }) => page === 1 && level !== undefined);
  const highest = Math.min(...headings.map(({ level = 0 }) => level));
  return headings.find(({ level }) => level === highest)?.text;
}

async function readMetadata(document: PdfDocument): Promise<Metadata> {
  const { info, metadata } = await document
    .getMetadata()
    .catch(() => ({ info: {}, metadata: null }));
  const values = new Map<string, unknown>(Object.entries(info));
  const title =
    readDocumentTitle(values.get('Title')) ?? readDocumentTitle(metadata?.get('dc:title'));
  const author = readDocumentAuthor(values.get('Author'));
  const date = readPdfDate(values.get('CreationDate'));
  const language = readLanguage(values.get('Language'));
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
  };
}

/** What a label of a page consists of: numbers, letters and what parts them. */
const PAGE_LABEL = /^[\p{L}\p{N}][\p{L}\p{N} .:/–-]{0,19}$/u;

/** What is printed on the pages, where that is not how many they are in the file. */
async function readPageLabels(document: PdfDocument): Promise<Pick<Metadata, 'pageLabels'>> {
  // As many labels would be made as the document says that it has pages.
  if (document.numPages > PAGE_LIMIT) return {};
  const labels = await document.getPageLabels().catch(() => null);
  const pageLabels = labels?.map((label, index) => {
    const printed = label.trim();
    return PAGE_LABEL.test(printed) ? printed : `${index + 1}`;
  });
  const isOther = pageLabels?.some((label, index) => label !== `${index + 1}`);
  return pageLabels && isOther ? { pageLabels } : {};
}

/** "D:20161003120000+02'00'", of which all behind the day may be missing. */
export function readPdfDate(value: unknown): string | undefined {
  const [, year, month, day, time, zone] =
    /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{4}(?:\d{2})?)(Z|[+-]\d{2}(?:'?\d{2})?)?)?/.exec(
      readText(value) ?? '',
    ) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  if (time === undefined) return readDate(date);
  const clock = time.replace(/\d{2}(?=\d)/g, '$&:');
  const [, sign = '', hours = '', minutes = '00'] =
    /^([+-])(\d{2})'?(\d{2})?/.exec(zone ?? '') ?? [];
  return (
    readDate(`${date}T${clock}${sign === '' ? (zone ?? '') : `${sign}${hours}:${minutes}`}`) ??
    readDate(date)
  );
}
