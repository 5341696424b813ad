import { checkQuote } from '../core/answer/quoteCheck/quoteCheck.ts';
import { withExcerpts } from '../core/answer/quoteCheck/quotePlaces.ts';
import type { CheckQuote } from '../core/conversation/library.ts';
import type { LibraryStates } from '../search/libraryState.ts';
import { articlesInParts } from './articlesFor.ts';
import { lookAgain } from './lookAgain.ts';

/**
 * Looks for the claim as a whole and for its parts, as the pieces of a stitched claim may be from
 * anywhere. A claim without a word worth searching for is found nowhere.
 */
export function createCheckQuote({ withState }: LibraryStates): CheckQuote {
  return async (claim) => {
    const alone = checkQuote(claim, []);
    if (alone.kind !== 'absent') return withExcerpts(alone, []);
    return withState(async (state) => {
      const articles = await articlesInParts(claim, state);
      const checked = withExcerpts(checkQuote(claim, articles), articles);
      lookAgain(state, checked.excerpts);
      return checked;
    });
  };
}
