import type { Block } from '../../../core/article/article.ts';
import type { Span } from '../../../core/text/span.ts';
import { calendarDate, monthNumber } from '../extraction/calendarDate.ts';
import { isFurniture } from '../extraction/furniture.ts';
import { withoutDateline } from './dateline.ts';

export interface PlainText {
  /** The headline, or the opening words where the text has none. */
  readonly title: string;
  /** ISO 8601, where one of the first lines is a date. */
  readonly date?: string;
  readonly blocks: readonly Block[];
}

interface Line extends Span {
  readonly content: string;
}

/** UTF-16 code units. A longer first line is the first paragraph, not a headline. */
const HEADLINE_LENGTH = 160;
/** UTF-16 code units of a title made of a text's opening words. */
const OPENING_LENGTH = 90;
/** Lines with a word in them among which a headline repeats and a date stands alone. */
const HEAD_LINES = 8;
/** UTF-16 code units. Typed text is wrapped at no more than this; longer lines are paragraphs. */
const WRAP_COLUMN = 120;
/** UTF-16 code units. A shorter line was not wrapped: it is a heading, an item, an address. */
const WRAP_MINIMUM = 40;

/** Reads a text as scraped: headline, perhaps repeated; dateline; paragraphs; page furniture. */
export function readPlainText(text: string): PlainText {
  const lines = linesOf(text).map((line) => (isFurniture(line.content) ? blank(line) : line));
  const spoken = lines.filter(({ content }) => content !== '');
  const head = spoken.slice(0, HEAD_LINES);
  const headline = headlineOf(spoken.filter(({ content }) => dateOf(content) === undefined));
  const date = head.map(({ content }) => dateOf(content)).find((found) => found !== undefined);
  const isHead = (line: Line) =>
    head.includes(line) && (same(line.content, headline) || dateOf(line.content) !== undefined);

  const blocks = paragraphs(lines.map((line) => (isHead(line) ? blank(line) : line)));
  const [first, ...rest] = blocks;
  return {
    title:
      headline ?? openingOf(text.slice(blocks[0]?.start, blocks[0]?.end).replace(/\s+/gu, ' ')),
    ...(date !== undefined && { date }),
    blocks: first ? [withoutDateline(text, first), ...rest].map((span) => blockOf(text, span)) : [],
  };
}

/** The line as a gap between paragraphs. */
function blank(line: Line): Line {
  return { ...line, content: '' };
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => {
    const content = line.trim();
    const start = index + line.indexOf(content);
    return { content, start, end: start + content.length };
  }).flatMap((line, index, all) => {
    // An empty line leaves no match; the gap between two matches shows it.
    const next = all[index + 1];
    const gap = next ? text.slice(line.end, next.start).split('\n').length > 2 : false;
    return gap ? [line, { content: '', start: line.end, end: line.end }] : [line];
  });
}

function headlineOf(spoken: readonly Line[]): string | undefined {
  const [first, second] = spoken;
  if (!first || !second || first.content.length > HEADLINE_LENGTH) return undefined;
  const repeated = spoken.slice(1, HEAD_LINES).some((line) => same(line.content, first.content));
  return repeated || !/[.!:,;。！：；，、।،؛]["”’)」』]?$/.test(first.content)
    ? first.content
    : undefined;
}

function openingOf(content: string): string {
  if (content.length <= OPENING_LENGTH) return content;
  // The cut may fall into a surrogate pair.
  const opening = content.slice(0, OPENING_LENGTH).replace(/\p{Cs}$/u, '');
  return `${opening.replace(/\s+\S*$/u, '')}…`;
}

/** Lines that belong together, as spans; hard-wrapped ones are one paragraph. */
function paragraphs(lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  let group: Line[] = [];
  const close = () => {
    const width = group.reduce((most, line) => Math.max(most, line.content.length), 0);
    group.forEach((line, index) => {
      const before = group[index - 1];
      const last = spans.at(-1);
      if (before && last && isWrapped(before, line, width)) {
        spans[spans.length - 1] = { start: last.start, end: line.end };
      } else {
        spans.push({ start: line.start, end: line.end });
      }
    });
    group = [];
  };
  for (const line of lines) {
    if (line.content === '') close();
    else group.push(line);
  }
  close();
  return spans;
}

/** Whether the line was broken only because its next word did not fit into the width. */
function isWrapped(before: Line, next: Line, width: number): boolean {
  const nextWord = next.content.split(/\s/, 1)[0] ?? '';
  const length = before.content.length;
  return width <= WRAP_COLUMN && length >= WRAP_MINIMUM && length + 1 + nextWord.length > width;
}

function blockOf(text: string, span: Span): Block {
  // What does not end like a sentence is a caption, a subheading or a list item.
  const apart = !/[.!?…:;,。！？：；，、।؟،؛][\p{Pe}\p{Pf}"'\]\d[]*$/u.test(
    text.slice(span.start, span.end),
  );
  return { ...span, headings: [], ...(apart && { apart }) };
}

/** UTF-16 code units: no date is longer. */
const DATE_LENGTH = 40;

/** A line that is nothing but a date: "October 3, 2016", "3 Oct. 2016", "Monday, 2016-10-03". */
function dateOf(content: string): string | undefined {
  if (content.length > DATE_LENGTH) return undefined;
  const bare = content.replace(/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )/i, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u.exec(bare);
  if (american)
    return calendarDate(Number(american[3]), monthNumber(american[1] ?? ''), Number(american[2]));
  const british = /^(\d{1,2}) (\p{L}{3,9})\.? (\d{4})$/u.exec(bare);
  if (british)
    return calendarDate(Number(british[3]), monthNumber(british[2] ?? ''), Number(british[1]));
  return undefined;
}

function same(a: string, b: string | undefined): boolean {
  return a.length === b?.length && a.toLowerCase() === b.toLowerCase();
}
