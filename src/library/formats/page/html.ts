import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Extraction, Flaw, ReadDocument } from '../extraction/extraction.ts';
import { createStoredText, type StoredText } from '../extraction/storedText.ts';
import { asSeen } from './asSeen.ts';
import { createDateReader } from './dateBelow.ts';
import { createHtmlWriter } from './htmlBlocks.ts';
import { createOutline, type Outline, partOf } from './mainPart.ts';
import { type Attributes, type HtmlEvents, isSkipped, parseHtml, TOO_DEEP } from './markup.ts';
import { isNotice } from './notice.ts';
import { decodePage } from './pageEncoding.ts';
import { createFactsReader, type PageFacts, readPageMetadata } from './pageMetadata.ts';

export const NOTHING_TO_QUOTE: Flaw = {
  reason: 'It has no text that could be quoted.',
  remedy: 'Write a text into it, or remove it.',
};

export const FORMULAS_UNREAD: Flaw = {
  reason: 'It has formulas that are not read; sentences with them are quoted without.',
  remedy: 'Look into the file itself before you quote such a sentence.',
};

const NOTICE: Flaw = {
  reason:
    'Its text looks like a notice about cookies or subscriptions, and no article was found beside it.',
  remedy: 'Save the page again when its article is shown, or remove it.',
};

/** Reads a saved web page: its main text, without the menus and notices around it. */
export const readHtml: ReadDocument = async (bytes) => {
  const decoded = decodePage(bytes);
  if ('broken' in decoded) return decoded;
  if (SINGLE_FILE.test(decoded.text)) return { broken: NOT_A_PAGE };
  return readPage(decoded.text, decoded.flaws);
};

/** MHTML, which Chromium saves under this name too: the headers of a message before any element. */
const SINGLE_FILE = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?Content-Type:\s*multipart\/related/i;

const NOT_A_PAGE: Flaw = {
  reason: 'It is a page that was saved as a single file (MHTML).',
  remedy: 'Save the page as “Webpage, Complete”.',
};

/** The text of a part of a page, all of it; undefined when it is nested too deep (see `TOO_DEEP`). */
export function htmlContent(html: string, title?: string): StoredText | undefined {
  const writer = createStoredText();
  const blocks = createHtmlWriter(writer, title);
  if (!parseHtml(html, blocks)) return undefined;
  blocks.end();
  return writer.finish();
}

function readPage(html: string, flaws: readonly Flaw[]): Extraction {
  const page = parsePage(html);
  if (page === undefined) return { broken: TOO_DEEP };
  const about = readPageMetadata(page.facts);
  const date = about.date ?? page.date;
  const metadata = { ...about, ...(date !== undefined && { date }) };
  const found = searchMainText(page, metadata.title ?? '');
  const searched = write(metadata.title, (blocks) => found && walk(found, blocks));
  const readWhole = () =>
    write(metadata.title, (blocks) => parseHtml(html, partOf(page.outline, blocks)));
  const content = searched.blocks.length > 0 ? withoutNotice(searched, readWhole) : readWhole();
  if (content.blocks.length === 0) return { broken: NOTHING_TO_QUOTE };
  // Where a script has drawn them, they are there a second time, and read.
  const isLost = UNREAD_FORMULA.test(html) && !/<math[\s>]/i.test(html);
  const told = [...(isLost ? [FORMULAS_UNREAD] : []), ...(isNotice(content.text) ? [NOTICE] : [])];
  return { metadata, content, flaws: [...flaws, ...told] };
}

/** TeX in a script, and pictures as WordPress and LaTeX2HTML make them: they are no words of the page. */
const UNREAD_FORMULA =
  /<script[^>]{0,200}\btype\s*=\s*["']?math\/|<img[^>]{0,400}\bclass\s*=\s*["']?[^"'>]{0,100}\b(?:latex|tex)\b/i;

/** What was found, unless it is a notice beside a longer text: then all of the page. */
function withoutNotice(found: StoredText, readWhole: () => StoredText): StoredText {
  if (!isNotice(found.text)) return found;
  const whole = readWhole();
  return whole.text.length > 2 * found.text.length ? whole : found;
}

function write(title: string | undefined, tell: (blocks: HtmlEvents) => void): StoredText {
  const writer = createStoredText();
  const blocks = createHtmlWriter(writer, title);
  tell(blocks);
  blocks.end();
  return writer.finish();
}

interface Page {
  readonly facts: PageFacts;
  readonly outline: Outline;
  /** What stands below the headline, for those who read it. */
  readonly date: string | undefined;
  /** Missing where the page has too many elements to be searched. */
  readonly document?: PageDocument;
}

/** Undefined when it is nested too deep. */
function parsePage(html: string): Page | undefined {
  const facts = createFactsReader();
  const outline = createOutline();
  const dates = createDateReader();
  const tree = createTree();
  // The outline counts elements, so it is told of all.
  if (!parseHtml(html, all([outline, asSeen(all([facts, dates, tree]))]))) return undefined;
  const document = tree.finish();
  return {
    facts: facts.finish(),
    outline: outline.finish(),
    date: dates.finish(),
    ...(document && { document }),
  };
}

function all(listeners: readonly HtmlEvents[]): HtmlEvents {
  return {
    open(name, attributes) {
      for (const listener of listeners) listener.open(name, attributes);
    },
    text(data) {
      for (const listener of listeners) listener.text(data);
    },
    close(name) {
      for (const listener of listeners) listener.close(name);
    },
    comment(data) {
      for (const listener of listeners) listener.comment?.(data);
    },
  };
}

// Of the tree, no more than what is used here.

interface PageNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly data: string;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  setAttribute(name: string, value: string): void;
  appendChild(child: PageNode): void;
}

interface PageDocument {
  readonly head: PageNode;
  readonly body: PageNode;
  createElement(name: string): PageNode;
  createTextNode(data: string): PageNode;
}

/**
 * Elements, and characters that are written as entities, of a page that is searched for its main text. The search looks at each many times, which takes
 * seconds in a page of this size; most pages have less than a third of it.
 */
const SEARCH_LIMIT = 15_000;

/** For the same reason: what is deeper is put on this level. Pages that people read are half as deep. */
const SEARCH_DEPTH = 100;

const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>';

/** Elements that are there once, whatever a page says. */
const SINGLE = new Set(['html', 'head', 'body']);

/** Makes a document of what is told, without what is never shown. */
function createTree(): HtmlEvents & { finish(): PageDocument | undefined } {
  const document: PageDocument = parseHTML(EMPTY_PAGE).document;
  const open: PageNode[] = [document.body];
  let skipping = 0;
  let elements = 0;
  const isFull = () => elements > SEARCH_LIMIT;
  return {
    open(name, attributes) {
      if (isFull()) return;
      if (skipping > 0 || (name !== 'head' && isSkipped(name, attributes)) || isAd(attributes)) {
        skipping += 1;
        return;
      }
      elements += 1;
      const parent = open.at(-1) ?? document.body;
      const isPlaced = !SINGLE.has(name);
      const element = isPlaced ? createElement(document, name, attributes) : parent;
      if (isPlaced) parent.appendChild(element);
      open.push(open.length < SEARCH_DEPTH ? element : parent);
    },
    text(data) {
      if (skipping > 0 || isFull()) return;
      // Each of these becomes a node when the search writes the page out and reads it again.
      elements += data.match(/[<>&]/g)?.length ?? 0;
      if (!isFull()) open.at(-1)?.appendChild(document.createTextNode(tidy(data)));
    },
    close() {
      if (skipping > 0) skipping -= 1;
      else if (!isFull()) open.pop();
    },
    finish: () => (isFull() ? undefined : document),
  };
}

/** Whether an element says that it is an advertisement, by a name that the search does not know. */
function isAd(attributes: Attributes): boolean {
  return /(?:^|\s)(?:ads?|advert(?:isement)?s?)(?:\s|$)/i.test(attributes['class'] ?? '');
}

/** Much white space in a row would cost the search as much as its square; line feeds may count. */
function tidy(data: string): string {
  return data.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n(?:\n| \n)+/g, '\n\n');
}

/** What the search for the main text looks at. */
const KEPT = 'class id role itemprop rel property href aria-hidden aria-modal'.split(' ');

/** Characters of an attribute; no name of a class is that long. */
const ATTRIBUTE_LIMIT = 500;

function createElement(document: PageDocument, name: string, attributes: Attributes): PageNode {
  const element = document.createElement(name);
  for (const key of KEPT) {
    const value = attributes[key];
    if (value !== undefined) element.setAttribute(key, value.slice(0, ATTRIBUTE_LIMIT));
  }
  return element;
}

/** Characters; what is found in a shorter text is as often a notice as the article. */
const SHORT = 300;

/** The main text as a browser's reader view finds it. It changes the document. */
function searchMainText({ document, outline }: Page, title: string): PageNode | undefined {
  if (document === undefined) return undefined;
  // So that it knows the headline when it sees it.
  const meta = document.createElement('meta');
  meta.setAttribute('property', 'og:title');
  meta.setAttribute('content', title);
  document.head.appendChild(meta);
  const options = { disableJSONLD: true, serializer: (it: PageNode) => it };
  let found: ReturnType<Readability<PageNode>['parse']>;
  try {
    found = new Readability<PageNode>(document, options).parse();
  } catch {
    // The search expects what browsers make of pages; a page that it cannot take is read without it.
    return undefined;
  }
  const isShort = (found?.textContent?.trim().length ?? 0) < SHORT;
  return isShort && outline.main !== undefined ? undefined : (found?.content ?? undefined);
}

const ELEMENT = 1;
const TEXT = 3;

/** Tells what stands in a tree; without recursion, since nobody knows how deep it is. */
function walk(root: PageNode, events: HtmlEvents): void {
  let node = root.firstChild;
  while (node) {
    if (node.nodeType === TEXT) events.text(node.data);
    if (node.nodeType === ELEMENT) events.open(node.localName, {});
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (node.nodeType === ELEMENT) events.close(node.localName);
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return;
      events.close(node.localName);
    }
    node = node?.nextSibling ?? null;
  }
}
