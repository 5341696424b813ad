import { NO_FILTER } from '../core/question/filter/filter.ts';
import { wordsOf } from '../core/text/words.ts';
import type { LibraryState } from '../search/libraryState.ts';
import { restrictionOf } from './restriction.ts';

/** The phrases that no passage has, nor the titles above one; of those without a word worth indexing none is known. */
export async function missingPhrases(
  phrases: readonly string[],
  state: LibraryState,
): Promise<string[]> {
  const missing: string[] = [];
  for (const phrase of phrases) {
    const restriction = restrictionOf({ filter: { ...NO_FILTER, phrases: [phrase] } }, state);
    const typed = wordsOf(phrase).flatMap(({ term, stop }) => (stop ? [] : [term]));
    const terms = [...new Set([...typed, ...(restriction?.required.flat() ?? [])])];
    const found = await state.searcher.search(terms, 1, restriction);
    if (terms.length > 0 && found.length === 0) missing.push(phrase);
  }
  return missing;
}
