import type { Span } from '../../../core/text/span.ts';

/** A line of a text without the white space around it. */
export interface TextLine extends Span {
  readonly content: string;
  /** UTF-16 code units of white space before it. */
  readonly indent: number;
}

/** The lines of a text, with an empty one wherever some are empty. */
export function linesOf(text: string): TextLine[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => {
    const content = line.trim();
    const indent = line.indexOf(content);
    const start = index + indent;
    return { content, indent, start, end: start + content.length };
  }).flatMap((line, index, all) => {
    // An empty line leaves no match; the gap between two matches shows it.
    const next = all[index + 1];
    const gap = next ? text.slice(line.end, next.start).split('\n').length > 2 : false;
    return gap ? [line, { content: '', indent: 0, start: line.end, end: line.end }] : [line];
  });
}

/** The line as a gap between paragraphs. */
export function blank(line: TextLine): TextLine {
  return { ...line, content: '' };
}
