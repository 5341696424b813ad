import { limitedTo } from '../core/answer/decide.ts';
import {
  kindOf,
  type MetStatement,
  meet,
  whyUnmet,
} from '../core/answer/statement/metStatement.ts';
import type { MeetStatement } from '../core/conversation/library.ts';
import { anyTime, readFilter } from '../core/question/filter/filteredQuestion.ts';
import { readQuestion, searchTermsOf } from '../core/question/question.ts';
import { questionLanguage } from '../core/question/questionLanguage.ts';
import type { ReadPairs } from '../core/ranking/readPairs.ts';
import type { LibraryState, LibraryStates } from '../search/libraryState.ts';
import { lookAgain } from './lookAgain.ts';
import { readGaps } from './readGaps.ts';
import { restrictionOf } from './restriction.ts';

/** Passages that a statement is met with. */
const CANDIDATES = 30;

/** Meets statements with one state of a library, by words alone where there is nothing to read them with. */
export function createMeetStatement({ withState }: LibraryStates, read?: ReadPairs): MeetStatement {
  return (input) =>
    withState(async (state) => {
      const met = await meetIn(state, input, read);
      lookAgain(
        state,
        met.testimonies.map(({ excerpt }) => excerpt),
      );
      return met;
    });
}

/**
 * Looks a statement up like a question. A time that it names limits nothing, nor do its quotation marks: what
 * it says of the time may be what differs.
 */
async function meetIn(
  state: LibraryState,
  input: string,
  readPairs: ReadPairs | undefined,
): Promise<MetStatement> {
  const read = readFilter(anyTime(input.replace(MINUS, '−')), new Date(0));
  const filtered = { ...read, filter: { ...read.filter, phrases: [] } };
  const text = filtered.text.trim();
  const stated = { statement: text, ...limitedTo(filtered) };
  const question = readQuestion(text, state);
  const why =
    typeof question === 'string'
      ? question
      : whyUnmet(text, questionLanguage(text, state.languages));
  if (why !== undefined || typeof question === 'string') {
    return { ...stated, kind: 'untold', ...(why && { why }), testimonies: [] };
  }
  const restriction = restrictionOf(filtered, state);
  const found = await state.searcher.search(searchTermsOf(question), CANDIDATES, restriction);
  const proposals = state.proposalsOf(found.map(({ key }) => key));
  const met = meet(text, proposals, state.thesaurus.synonyms);
  if (met.kind !== 'untold' || !readPairs) return { ...stated, ...met };
  const gaps = await readGaps(text, state, restriction, readPairs);
  return { ...stated, kind: kindOf(gaps.testimonies.map(({ stance }) => stance)), ...gaps };
}

/** Before a number it excludes nothing. */
const MINUS = /(?<!\S)-(?=\p{N})/gu;
