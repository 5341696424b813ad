import type { Sign } from '../core/conversation/library.ts';
import { signatureOf } from '../core/question/alike/signature.ts';
import { readFilter } from '../core/question/filter/filteredQuestion.ts';
import { questionLanguage } from '../core/question/questionLanguage.ts';
import type { LibraryStates } from '../search/libraryState.ts';

/** Signs questions against a library. @param now tells what "last week" is. */
export function createSign({ withState }: LibraryStates, now: () => Date): Sign {
  return (question) =>
    withState(async (state) => {
      const language = questionLanguage(question, state.languages);
      return signatureOf(readFilter(question, now(), { language }), state);
    });
}
