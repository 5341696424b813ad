import type { Draft, DraftFigure, DraftQuotation } from '../../core/answer/proofread/draft.ts';
import { figuresIn } from '../../core/answer/proofread/figuresIn.ts';
import type { ProofreadOptions } from '../../core/answer/proofread/proofreading.ts';
import { quotationsIn } from '../../core/answer/proofread/quotationsIn.ts';

/** What a draft has that is looked for. */
export type DraftItem = DraftQuotation | DraftFigure;

export type WhichFigures = Required<ProofreadOptions>['figures'];

/** Reads a draft for what is to be looked for, in its order. */
export type FindItems = (draft: Draft, which: WhichFigures) => Promise<readonly DraftItem[]>;

export function itemsIn(draft: Draft, which: WhichFigures): readonly DraftItem[] {
  const quotations = quotationsIn(draft);
  if (which === 'none') return quotations;
  const figures = figuresIn(draft, quotations).filter(({ isNear }) => which === 'all' || isNear);
  return [...quotations, ...figures].toSorted((a, b) => a.span.start - b.span.start);
}
