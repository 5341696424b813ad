import type { Articles } from '../core/article/articles.ts';
import type { Library } from '../core/conversation/library.ts';
import { NotRead, type ReadPairs } from '../core/ranking/readPairs.ts';
import type { LibraryStates } from '../search/libraryState.ts';
import { createAsk } from './answerQuestion.ts';
import { createCheckQuote } from './checkQuote.ts';
import { type SeenLibrary, seenOf } from './collection.ts';
import { createMeetStatement } from './meetStatement.ts';
import type { FindItems } from './proofreading/draftItems.ts';
import { createSign } from './signQuestion.ts';
import type { Timing } from './stopwatch.ts';

/** A library as it changes, and what is said of it as a whole. */
export type Askable = LibraryStates & Pick<Library, 'problems' | 'progress'>;

/**
 * Everything that answers from a library.
 * @param now tells what "last week" is.
 * @param findItems reads drafts; here and now, where it is left out.
 * @param timing without it, nothing is timed.
 */
export function createAsking(
  library: Askable,
  now: () => Date,
  read?: ReadPairs,
  findItems?: FindItems,
  timing?: Timing,
): Library {
  const answering = (seen: SeenLibrary, reader: ReadPairs | undefined): Library => ({
    ...createAsk(seen, { now, read: reader, timing }),
    checkQuote: createCheckQuote(seen),
    async proofread(...draft) {
      // Few bring drafts, and what reads them takes as long to load as a question to answer.
      const { createProofread } = await import('./proofreading/proofread.ts');
      return createProofread(seen, findItems)(...draft);
    },
    meetStatement: createMeetStatement(seen, reader),
    headlines: (typed) => seen.withState((state) => seen.headlinesIn(state, typed)),
    sign: createSign(seen, now),
    articles: articlesIn(seen),
    within: (collection) => answering(seen.within(collection), reader),
    inHaste: () => answering(seen, reader && tooLate),
    get problems() {
      return seen === whole ? library.problems : [];
    },
    get progress() {
      return seen === whole ? library.progress : undefined;
    },
  });
  const whole = seenOf(library);
  return answering(whole, read);
}

/** The reader of those who cannot wait for one. */
const tooLate: ReadPairs = async () => {
  throw new NotRead('late');
};

function articlesIn({ withState }: LibraryStates): Articles {
  return {
    size: () => withState(async ({ size }) => size),
    get: (id) => withState(async ({ articleWith }) => articleWith(id)),
    ids: () => withState(async ({ ids }) => ids()),
    catalogue: () => withState(async ({ catalogue }) => catalogue()),
  };
}
