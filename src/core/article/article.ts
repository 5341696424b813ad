import type { Span } from '../text/span.ts';

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
  /** What is printed on each of its pages, "iv" or "217", where that is not its number in the file. */
  readonly pageLabels?: readonly string[];
  /**
   * The stored text. Of a text file it is the file as decoded, without its byte order mark, line ends as
   * they are; of Markdown its lines, without comments and other signs that no page shows. Of other formats
   * it is what `library/formats/extraction/storedText.ts` made of them.
   */
  readonly text: string;
  /**
   * What may be quoted, in order and without overlap: paragraphs, list items, table rows, code.
   * Headlines, front matter and page furniture belong to no block.
   */
  readonly blocks: readonly Block[];
}

export interface Block extends Span {
  /** Headings above the block, outermost first; of plain text none but the day of a diary's entry. */
  readonly headings: readonly string[];
  /** A caption or another stray line: never quoted together with its neighbours. */
  readonly apart?: boolean;
  /** The page that it begins on, from 1, where the format has pages. */
  readonly page?: number;
  /** ISO 8601: the day that it was written, where that stands above it, as in a diary. */
  readonly date?: string;
}

/** Whether an article is one of entries that each have a date of their own. */
export function isDiary({ blocks }: Pick<Article, 'blocks'>): boolean {
  return blocks.some(({ date }) => date !== undefined);
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
