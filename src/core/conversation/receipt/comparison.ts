import type { Excerpt } from '../../answer/answer.ts';
import type { KeptQuotation, Makings, Receipt, RelativePeriod } from '../records/receipts.ts';
import type { Bookkeeping } from './bookkeeping.ts';
import type { QuotationFate } from './fate.ts';

/** What a reply says of what was asked and quoted. */
export interface Told extends Pick<Receipt, 'asks' | 'outcome' | 'confidence' | 'period'> {
  readonly text: string;
  readonly excerpts: readonly Excerpt[];
  readonly isHeldBack?: boolean;
  readonly thresholds?: Receipt['makings']['thresholds'];
  /** Whether the reader has read it; where that cannot be told, it is one of what has answered. */
  readonly isRead: boolean;
}

/** How the answer of today stands to the one of a receipt. */
export interface AnswerComparison {
  /** The kind of the answer today. */
  readonly outcome: string;
  /** The same quotations, and the same kind of answer. */
  readonly isSame: boolean;
  /** Quotations that are not among those of today, by their places from 1. */
  readonly left: readonly number[];
  /** What is quoted today and was not then. */
  readonly came: readonly Excerpt[];
  /** What is otherwise than then, as far as it is known; empty where the answer is the same, or nothing is. */
  readonly causes: readonly Cause[];
}

/** Something that is otherwise than it was when a question was answered. */
export type Cause =
  /** Words that were quoted stand in the article no longer, or there is no such article. */
  | { readonly kind: 'article-changed'; readonly title: string }
  | { readonly kind: 'article-gone' }
  /** The file of what is quoted now has changed, or come, after the answer was given. */
  | { readonly kind: 'file-newer'; readonly title: string }
  | { readonly kind: 'program' | 'engine'; readonly before: string; readonly now: string }
  /** Whether a reader has read it, and which. */
  | { readonly kind: 'reader-came' | 'reader-left' | 'reader-other' }
  | { readonly kind: 'thresholds' }
  /** "Last week" is another week now. */
  | { readonly kind: 'days'; readonly before: RelativePeriod; readonly now: RelativePeriod };

/** What answers today, and what is known of the files of articles. */
export type ComparedBy = Pick<Bookkeeping, 'makings' | 'changedAt'>;

/** @param fates of the receipt's quotations. @param again what its question comes to today. */
export function compareAnswers(
  receipt: Receipt,
  fates: readonly QuotationFate[],
  again: Told,
  by: ComparedBy,
): AnswerComparison {
  const { outcome, excerpts } = again;
  const standing = fates.map((fate) => (fate.kind === 'stands' ? fate.excerpt : undefined));
  const left = standing.flatMap((excerpt, at) =>
    excerpt && excerpts.some((it) => isAt(it, excerpt)) ? [] : [at + 1],
  );
  const came = excerpts.filter((it) => !standing.some((excerpt) => excerpt && isAt(it, excerpt)));
  const isSame = outcome === receipt.outcome && left.length === 0 && came.length === 0;
  const causes = isSame ? [] : causesOf(receipt, fates, again, came, by);
  return { outcome, isSame, left, came, causes };
}

function isAt({ citation: a }: Excerpt, { citation: b }: Excerpt): boolean {
  return a.articleId === b.articleId && a.start === b.start && a.end === b.end;
}

function causesOf(
  receipt: Receipt,
  fates: readonly QuotationFate[],
  again: Told,
  came: readonly Excerpt[],
  { makings, changedAt }: ComparedBy,
): Cause[] {
  const changed = new Set(fates.flatMap((it) => (it.kind === 'changed' ? it.title : [])));
  const newer = came.filter(({ citation }) => {
    const at = changedAt(citation.path);
    return at !== undefined && at > receipt.at;
  });
  // That an article has changed is said already.
  const titles = new Set(
    newer.map(({ citation }) => citation.title).filter((title) => !changed.has(title)),
  );
  const { program, engine, reader } = makings();
  const now = {
    ...{ program, engine, reader: again.isRead ? reader : undefined },
    thresholds: again.thresholds,
  };
  return [
    ...Array.from(changed, (title) => ({ kind: 'article-changed' as const, title })),
    ...(fates.some(({ kind }) => kind === 'gone') ? [{ kind: 'article-gone' as const }] : []),
    ...Array.from(titles, (title) => ({ kind: 'file-newer' as const, title })),
    ...daysBetween(receipt.period, again.period),
    ...makingsBetween(receipt.makings, now),
  ];
}

function daysBetween(before: RelativePeriod | undefined, now: RelativePeriod | undefined): Cause[] {
  const isSame = before?.from === now?.from && before?.to === now?.to;
  return before && now && !isSame ? [{ kind: 'days', before, now }] : [];
}

function makingsBetween(before: Makings, now: Makings): Cause[] {
  const differing = (['program', 'engine'] as const).filter((kind) => before[kind] !== now[kind]);
  const isJudgedAlike =
    before.thresholds?.answered === now.thresholds?.answered &&
    before.thresholds?.related === now.thresholds?.related;
  // One that reads has its own thresholds.
  const isReadAlike = (before.reader === undefined) === (now.reader === undefined);
  return [
    ...differing.map((kind) => ({ kind, before: before[kind], now: now[kind] })),
    ...readersBetween(before.reader, now.reader),
    ...(isJudgedAlike || !isReadAlike ? [] : [{ kind: 'thresholds' as const }]),
  ];
}

function readersBetween(before: string | undefined, now: string | undefined): Cause[] {
  if (before === now) return [];
  if (before === undefined) return [{ kind: 'reader-came' }];
  return [{ kind: now === undefined ? 'reader-left' : 'reader-other' }];
}

/** A quotation as it is told of again. */
export interface ToldQuotation extends Pick<KeptQuotation, 'version' | 'isRelated' | 'isHeldBack'> {
  readonly fate: QuotationFate;
}
