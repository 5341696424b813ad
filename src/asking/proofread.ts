import type { DraftQuotation } from '../core/answer/proofread/draft.ts';
import { judgeQuotation } from '../core/answer/proofread/judgeQuotation.ts';
import {
  type KnownSources,
  knownSourcesIn,
  NO_SOURCES,
} from '../core/answer/proofread/judging/knownSources.ts';
import type { Proofread, QuotationFinding } from '../core/answer/proofread/proofreading.ts';
import { quotationsIn } from '../core/answer/proofread/quotationsIn.ts';
import { pauses } from '../pace/pauses.ts';
import type { LibraryState, LibraryStates } from '../search/libraryState.ts';
import { articlesFor, articlesInParts } from './articlesFor.ts';
import { lookAgain } from './lookAgain.ts';

/** Proofreads drafts against one state of a library, one quotation after another. */
export function createProofread({ withState }: LibraryStates): Proofread {
  return (draft, { onProgress, stop } = {}) =>
    withState(async (state) => {
      const found = quotationsIn(draft);
      const quotations: QuotationFinding[] = [];
      const pause = pauses();
      const isNamed = found.some(({ credit }) => credit);
      const sources = isNamed ? knownSourcesIn(state.catalogue()) : NO_SOURCES;
      for (const quotation of found) {
        if (stop?.aborted) break;
        quotations.push(await judged(quotation, draft.text, state, sources));
        onProgress?.(quotations.length, found.length);
        await pause();
      }
      lookAgain(
        state,
        quotations.flatMap(({ excerpts }) => excerpts),
      );
      const next = found[quotations.length];
      return { quotations, figures: [], ...(next && { stoppedAt: next.span.start }) };
    });
}

/** Most quotations stand where they are looked for as a whole; only the others are looked for in parts. */
async function judged(
  quotation: DraftQuotation,
  text: string,
  state: LibraryState,
  sources: KnownSources,
): Promise<QuotationFinding> {
  const whole = quotation.parts.map(({ text }) => text).join(' ');
  const first = judgeQuotation(quotation, await articlesFor(whole, state), sources, text);
  switch (first.verdict.kind) {
    case 'exact':
    case 'exact-but-typography':
    case 'unchecked':
      return first;
    case 'altered':
    case 'stitched':
    case 'similar':
    case 'absent':
    case 'cannot-say':
      return judgeQuotation(quotation, await articlesInParts(whole, state), sources, text);
  }
}
