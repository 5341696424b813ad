import { wordingIn } from '../core/speech/wording.ts';

/** The terminal speaks English, in the words that it shares with the other faces. */
export const {
  say,
  verdictOf,
  missingWordsOf,
  cutNoteOf,
  placeOf,
  problemPlaceOf,
  alsoInOf,
  count,
  lossOf,
  checkVerdictOf,
  filterOf,
  filterProblemOf,
} = wordingIn('en');
