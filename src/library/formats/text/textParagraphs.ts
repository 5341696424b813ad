import { sentencesOf } from '../../../core/text/sentence.ts';
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

/** UTF-16 code units. Typed text is wrapped at no more than this; longer lines are paragraphs. */
const WRAP_COLUMN = 120;
/** UTF-16 code units. A shorter line was not wrapped: it is a heading, an address. */
const WRAP_MINIMUM = 40;
/** Of the widest line of a list: one that its next word would have filled so far may go on. */
const FILLED = 0.8;

/** Lines that belong together, as spans: hard-wrapped ones, and items of a list that go on in the next line. */
export function textParagraphs(text: string, lines: readonly TextLine[]): Span[] {
  const spans: Span[] = [];
  let group: TextLine[] = [];
  const close = () => {
    for (const span of spansOf(text, group)) spans.push(span);
    group = [];
  };
  for (const line of lines) {
    if (line.content === '') close();
    else group.push(line);
  }
  close();
  return spans;
}

/** The paragraphs of lines without a gap between them. */
function spansOf(text: string, group: readonly TextLine[]): Span[] {
  const spans: Span[] = [];
  const width = group.reduce((most, line) => Math.max(most, line.content.length), 0);
  let before: TextLine | undefined;
  let item: TextLine | undefined;
  for (const line of group) {
    const last = spans.at(-1);
    const startsItem = isItem(line);
    const goesOn = before && !startsItem && item && itemGoesOn(text, item, before, line, width);
    // Behind what is finished, or in a list, a number begins an item; else a line may begin with one by chance.
    const isWrap = before && (!startsItem || (!item && !isFinished(before)));
    if (before && last && (goesOn || (isWrap && isWrapped(before, line, width)))) {
      spans[spans.length - 1] = { start: last.start, end: line.end };
    } else {
      spans.push({ start: line.start, end: line.end });
      item = startsItem ? line : undefined;
    }
    before = line;
  }
  return spans;
}

/** Whether the line was broken only because its next word did not fit into the width. */
function isWrapped(before: TextLine, next: TextLine, width: number): boolean {
  const length = before.content.length;
  return width <= WRAP_COLUMN && length >= WRAP_MINIMUM && reachOf(before, next) > width;
}

/** How long a line would have been with the first word of the next. */
function reachOf(before: TextLine, next: TextLine): number {
  return before.content.length + 1 + (next.content.split(/\s/, 1)[0] ?? '').length;
}

/** "2. ", "b) ", "(iv) ", "- ". */
function isItem({ content }: TextLine): boolean {
  return /^(?:[-*•‣◦–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+\S/u.test(content);
}

function isFinished({ content }: TextLine): boolean {
  return /[.!?…:。！？][\p{Pe}\p{Pf}"']*$/u.test(content);
}

/** Whether an item of a list goes on in a line, which stands below it or further in. */
function itemGoesOn(
  text: string,
  item: TextLine,
  before: TextLine,
  next: TextLine,
  width: number,
): boolean {
  if (width > WRAP_COLUMN) return false;
  if (next.indent > item.indent) return true;
  if (!isFinished(before)) {
    const isFilled = width >= WRAP_MINIMUM && reachOf(before, next) > FILLED * width;
    return isFilled || /^[\p{Ll}\d(]/u.test(next.content);
  }
  // The full stop may be that of an abbreviation: "at St." and "Anne's lock".
  return sentencesOf(text, { start: before.start, end: next.end }).some(
    ({ start, end }) => start < before.end && end > next.start,
  );
}
