import type { Block } from '../../../core/article/article.ts';
import type { Span } from '../../../core/text/span.ts';

/** A stretch that is written anew. */
export interface Piece {
  readonly content: string;
  /** In which line of the old stretch it begins, from 0. */
  readonly line: number;
  /** Of a heading, from 1; what has none may be quoted. */
  readonly level?: number;
  readonly apart?: boolean;
}

export interface Rewritten {
  /** Has the lines of the text that was given. */
  readonly text: string;
  /** The first heading of the first level, when it opens the text. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/**
 * Copies a text, but for stretches of it that are written anew, and collects what may be quoted of it with
 * the headings above. To be told everything in order.
 */
export interface Rewriting {
  heading(level: number, content: string): void;
  /** What may be quoted as it stands. */
  block(span: Span): void;
  /** What comes into the place of a stretch. */
  replace(span: Span, pieces: readonly Piece[]): void;
  finish(): Rewritten;
}

export function createRewriting(text: string): Rewriting {
  const blocks: Block[] = [];
  const headings: { readonly level: number; readonly content: string }[] = [];
  const parts: string[] = [];
  let title: string | undefined;
  let copied = 0;
  let length = 0;
  const write = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const heading = (level: number, content: string) => {
    while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    if (level === 1 && title === undefined && blocks.length === 0 && content !== '')
      title = content;
    else headings.push({ level, content });
  };
  const add = (start: number, end: number, apart?: boolean) => {
    blocks.push({
      ...{ start, end, headings: headings.map(({ content }) => content) },
      ...(apart && { apart }),
    });
  };
  return {
    heading,
    block: ({ start, end }) => add(start + length - copied, end + length - copied),
    replace({ start, end }, pieces) {
      write(text.slice(copied, start));
      copied = end;
      const old = text.slice(start, end);
      const lineEnd = /\r\n|\r|\n/.exec(old)?.[0] ?? '';
      const lines = old.split(/\r\n|\r|\n/).length - 1;
      let line = 0;
      for (const [index, { level, apart, ...piece }] of pieces.entries()) {
        const gap = Math.max(0, Math.min(piece.line, lines) - line);
        line += gap;
        write(gap === 0 && index > 0 ? ' ' : lineEnd.repeat(gap));
        // A line more would make those of all that follows others than the file's.
        const breaks = piece.content.split('\n').length - 1;
        const fits = line + breaks <= lines;
        line += fits ? breaks : 0;
        const from = length;
        write(piece.content.replaceAll('\n', fits ? lineEnd : ' '));
        if (level === undefined) add(from, length, apart);
        else heading(level, piece.content.replaceAll('\n', ' '));
      }
      write(lineEnd.repeat(lines - line));
    },
    finish: () => ({
      text: parts.join('') + text.slice(copied),
      blocks,
      ...(title !== undefined && { title }),
    }),
  };
}
