import MarkdownIt from 'markdown-it';
import type { Block } from '../core/article.ts';

const parser = new MarkdownIt('commonmark').enable('table');
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
      if (level === 1 && title === undefined && blocks.length === 0) {
        title = token.content;
        continue;
      }
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      headings.push({ level, text: token.content });
    } else if (token.type === 'inline') {
      push(locate(text, lines, first, end, token.content));
    } else if (token.type === 'tr_open' || token.type === 'code_block') {
      push(trimmed(text, lines[first] ?? 0, lines[end] ?? text.length));
    } else if (token.type === 'fence') {
      push(trimmed(text, lines[first + 1] ?? 0, lines[end - 1] ?? text.length));
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
  const start = text.indexOf(opening, from);
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
