import type { Articles } from '../core/article/articles.ts';
import type { Library } from '../core/conversation/library.ts';
import { createAsk, type Reader } from './answerQuestion.ts';
import { createCheckQuote } from './checkQuote.ts';
import { createHeadlines } from './headlines.ts';
import type { Searchable } from './searchable.ts';

/** What questions are asked of: articles, and what is said of them as a whole. */
export interface Asked extends Pick<Library, 'problems' | 'progress'> {
  readonly searchable: Searchable;
  readonly articles: Articles;
}

/** Everything that answers from a library. @param now tells what "last week" is. */
export function createAsking(library: Asked, now: () => Date, reader?: Reader): Library {
  const { searchable, articles } = library;
  return {
    ...createAsk(searchable, now, reader),
    checkQuote: createCheckQuote(searchable),
    headlines: createHeadlines({
      catalogue: articles.catalogue,
      get generation() {
        return searchable.generation;
      },
    }),
    articles,
    get problems() {
      return library.problems;
    },
    get progress() {
      return library.progress;
    },
  };
}
