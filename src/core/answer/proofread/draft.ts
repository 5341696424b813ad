import type { Span } from '../../text/span.ts';
import type { StatedDate } from '../values/statedDate.ts';

/** A text that quotes, to be proofread. All spans of this folder point into `text`, but for those of articles. */
export interface Draft {
  readonly text: string;
  /** BCP 47; undefined where it is not known. */
  readonly language?: string | undefined;
  /**
   * Block quotations that the text itself does not show, as those of HTML and Word: whole lines. Signs of
   * Markdown ("> ") and indented blocks are found without.
   */
  readonly blockQuotations?: readonly Span[];
  /** Code that the text itself does not show: whole lines. Fences and inline code of Markdown are found without. */
  readonly code?: readonly Span[];
}

/** A stretch of a draft that is given as somebody's words. */
export interface DraftQuotation {
  /** With its quotation marks, or the whole block: what a report marks. */
  readonly span: Span;
  readonly form: 'marks' | 'block';
  /** What is quoted, between omissions that are marked as such ("[…]"); one part where nothing is left out. */
  readonly parts: readonly QuotedPart[];
  /** Whom the draft credits with it; absent where it credits nobody. */
  readonly credit?: Credit;
}

export interface QuotedPart {
  /**
   * The words as the draft has them: its slices, joined by a space, so without quotation marks that only begin
   * another paragraph, signs of a block quotation, or the numbers of footnotes.
   */
  readonly text: string;
  /** At least one, in order. */
  readonly slices: readonly Span[];
}

/** To whom or what a draft gives a quotation or a figure. */
export interface Credit {
  /** What of the draft says so. */
  readonly span: Span;
  /** Persons, publications, agencies, titles: as the draft names them, in order; there may be none. */
  readonly names: readonly string[];
  /** As printed: "12", "iv", "12-14". */
  readonly page?: string;
  /** Of the source, where the draft names one. */
  readonly date?: StatedDate;
}

/** A number with its unit in a draft, given to somebody or something. */
export interface DraftFigure {
  readonly span: Span;
  /** The sentence that it stands in. */
  readonly sentence: Span;
  /** Present where a quotation or a credit stands in that sentence or in the one beside it. */
  readonly isNear?: true;
  readonly credit?: Credit;
}
