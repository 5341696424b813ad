import type { Articles } from '../core/article/articles.ts';
import type { Library } from '../core/conversation/library.ts';
import { keptAnalyses } from '../core/ranking/keptAnalyses.ts';
import { NotRead, type ReadPairs } from '../core/ranking/readPairs.ts';
import type { LibraryStates } from '../search/libraryState.ts';
import { createAsk } from './answerQuestion.ts';
import { createCheckQuote } from './checkQuote.ts';
import { within } from './collection.ts';
import { createHeadlines } from './headlines.ts';
import { createMeetStatement } from './meetStatement.ts';

/** A library as it changes, and what is said of it as a whole. */
export type Askable = LibraryStates & Pick<Library, 'problems' | 'progress'>;

/** Everything that answers from a library. @param now tells what "last week" is. */
export function createAsking(library: Askable, now: () => Date, read?: ReadPairs): Library {
  const options = { now, analysesOf: keptAnalyses() };
  const headlinesIn = createHeadlines(library);
  const answering = (states: LibraryStates, reader: ReadPairs | undefined): Library => ({
    ...createAsk(states, { ...options, read: reader }),
    checkQuote: createCheckQuote(states),
    meetStatement: createMeetStatement(
      states,
      reader && { read: reader, analysesOf: options.analysesOf },
    ),
    headlines: (typed) => states.withState((state) => headlinesIn(state, typed)),
    articles: articlesIn(states),
    within: (collection) => answering(within(states, collection), reader),
    inHaste: () => answering(states, reader && tooLate),
    get problems() {
      return library.problems;
    },
    get progress() {
      return library.progress;
    },
  });
  return answering(library, read);
}

/** The reader of those who cannot wait for one. */
const tooLate: ReadPairs = async () => {
  throw new NotRead('late');
};

function articlesIn({ state }: LibraryStates): Articles {
  return {
    get size() {
      return state().size;
    },
    get: (id) => state().articleWith(id),
    keys: () => state().ids(),
    *values() {
      const { ids, articleWith } = state();
      for (const id of ids()) {
        const article = articleWith(id);
        if (article) yield article;
      }
    },
    catalogue: () => state().catalogue(),
  };
}
