import { blockAt } from '../core/article/article.ts';
import { compileFilter, hasDates } from '../core/question/filter/compiledFilter.ts';
import { type FilteredQuestion, isEmpty } from '../core/question/filter/filteredQuestion.ts';
import { DEFAULT_LANGUAGE, isUnspaced, languageCode } from '../core/text/language.ts';
import { termsOf, wordsOf } from '../core/text/words.ts';
import type { LibraryState } from '../search/libraryState.ts';
import type { Restriction } from '../search/searchEngine.ts';

/** Which passages a question lets an engine propose; undefined where all of them. */
export function restrictionOf(
  { filter }: Pick<FilteredQuestion, 'filter'>,
  state: LibraryState,
): Restriction | undefined {
  const { collection, ...within } = filter;
  // Whoever may ask a collection has been given what is in it.
  if (isEmpty(within)) return undefined;
  const { mayAccept, accepts, acceptsPassage } = compileFilter(filter);
  const limitsTimes = hasDates(filter);
  return {
    filter,
    // Few passages have all words of a phrase, and only of these the text is looked at.
    required: filter.phrases.flatMap((phrase) => groupsOf(phrase, state)).slice(0, MOST_REQUIRED),
    accepts(key) {
      const times = limitsTimes ? state.timesAt?.(key) : undefined;
      if (times && !mayAccept(times)) return false;
      const entry = state.entryAt(key);
      if (!entry || accepts(entry) === 'no') return false;
      const passageOf = () => {
        const [proposal] = state.proposalsOf([key]);
        if (!proposal) return { text: '', titles: '' };
        const { passage } = proposal;
        const article = proposal.article();
        const titles = [article.title, ...passage.headings].join('\n');
        const date = blockAt(article.blocks, passage.start)?.date;
        return { text: article.text.slice(passage.start, passage.end), titles, date };
      };
      return acceptsPassage(entry, passageOf, times);
    },
  };
}

/** Words of phrases that are required; see `Restriction`. */
export const MOST_REQUIRED = 31;

/** For each word of a phrase its terms in all languages of the articles, where each has one for it. */
function groupsOf(phrase: string, { languages }: LibraryState): string[][] {
  const codes = [...new Set([DEFAULT_LANGUAGE, ...languages.map(languageCode)])];
  return wordsOf(phrase).flatMap(({ start, end }) => {
    const word = phrase.slice(start, end);
    // Without spaces the words around it decide where a word ends.
    if (isUnspaced(word)) return [];
    const terms = codes.map((code) => termsOf(word, undefined, code));
    return terms.every((own) => own.length > 0) ? [[...new Set(terms.flat())]] : [];
  });
}
