import type { Filter } from '../core/question/filter/filter.ts';
import { languageCode } from '../core/text/language.ts';
import { writtenWordsOf } from '../core/text/words.ts';
import type { LibraryState } from '../search/libraryState.ts';
import type { Restriction } from '../search/searchEngine.ts';
import { MOST_REQUIRED } from './restriction.ts';

/** How many passages are looked at for one: what has the word otherwise may be thousands. */
const MOST_LOOKS = 500;

/** Keeps to passages that have a term in capitals, of those that are let through otherwise. */
export function writtenInCapitals(
  [term, letters]: readonly [term: string, letters: string],
  filter: Filter,
  restriction: Restriction | undefined,
  state: LibraryState,
): Restriction {
  let looks = 0;
  return {
    filter,
    required: [[term], ...(restriction?.required ?? [])].slice(0, MOST_REQUIRED),
    accepts(key) {
      if (looks >= MOST_LOOKS || restriction?.accepts(key) === false) return false;
      looks += 1;
      return state
        .proposalsOf([key])
        .some(({ article, passage }) =>
          writtenWordsOf(article.text, passage, languageCode(article.language)).some(
            (word) => word.term === term && word.acronym === letters,
          ),
        );
    },
  };
}
