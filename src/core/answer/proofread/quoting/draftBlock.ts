import type { Span } from '../../../text/span.ts';
import { contains } from '../../../text/span.ts';
import type { Draft } from '../draft.ts';
import { isOfSource } from './attribution.ts';
import { type DraftLine, draftLinesIn } from './draftLine.ts';

/** What of a draft is read together: a paragraph or item of a list, a block quotation, a note behind the text. */
export interface DraftBlock {
  readonly kind: 'text' | 'quotation' | 'note';
  /** What stands on its lines, at least one, none of them empty; without signs of a quotation, a list or a note. */
  readonly lines: readonly Span[];
  /** What a note is called where it belongs: "1", "smith". */
  readonly label?: string;
}

/** The blocks of a draft, in order; code and what only programs read (front matter, addresses of links) are in none. */
export function draftBlocksIn({ text, blockQuotations = [], code = [] }: Draft): DraftBlock[] {
  const lines = draftLinesIn(text);
  const isCode = isCodeIn(text, lines, code);
  const marked = markedIn(lines, [...blockQuotations, ...tagged(text)]);
  const blocks: DraftBlock[] = [];
  let isOfSources = false;
  for (let at = frontMatterEnd(text, lines); at < lines.length; ) {
    if (isCode[at] || isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const end = groupEnd(text, lines, at, { isCode, marked });
    const group = lines.slice(at, end).filter((it) => !isBlank(it));
    const kind =
      marked[at] !== undefined || isQuotation(text, lines, at, end) ? 'quotation' : 'text';
    const heading = group.length === 1 ? headingOf(text, group[0]) : undefined;
    if (heading !== undefined) isOfSources = SOURCES.test(heading);
    else isOfSources &&= mayBeSource(text.slice(lines[at]?.span.start, lines[end - 1]?.span.end));
    blocks.push(...readGroup(text, group, isOfSources && kind === 'text' ? 'source' : kind));
    at = end;
  }
  return blocks;
}

/** What stands above a list of sources: titles in quotation marks there are no quotations. */
const SOURCES =
  /^(?:references?|bibliography|works cited|(?:primary )?sources?|(?:foot|end)?notes|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|anmerkungen|fußnoten|bibliographie|références|sources|notes|bibliografía|referencias|fuentes|notas|литература|источники|примечания|список литературы|参考文献|出典|注)$/iu;

/** Whether a list of sources may go on with this: an item, or what has the data of a source. */
function mayBeSource(written: string): boolean {
  return ITEM.test(written) || isOfSource(written);
}

/** A heading without its signs; a line that is short enough may be one without any. */
function headingOf(text: string, line: DraftLine | undefined): string | undefined {
  const written = text.slice(line?.span.start, line?.span.end);
  const bare = written.replace(/^#{1,6}\s+|^\*\*|[\s:*#]+$/g, '');
  return /^(?:#{1,6}\s|\*\*[^*]+\*\*:?$)/.test(written) || SOURCES.test(bare) ? bare : undefined;
}

/** The block quotations of HTML within Markdown, with their tags. */
function tagged(text: string): Span[] {
  const spans: Span[] = [];
  const opening = /<blockquote\b[^<>]{0,300}>/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const closing = /<\/blockquote>/gi;
    closing.lastIndex = match.index;
    const end = closing.exec(text);
    if (!end) break;
    spans.push({ start: match.index, end: end.index + end[0].length });
    opening.lastIndex = end.index;
  }
  return spans;
}

function isBlank(line: DraftLine | undefined): boolean {
  return line === undefined || line.span.start === line.span.end;
}

interface Known {
  readonly isCode: readonly boolean[];
  /** Of each line, which block quotation that the caller has marked it lies in. */
  readonly marked: readonly (number | undefined)[];
}

/** A line that is a block of its own: a heading, a row of a table, a line drawn across. */
const ALONE = /^(?:#{1,6}\s|\||(?:[-*_=][ \t]*){3,}$)/;
const ITEM = /^(?:[-*+•]|\d{1,3}[.)])[ \t]+/;
const NOTE =
  /^(?:\[\^(?<named>[^\]\s]{1,80})\]:|\[(?<number>\d{1,3})\]:?(?=\s)|(?<raised>[¹²³⁰⁴-⁹]{1,3}))\s*/u;

/** The first line behind the block that begins at a line. */
function groupEnd(
  text: string,
  lines: readonly DraftLine[],
  from: number,
  { isCode, marked }: Known,
): number {
  const first = lines[from];
  if (!first) return from + 1;
  const written = (line: DraftLine) => text.slice(line.span.start, line.span.end);
  const isItem = ITEM.test(written(first));
  const isNote = NOTE.test(written(first));
  if (first.depth === 0 && marked[from] === undefined && ALONE.test(written(first)))
    return from + 1;
  let end = from + 1;
  for (; end < lines.length && !isCode[end]; end += 1) {
    const line = lines[end];
    if (!line || marked[end] !== marked[from] || line.depth !== first.depth) break;
    if (marked[from] !== undefined) continue;
    if (isBlank(line)) {
      if (line.depth === 0) break;
      continue;
    }
    if (line.depth > 0) continue;
    const content = written(line);
    if (ALONE.test(content) || (isItem && ITEM.test(content)) || (isNote && NOTE.test(content)))
      break;
  }
  return end;
}

/** "> [!NOTE]": a box of the writer's own. */
const CALLOUT = /^\[![^\]\n]+\]/;

function isQuotation(
  text: string,
  lines: readonly DraftLine[],
  from: number,
  end: number,
): boolean {
  const first = lines[from];
  if (!first) return false;
  if (first.depth > 0) return !CALLOUT.test(text.slice(first.span.start, first.span.end));
  return isSetIn(text, lines, from, end);
}

/** Columns from which a block is set in rather than begun like a paragraph of a book. */
const SET_IN = 3;
/** What introduces words that are set in, and what says behind them whose they are. */
const LEADS = /[:：]["”»]?$/u;
const ATTRIBUTION = /^(?:[-–—―]\s?){1,2}\p{Lu}/u;
/** What code has, and prose hardly. */
const CODE_SIGNS = /[{};=<>]|\w\(|^[$#]\s|^(?:[-*+•]|\d{1,3}[.)])\s/u;

/**
 * Whether a block is indented as quotations are: all its lines alike, the text around it is not, and it
 * has several lines, or what stands before or behind says that it quotes.
 */
function isSetIn(text: string, lines: readonly DraftLine[], from: number, end: number): boolean {
  const own = lines.slice(from, end);
  const indent = own[0]?.indent ?? 0;
  if (indent < SET_IN || own.some((line) => line.indent !== indent)) return false;
  const written = (line: DraftLine | undefined) =>
    line ? text.slice(line.span.start, line.span.end) : '';
  if (own.some((line) => CODE_SIGNS.test(written(line)))) return false;
  const before = neighbour(lines, from - 1, -1);
  const behind = neighbour(lines, end, 1);
  if (before === undefined || before.indent > 0) return false;
  if (ITEM.test(written(before))) return false;
  if (LEADS.test(written(before)) || ATTRIBUTION.test(written(own.at(-1)))) return true;
  if (behind && ATTRIBUTION.test(written(behind))) return true;
  return own.length > 1 && (behind === undefined || behind.indent === 0);
}

/** Lines that may part a block from the one before and behind it. */
const BLANK_LINES = 3;

function neighbour(lines: readonly DraftLine[], from: number, step: 1 | -1): DraftLine | undefined {
  for (let at = from; Math.abs(at - from) <= BLANK_LINES; at += step) {
    const line = lines[at];
    if (line && !isBlank(line)) return line;
  }
  return undefined;
}

/** "1. Reuters, 3 May 2016" in a list of sources. */
const NUMBERED = /^(?<number>\d{1,3})[.)]?\s+/;

function readGroup(
  text: string,
  group: readonly DraftLine[],
  kind: 'quotation' | 'text' | 'source',
): DraftBlock[] {
  const [first, ...rest] = group.map(({ span }) => span);
  if (!first) return [];
  const filled = (...begun: readonly Span[]) =>
    [...begun, ...rest].filter(({ start, end }) => start < end);
  if (kind === 'quotation') {
    const sign = /^(?:#{1,6}|[-*+•])[ \t]+/;
    return [{ kind, lines: [first, ...rest].map((span) => withoutSign(text, span, sign)) }];
  }
  const written = text.slice(first.start, first.end);
  const sign = kind === 'source' && !NOTE.test(written) ? NUMBERED : NOTE;
  const { named, number, raised } = sign.exec(written)?.groups ?? {};
  const label = named ?? number ?? raised;
  const begun = withoutSign(text, withoutSign(text, first, label ? sign : ITEM), CALLOUT);
  const lines = filled(begun);
  if (lines.length === 0 || isAddress(written)) return [];
  if (label !== undefined) return [{ kind: 'note', lines, label: plainDigits(label) }];
  return [{ kind: kind === 'source' ? 'note' : kind, lines }];
}

/** "[1]: https://…": where a link leads. */
function isAddress(written: string): boolean {
  return /^\[[^\]^][^\]\n]{0,200}\]:\s*<?(?:[a-z]+:\/\/|\/|#|\.|www\.)\S*/i.test(written);
}

/** Raised digits as usual ones. */
export function plainDigits(label: string): string {
  return label.normalize('NFKC');
}

function withoutSign(text: string, { start, end }: Span, sign: RegExp): Span {
  const length = sign.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + length, end };
}

/** Of each line, the marked block quotation that it lies in. */
function markedIn(lines: readonly DraftLine[], spans: readonly Span[]): (number | undefined)[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  return lines.map((line) => {
    while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= line.span.start) next += 1;
    const span = ordered[next];
    return span && contains(span, line.span) ? next : undefined;
  });
}

const FENCE = /^(?<sign>`{3,}|~{3,})(?<info>[^`]*)$/;

interface Fence {
  readonly at: number;
  readonly sign: string;
  readonly length: number;
  readonly depth: number;
  /** What stands behind it, which none has that ends code. */
  readonly info: string;
}

/**
 * Which lines are code, fences included. A fence that nothing closes is its own line alone, so that it
 * keeps nothing behind it from being looked at.
 */
function isCodeIn(text: string, lines: readonly DraftLine[], code: readonly Span[]): boolean[] {
  const is = markedIn(lines, code).map((which) => which !== undefined);
  const fences = lines.flatMap(({ span, depth }, at): Fence[] => {
    const groups = FENCE.exec(text.slice(span.start, span.end))?.groups;
    const sign = groups?.['sign'];
    if (sign === undefined) return [];
    return [{ at, sign: sign.charAt(0), length: sign.length, depth, info: groups?.['info'] ?? '' }];
  });
  // What was not closed once is not looked for again, so that fences without end take no longer.
  const unclosed = new Map<string, number>();
  for (let opening = 0; opening < fences.length; opening += 1) {
    const fence = fences[opening];
    if (!fence) break;
    is[fence.at] = true;
    const key = `${fence.sign}${fence.depth}`;
    if (fence.length >= (unclosed.get(key) ?? Number.POSITIVE_INFINITY)) continue;
    let closing = opening + 1;
    while (closing < fences.length && !closes(fences[closing], fence)) closing += 1;
    const end = fences[closing];
    if (!end) {
      unclosed.set(key, fence.length);
      continue;
    }
    is.fill(true, fence.at, end.at + 1);
    opening = closing;
  }
  return is;
}

function closes(fence: Fence | undefined, { sign, depth, length }: Fence): boolean {
  return (
    fence !== undefined &&
    fence.sign === sign &&
    fence.depth === depth &&
    fence.length >= length &&
    fence.info.trim() === ''
  );
}

/** The first line behind what stands between two lines of hyphens at the very start, where it reads like YAML. */
function frontMatterEnd(text: string, lines: readonly DraftLine[]): number {
  const written = (line: DraftLine) => text.slice(line.span.start, line.span.end);
  if (!lines[0] || !/^(?:---|\+\+\+)$/.test(written(lines[0]))) return 0;
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) return 0;
    if (/^(?:---|\+\+\+|\.\.\.)$/.test(written(line))) return at + 1;
    const isEntry = /^(?:[\w-]+\s*[:=]|[-#[\]"']|$)/.test(written(line)) || line.indent > 0;
    if (!isEntry) return 0;
  }
  return 0;
}
