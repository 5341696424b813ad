import type { Draft, DraftFigure } from '../../core/answer/proofread/draft.ts';
import { judgeFigure } from '../../core/answer/proofread/figure/judgeFigure.ts';
import type { KnownSources } from '../../core/answer/proofread/judging/knownSources.ts';
import type { FigureFinding } from '../../core/answer/proofread/proofreading.ts';
import { NO_FILTER } from '../../core/question/filter/filter.ts';
import { termsOf } from '../../core/text/words.ts';
import type { LibraryState } from '../../search/libraryState.ts';
import type { Restriction } from '../../search/searchEngine.ts';

/** Passages that are looked at for a figure. */
const PLACES = 30;

/**
 * Looks for a figure of a draft where its sentence is most like what articles say: in those of the source that the
 * draft credits, where the library knows it, and else in all.
 * @param draft with its language.
 * @returns undefined where the figure cannot be read.
 */
export async function judgedFigure(
  draft: Draft,
  figure: DraftFigure,
  state: LibraryState,
  sources: KnownSources,
): Promise<FigureFinding | undefined> {
  const terms = [...new Set(termsOf(draft.text, figure.sentence, draft.language))];
  const found = await state.searcher.search(terms, PLACES, creditedIn(figure, state, sources));
  const proposals = state.proposalsOf(found.map(({ key }) => key));
  const places = proposals.map(({ article, passage }) => ({ article: article(), passage }));
  return judgeFigure(draft, figure, places);
}

function creditedIn(
  { credit }: DraftFigure,
  state: LibraryState,
  sources: KnownSources,
): Restriction | undefined {
  const ids = new Set(credit?.names.flatMap((name) => sources.articlesOf(name)));
  if (ids.size === 0) return undefined;
  const accepts = (key: number) => ids.has(state.entryAt(key)?.id ?? '');
  return { filter: NO_FILTER, required: [], accepts };
}
