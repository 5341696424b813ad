import type { Block } from '../../../core/article/article.ts';

/** A text and what may be quoted of it, as taken out of a format that is not plain text. */
export interface StoredText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Writes a stored text: headings and paragraphs in order, with an empty line between two. */
export interface StoredTextWriter {
  /**
   * A heading, which is printed but never quoted; an empty one merely ends the sections of its level.
   * @param level from 1, outermost.
   */
  heading(level: number, content: string): void;
  /** What may be quoted: a paragraph, a list item, a table row. What holds no letter or digit is left out. */
  block(content: string, about?: { readonly apart?: boolean; readonly page?: number }): void;
  finish(): StoredText;
}

/** White space is one space, as a browser shows it; a line feed given as such stays. */
export function createStoredText(): StoredTextWriter {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const headings: { level: number; content: string }[] = [];
  let length = 0;
  const write = (content: string): number => {
    const start = length + (parts.length === 0 ? 0 : GAP.length);
    parts.push(content);
    length = start + content.length;
    return start;
  };
  return {
    heading(level, content) {
      const heading = tidy(content).replaceAll('\n', ' ').replace(EDIT_SIGNS, '');
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      if (heading === '') return;
      headings.push({ level, content: heading });
      write(heading);
    },
    block(content, { apart, page } = {}) {
      const tidied = tidy(content);
      if (!/[\p{L}\p{N}]/u.test(tidied)) return;
      const start = write(tidied);
      blocks.push({
        start,
        end: length,
        headings: headings.map((heading) => heading.content),
        ...(apart && { apart }),
        ...(page !== undefined && { page }),
      });
    },
    finish: () => ({ text: parts.length === 0 ? '' : `${parts.join(GAP)}\n`, blocks }),
  };
}

const GAP = '\n\n';

/** What wikis and pages of documentation put behind a heading, where nothing tells it from the text. */
const EDIT_SIGNS = / ?(?:¶|🔗|\[ ?edit(?: source)? ?\])$/iu;

/** Lone surrogates are replaced, since no file could hold them. */
export function tidy(content: string): string {
  return (
    content
      .toWellFormed()
      // One space is left as it is, since replacing each would take most of the time of reading a file.
      .replace(/ [^\S\n]+|[^\S\n ][^\S\n]*/gu, ' ')
      .replace(/ ?(?:\n ?)+/g, '\n')
      .trim()
  );
}
