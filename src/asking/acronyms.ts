import type { Filter } from '../core/question/filter/filter.ts';
import { languageCode } from '../core/text/language.ts';
import { writtenWordsOf } from '../core/text/words.ts';
import { pauses } from '../pace/pauses.ts';
import type { LibraryState } from '../search/libraryState.ts';
import type { Restriction } from '../search/searchEngine.ts';
import { MOST_REQUIRED } from './restriction.ts';

/** How many passages are looked at for one, the best first: what has the word otherwise may be thousands. */
const MOST_LOOKS = 500;

/** What is searched for a question. */
export interface AcronymSearch {
  readonly terms: readonly string[];
  readonly filter: Filter;
  readonly restriction: Restriction | undefined;
}

/** Keys of the passages that have a term in capitals, best first. @param most of them. */
export async function writtenInCapitals(
  [term, letters]: readonly [term: string, letters: string],
  { terms, filter, restriction }: AcronymSearch,
  most: number,
  state: LibraryState,
): Promise<number[]> {
  const found = await state.searcher.search(terms, MOST_LOOKS, {
    filter,
    required: [[term], ...(restriction?.required ?? [])].slice(0, MOST_REQUIRED),
    accepts: restriction?.accepts ?? (() => true),
  });
  const isWritten = (key: number) =>
    state
      .proposalsOf([key])
      .some(({ entry, article, passage }) =>
        writtenWordsOf(article().text, passage, languageCode(entry.language)).some(
          (word) => word.term === term && word.acronym === letters,
        ),
      );
  const written: number[] = [];
  const pause = pauses();
  for (const { key } of found) {
    if (written.length === most) break;
    if (isWritten(key)) written.push(key);
    await pause();
  }
  return written;
}
