import type { Span } from '../../../text/span.ts';
import type { Credit, DraftQuotation } from '../draft.ts';
import type { DraftBlock } from '../quoting/draftBlock.ts';
import type { DraftNotes } from './draftNotes.ts';
import type { DraftSentence } from './draftSentences.ts';

/** A draft in which credits are looked for. */
export interface CreditReading {
  readonly text: string;
  readonly language: string;
  readonly notes: DraftNotes;
  readonly quotations: readonly DraftQuotation[];
  readonly sentences: readonly DraftSentence[];
}

/** A quotation with what stands around it. */
export interface DraftPlace {
  readonly quotation: DraftQuotation;
  /** Where its first and last words stand, in `sentences`. */
  readonly first: number;
  readonly last: number;
  /** From the beginning of its sentence, or the quotation before, to it, and from it on. */
  readonly before: Span;
  readonly behind: Span;
}

/** Whom the last ones were credited to, which "he said" and "ibid." mean. */
export interface LastCredited {
  speaker?: { readonly names: readonly string[]; readonly block: DraftBlock };
  cited?: Credit;
}

export function draftPlace(
  { text, quotations, sentences }: CreditReading,
  at: number,
  first: number,
  last: number,
): DraftPlace {
  const quotation = quotations[at] ?? NONE;
  const { start, end } = quotation.span;
  const from = Math.max(
    sentences[first]?.start ?? start,
    quotations[at - 1]?.span.end ?? 0,
    start - AROUND,
  );
  const to = Math.min(
    sentences[last]?.end ?? end,
    quotations[at + 1]?.span.start ?? text.length,
    end + AROUND,
  );
  return {
    ...{ quotation, first, last },
    before: { start: Math.min(from, start), end: start },
    behind: { start: end, end: Math.max(end, to) },
  };
}

/** UTF-16 code units on each side of a quotation that are read. */
const AROUND = 400;

const NONE: DraftQuotation = { span: { start: 0, end: 0 }, form: 'marks', parts: [] };
