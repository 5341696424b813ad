import type { Article, Block } from '../../core/article/article.ts';
import type { Span } from '../../core/text/span.ts';

/** A stretch of an article's text, as a page sets it. All of them together are the text. */
export type ArticlePiece = BlockPiece | HeadingPiece | PlainPiece;

/** What may be quoted, or part of it where it is very long. */
export interface BlockPiece extends Span {
  readonly kind: 'block';
  readonly form: BlockForm;
  /** The page that it is the first one of; absent where it is not, or where there are no pages. */
  readonly page?: number;
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** Whether the block has begun before it. */
  readonly isRest: boolean;
}

export type BlockForm = 'paragraph' | 'item' | 'cited' | 'row' | 'code';

export interface HeadingPiece extends Span {
  readonly kind: 'heading';
  /** As in the list of headings, from 1. */
  readonly number: number;
  /** From 1, outermost. */
  readonly level: number;
  /** Its words, without the signs that make it a heading. */
  readonly words: Span;
}

/**
 * What is no block: `left-out` has words (a headline, front matter, page furniture), `sign` only says how what is
 * beside it is set (the sign of a list item), `space` is not seen.
 */
export interface PlainPiece extends Span {
  readonly kind: 'left-out' | 'sign' | 'space';
}

/** UTF-16 code units of a block that are one piece. */
const LONGEST_PIECE = 20_000;

/** Cuts an article into what a page sets, in order and without gaps. */
export function* layOut({ text, blocks, title }: Article): Generator<ArticlePiece> {
  const lineAt = lineCounter(text);
  let headings = 0;
  let before: Block | undefined;
  let form: BlockForm = 'paragraph';
  for (const block of [...blocks, undefined]) {
    const gap = { start: before?.end ?? 0, end: block?.start ?? text.length };
    for (const piece of piecesOfGap(text, gap, newHeadings(block, before), title)) {
      if (piece.kind === 'heading') headings += 1;
      yield piece.kind === 'heading' ? { ...piece, number: headings } : piece;
    }
    if (!block) break;
    form = formOf(text.slice(gap.start, gap.end), text.slice(block.start, block.end), form);
    const line = lineAt(block.start);
    const turned = block.page !== undefined && block.page !== before?.page;
    for (const span of cutUp(text, block)) {
      const isRest = span.start > block.start;
      const page = turned && !isRest && { page: block.page ?? 0 };
      yield { kind: 'block', form, line, isRest, ...page, ...span };
    }
    before = block;
  }
}

/** Tells the line of ever greater offsets, from 1. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}

/** A block in pieces that are not too long, and that end between words where there are any. */
function* cutUp(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > LONGEST_PIECE) {
    const space = text.lastIndexOf(' ', from + LONGEST_PIECE - 1);
    const isCut = /[\ud800-\udbff]/.test(text[from + LONGEST_PIECE - 1] ?? '');
    const to = space > from ? space + 1 : from + LONGEST_PIECE - (isCut ? 1 : 0);
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}

/** A heading above a block. */
interface Above {
  readonly heading: string;
  /** From 1, outermost. */
  readonly level: number;
}

/** Those that a block has and the one before it has not. */
function newHeadings(block: Block | undefined, before: Block | undefined): Above[] {
  const above = block?.headings ?? [];
  const first = above.findIndex((heading, at) => heading !== before?.headings[at]);
  return first === -1 ? [] : above.map((heading, at) => ({ heading, level: at + 1 })).slice(first);
}

/** A piece of what stands between two blocks; its heading is not counted yet. */
type GapPiece = PlainPiece | Omit<HeadingPiece, 'number'>;

function piecesOfGap(text: string, gap: Span, above: readonly Above[], title: string): GapPiece[] {
  if (gap.start === gap.end) return [];
  if (!/\S/.test(text.slice(gap.start, gap.end))) return [{ kind: 'space', ...gap }];
  const left = [...above];
  const pieces: GapPiece[] = [];
  for (const line of linesIn(text, gap)) {
    const words = text.slice(line.start, line.end);
    const heading = headingIn(words, left, title);
    if (heading) pieces.push(headed(words, line, heading.level));
    // The sign of a list item stands on the line of its block.
    else pieces.push({ kind: kindOf(words, line.end === gap.end), ...line });
  }
  return joined(pieces, text);
}

function* linesIn(text: string, { start, end }: Span): Generator<Span> {
  for (let from = start; from < end; ) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 || feed >= end ? end : feed + 1;
    yield { start: from, end: to };
    from = to;
  }
}

const FENCE = /^[ \t]*(?:`{3,}|~{3,})/;

/** UTF-16 code units of what stands before a block on its line and is no more than a sign. */
const LONGEST_SIGN = 20;

function kindOf(line: string, isLead: boolean): PlainPiece['kind'] {
  if (!/\S/.test(line)) return 'space';
  if (isLead && line.length <= LONGEST_SIGN) return 'sign';
  return /[\p{L}\p{N}]/u.test(line) && !FENCE.test(line) ? 'left-out' : 'sign';
}

/** Which of the headings that are still to come a line is; what is written as one may have nothing under it. */
function headingIn(line: string, left: Above[], title: string): Above | undefined {
  const bare = bareOf(line);
  if (bare === '') return undefined;
  const at = left.findIndex(({ heading }) => bareOf(heading) === bare);
  if (at !== -1) return left.splice(0, at + 1).at(-1);
  const [, signs] = /^ {0,3}(#{1,6})[ \t]/.exec(line) ?? [];
  if (signs === undefined || bare === bareOf(title)) return undefined;
  return { heading: line, level: Math.max(1, signs.length - 1) };
}

function bareOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** A line that is a heading, and the signs around its words. */
function headed(line: string, { start, end }: Span, level: number): GapPiece {
  const [before = ''] = /^[#\s]*/.exec(line) ?? [];
  const upTo = line
    .trimEnd()
    .replace(/(?<=\s)#+$/, '')
    .trimEnd().length;
  const words = { start: start + before.length, end: start + upTo };
  return { kind: 'heading', start, end, level, words };
}

/** What is left out is one piece with the signs and the space in it, and the signs on lines behind it. */
function joined(pieces: readonly GapPiece[], text: string): GapPiece[] {
  const all: GapPiece[] = [];
  for (const piece of pieces) {
    const since = all.findLastIndex(({ kind }) => kind === 'heading') + 1;
    const isMore = piece.kind === 'left-out' || isRule(piece, text);
    const first = isMore ? firstOf(all, since, piece.kind === 'left-out') : -1;
    const [begin = piece] = first === -1 ? [] : all.splice(first);
    const isLeftOut = piece.kind === 'left-out' || first !== -1;
    all.push(isLeftOut ? { kind: 'left-out', start: begin.start, end: piece.end } : piece);
  }
  return all;
}

/** A line of signs that say nothing of how a block is set: "---". */
function isRule({ kind, start, end }: GapPiece, text: string): boolean {
  return kind === 'sign' && text[end - 1] === '\n' && !FENCE.test(text.slice(start, end));
}

/** Where what is left out begins. @param isOwn whether signs before it are part of it, or only what is left out is. */
function firstOf(all: readonly GapPiece[], since: number, isOwn: boolean): number {
  return all.findIndex(
    ({ kind }, at) => at >= since && (kind === 'left-out' || (isOwn && kind !== 'space')),
  );
}

/** @param gap what stands before the block. @param form of the block before. */
function formOf(gap: string, block: string, form: BlockForm): BlockForm {
  const lines = gap.split('\n');
  const lead = lines.at(-1) ?? '';
  const fences = lines.filter((line) => FENCE.test(line)).length;
  const isOpen = fences > (form === 'code' ? 1 : 0) && FENCE.test(lines.at(-2) ?? '');
  if (isOpen) return 'code';
  if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(lead)) return 'item';
  if (/^\s*>/.test(lead)) return 'cited';
  return /^\|.*\||\S \| \S/.test(block.slice(0, LONGEST_PIECE).split('\n', 1)[0] ?? '')
    ? 'row'
    : 'paragraph';
}
