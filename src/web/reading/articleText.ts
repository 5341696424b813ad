import { html, raw } from 'hono/html';
import type { Rendered } from '../../core/answer/gate.ts';
import type { Article } from '../../core/article/article.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { contains, overlaps, type Span } from '../../core/text/span.ts';
import { label } from '../../core/text/visible.ts';
import { wordsOf } from '../../core/text/words.ts';
import { type PagePart, quotedHtml } from '../pages/drawing/quotedHtml.ts';
import type { ArticlePiece, BlockPiece, HeadingPiece } from './layout.ts';
import type { PageMark } from './pageMarks.ts';

/** Pieces of a page, beside each other. */
export type PageParts = PagePart | readonly PageParts[];

/** What a stretch of the text is written as; it has passed the gate. */
type WrittenStretch = (stretch: Span) => Rendered | undefined;

/** What the text of an article is drawn with. */
interface Drawing {
  readonly article: Article;
  readonly marks: readonly PageMark[];
  readonly written: WrittenStretch;
  readonly wording: Wording;
  readonly markAddress: MarkAddress;
}

/** Where a mark is on the page of its part, by its place among all marks. */
export type MarkAddress = (at: number) => string;

/** Lets stretches of one article pass the gate. */
export type PassStretches = (stretches: readonly Span[]) => readonly (Rendered | undefined)[];

/**
 * A part of an article's text. All that is not the article's own has the class `ours`, so that what is left, in
 * order, is the text to the letter. @returns undefined where the file is not any more what was read.
 */
export function articleText(
  article: Article,
  pieces: readonly ArticlePiece[],
  marks: readonly PageMark[],
  pass: PassStretches,
  { wording, markAddress }: Pick<Drawing, 'wording' | 'markAddress'>,
): PageParts | undefined {
  const stretches = pieces.flatMap((piece) => stretchesIn(piece, marks));
  const passed = pass(stretches);
  if (passed.includes(undefined)) return undefined;
  const byStart = new Map(stretches.map(({ start }, at) => [start, passed[at]]));
  const written: WrittenStretch = ({ start }) => byStart.get(start);
  const drawing = { article, marks, written, wording, markAddress };
  return pieces.map((piece, at) => drawPiece(piece, pieces[at - 1], pieces[at + 1], drawing));
}

/** The stretches of a piece that are marked throughout or not at all, and a heading's words by themselves. */
function stretchesIn(piece: ArticlePiece, marks: readonly PageMark[]): Span[] {
  const bounds = marks.flatMap(({ start, end }) => [start, end]);
  if (piece.kind === 'heading') bounds.push(piece.words.start, piece.words.end);
  const inside = bounds.filter((at) => at > piece.start && at < piece.end).sort((a, b) => a - b);
  return [piece.start, ...new Set(inside)].map((start, at, all) => ({
    start,
    end: all[at + 1] ?? piece.end,
  }));
}

function drawPiece(
  piece: ArticlePiece,
  before: ArticlePiece | undefined,
  next: ArticlePiece | undefined,
  drawing: Drawing,
): PageParts {
  switch (piece.kind) {
    case 'block':
      return drawBlock(piece, before?.kind === 'sign' ? before : undefined, drawing);
    case 'heading':
      return drawHeading(piece, drawing);
    case 'left-out':
      return drawLeftOut(piece, drawing);
    case 'sign':
      // It is drawn with the block that it stands before.
      return next?.kind === 'block' ? [] : html`<p class="sign">${drawStretch(piece, drawing)}</p>`;
    case 'space':
      return drawStretch(piece, drawing);
  }
}

function drawBlock(
  { form, page, line, isRest, ...span }: BlockPiece,
  sign: ArticlePiece | undefined,
  drawing: Drawing,
): PageParts {
  const { article, wording } = drawing;
  const isLine = !article.isExtracted && !isRest;
  const number = page === undefined ? undefined : (article.pageLabels?.[page - 1] ?? `${page}`);
  return html`${
    number === undefined
      ? ''
      : html`<p class="ours page" id="page-${page}">${wording.say('read.page', { page: label(number) })}</p>`
  }<p class="${form}" dir="auto"${isLine ? html` id="line-${line}"` : ''}>${
    isLine ? html`<span class="ours line" aria-hidden="true">${line}</span>` : ''
  }${sign ? html`<span class="sign">${drawStretch(sign, drawing)}</span>` : ''}${drawStretch(span, drawing)}</p>`;
}

function drawHeading({ number, level, words, ...span }: HeadingPiece, drawing: Drawing): PageParts {
  const tag = raw(`h${Math.min(6, level + 1)}`);
  const before = { start: span.start, end: words.start };
  const behind = { start: words.end, end: span.end };
  return html`<${tag} id="heading-${number}" dir="auto"><span class="sign">${drawStretch(before, drawing)}</span>${drawStretch(words, drawing)}<span class="sign">${drawStretch(behind, drawing)}</span></${tag}>`;
}

/** What may not be quoted is folded, but where words in it are marked. */
function drawLeftOut(span: Span, drawing: Drawing): PageParts {
  const count = wordsOf(drawing.article.text, span).length;
  const isMarked = drawing.marks.some((mark) => overlaps(mark, span));
  return html`<details class="left-out"${isMarked ? html` open` : ''}><summary class="ours">${drawing.wording.say('read.left-out', { count })}</summary><div dir="auto">${drawStretch(span, drawing)}</div></details>`;
}

/** A stretch with what of it is marked. */
function drawStretch({ start, end }: Span, drawing: Drawing): PageParts {
  if (start === end) return [];
  const { marks, written } = drawing;
  return stretchesIn({ kind: 'space', start, end }, marks).map((span) => {
    const passed = written(span);
    const text = passed === undefined ? [] : quotedHtml(passed);
    const at = marks.findIndex((mark) => contains(mark, span));
    const mark = marks[at];
    return mark ? drawMark(mark, at, span.start === mark.start, text, drawing) : text;
  });
}

/** The beginning of a mark is where links lead to, and has those to the previous one and the next. */
function drawMark(
  { kind, numbers }: PageMark,
  at: number,
  isBeginning: boolean,
  text: PageParts,
  { marks, wording: { say }, markAddress }: Drawing,
): PageParts {
  if (!isBeginning) return html`<mark class="${kind}">${text}</mark>`;
  const [first, ...others] = numbers;
  const link = (to: number, sign: string, name: 'read.next' | 'read.previous') =>
    marks[to]
      ? html`<a class="ours go" href="${markAddress(to)}" aria-label="${say(name)}" title="${say(name)}">${sign}</a>`
      : [];
  return html`${others.map((number) => html`<span class="ours" id="mark-${number}"></span>`)}<mark class="${kind}" id="mark-${first}" tabindex="-1">${text}</mark>${link(at - 1, '↑', 'read.previous')}${link(at + 1, '↓', 'read.next')}`;
}
