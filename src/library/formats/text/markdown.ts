import MarkdownIt from 'markdown-it';
import type { Block } from '../../../core/article/article.ts';

// Twenty levels, the default of that preset, would cost the text that stands deeper.
const parser = new MarkdownIt('commonmark', { maxNesting: 1000 }).enable('table');
// Blocks are all that is needed: what is inside them is quoted as it stands.
parser.core.ruler.disable('inline');

export interface MarkdownBody {
  /** The first heading of the first level, when it opens the text. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/**
 * The blocks of `text` from `bodyStart` on: paragraphs (in lists and quotations too), table rows and
 * code. Headings are kept beside the blocks below them; HTML is left out.
 */
export function readMarkdown(text: string, bodyStart: number): MarkdownBody {
  const lines = lineStarts(text, bodyStart);
  const blocks: Block[] = [];
  const headings: { level: number; text: string }[] = [];
  let title: string | undefined;
  let level = 0;

  const push = (span: { start: number; end: number } | undefined) => {
    if (span) blocks.push({ ...span, headings: headings.map((heading) => heading.text) });
  };
  for (const token of parser.parse(text.slice(bodyStart), {})) {
    const [first, end] = token.map ?? [];
    if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    if (token.type === 'heading_close') level = 0;
    if (first === undefined || end === undefined) continue;
    if (token.type === 'inline' && level > 0) {
      const heading = token.content.replace(/\s+/gu, ' ').trim();
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      if (level === 1 && title === undefined && blocks.length === 0 && heading !== '') {
        title = heading;
      } else {
        headings.push({ level, text: heading });
      }
    } else if (token.type === 'inline') {
      push(locate(text, lines, first, end, token.content));
    } else if (token.type === 'tr_open' || token.type === 'code_block') {
      push(trimmed(text, lines[first] ?? 0, lines[end] ?? text.length));
    } else if (token.type === 'fence') {
      // What a fence holds is known; whether a line closes it is not said.
      const held = token.content === '' ? 0 : token.content.replace(/\n$/, '').split('\n').length;
      push(trimmed(text, lines[first + 1] ?? 0, lines[first + 1 + held] ?? text.length));
    }
  }
  return { blocks, ...(title !== undefined && { title }) };
}

/** Where the content of a block stands, without the marks of lists and quotations before it. */
function locate(
  text: string,
  lines: readonly number[],
  first: number,
  end: number,
  content: string,
): { start: number; end: number } | undefined {
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

function trimmed(
  text: string,
  from: number,
  to: number,
): { start: number; end: number } | undefined {
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
