import type { Span } from '../../text/span.ts';
import type { Excerpt } from '../answer.ts';
import type { AlterationKind } from '../quoteCheck/alterationKind.ts';
import type { ArticleSpan, StitchedPiece } from '../quoteCheck/quoteCheck.ts';
import type { DifferencePiece } from '../quoteCheck/quoteDifference.ts';
import type { Draft, DraftFigure, DraftQuotation } from './draft.ts';

/** Finds where the quotations and the figures of a draft stand, and how they stand to it. */
export type Proofread = (draft: Draft, options?: ProofreadOptions) => Promise<Proofreading>;

export interface ProofreadOptions {
  /** Which figures are looked for: those near a quotation or a credit, which is usual, all, or none. */
  readonly figures?: 'credited' | 'all' | 'none';
  /** Hears how many of what is to be looked at is done. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Ends it, with what has been found by then. */
  readonly stop?: AbortSignal;
}

/** What was found, in order of the draft. */
export interface Proofreading {
  readonly quotations: readonly QuotationFinding[];
  readonly figures: readonly FigureFinding[];
  /** Present where it was stopped before its end: from where in the draft nothing was looked at. */
  readonly stoppedAt?: number;
}

export interface QuotationFinding {
  readonly quotation: DraftQuotation;
  readonly verdict: Verdict;
  /** What is to be said besides, of words that stand there. */
  readonly caveats: readonly Caveat[];
  /** What shows the verdict and the caveats. */
  readonly excerpts: readonly Excerpt[];
}

/** How quoted words stand to the articles. It says what stands where, never what is true. */
export type Verdict =
  | ({ readonly kind: 'exact' | 'exact-but-typography' } & Standing)
  /** One place with words put in, left out or replaced, and what kind of words these are. */
  | {
      readonly kind: 'altered';
      readonly place: ArticleSpan;
      /** Of the part that was altered, the first of those. */
      readonly part: number;
      readonly difference: readonly DifferencePiece[];
      /** Those that change the sense first; at least one. */
      readonly changes: readonly AlterationKind[];
    }
  /** Verbatim pieces of several places, as if they were one: offsets into the parts' texts, joined by a space. */
  | { readonly kind: 'stitched'; readonly pieces: readonly StitchedPiece[] }
  /** Much of the wording stands there, but it is no quotation. */
  | { readonly kind: 'similar'; readonly places: readonly ArticleSpan[] }
  | { readonly kind: 'absent' }
  /** It differs where the source's own text is not to be trusted, so that nobody can tell without its pages. */
  | {
      readonly kind: 'cannot-say';
      readonly place: ArticleSpan;
      readonly why: SourceDoubt;
      readonly difference: readonly DifferencePiece[];
    }
  /** Too few words to be found anywhere but by chance, or too many to be looked for. */
  | { readonly kind: 'unchecked'; readonly why: 'too-short' | 'too-long' };

export interface Standing {
  /** Of each part in order: where it stands, at least one place, the oldest article first. */
  readonly places: readonly (readonly ArticleSpan[])[];
}

/**
 * Why a source's own text is not to be trusted: a word parted by a hyphen at a line's end, a minus or another sign
 * that was lost, letters that a scan took for others, or two readings of the same pages that differ.
 */
export type SourceDoubt = 'hyphen' | 'lost-sign' | 'scan' | 'readings';

export type Caveat =
  /** The sentence goes on with, or begins with, what qualifies the words: that is the span. */
  | { readonly kind: 'cut-short'; readonly rest: ArticleSpan; readonly side: 'before' | 'behind' }
  /** The draft names a source, and the words stand in another. */
  | {
      readonly kind: 'other-source';
      readonly named: string;
      /** Articles of what is named, in which the words do not stand; there may be none. */
      readonly articleIds: readonly string[];
    }
  /** As printed. */
  | { readonly kind: 'other-page'; readonly named: string; readonly stands: string }
  /** ISO days, months or years. */
  | { readonly kind: 'other-date'; readonly named: string; readonly stands: string }
  /** The words stand in several articles, or several times in one. */
  | { readonly kind: 'several-places'; readonly count: number };

export interface FigureFinding {
  readonly figure: DraftFigure;
  /** `differs`: what is nearest in the source is another number; `absent`: the source gives none of that kind. */
  readonly verdict: 'stands' | 'differs' | 'absent';
  /** Where the source gives it, or the nearest that it gives: offsets into the article. */
  readonly place?: ArticleSpan;
  readonly excerpts: readonly Excerpt[];
}

/** How much a finding matters to whoever publishes the draft. */
export type Severity = 'error' | 'warning' | 'none';

export function severityOf(finding: QuotationFinding | FigureFinding): Severity {
  if ('figure' in finding) {
    if (finding.verdict === 'stands') return 'none';
    return finding.verdict === 'differs' ? 'error' : 'warning';
  }
  const { verdict, caveats } = finding;
  switch (verdict.kind) {
    case 'exact':
    case 'exact-but-typography':
      if (caveats.some(({ kind }) => kind === 'other-source')) return 'error';
      return caveats.some(({ kind }) => kind !== 'several-places') ? 'warning' : 'none';
    case 'altered':
      return verdict.changes.some((change) => change !== 'small') ? 'error' : 'warning';
    case 'stitched':
    case 'absent':
      return 'error';
    case 'similar':
    case 'cannot-say':
      return 'warning';
    case 'unchecked':
      return 'none';
  }
}

/** Offsets of the draft that a finding is about. */
export function spanOfFinding(finding: QuotationFinding | FigureFinding): Span {
  return 'figure' in finding ? finding.figure.span : finding.quotation.span;
}
