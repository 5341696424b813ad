import type { Suggestion } from '../core/answer/answer.ts';
import type { Question } from '../core/question/question.ts';
import { languageCode } from '../core/text/language.ts';
import { wordsOf } from '../core/text/words.ts';
import type { LibraryState } from '../search/libraryState.ts';

/** Words that articles have, as one of them writes it, for those of the question that none has. */
export async function suggestionsFor(
  { words }: Question,
  state: LibraryState,
): Promise<Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const { surface, spelt } of words) {
    if (spelt === undefined) continue;
    const keys = (await state.searcher.search([spelt], 1)).map(({ key }) => key);
    for (const { article: read, passage } of state.proposalsOf(keys)) {
      const article = read();
      const words = wordsOf(article.text, passage, languageCode(article.language));
      const word = words.find(({ term }) => term === spelt);
      if (word)
        suggestions.push({ typed: surface, instead: article.text.slice(word.start, word.end) });
    }
  }
  return suggestions;
}
