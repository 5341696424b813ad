import { DEFAULT_LANGUAGE } from '../text/language.ts';
import { monthsPattern } from '../text/months.ts';
import { isWithinItsYear, type Period } from './filter/period.ts';
import { SEASONS } from './filter/timesSaid.ts';
import type { Question } from './question.ts';

/** A word by which an article may say when: the others of a phrase say which side of it is meant. */
const DATE_WORD = new RegExp(
  String.raw`\d|^(?:${monthsPattern()}|${Object.keys(SEASONS).join('|')})$`,
  'i',
);

const SEASON = new RegExp(`^(?:${Object.keys(SEASONS).join('|')})$`, 'i');

/** Words that say when and limit nothing. */
const VAGUE = new Set(['recently', 'lately', 'currently', 'nowadays', 'presently']);

/** The question without what says vaguely when, where no article says so. */
export function withoutVagueTimes(question: Question): Question {
  const words = question.words.filter(
    ({ isKnown, surface }) => isKnown || !VAGUE.has(surface.toLowerCase()),
  );
  return words.length === 0 ? question : { ...question, words };
}

/**
 * The question without the words of its time that tell nothing about an article: "prior" and "the end of",
 * and what no article has, as few of those since 2014 say so. Within a year that the question names a
 * month or year that no article has is kept, for it tells against all of them.
 */
export function withoutTimeWords(question: Question, period: Period): Question {
  const rest = question.text.replace(period.text, ' ');
  const isWithinYear = isWithinItsYear(period);
  const words = question.words.filter(({ isKnown, surface }) => {
    if (!period.text.includes(surface) || rest.includes(surface)) return true;
    if (question.language !== DEFAULT_LANGUAGE)
      return isKnown || (isWithinYear && /\d/.test(surface));
    return DATE_WORD.test(surface) && (isKnown || (isWithinYear && !SEASON.test(surface)));
  });
  return words.length === 0 ? question : { ...question, words };
}
