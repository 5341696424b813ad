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
import { readWordHtml, type WordHtml, type WordParts } from './wordHtml.ts';

/** Reads a Word document. */
export const readDocx: ReadDocument = async (bytes) => {
  const read = await readWordHtml(bytes);
  return 'broken' in read ? read : readDocument(read);
};

function readDocument({ html, parts }: WordHtml): Extraction {
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

function textOf(parts: WordParts, name: string): string {
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
