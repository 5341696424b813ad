import {
  type Metadata,
  readAddress,
  readAnyDate,
  readNames,
  readTags,
  readText,
} from '../extraction/metadata.ts';
import { type Attributes, type HtmlEvents, isSkipped, parseHtml } from './markup.ts';

/** What a page says about itself, as it stands there. */
export interface PageFacts {
  readonly language: string | undefined;
  readonly title: string;
  /** The headings of the first level. */
  readonly headings: readonly string[];
  /** By name, in lower case, in the order of the page. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | undefined;
  /** The address that a browser leaves in a page it saves. */
  readonly savedFrom: string | undefined;
  readonly jsonLd: readonly string[];
  /** The `datetime` of `<time>`: marked as that of publication, and others. */
  readonly published: readonly string[];
  readonly times: readonly string[];
}

export interface FactsReader extends HtmlEvents {
  finish(): PageFacts;
}

/** Values of each kind that are kept; no page needs as many. */
const COUNT_LIMIT = 100;

/** Characters of what a page says about itself. */
const VALUE_LIMIT = 5000;

/** Characters; a longer text is no title, no name and no tag. */
const TITLE_LIMIT = 1000;

/** Collects what a page says about itself from what is told of it. */
export function createFactsReader(): FactsReader {
  const metas = new Map<string, string[]>();
  const headings: string[] = [];
  const jsonLd: string[] = [];
  const published: string[] = [];
  const times: string[] = [];
  let [language, title, canonical, savedFrom]: (string | undefined)[] = [];
  let open: string[] = [];
  let collected = '';
  /** Elements in one another that are not seen of a heading. */
  let hidden = 0;
  let collecting: 'title' | 'h1' | 'script' | undefined;

  const readMeta = (attributes: Attributes) => {
    const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
    const key = (name ?? attributes['http-equiv'])?.trim().toLowerCase();
    const content = attributes['content'];
    if (key === undefined || content === undefined || metas.size > COUNT_LIMIT) return;
    const known = metas.get(key);
    const value = content.slice(0, VALUE_LIMIT);
    if (known === undefined) metas.set(key, [value]);
    else if (known.length < COUNT_LIMIT) known.push(value);
  };
  const readTime = (attributes: Attributes) => {
    const { datetime } = attributes;
    if (datetime === undefined) return;
    const isMarked = attributes['pubdate'] !== undefined || /published/i.test(markOf(attributes));
    const list = isMarked ? published : times;
    if (list.length < COUNT_LIMIT) list.push(datetime);
  };
  const finishCollecting = () => {
    if (collecting === 'title') title ??= collected;
    else if (collecting === 'h1' && headings.length < COUNT_LIMIT) headings.push(collected);
    else if (collecting === 'script' && jsonLd.length < COUNT_LIMIT) jsonLd.push(collected);
    collecting = undefined;
  };

  return {
    open(name, attributes) {
      open.push(name);
      if (hidden > 0 || (collecting === 'h1' && isSkipped(name, attributes))) hidden += 1;
      if (name === 'html') language ??= attributes['lang'] ?? attributes['xml:lang'];
      else if (name === 'meta') readMeta(attributes);
      else if (name === 'time') readTime(attributes);
      else if (name === 'link' && /\bcanonical\b/i.test(attributes['rel'] ?? '')) {
        canonical ??= attributes['href'];
      } else if (isCollected(name, attributes) && collecting === undefined) {
        // The title of a drawing is none of the page.
        if (name === 'title' && open.includes('svg')) return;
        collecting = name;
        collected = '';
      } else if (collecting === 'h1' && name === 'br') collected += ' ';
    },
    text(data) {
      if (hidden > 0) return;
      if (collecting === 'script') collected += data;
      else if (collecting !== undefined) collected += data.slice(0, TITLE_LIMIT - collected.length);
    },
    close(name) {
      open.pop();
      if (hidden > 0) hidden -= 1;
      if (name === collecting) finishCollecting();
    },
    comment(data) {
      // The first is left by browsers, the second by SingleFile.
      savedFrom ??= /^ *saved from url=\(\d{1,5}\)(\S{1,2000})/.exec(data)?.[1];
      savedFrom ??= /^ *Page saved with SingleFile\s+url: (\S{1,2000})/.exec(data)?.[1];
    },
    finish() {
      open = [];
      return {
        language,
        title: title ?? '',
        headings,
        metas,
        canonical,
        savedFrom,
        jsonLd,
        published,
        times,
      };
    },
  };
}

function markOf(attributes: Attributes): string {
  return `${attributes['itemprop'] ?? ''} ${attributes['class'] ?? ''}`;
}

function isCollected(name: string, attributes: Attributes): name is 'title' | 'h1' | 'script' {
  const isData = /^application\/ld\+json\b/i.test(attributes['type']?.trim() ?? '');
  return name === 'title' || name === 'h1' || (name === 'script' && isData);
}

/** What a page says about itself: in data about an article, then for other sites, then to its readers. */
export function readPageMetadata(facts: PageFacts): Metadata {
  const about = articleIn(facts.jsonLd) ?? {};
  const metas = (...names: string[]): string[] => names.flatMap((it) => facts.metas.get(it) ?? []);
  const publisher = first(readPlain, [
    nameIn(about['publisher']),
    ...metas('og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title'),
    ...metas('publisher', 'application-name'),
  ]);
  return withoutGaps({
    title: readTitle(facts, [about['headline'], about['name'], ...metas(...TITLES)], publisher),
    author: readAuthor(nameIn(about['author'])) ?? readAuthor(metas(...AUTHORS)),
    publisher,
    date: first(readAnyDate, [
      about['datePublished'],
      ...metas(...DATES),
      ...facts.published,
      ...facts.times,
    ]),
    url: readUrl(facts, [about['url'], idOf(about['mainEntityOfPage']), ...metas('og:url')]),
    language: first(readLanguage, [
      facts.language,
      about['inLanguage'],
      ...metas('content-language', 'og:locale', 'dc.language'),
    ]),
    tags:
      readKeywords([about['keywords']]) ??
      readKeywords(metas('article:tag', 'og:article:tag')) ??
      readKeywords(metas('news_keywords', 'keywords')),
  });
}

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'];

const AUTHORS =
  'author article:author og:article:author parsely-author dc.creator dcterms.creator citation_author'.split(
    ' ',
  );

const DATES =
  'article:published_time og:article:published_time datepublished citation_publication_date citation_date parsely-pub-date sailthru.date dc.date dcterms.date dc.date.issued dcterms.issued dcterms.created dc.date.created pubdate publishdate publish-date date'.split(
    ' ',
  );

/** The first of the values that can be read. */
function first<T>(
  read: (value: unknown) => T | undefined,
  values: readonly unknown[],
): T | undefined {
  for (const value of values) {
    const result = read(value);
    if (result !== undefined && result !== '') return result;
  }
  return undefined;
}

function withoutGaps(metadata: { [Key in keyof Metadata]: Metadata[Key] | undefined }): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
}

/** The headline, without the name of the site that many pages add to it. */
function readTitle(
  facts: PageFacts,
  given: readonly unknown[],
  publisher: string | undefined,
): string | undefined {
  const title = first(readPlain, [...given, facts.title]) ?? first(readPlain, facts.headings);
  if (title === undefined) return undefined;
  const heading = first(readPlain, facts.headings);
  const rest =
    heading !== undefined && title.startsWith(heading) ? title.slice(heading.length) : '';
  if (heading !== undefined && /^ ?[|–—»·:-] /u.test(rest)) return heading;
  const [, own = title, site] = /^(.+) [|–—»·-] ([^|–—»·]+)$/u.exec(title) ?? [];
  return site !== undefined && site === publisher ? own.trim() : title;
}

function readAuthor(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).map(readPlain);
  // Some give the address of a page about the author.
  const own = names.filter((it) => it !== undefined && it !== '' && !URL.canParse(it));
  const read = readNames([...new Set(own)])?.replace(/^by\s+/i, '');
  return read === '' ? undefined : read;
}

function readKeywords(values: readonly unknown[]): string[] | undefined {
  const tags = values.flatMap((value) => readTags(value) ?? []).slice(0, COUNT_LIMIT);
  const read = tags.flatMap((tag) => readPlain(tag) || []);
  return read.length === 0 ? undefined : [...new Set(read)];
}

/** The page's own address; a part of one counts from where the page was saved. */
function readUrl(facts: PageFacts, given: readonly unknown[]): string | undefined {
  const saved = readAddress(facts.savedFrom);
  const canonical =
    facts.canonical !== undefined && URL.canParse(facts.canonical, saved)
      ? new URL(facts.canonical, saved).href
      : undefined;
  return first(readAddress, [canonical, ...given, saved]);
}

function readLanguage(value: unknown): string | undefined {
  const text = readText(value)?.replaceAll('_', '-');
  try {
    return text === undefined ? undefined : Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

type Data = Readonly<Record<string, unknown>>;

/** What is said about the article in JSON-LD, which may hold a list or a graph of things. */
function articleIn(scripts: readonly string[]): Data | undefined {
  const things = scripts.map(parseJson).flatMap((value): unknown[] => {
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((it) => (isData(it) && Array.isArray(it['@graph']) ? it['@graph'] : [it]));
  });
  return things.filter(isData).find((thing) => {
    const types: unknown[] = [thing['@type']].flat();
    return types.some(
      (type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type),
    );
  });
}

function parseJson(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''));
  } catch {
    return undefined;
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name of a person or an organisation, or the names of several. */
function nameIn(value: unknown): unknown {
  const nameOf = (it: unknown): unknown => (isData(it) ? it['name'] : it);
  return Array.isArray(value) ? value.map(nameOf) : nameOf(value);
}

function idOf(value: unknown): unknown {
  return isData(value) ? value['@id'] : value;
}

/** A text on one line; some programs write `&amp;` where an ampersand is meant. */
function readPlain(value: unknown): string | undefined {
  const text = readText(value);
  if (text === undefined || text.length > TITLE_LIMIT) return undefined;
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (entity) => {
    let read = '';
    const ignore = () => {};
    parseHtml(entity, {
      open: ignore,
      close: ignore,
      text: (data) => {
        read += data;
      },
    });
    return read;
  });
}
