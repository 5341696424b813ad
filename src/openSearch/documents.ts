import { createHash } from 'node:crypto';
import type { Article } from '../core/article/article.ts';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import type { Passage } from '../core/article/passage.ts';
import { comparable } from '../core/question/filter/compiledFilter.ts';
import { DEFAULT_LANGUAGE, languageCode } from '../core/text/language.ts';
import type { Span } from '../core/text/span.ts';
import {
  articleOf,
  catalogueOf,
  packAbout,
  passageOf,
  sentencesAt,
  unpackArticle,
} from '../library/shelves/packedArticles.ts';
import type { Segment } from '../library/shelves/segment.ts';
import { partOf } from '../search/bm25.ts';
import { type IndexedPassage, unpackPassages } from '../search/packedIndex.ts';
import {
  type ArticleDocument,
  type FilterFields,
  featureOf,
  LONGEST_NAME,
  LONGEST_VALUE,
  type MeanLengths,
} from './indexLayout.ts';

/** An article and its passages as they are sent. */
export interface ArticleDocuments {
  /** The path of the file that it was read of. */
  readonly file: string;
  readonly article: ArticleDocument;
  /** Each a `PassageDocument` as JSON. */
  readonly passages: readonly string[];
}

/** Bytes of the hash in ids: too many for two to be the same by chance. */
const ID_BYTES = 16;

/** The id of an article's document, by which its passages' are called too and their shard is found. */
export function articleDocumentId(article: string): string {
  return hashOf(article).subarray(0, ID_BYTES).toString('base64url');
}

/** @param number of the passage in its article. */
export function passageDocumentId(article: string, number: number): string {
  return `${articleDocumentId(article)}.${number}`;
}

/** The id of what is known of a file. @param path in the folder. */
export function fileDocumentId(path: string): string {
  return `f.${articleDocumentId(path)}`;
}

export function termDocumentId(term: string): string {
  return `t.${articleDocumentId(term)}`;
}

/** What a segment's articles are in a cluster, in their order. @throws where one cannot be read as it was packed. */
export function* documentsOf(segment: Segment, means: MeanLengths): Generator<ArticleDocuments> {
  const { articles, index } = segment;
  const { firstPassages } = articles;
  const indexed = unpackPassages(
    index,
    Array.from({ length: index.passages }, (_, number) => number),
  );
  const write = createIndexedWriter(means);
  let number = 0;
  for (const entry of catalogueOf(articles)) {
    const article = unpackArticle(articles, number);
    if (!article) throw new Error(`${entry.id} cannot be read as it was packed.`);
    const first = firstPassages[number] ?? 0;
    const own = indexed.slice(first, firstPassages[number + 1]);
    number += 1;
    const passages = own.map((_, at) =>
      passageOf(article.id, sentencesAt(articles, first + at), () => article),
    );
    const document = documentOf(article, entry, passages);
    const { kind: _, body: _b, about: _a, entry: _e, passages: _p, ...shared } = document;
    const named = JSON.stringify({ kind: 'passage', ...shared }).slice(0, -1);
    yield {
      ...{ file: article.path, article: document },
      passages: own.map((it, at) => `${named},"number":${at},${write(it).slice(1)}`),
    };
  }
}

function documentOf(
  article: Article,
  entry: CatalogueEntry,
  passages: readonly Passage[],
): ArticleDocument {
  const content = {
    body: article.text,
    about: packAbout(article),
    entry: JSON.stringify(entry),
    passages: JSON.stringify(
      passages.map(({ sentences }) => sentences.flatMap(({ start, end }) => [start, end])),
    ),
  };
  const named = { article: article.id, version: versionOf(content), ...filterFieldsOf(entry) };
  return { kind: 'article', ...named, ...content };
}

/** Writes what is searched of a passage, as JSON. */
export type WriteIndexed = (passage: IndexedPassage) => string;

/**
 * Of all that is sent this is the most by far: so what is the same in many passages is written once, and no object
 * with as many names as a passage has terms is made.
 */
export function createIndexedWriter(means: MeanLengths): WriteIndexed {
  const writeText = createFeatureWriter(means.text);
  const writeTitles = createFeatureWriter(means.titles);
  return ({ terms, titleTerms }) => {
    const [text, titles] = [countsOf(terms), countsOf(titleTerms)];
    const words = JSON.stringify({
      terms: terms.join(' '),
      titleTerms: titleTerms.join(' '),
      differentInText: lengthOf(text),
      differentInTitles: lengthOf(titles),
      repeatedInText: terms.length,
    });
    return `${words.slice(0, -1)},"text":${writeText(text)},"titles":${writeTitles(titles)}}`;
  };
}

/** @param mean the mean length of passages. */
function createFeatureWriter(mean: number): (counts: ReadonlyMap<string, number>) => string {
  const names = new Map<string, string>();
  const parts = new Map<number, string>();
  const nameOf = (term: string) => {
    const name = names.get(term) ?? JSON.stringify(featureOf(term));
    names.set(term, name);
    return name;
  };
  return (counts) => {
    const length = lengthOf(counts);
    let written = '';
    for (const [term, count] of counts) {
      const key = length * 256 + count;
      const part = parts.get(key) ?? `${roundedPart(count, length, mean)}`;
      parts.set(key, part);
      written += `${written === '' ? '' : ','}${nameOf(term)}:${part}`;
    }
    return `{${written}}`;
  };
}

/** What a term gives, to more digits than are kept of it. */
function roundedPart(count: number, length: number, mean: number): number {
  return Number(partOf(count, length, mean).toPrecision(9));
}

/** How often there is each term, up to as often as a packed index counts. */
export function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, Math.min(255, (counts.get(term) ?? 0) + 1));
  return counts;
}

/** The length of a passage, as a packed index has it. */
export function lengthOf(counts: ReadonlyMap<string, number>): number {
  return Math.min(0xffff, Math.max(1, counts.size));
}

/** Parts that the index takes, which overlap by the longest name that is looked for. */
function overlappingParts(text: string): string[] {
  const parts: string[] = [];
  for (
    let at = 0;
    at === 0 || at + LONGEST_NAME < text.length;
    at += LONGEST_VALUE - LONGEST_NAME
  ) {
    parts.push(text.slice(at, at + LONGEST_VALUE));
  }
  return parts;
}

export function filterFieldsOf(entry: CatalogueEntry): FilterFields {
  const { id, publisher, agency, author, tags = [], language, date = '' } = entry;
  const { months = [], years = [] } = entry;
  const [day] = /^\d{4}-\d\d-\d\d/.exec(date) ?? [];
  return {
    place: id.normalize('NFC').toLowerCase().slice(0, LONGEST_VALUE),
    sources: [publisher, agency].flatMap((name) =>
      name === undefined ? [] : overlappingParts(comparable(name)),
    ),
    author: author === undefined ? [] : overlappingParts(comparable(author)),
    tags: tags.map(comparable),
    language: (language ?? DEFAULT_LANGUAGE).toLowerCase().replaceAll('_', '-'),
    code: languageCode(language),
    ...(day !== undefined && { day }),
    months,
    years,
  };
}

/** An article as it was sent, with its passages and its line in the catalogue. */
export interface SentArticle {
  readonly article: Article;
  readonly entry: CatalogueEntry;
  readonly version: string;
  readonly passages: readonly Passage[];
}

/** Undefined where a byte is not what was sent. */
export function readArticleDocument(
  sent: Pick<ArticleDocument, 'version' | keyof ArticleContent>,
): SentArticle | undefined {
  if (versionOf(sent) !== sent.version) return undefined;
  const article = articleOf(sent.body, sent.about);
  // The hash has just been compared, so their form is known.
  const spans = JSON.parse(sent.passages) as readonly (readonly number[])[];
  return {
    article,
    entry: JSON.parse(sent.entry) as CatalogueEntry,
    version: sent.version,
    passages: spans.map((offsets) => passageOf(article.id, spansOf(offsets), () => article)),
  };
}

/** @param offsets start and end of each. */
function spansOf(offsets: readonly number[]): Span[] {
  return offsets.flatMap((start, at) =>
    at % 2 === 0 ? { start, end: offsets[at + 1] ?? start } : [],
  );
}

type ArticleContent = Pick<ArticleDocument, 'body' | 'about' | 'entry' | 'passages'>;

function versionOf(content: ArticleContent): string {
  const { body, about, entry, passages } = content;
  return hashOf(JSON.stringify([body, about, entry, passages])).toString('base64url');
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
