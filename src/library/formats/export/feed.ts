import sax from 'sax';
import type { Entry, ExportOptions, Flaw, ReadExport } from '../extraction/extraction.ts';
import { brokenEntry, EMPTY, tooLong } from './brokenEntry.ts';
import { readEntry } from './entryFields.ts';
import { createFeedItems, type FeedItem } from './feedItems.ts';
import { feedValues } from './feedValues.ts';
import type { EntryValues } from './lookup.ts';
import { streamText } from './streamText.ts';

/**
 * Reads RSS 1.0 and 2.0, Atom and what WordPress exports, of which only posts and pages that are
 * published are entries. What a file defines as an entity is never put in. A fault within an entry costs
 * that entry; one outside ends the reading.
 */
export const readFeed: ReadExport = async function* (chunks, options) {
  const file = createFeedFile(options.entryLimit);
  for await (const stretch of streamText(chunks, declaredEncoding)) {
    const flaw = 'broken' in stretch ? stretch.broken : file.read(stretch.text);
    yield* entriesOf(file.take(), options);
    if (flaw) return yield file.broken(flaw);
  }
  const flaw = file.end();
  yield* entriesOf(file.take(), options);
  if (flaw) yield file.broken(flaw);
};

/** As the first line of XML says it. One that says UTF-16 and can be read byte by byte is wrong. */
function declaredEncoding(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1').replace(/^ï»¿/, '');
  const name = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(start)?.[1];
  return name === undefined || /^utf-?16/i.test(name) ? undefined : name;
}

function createFeedFile(limit: number) {
  const parser = sax.parser(true);
  let found: FeedItem[] = [];
  let faults = 0;
  let isAtEnd = false;
  let flaw: Flaw | undefined;
  const items = createFeedItems(limit, (item) => found.push(item));
  const stop = (reason: Flaw): never => {
    flaw = { line: parser.line + 1, ...reason };
    // The parser would else go on to the end of what it was given.
    throw STOP;
  };
  parser.onopentag = ({ name, attributes }) => {
    const wrong = items.open(name, attributes, parser.line + 1);
    if (wrong) stop(wrong);
  };
  parser.onattribute = () => {
    if (items.countAttribute() > ATTRIBUTE_LIMIT) stop(ENDLESS_TAG);
  };
  parser.onclosetag = () => items.close();
  parser.ontext = (text) => items.text(text);
  parser.oncdata = (text) => items.text(text);
  parser.onerror = (error) => {
    parser.resume();
    if (error.message.startsWith(BARE_AMPERSAND)) return;
    if (error.message.startsWith(FULL)) stop(ENDLESS_TAG);
    faults += 1;
    const isWithinItem = items.spoil({ line: parser.line + 1, ...NOT_XML });
    if (!isWithinItem || isAtEnd || faults > FAULT_LIMIT) stop(items.hasRoot() ? NOT_XML : NO_XML);
  };
  const attempt = (act: () => void): Flaw | undefined => {
    try {
      act();
    } catch {
      flaw ??= { line: parser.line + 1, ...NOT_XML };
    }
    return flaw;
  };
  return {
    read: (text: string) =>
      attempt(() => {
        for (const [piece] of text.matchAll(PIECE)) {
          parser.write(piece);
          if (declarationLength(parser) > DECLARATION_LIMIT) stop(NOT_XML);
        }
      }),
    end(): Flaw | undefined {
      isAtEnd = true;
      const wrong = attempt(() => parser.close());
      if (!items.hasRoot()) return wrong ?? EMPTY;
      return wrong ?? (items.count() === 0 ? NO_ENTRY : undefined);
    },
    broken: (wrong: Flaw): Entry => brokenEntry({ ...wrong, entry: items.count() + 1 }),
    take(): FeedItem[] {
      const taken = found;
      found = [];
      return taken;
    },
  };
}

/** Attributes of one tag; the parser holds them all until the tag ends. */
const ATTRIBUTE_LIMIT = 1000;
/** Faults within entries. Each takes the parser a while, and a file with more is no export. */
const FAULT_LIMIT = 10_000;

/** UTF-16 code units that the parser is given at a time; it can be left between two pieces. */
const PIECE = /[\s\S]{1,1024}/g;

/**
 * UTF-16 code units of what began with "<!" and is neither a comment nor anything else yet, which seven
 * decide. With every further one the parser looks at all of them.
 */
const DECLARATION_LIMIT = 100;

/** The parser names what it has so far, though its types do not. */
function declarationLength(parser: object): number {
  return 'sgmlDecl' in parser && typeof parser.sgmlDecl === 'string' ? parser.sgmlDecl.length : 0;
}

const STOP: unique symbol = Symbol('the file is not read to its end');

// The beginnings of what the parser says.
/** A mere "&", as many programs write it; it is read as what it was meant for. */
const BARE_AMPERSAND = 'Invalid character in entity name';
const FULL = 'Max buffer length exceeded';

function* entriesOf(items: readonly FeedItem[], options: ExportOptions): Generator<Entry> {
  for (const item of items) {
    const place = { entry: item.entry, line: item.line };
    if (item.flaw) yield brokenEntry({ ...place, ...item.flaw });
    else if (item.isTooLong) yield brokenEntry({ ...place, ...tooLong(options.entryLimit) });
    else {
      const values = feedValues(item);
      if (isPost(values)) yield readEntry(values, place, options);
    }
  }
}

/** WordPress exports pictures, menus and drafts as well. */
function isPost(values: EntryValues): boolean {
  const type = values['wp:post_type'] ?? 'post';
  const status = values['wp:status'] ?? 'publish';
  return (type === 'post' || type === 'page') && status === 'publish';
}

const NOT_XML: Flaw = {
  reason: 'It is not well-formed XML.',
  remedy: 'Export or download the file again, or mend the line named.',
};
const NO_XML: Flaw = {
  reason: 'It is not XML.',
  remedy: 'Give it the name that fits what it is, or remove it.',
};
const ENDLESS_TAG: Flaw = {
  reason: 'It has a tag, a comment or an attribute that is too long for a feed.',
  remedy: 'Export the file again, or remove it; the entries before the line serve.',
};
const NO_ENTRY: Flaw = {
  reason: 'It is a feed without an entry.',
  remedy: 'Export it again with its articles, or remove it.',
};
