import type { Excerpt } from '../core/answer/answer.ts';
import type { LibraryState } from '../search/libraryState.ts';

/**
 * Looks at the files of what is about to be quoted, so that a library in which one of them has changed
 * is asked once more when it has read that.
 */
export function lookAgain(
  state: Pick<LibraryState, 'isCurrent'>,
  excerpts: readonly Pick<Excerpt, 'citation'>[],
): void {
  for (const id of new Set(excerpts.map(({ citation }) => citation.articleId))) state.isCurrent(id);
}
