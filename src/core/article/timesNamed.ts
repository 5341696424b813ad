import { monthsPattern, SHORT_MONTHS } from '../text/months.ts';

/** What times a text speaks of, whenever it was written; a list is missing where it would be empty. */
export interface TimesNamed {
  /** Each once: of the last two centuries and this one. */
  readonly years?: readonly number[];
  /** Each once, from 0. */
  readonly months?: readonly number[];
}

/** The capital tells a month from "may" and "march" in an article. */
const MONTH = new RegExp(`\\b(?:${monthsPattern()})\\b`, 'g');

const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/g;

export function timesNamedIn(text: string): TimesNamed {
  const years = new Set(Array.from(text.matchAll(YEAR), ([year]) => Number(year)));
  const names = Array.from(text.matchAll(MONTH), ([name]) =>
    SHORT_MONTHS.indexOf(name.slice(0, 3)),
  );
  const months = new Set(names);
  return {
    ...(years.size > 0 && { years: [...years] }),
    ...(months.size > 0 && { months: [...months] }),
  };
}
