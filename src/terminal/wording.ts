import { wordingIn } from '../core/speech/wording.ts';

/** The terminal speaks English, in the words that it shares with the other faces. */
export const ENGLISH = wordingIn('en');

export const {
  say,
  verdictOf,
  nearestOf,
  cutNoteOf,
  placeOf,
  problemPlaceOf,
  alsoInOf,
  count,
  checkVerdictOf,
  changesOf,
  lossOf,
} = ENGLISH;
