import { sentencesOf } from '../../../text/sentence.ts';
import type { Span } from '../../../text/span.ts';
import type { DraftQuotation } from '../draft.ts';
import type { DraftBlock } from '../quoting/draftBlock.ts';

/** A sentence of a draft, with the block that it stands in. */
export interface DraftSentence extends Span {
  readonly block: DraftBlock;
}

/**
 * The sentences of all blocks but block quotations, in order. What is quoted ends none but with its last
 * mark: "“It is over. Go,” she said" is one.
 * @param quotations in order.
 */
export function draftSentencesIn(
  text: string,
  blocks: readonly DraftBlock[],
  quotations: readonly DraftQuotation[],
  language: string,
): DraftSentence[] {
  let next = 0;
  return blocks.flatMap((block) => {
    const start = block.lines[0]?.start ?? 0;
    const end = block.lines.at(-1)?.end ?? start;
    if (block.kind === 'quotation') return [];
    while ((quotations[next]?.span.end ?? end) <= start) next += 1;
    const pieces: string[] = [];
    let from = start;
    for (let at = next; (quotations[at]?.span.start ?? end) < end; at += 1) {
      const { span } = quotations[at] ?? { span: { start: end, end } };
      const first = Math.max(start, span.start);
      const last = Math.min(end, span.end);
      pieces.push(text.slice(from, first), withoutEnds(text.slice(first, last)));
      from = last;
    }
    const own = `${pieces.join('')}${text.slice(from, end)}`;
    const sentences = sentencesOf(own, { start: 0, end: own.length }, language);
    return sentences.map((it) => ({ start: start + it.start, end: start + it.end, block }));
  });
}

/** UTF-16 code units at the ends of a quotation that tell whether a sentence begins or ends with it. */
const BEGIN = 2;
const END = /[.!?…。！？]?[^\p{L}\p{N}\s]{0,2}$/u;
const LONGEST_END = 4;

/** As long as it is, with nothing inside that ends a sentence. */
function withoutEnds(quotation: string): string {
  const begin = quotation.slice(0, BEGIN);
  const end = END.exec(quotation.slice(BEGIN).slice(-LONGEST_END))?.[0] ?? '';
  return `${begin}${'x'.repeat(quotation.length - begin.length - end.length)}${end}`;
}

/** UTF-16 code units of a sentence of which everything is read that stands outside quotations. */
export const LONGEST = 2000;

/** What of a sentence stands outside quotations; of one that is too long nothing. */
export function gapsIn(sentence: Span, quotations: readonly DraftQuotation[]): Span[] {
  if (sentence.end - sentence.start > LONGEST) return [];
  const gaps: Span[] = [];
  let from = sentence.start;
  for (const { span } of overlapping(quotations, sentence)) {
    if (span.start > from) gaps.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (from < sentence.end) gaps.push({ start: from, end: sentence.end });
  return gaps;
}

/** The quotations that stand in a stretch, at least in part. */
export function overlapping(
  quotations: readonly DraftQuotation[],
  { start, end }: Span,
): DraftQuotation[] {
  let from = 0;
  let to = quotations.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((quotations[middle]?.span.end ?? 0) <= start) from = middle + 1;
    else to = middle;
  }
  const found: DraftQuotation[] = [];
  for (let at = from; (quotations[at]?.span.start ?? end) < end; at += 1) {
    const quotation = quotations[at];
    if (quotation) found.push(quotation);
  }
  return found;
}
