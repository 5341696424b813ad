import type { DraftQuotation } from '../../core/answer/proofread/draft.ts';
import { draftLanguage } from '../../core/answer/proofread/draftLanguage.ts';
import { judgeQuotation } from '../../core/answer/proofread/judgeQuotation.ts';
import {
  type KnownSources,
  knownSourcesIn,
  NO_SOURCES,
} from '../../core/answer/proofread/judging/knownSources.ts';
import type {
  FigureFinding,
  Proofread,
  QuotationFinding,
} from '../../core/answer/proofread/proofreading.ts';
import { pauses } from '../../pace/pauses.ts';
import type { LibraryState, LibraryStates } from '../../search/libraryState.ts';
import { articlesFor, articlesInParts } from '../articlesFor.ts';
import { lookAgain } from '../lookAgain.ts';
import { type FindItems, itemsIn } from './draftItems.ts';
import { judgedFigure } from './judgedFigure.ts';

/** Proofreads drafts against one state of a library, one quotation or figure after another. */
export function createProofread(
  { withState }: LibraryStates,
  findItems: FindItems = async (...asked) => itemsIn(...asked),
): Proofread {
  return async (written, { figures: which = 'credited', onProgress, stop } = {}) => {
    const draft = { ...written, language: draftLanguage(written) };
    const items = await findItems(draft, which);
    // Work in a state may be done again: then it is told of when it comes further, and not stopped before that.
    let told = 0;
    return withState(async (state) => {
      const quotations: QuotationFinding[] = [];
      const figures: FigureFinding[] = [];
      const pause = pauses();
      const isNamed = items.some(({ credit }) => credit);
      const sources = isNamed ? knownSourcesIn(state.catalogue()) : NO_SOURCES;
      let done = 0;
      for (const item of items) {
        if (stop?.aborted && done >= told) break;
        if ('sentence' in item) {
          const figure = await judgedFigure(draft, item, state, sources);
          if (figure) figures.push(figure);
        } else quotations.push(await judged(item, draft.text, state, sources));
        done += 1;
        if (done > told) onProgress?.(done, items.length);
        told = Math.max(told, done);
        await pause();
      }
      lookAgain(
        state,
        [...quotations, ...figures].flatMap(({ excerpts }) => excerpts),
      );
      const next = items[done];
      return { quotations, figures, ...(next && { stoppedAt: next.span.start }) };
    });
  };
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
