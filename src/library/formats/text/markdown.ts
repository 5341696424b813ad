import MarkdownIt from 'markdown-it';
import type { Span } from '../../../core/text/span.ts';
import type { Remark } from './frontMatterValues.ts';
import { readHtmlLines } from './htmlLines.ts';
import { createRewriting, type Rewriting, type Rewritten } from './rewriting.ts';
import { headingText, type ParagraphPlace, withoutSigns } from './signs.ts';

// Twenty levels, the default of that preset, would cost the text that stands deeper.
const parser = new MarkdownIt('commonmark', { maxNesting: 1000 }).enable('table');
// Blocks are all that is needed: emphasis and links in them are quoted as they stand.
parser.core.ruler.disable('inline');

type Token = ReturnType<typeof parser.parse>[number];

/** A text whose blocks are as a page shows them, but for emphasis and links, which are as they stand. */
export interface MarkdownBody extends Rewritten {
  readonly remarks: readonly Remark[];
}

/**
 * The blocks of a text from `bodyStart` on: paragraphs (in lists and quotations too), table rows, code, and
 * what stands in HTML. Headings are kept beside the blocks below them.
 */
export function readMarkdown(written: string, bodyStart: number): MarkdownBody {
  const lines = lineStarts(written, bodyStart);
  const reading: Reading = {
    ...{ written, lines, rewriting: createRewriting(written), remarks: [] },
    ...{ level: 0, quotations: 0, place: 'text' },
  };
  const tokens = parser.parse(written.slice(bodyStart), {});
  for (let at = 0; at < tokens.length; ) {
    const html = htmlAt(tokens, at);
    const [token] = tokens.slice(at, at + 1);
    if (html.length > 0) readHtml(reading, html);
    else if (token) readToken(reading, token);
    at += Math.max(1, html.length);
  }
  if (reading.hiding) reading.remarks.push(reading.hiding.remark);
  return { ...reading.rewriting.finish(), remarks: reading.remarks };
}

/** A text that is being read. */
interface Reading {
  readonly written: string;
  /** Where its lines start. */
  readonly lines: readonly number[];
  readonly rewriting: Rewriting;
  readonly remarks: Remark[];
  /** Of the heading that is read; 0 where none is. */
  level: number;
  /** In one another. */
  quotations: number;
  /** What the next paragraph is the first of. */
  place: ParagraphPlace;
  /** Up to the end of this element nothing is shown. */
  hiding?: { readonly tag: string; readonly remark: Remark } | undefined;
}

function readToken(reading: Reading, { type, tag, content, map }: Token): void {
  const [first, end] = map ?? [];
  if (type === 'blockquote_open') reading.quotations += 1;
  if (type === 'blockquote_close') reading.quotations -= 1;
  if (type === 'blockquote_open') reading.place = 'quotation';
  if (type === 'list_item_open') reading.place = 'list item';
  if (type === 'heading_open') reading.level = Number(tag.slice(1));
  if (type === 'heading_close') reading.level = 0;
  if (first === undefined || end === undefined || reading.hiding) return;
  if (type === 'inline' && reading.level > 0) {
    reading.rewriting.heading(reading.level, headingText(content));
  } else if (type === 'inline') {
    readParagraph(reading, first, end, content);
    reading.place = 'text';
  } else if (type === 'tr_open') {
    readRow(reading, first, end);
  } else if (type === 'code_block') {
    readCode(reading, first, end, content);
  } else if (type === 'fence') {
    // What a fence holds is known; whether a line closes it is not said.
    const held = content === '' ? 0 : content.replace(/\n$/, '').split('\n').length;
    readCode(reading, first + 1, first + 1 + held, content);
  }
}

function readParagraph(reading: Reading, first: number, end: number, content: string): void {
  const { written, lines, quotations, place } = reading;
  const span = locate(written, lines, first, end, content);
  if (!span) return;
  const shown = withoutSigns(content, place);
  const isMarked = quotations > 0 && /[\r\n][ \t]*>/.test(written.slice(span.start, span.end));
  if (shown !== content || isMarked) rewrite(reading, span, shown);
  else reading.rewriting.block(span);
}

function readRow(reading: Reading, first: number, end: number): void {
  const span = between(reading, first, end);
  if (!span) return;
  const row = reading.written.slice(span.start, span.end);
  const bare = reading.quotations > 0 ? row.replace(/^(?:>[ \t]*)+/, '') : row;
  const shown = withoutSigns(bare, 'text');
  if (shown !== row) rewrite(reading, span, shown);
  else reading.rewriting.block(span);
}

function readCode(reading: Reading, first: number, end: number, content: string): void {
  const span = between(reading, first, end);
  if (!span) return;
  if (reading.quotations > 0) rewrite(reading, span, content);
  else reading.rewriting.block(span);
}

function rewrite({ rewriting }: Reading, span: Span, content: string): void {
  const trimmed = content.trim();
  const above = content.slice(0, content.indexOf(trimmed));
  const line = above.split('\n').length - 1;
  rewriting.replace(span, trimmed === '' ? [] : [{ content: trimmed, line }]);
}

function between({ written, lines }: Reading, first: number, end: number): Span | undefined {
  return trimmed(written, lines[first] ?? 0, lines[end] ?? written.length);
}

/**
 * The blocks of HTML that follow each other from a token on, with what only its indentation makes code:
 * a table with empty lines in it is one all the same.
 */
function htmlAt(tokens: readonly Token[], at: number): readonly Token[] {
  let end = at;
  if (tokens[end]?.type !== 'html_block') return [];
  for (let next = at; next < tokens.length; next += 1) {
    const { type = '', content = '' } = tokens[next] ?? {};
    if (type === 'html_block') end = next;
    else if (type !== 'code_block' || !/^\s*<\/?[a-z]/i.test(content)) break;
  }
  return tokens.slice(at, end + 1);
}

function readHtml(reading: Reading, tokens: readonly Token[]): void {
  const first = tokens[0]?.map?.[0] ?? 0;
  const end = tokens.at(-1)?.map?.[1] ?? first;
  const span = between(reading, first, end);
  if (!span) return;
  const html: string[] = [];
  for (const { content, map } of tokens) {
    for (const [index, line] of content.replace(/\n$/, '').split('\n').entries()) {
      html[(map?.[0] ?? first) - first + index] = line;
    }
  }
  // Lines between two blocks are empty.
  const { pieces, hiding, flaw } = readHtmlLines(
    Array.from(html, (line = '') => line)
      .join('\n')
      .trimStart(),
    reading.hiding?.tag,
  );
  reading.rewriting.replace(span, pieces);
  const line = reading.written.slice(0, span.start).split(/\r\n|\r|\n/).length;
  if (flaw) reading.remarks.push({ line, ...flaw });
  reading.hiding =
    hiding === undefined
      ? undefined
      : (reading.hiding ?? { tag: hiding, remark: endless(hiding, line) });
}

function endless(tag: string, line: number): Remark {
  const reason = `It hides what stands in a <${tag}> that has no end.`;
  return { line, reason, remedy: `Close it with </${tag}>; what follows is not read.` };
}

/** Where the content of a block stands, without the marks of lists and quotations before it. */
function locate(
  text: string,
  lines: readonly number[],
  first: number,
  end: number,
  content: string,
): Span | undefined {
  const from = lines[first] ?? 0;
  const whole = trimmed(text, from, lines[end] ?? text.length);
  const opening = content.split('\n')[0]?.trim() ?? '';
  if (opening === '') return whole;
  // The marks stand before the content, so the first line ends with it.
  const line = text.slice(from, lines[first + 1] ?? text.length).trimEnd();
  const start = line.endsWith(opening)
    ? from + line.length - opening.length
    : text.indexOf(opening, from);
  return whole && start >= whole.start && start < whole.end ? { start, end: whole.end } : whole;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  const stretch = text.slice(from, to);
  const content = stretch.trim();
  if (content === '') return undefined;
  const start = from + stretch.indexOf(content);
  return { start, end: start + content.length };
}

/** Offsets at which the lines begin, as markdown-it counts them, and the end of the text. */
function lineStarts(text: string, from: number): number[] {
  const body = text.slice(from);
  const ends = Array.from(body.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length);
  return [0, ...ends, body.length].map((offset) => from + offset);
}
