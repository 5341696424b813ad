import type { Span } from '../text/span.ts';
import type { TimesNamed } from './timesNamed.ts';

/** One source document. All spans and offsets of the project point into `text`. */
export interface Article {
  /**
   * The path in the folder, with `/` between parts: without its ending for Markdown and plain text, and
   * with `#` and the entry's own id, or its number, for an entry of a file that holds many.
   */
  readonly id: string;
  /** The path of its file in the folder, with `/` between parts. */
  readonly path: string;
  /** Which entry of its file it is, from 1, where a file holds many. */
  readonly entry?: number;
  /** Present where `text` was taken out of another format, so that its lines are not the file's. */
  readonly isExtracted?: true;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601: `2016-10-03`, or with a time. */
  readonly date?: string;
  /** Always http or https. */
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly tags: readonly string[];
  /** What the article says it rests on, in its own words. */
  readonly basedOn?: string;
  /**
   * The stored text. Of a text file it is the file as decoded, without its byte order mark, line ends as
   * they are; of other formats it is what `library/formats/extraction/storedText.ts` made of them.
   */
  readonly text: string;
  /**
   * What may be quoted, in order and without overlap: paragraphs, list items, table rows, code.
   * Headlines, front matter and page furniture belong to no block.
   */
  readonly blocks: readonly Block[];
}

/** What the catalogue of a library says of an article, so that nobody has to read its text for it. */
export interface CatalogueEntry
  extends Pick<Article, 'id' | 'title' | 'author' | 'publisher' | 'date' | 'url'>,
    TimesNamed {
  /** The news agency that the article credits as its origin. */
  readonly agency?: string;
}

export interface Block extends Span {
  /** Headings above the block, outermost first; empty for plain text. */
  readonly headings: readonly string[];
  /** A caption or another stray line: never quoted together with its neighbours. */
  readonly apart?: boolean;
  /** The page that it begins on, from 1, where the format has pages. */
  readonly page?: number;
}

/** The order of ids and paths: by UTF-16 code units, the same on every machine. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of a list of articles: the newest first, those without a date last. */
export function compareNewestFirst(a: CatalogueEntry, b: CatalogueEntry): number {
  return compareNames(b.date ?? '', a.date ?? '') || compareNames(a.id, b.id);
}

/** The first block that ends behind an offset: the one that the offset is in, where it is in one. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return blocks[from];
}

/** First and last line of a span, 1-based; lines end with LF or CR LF. */
export function linesOf(text: string, span: Span): readonly [first: number, last: number] {
  const first = 1 + countLineEnds(text, 0, span.start);
  return [first, first + countLineEnds(text, span.start, span.end)];
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
