import { MONTHS, monthsPattern, SHORT_MONTHS } from '../../text/months.ts';

/** Days, UTC, as ISO days: the first of them, and the first one behind. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The first month of each, from 0; they take three. That of winter is of the year in which it begins. */
export const SEASONS: Readonly<Record<string, number>> = {
  ...{ spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 },
};

const YEAR = String.raw`(?<!\d)(?:1[89]|20)\d\d(?!\d)`;
const ORDINAL = '(?:st|nd|rd|th)?';

/** A day, month or year as it is written; the capital tells a month from "may" and "march". */
const TIME = new RegExp(
  String.raw`(?<iso>${YEAR}-\d\d(?:-\d\d)?)(?!\d)` +
    String.raw`|(?:(?<!\d)(?<first>\d{1,2})${ORDINAL}\s+(?:of\s+)?)?\b(?<month>${monthsPattern(MONTHS)})\b\.?` +
    String.raw`(?:\s+(?<second>\d{1,2})${ORDINAL}(?!\d))?(?:(?:,|\s+of)?\s+(?<year>${YEAR}))?` +
    String.raw`|\b(?<season>${Object.keys(SEASONS)
      .map((name) => `[${name[0]}${name[0]?.toUpperCase()}]${name.slice(1)}`)
      .join('|')})(?:\s+of)?\s+(?<seasonOf>${YEAR})` +
    String.raw`|(?<!\d)(?<decade>(?:1[89]|20)\d0)['’]?s\b` +
    `|(?<alone>${YEAR})`,
  'g',
);

/**
 * The times that a text speaks of, each as the days that it means. A month beside which no year stands is
 * of a year that stands alone in the text, or the latest one when that was written.
 * @param written ISO day.
 */
export function timesSaidIn(text: string, written?: string): Days[] {
  const times: Days[] = [];
  const years: number[] = [];
  const months: { month: number; day: number | undefined }[] = [];
  for (const { groups = {} } of text.matchAll(TIME)) {
    const { iso, first, month: name, second, year, season, seasonOf, decade, alone } = groups;
    if (season !== undefined) {
      const start = SEASONS[season.toLowerCase()] ?? 0;
      const { from } = daysOf(Number(seasonOf), start);
      times.push({ from, to: daysOf(Number(seasonOf), start + 3).from });
    } else if (decade !== undefined) {
      times.push({ from: `${decade}-01-01`, to: `${Number(decade) + 10}-01-01` });
    } else if (alone !== undefined) years.push(Number(alone));
    else if (iso !== undefined) {
      const [isoYear = 0, isoMonth = 1, day] = iso.split('-').map(Number);
      times.push(daysOf(isoYear, isoMonth - 1, day));
    } else if (name !== undefined) {
      const month = SHORT_MONTHS.indexOf(name.slice(0, 3));
      const typed = first ?? second;
      const day = typed === undefined ? undefined : Number(typed);
      if (year === undefined) months.push({ month, day });
      else times.push(daysOf(Number(year), month, day));
    }
  }
  const own = written === undefined ? [] : [written];
  return [
    ...times,
    ...years.map((year) => daysOf(year)),
    ...months.flatMap(({ month, day }) => [
      ...years.map((year) => daysOf(year, month, day)),
      ...own.map((date) => {
        const year = Number(date.slice(0, 4));
        return daysOf(month + 1 > Number(date.slice(5, 7)) ? year - 1 : year, month, day);
      }),
    ]),
  ];
}

/** All days of a year, of its month, or one. @param month from 0. @param day from 1. */
export function daysOf(year: number, month?: number, day?: number): Days {
  const at = (addYears: number, addMonths: number, addDays: number) =>
    new Date(Date.UTC(year + addYears, (month ?? 0) + addMonths, (day ?? 1) + addDays))
      .toISOString()
      .slice(0, 'YYYY-MM-DD'.length);
  if (month === undefined) return { from: at(0, 0, 0), to: at(1, 0, 0) };
  return { from: at(0, 0, 0), to: day === undefined ? at(0, 1, 0) : at(0, 0, 1) };
}

export function dayBefore(day: string): string {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number);
  return daysOf(year, month - 1, number - 1).from;
}
