import { MONTHS, monthsPattern, SHORT_MONTHS } from '../../text/months.ts';

/** Days, UTC, as ISO days: the first of them, and the first one behind. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const YEAR = String.raw`(?<!\d)(?:1[89]|20)\d\d(?!\d)`;
const ORDINAL = '(?:st|nd|rd|th)?';

/** A day, month or year as it is written; the capital tells a month from "may" and "march". */
const TIME = new RegExp(
  String.raw`(?<iso>${YEAR}-\d\d(?:-\d\d)?)(?!\d)` +
    String.raw`|(?:(?<!\d)(?<first>\d{1,2})${ORDINAL}\s+(?:of\s+)?)?\b(?<month>${monthsPattern(MONTHS)})\b\.?` +
    String.raw`(?:\s+(?<second>\d{1,2})${ORDINAL}(?!\d))?(?:(?:,|\s+of)?\s+(?<year>${YEAR}))?` +
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
    const { iso, first, month: name, second, year, alone } = groups;
    if (alone !== undefined) years.push(Number(alone));
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
