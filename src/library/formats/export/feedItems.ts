import type { Flaw } from '../extraction/extraction.ts';
import { createField, type FeedAttributes, type FeedField, type FieldWriter } from './feedField.ts';

/** An entry of a feed as it stands there. */
export interface FeedItem {
  readonly entry: number;
  readonly line: number;
  readonly fields: FeedField[];
  /** What the feed says about itself, by name. */
  readonly feed: ReadonlyMap<string, string>;
  isTooLong: boolean;
  flaw?: Flaw;
}

/** Elements in one another. */
const DEPTH_LIMIT = 200;
/** Bytes that a tag takes at least. */
const TAG_SIZE = 4;

interface FeedKind {
  /** What an entry is called. */
  readonly item: string;
  /** How deep it stands; the first element has 1. */
  readonly depth: number;
}

/** By the name of the first element. */
const KINDS: ReadonlyMap<string, FeedKind> = new Map([
  ['rss', { item: 'item', depth: 3 }],
  ['rdf:RDF', { item: 'item', depth: 2 }],
  ['feed', { item: 'entry', depth: 2 }],
]);

/** Finds the entries among the tags and texts of a feed. @param limit of an entry in bytes. */
export function createFeedItems(limit: number, found: (item: FeedItem) => void) {
  const facts = createFeedFacts();
  const path: string[] = [];
  let kind: FeedKind | undefined;
  let hasRoot = false;
  let isPrefixed = false;
  let count = 0;
  let attributeCount = 0;
  let size = 0;
  let item: FeedItem | undefined;
  let field: FieldWriter | undefined;

  const grow = (by: number) => {
    size += by;
    if (size <= limit || !item) return;
    item.isTooLong = true;
    item.fields.length = 0;
    field = undefined;
  };
  const openRoot = (name: string): Flaw | undefined => {
    hasRoot = true;
    kind = KINDS.get(name);
    return kind ? undefined : notAFeed(name);
  };
  const openWithin = (name: string, attributes: FeedAttributes, line: number) => {
    const level = path.length - (kind?.depth ?? 0);
    if (!item && level === 0 && name === kind?.item) {
      count += 1;
      size = 0;
      item = { entry: count, line, fields: [], feed: facts.known, isTooLong: false };
    } else if (item && level === 1 && !item.isTooLong) field = createField(name, attributes);
    else field?.open(name, attributes);
    grow(TAG_SIZE + name.length);
  };

  return {
    hasRoot: () => hasRoot,
    /** Entries that were ended, so that a fault in one that was not is told as its own. */
    count: () => (item ? count - 1 : count),
    countAttribute: () => {
      attributeCount += 1;
      return attributeCount;
    },
    /** Marks the entry that is being read as faulty; false where none is. */
    spoil(flaw: Flaw): boolean {
      if (item) item.flaw ??= flaw;
      return item !== undefined;
    },
    open(tag: string, attributes: FeedAttributes, line: number): Flaw | undefined {
      attributeCount = 0;
      if (path.length === 0) isPrefixed = tag === 'atom:feed';
      const name = isPrefixed ? tag.replace(/^atom:/, '') : tag;
      path.push(name);
      if (path.length > DEPTH_LIMIT) return TOO_DEEP;
      if (path.length === 1) return openRoot(name);
      openWithin(name, attributes, line);
      return undefined;
    },
    text(text: string) {
      if (item) {
        grow(Buffer.byteLength(text));
        field?.text(text);
      } else facts.text(path, text);
    },
    close() {
      const level = path.length - (kind?.depth ?? 0);
      const name = path.pop() ?? '';
      if (item && level === 0) {
        found(item);
        item = undefined;
      } else if (item && level === 1) {
        if (field) item.fields.push(field.finish());
        field = undefined;
      } else field?.close(name);
      if (!item) facts.close(name);
    },
  };
}

const TOO_DEEP: Flaw = {
  reason: `Its elements are nested more than ${DEPTH_LIMIT} deep.`,
  remedy: 'Export it again, or remove it; the entries before the line serve.',
};

function notAFeed(name: string): Flaw {
  return {
    reason: `It is XML, but no feed: its first element is ${JSON.stringify(name.slice(0, 40))}.`,
    remedy: 'Give an RSS or Atom feed or what WordPress exports, or remove it.',
  };
}

const ABOUT_FEED =
  /^(?:rss>channel|rdf:RDF>channel|feed)>(title|language|dc:language|author>name)$/;

/** WordPress lists its authors ahead of the entries, which call them by the names they log in with. */
const ABOUT_AUTHOR = /^rss>channel>wp:author>wp:author_(login|display_name)$/;
/** Authors whose names are kept. */
const AUTHOR_LIMIT = 10_000;

/** What is known in a feed of the author with a login. */
export function authorKey(login: string): string {
  return `author ${login}`;
}

/** Collects what a feed says about itself, from what stands outside of its entries. */
function createFeedFacts() {
  const known = new Map<string, string>();
  let author = new Map<string, string>();
  return {
    known,
    text(path: readonly string[], text: string) {
      if (path.length > 4) return;
      const place = path.join('>');
      const [, about] = ABOUT_FEED.exec(place) ?? [];
      if (about) addTo(known, about, text);
      const [, part] = ABOUT_AUTHOR.exec(place) ?? [];
      if (part) addTo(author, part, text);
    },
    close(name: string) {
      if (name !== 'wp:author') return;
      const { login, display_name: shown } = Object.fromEntries(author);
      if (login && shown && known.size < AUTHOR_LIMIT) known.set(authorKey(login), shown);
      author = new Map();
    },
  };
}

/** Characters of what a feed says about itself; a longer title is none. */
const ABOUT_LENGTH = 300;

function addTo(known: Map<string, string>, name: string, text: string): void {
  known.set(name, `${known.get(name) ?? ''}${text}`.slice(0, ABOUT_LENGTH));
}
