import { monthsPattern, SHORT_MONTHS } from '../../text/months.ts';
import { type Days, daysOf } from './timesSaid.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const COUNT = String.raw`\d{1,3}|${NUMBERS.join('|')}|(?:a\s+)?couple\s+of`;
const PART = String.raw`(?:\s+(?:morning|afternoon|evening|night))?`;

/** A phrase that counts from now. Longer numbers are no numbers of days. */
export const RELATIVE = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(?:(?<before>the\s+day\s+before\s+yesterday)|(?<day>yesterday|today)${PART}` +
    String.raw`|(?<night>last\s+night)|(?<now>this\s+(?:morning|afternoon|evening)|tonight)` +
    String.raw`|last\s+(?<weekday>${WEEKDAYS.join('|')})${PART}|last\s+(?<month>${monthsPattern()})` +
    String.raw`|(?<which>last|this)\s+(?<unit>week|month|year)` +
    String.raw`|(?<ago>${COUNT}|an?)\s+(?<past>day|week|month|year|decade)s?\s+ago` +
    String.raw`|(?:the\s+)?(?:last|past|previous)\s+(?<count>${COUNT})\s+(?<counted>hour|day|week|month|year|decade)s?` +
    String.raw`|the\s+(?:last|past)\s+(?<one>week|month|year|decade))(?![\p{L}\p{N}'’-])`,
  'giu',
);

/** The days that a match of `RELATIVE` means. */
export function relativeDays(groups: RegExpExecArray['groups'] = {}, now: Date): Days {
  const { before, day, night, weekday, month, which, unit, ago, past, count, counted, one } =
    lower(groups);
  const today = { year: now.getUTCFullYear(), month: now.getUTCMonth(), day: now.getUTCDate() };
  const daysAgo = (number: number) => daysOf(today.year, today.month, today.day - number);
  if (before !== undefined) return daysAgo(2);
  if (night !== undefined || day === 'yesterday') return daysAgo(1);
  if (weekday !== undefined) {
    const back = (now.getUTCDay() - WEEKDAYS.indexOf(weekday) + 7) % 7;
    return daysAgo(back === 0 ? 7 : back);
  }
  if (month !== undefined) {
    const named = SHORT_MONTHS.findIndex((name) => month.startsWith(name.toLowerCase()));
    return daysOf(named < today.month ? today.year : today.year - 1, named);
  }
  if (unit !== undefined) return unitsAgo(unit, which === 'last' ? 1 : 0, now);
  if (past !== undefined) return unitsAgo(past, numberOf(ago), now);
  if (count !== undefined || one !== undefined) {
    return { from: back(counted ?? one ?? '', numberOf(count)), to: daysAgo(0).to };
  }
  return daysAgo(0);

  function back(unit: string, number: number): string {
    if (unit === 'hour') return daysAgo(Math.ceil(number / 24)).from;
    if (unit === 'day') return daysAgo(number).from;
    if (unit === 'week') return daysAgo(7 * number).from;
    const months =
      number *
      { month: 1, year: 12, decade: 120 }[unit === 'month' || unit === 'decade' ? unit : 'year'];
    return daysOf(today.year, today.month - months, today.day).from;
  }
}

/** The calendar day, week, month, year or ten years that lie so many back. Weeks begin on Monday, as in ISO 8601. */
function unitsAgo(unit: string, number: number, now: Date): Days {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if (unit === 'day') return daysOf(year, month, day - number);
  if (unit === 'week') {
    const monday = day - ((now.getUTCDay() + 6) % 7) - 7 * number;
    return { from: daysOf(year, month, monday).from, to: daysOf(year, month, monday + 7).from };
  }
  if (unit === 'month') return daysOf(year, month - number);
  return daysOf(year - number * (unit === 'decade' ? 10 : 1));
}

function numberOf(count = '1'): number {
  if (/couple/.test(count)) return 2;
  return Number(count) || NUMBERS.indexOf(count) + 1 || 1;
}

function lower(
  groups: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, typed]) => [name, typed?.toLowerCase()]),
  );
}
