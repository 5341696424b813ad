import type { Span } from '../../../text/span.ts';
import type { DraftBlock } from './draftBlock.ts';
import { type QuotationMark, quotationMarksIn } from './quotationMark.ts';

/** What stands between quotation marks, which may go on over paragraphs that each begin with one. */
export interface MarkedWords {
  /** With its marks. */
  readonly span: Span;
  /** One of each paragraph, without marks. */
  readonly insides: readonly Span[];
}

/** Which signs end what a sign has begun; those behind the first one stand there by mistake or as keyboards have them. */
const CLOSING: Readonly<Record<string, string>> = {
  ...{ '“': '”"“', '„': '“”"', '”': '”', '"': '"”“', '«': '»', '»': '«' },
  ...{ '‘': "’'", '‚': "‘’'", "'": "'’", '‹': '›', '›': '‹' },
  ...{ '「': '」', '『': '』', '〝': '〞〟', '﹁': '﹂', '﹃': '﹄' },
};

/** UTF-16 code units: more than any emphasis before a mark. */
const LOOK = 4;

/** The most quotations within each other; of more the outermost is taken for one that nothing closes. */
const DEPTH = 8;

/** A quotation that has begun. */
interface Opened {
  readonly sign: string;
  readonly start: number;
  /** Of the paragraphs before this one. */
  readonly insides: Span[];
  /** Where its words of this paragraph begin. */
  readonly from: number;
  /** How many had been found when it began: those found since are inside it. */
  readonly found: number;
}

/**
 * What stands between marks in paragraphs that follow each other, in order and apart: what is quoted
 * within a quotation is a part of it. A mark that nothing closes begins no quotation, unless the next
 * paragraph begins with it again.
 */
export function markedWordsIn(text: string, blocks: readonly DraftBlock[]): MarkedWords[] {
  const found: MarkedWords[] = [];
  let open: Opened[] = [];
  let end = 0;
  for (const { lines } of blocks) {
    const marks = quotationMarksIn(text, lines);
    const start = lines[0]?.start ?? 0;
    const isFirst = /^[*_]{0,3}$/.test(text.slice(start, marks[0]?.start).slice(0, LOOK));
    const first = isFirst ? marks[0] : undefined;
    const goesOn =
      first && !isItem(text, start)
        ? open.findLast(({ sign }) => reopens(sign, first.sign))
        : undefined;
    goesOn?.insides.push({ start: goesOn.from, end });
    open = goesOn && first ? [{ ...goesOn, from: first.end }] : [];
    pairUp(text, goesOn ? marks.slice(1) : marks, open, found);
    end = lines.at(-1)?.end ?? start;
  }
  return found;
}

/** Whether a block that begins here has a sign before it, which none has that goes on. */
function isItem(text: string, start: number): boolean {
  return /[^\s>]/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) && start > 0;
}

/** In French the mark that ends a quotation may begin its other paragraphs. */
function reopens(sign: string, first: string): boolean {
  return sign === first || (sign === '«' && first === '»');
}

function pairUp(
  text: string,
  marks: readonly QuotationMark[],
  open: Opened[],
  found: MarkedWords[],
): void {
  const nextOf = nextAlike(marks);
  marks.forEach((mark, at) => {
    const closed = open.findLastIndex(({ sign }) => CLOSING[sign]?.includes(mark.sign));
    const frame = open[closed];
    const isWithin = closed < open.length - 1;
    const next = nextOf[at];
    if (frame && closes(mark, frame, { next, isWithin, hasWithin: found.length > frame.found })) {
      open.length = closed;
      found.length = frame.found;
      frame.insides.push({ start: frame.from, end: mark.start });
      if (/[\p{L}\p{N}]/u.test(text.slice(frame.start, mark.start))) {
        found.push({ span: { start: frame.start, end: mark.end }, insides: frame.insides });
      }
    } else if (opens(mark, frame !== undefined, next)) {
      const same = open.findIndex(({ sign }) => sign === mark.sign);
      // Straight marks never stand within each other: the first of two that begin was never closed.
      if (same >= 0 && /["']/.test(mark.sign)) open.length = same;
      if (open.length === DEPTH) open.shift();
      const { sign, start, end } = mark;
      open.push({ sign, start, insides: [], from: end, found: found.length });
    }
  });
}

/** Of each mark the next one that it may be confused with. */
function nextAlike(marks: readonly QuotationMark[]): (QuotationMark | undefined)[] {
  const next = new Map<string, QuotationMark>();
  const found: (QuotationMark | undefined)[] = [];
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at];
    if (!mark) break;
    const family = /['’‘]/.test(mark.sign) ? "'" : mark.sign;
    found[at] = next.get(family);
    next.set(family, mark);
  }
  return found;
}

interface Around {
  readonly next: QuotationMark | undefined;
  /** Whether other quotations have begun since and not ended. */
  readonly isWithin: boolean;
  /** Whether whole quotations stand inside. */
  readonly hasWithin: boolean;
}

const onlyCloses = (mark: QuotationMark | undefined) => mark?.mayClose === true && !mark.mayOpen;

function closes(
  mark: QuotationMark,
  { sign }: Opened,
  { next, isWithin, hasWithin }: Around,
): boolean {
  switch (mark.sign) {
    case "'":
    case '’':
    case '‘':
      if (!mark.mayClose || isWithin || (mark.sign === '‘' && mark.mayOpen)) return false;
      return !mark.isDoubtful || !(onlyCloses(next) || hasWithin);
    case '"':
      if (sign !== '"') return onlyCloses(mark);
      if (mark.mayOpen && !mark.mayClose) return false;
      return (mark.mayClose && !mark.isDoubtful) || mark.isBehindSpace || !onlyCloses(next);
    case '“':
      return mark.mayClose && !mark.mayOpen && !mark.isBehindSpace;
    case '«':
    case '‹':
      return !mark.isBehindSpace;
    default:
      return true;
  }
}

function opens(mark: QuotationMark, isOpen: boolean, next: QuotationMark | undefined): boolean {
  switch (mark.sign) {
    case "'":
    case '‘':
      if (!mark.mayOpen) return false;
      return !mark.isDoubtful || (onlyCloses(next) && next?.isDoubtful === false);
    case '"':
      return mark.mayOpen || (!isOpen && mark.isBehindSpace);
    case '“':
      return mark.mayOpen || !mark.mayClose;
    case '‚':
      return mark.mayOpen;
    case '”':
    case '»':
    case '›':
      return !isOpen && mark.mayOpen && !mark.mayClose;
    default:
      return CLOSING[mark.sign] !== undefined;
  }
}
