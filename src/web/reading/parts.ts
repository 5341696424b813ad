import type { Article } from '../../core/article/article.ts';
import { type ArticlePiece, type HeadingPiece, layOut } from './layout.ts';

/** An article as it is read: in parts, of which a page shows one. */
export interface Reading {
  /** At least one, each of at least one piece but for an article without a text. */
  readonly parts: readonly (readonly ArticlePiece[])[];
  readonly headings: readonly PlacedHeading[];
}

export interface PlacedHeading extends HeadingPiece {
  /** From 0. */
  readonly part: number;
}

/** UTF-16 code units of a part: an hour's reading, which every browser lays out at once. */
const PART = 100_000;
/** From here on a part ends before a heading that is as far out as any. */
const ENOUGH = 60_000;

const kept = new WeakMap<Article, Promise<Reading>>();

/** An article is laid out once, as long as somebody has it. @param pause awaited again and again, since it may be long. */
export function readingOf(article: Article, pause: Pause): Promise<Reading> {
  const reading = kept.get(article) ?? partsOf(article, pause);
  kept.set(article, reading);
  return reading;
}

/** Lets others have the processor, where it has been kept from them long enough. */
export type Pause = () => Promise<void> | undefined;

async function partsOf(article: Article, pause: Pause): Promise<Reading> {
  const parts: ArticlePiece[][] = [[]];
  const headings: PlacedHeading[] = [];
  let from = 0;
  let previous: ArticlePiece | undefined;
  let shown: ArticlePiece | undefined;
  for (const piece of layOut(article)) {
    await pause();
    if (isBeginning(piece, previous, shown, piece.start - from)) {
      parts.push([]);
      from = piece.start;
    }
    parts.at(-1)?.push(piece);
    if (piece.kind === 'heading') headings.push({ ...piece, part: parts.length - 1 });
    previous = piece;
    if (piece.kind !== 'space') shown = piece;
  }
  return { parts, headings };
}

/**
 * Whether a part begins with a piece: what is set on one line stays together, and a heading stays with what is
 * under it. @param shown the last one before it that is seen. @param length what the part has already.
 */
function isBeginning(
  piece: ArticlePiece,
  previous: ArticlePiece | undefined,
  shown: ArticlePiece | undefined,
  length: number,
): boolean {
  if (piece.kind === 'block' && piece.isRest) return length > PART;
  if (previous?.kind !== 'space' || shown?.kind === 'heading' || piece.kind === 'space')
    return false;
  const isTop = piece.kind === 'heading' && piece.level === 1;
  return length > (isTop ? ENOUGH : PART);
}

/** Which part an offset is in, from 0. */
export function partAt({ parts }: Reading, offset: number): number {
  return Math.max(
    0,
    parts.findLastIndex(([first]) => first !== undefined && first.start <= offset),
  );
}
