import type { Draft, DraftQuotation } from './draft.ts';

/** A pair of marks within a paragraph. */
const PAIR = /["“„«]([^"“”„«»]+)["”“»]/gu;

/** What stands between plain pairs of quotation marks, in order. */
export function quotationsIn({ text }: Draft): DraftQuotation[] {
  const found: DraftQuotation[] = [];
  let at = 0;
  for (const paragraph of text.split(/(\n\s*\n)/u)) {
    for (const { 0: whole, 1: inner = '', index } of paragraph.matchAll(PAIR)) {
      const start = at + index;
      const slice = { start: start + 1, end: start + whole.length - 1 };
      found.push({
        span: { start, end: start + whole.length },
        form: 'marks',
        parts: [{ text: inner, slices: [slice] }],
      });
    }
    at += paragraph.length;
  }
  return found;
}
