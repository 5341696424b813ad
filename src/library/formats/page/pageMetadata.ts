import {
  type Metadata,
  readAddress,
  readAnyDate,
  readNames,
  readTags,
  readText,
} from '../extraction/metadata.ts';
import { isDesigner, isNobody, isSite } from './authorNames.ts';
import { createBylineReader } from './bylines.ts';
import { idOf, namesIn, readJsonLd } from './jsonLd.ts';
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
  /** Whom the page names as its author where people read it. */
  readonly bylines: readonly string[];
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
  const bylines = createBylineReader();
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
      bylines.open(name, attributes);
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
      bylines.text(data);
      if (hidden > 0) return;
      if (collecting === 'script') collected += data;
      else if (collecting !== undefined) collected += data.slice(0, TITLE_LIMIT - collected.length);
    },
    close(name) {
      open.pop();
      bylines.close(name);
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
        bylines: bylines.finish(),
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
  const { article, page, site } = readJsonLd(facts.jsonLd);
  const metas = (...names: string[]): string[] => names.flatMap((it) => facts.metas.get(it) ?? []);
  const publisher = first(readPlain, [
    ...namesIn(article['publisher']),
    ...metas('og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title'),
    ...metas('publisher', 'application-name'),
    ...namesIn(page['publisher']),
    ...namesIn(site['publisher']),
    site['name'],
  ]);
  return withoutGaps({
    title: readTitle(facts, [article['headline'], article['name'], ...metas(...TITLES)], publisher),
    author: readAuthor(
      facts,
      [...namesIn(article['author']), ...namesIn(article['creator'])],
      publisher,
    ),
    publisher,
    date: first(readAnyDate, [
      article['datePublished'],
      ...metas(...DATES),
      page['datePublished'],
      ...facts.published,
      ...facts.times,
    ]),
    url: readUrl(facts, [article['url'], idOf(article['mainEntityOfPage']), ...metas('og:url')]),
    language: first(readLanguage, [
      facts.language,
      article['inLanguage'],
      ...metas('content-language', 'og:locale', 'dc.language'),
    ]),
    tags:
      readKeywords([article['keywords']]) ??
      readKeywords(metas('article:tag', 'og:article:tag')) ??
      readKeywords(metas('news_keywords', 'keywords')),
  });
}

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'];

const AUTHORS =
  'article:author og:article:author parsely-author dc.creator dcterms.creator citation_author'.split(
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
  const headings = facts.headings.map(readPlain).filter((it) => it !== undefined && it !== '');
  const shown = readPlain(facts.title);
  const title =
    agreed(given.map(readPlain), headings, shown, publisher) ??
    first(readPlain, [shown, ...headings]);
  if (title === undefined) return undefined;
  const [heading] = headings;
  const rest =
    heading !== undefined && title.startsWith(heading) ? title.slice(heading.length) : '';
  if (heading !== undefined && /^ ?[|–—»·:-] /u.test(rest)) return heading;
  const [, own = title, site] = /^(.+) [|–—»·-] ([^|–—»·]+)$/u.exec(title) ?? [];
  return site !== undefined && site === publisher ? own.trim() : title;
}

/**
 * The title that is given to other programs and that people read as the headline. Some sites give a
 * description there: one that has few of the words that people read is none.
 */
function agreed(
  given: readonly (string | undefined)[],
  headings: readonly (string | undefined)[],
  shown = '',
  publisher = '',
): string | undefined {
  const titles = given.filter((it) => it !== undefined && it !== '');
  const read = new Set([shown, ...headings].flatMap((it) => alike(it).split(' ')));
  const isTitle = (title = '') => {
    const words = alike(title).split(' ');
    return words.filter((word) => read.has(word)).length * 2 >= words.length;
  };
  const isHeading = (title?: string) => headings.some((it) => alike(it) === alike(title));
  const own = alike(/^(.+?) [|–—»·-] /u.exec(shown)?.[1] ?? shown);
  const both = headings.find((it) => alike(it) === own && own !== alike(publisher));
  const [first] = titles;
  return first === undefined
    ? undefined
    : (titles.find(isHeading) ?? titles.find(isTitle) ?? both ?? first);
}

function alike(title = ''): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The author in data about the article or for other sites; or else where people read it, since what is
 * called the author of a page there is often that of its looks, or the site.
 */
function readAuthor(
  facts: PageFacts,
  inData: readonly unknown[],
  publisher: string | undefined,
): string | undefined {
  const metas = (...names: string[]): string[] => names.flatMap((it) => facts.metas.get(it) ?? []);
  const { bylines } = facts;
  const isTaken = (name: string) => bylines.includes(name) || !isSite(name, publisher);
  const ofPage = authorOf(metas('author'), isTaken);
  const isNamed = ofPage !== undefined && !isDesigner(ofPage);
  return (
    authorOf(inData, isTaken) ??
    authorOf(metas(...AUTHORS), isTaken) ??
    (isNamed && bylines.some((name) => alike(ofPage).includes(alike(name))) ? ofPage : undefined) ??
    (bylines.length > 0 ? bylines.join(', ') : undefined) ??
    (isNamed ? ofPage : undefined)
  );
}

function authorOf(
  values: readonly unknown[],
  isTaken: (name: string) => boolean,
): string | undefined {
  const names = values
    .map(readPlain)
    .map((it) =>
      it
        ?.replace(/<[^<>]{0,500}>/g, '')
        .replace(/^by[\s:]+/i, '')
        .trim(),
    )
    .filter((it) => it !== undefined && it !== '' && !URL.canParse(it))
    .filter((it = '') => !isNobody(it) && isTaken(it));
  return names.length === 0 ? undefined : readNames([...new Set(names)]);
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
