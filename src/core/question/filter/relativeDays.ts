import { monthsPattern, SHORT_MONTHS } from '../../text/months.ts';
import { edgeOf, PART_OF, partOf, partOfDays } from './partsOfTime.ts';
import { type Days, dayBefore, daysOf, SEASONS } from './timesSaid.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const COUNT = String.raw`\d{1,3}|${NUMBERS.join('|')}|(?:a\s+)?couple\s+of|(?:a\s+)?few|several`;
const HOURS = String.raw`(?:\s+(?:morning|afternoon|evening|night))?`;

/** A phrase that counts from now. Longer numbers are no numbers of days. */
export const RELATIVE = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(?:(?<before>the\s+day\s+before\s+yesterday)|(?<day>yesterday|today)${HOURS}` +
    String.raw`|(?<night>last\s+night)|(?<now>this\s+(?:morning|afternoon|evening)|tonight)` +
    String.raw`|last\s+(?<weekday>${WEEKDAYS.join('|')})${HOURS}|(?<monthOf>last|this)\s+(?<month>${monthsPattern()})` +
    String.raw`|(?<weekend>(?:last|this(?:\s+past)?|the(?:\s+(?:last|past))?)\s+weekend)` +
    String.raw`|(?<seasonOf>last|this)\s+(?<season>${Object.keys(SEASONS).join('|')})` +
    String.raw`|(?:(?:earlier|later|so\s+far)\s+|(?:the\s+)?${PART_OF})?(?<which>last|this|the\s+previous)\s+(?<unit>week|month|quarter|year)(?:\s+so\s+far)?` +
    String.raw`|(?:the\s+)?${PART_OF.replace('?<', '?<the')}the\s+(?<current>week|month|year)` +
    String.raw`|the\s+(?<second>week|month|year)\s+before\s+last` +
    String.raw`|(?<half>half\s+a\s+year)\s+ago` +
    String.raw`|(?:(?<roughly>more\s+than|over|at\s+least|less\s+than|under|at\s+most|about|around|almost|nearly|roughly|some)\s+)?(?<ago>${COUNT}|an?)\s+(?<past>day|week|fortnight|month|year|decade)s?\s+ago(?:\s+today)?` +
    String.raw`|(?:the\s+|these\s+)?(?:last|past|previous)\s+(?<count>${COUNT})\s+(?<counted>hour|day|week|month|year|decade)s?` +
    String.raw`|(?<recent>recent)\s+(?<recently>day|week|month|year)s` +
    String.raw`|this\s+past\s+(?<passed>week|month|year|decade)` +
    String.raw`|the\s+(?:last|past)\s+(?<one>week|month|year|decade))(?![\p{L}\p{N}'’-])`,
  'giu',
);

/** In all that `RELATIVE` finds, one of these is; its own pattern takes longer to compile than a question to read. */
export const MAY_COUNT_FROM_NOW =
  /yesterday|today|tonight|last|this|week|previous|past|month|year|ago|recent/iu;

/**
 * The days that a match of `RELATIVE` means.
 * @param isEnd whether the phrase is one end of a period, of which "the end of last year" is a moment.
 */
export function relativeDays(
  groups: RegExpExecArray['groups'] = {},
  now: Date,
  isEnd = false,
): Days {
  const { before, day, night, weekday, month, monthOf, weekend, season, seasonOf, ...counted } =
    lower(groups);
  const today = { year: now.getUTCFullYear(), month: now.getUTCMonth(), day: now.getUTCDate() };
  if (before !== undefined) return daysAgo(2, now);
  if (night !== undefined || day === 'yesterday') return daysAgo(1, now);
  if (weekday !== undefined) {
    const back = (now.getUTCDay() - WEEKDAYS.indexOf(weekday) + 7) % 7;
    return daysAgo(back === 0 ? 7 : back, now);
  }
  if (month !== undefined) {
    const named = SHORT_MONTHS.findIndex((name) => month.startsWith(name.toLowerCase()));
    const isOfThisYear = monthOf === 'this' || named < today.month;
    return daysOf(isOfThisYear ? today.year : today.year - 1, named);
  }
  if (weekend !== undefined) {
    // "Over the weekend" is this one from Saturday on.
    const isNow = now.getUTCDay() % 6 === 0;
    const isThisWeek = weekend === 'this weekend' || (weekend === 'the weekend' && isNow);
    const { to: monday } = unitsAgo('week', isThisWeek ? 0 : 1, now);
    return { from: dayBefore(dayBefore(monday)), to: monday };
  }
  if (season !== undefined) {
    const first = SEASONS[season] ?? 0;
    // The last summer is one that is over.
    const isAhead = seasonOf === 'last' && first + 3 > today.month;
    const year = today.year - (isAhead ? 1 : 0);
    return { from: daysOf(year, first).from, to: daysOf(year, first + 3).from };
  }
  return countedDays(counted, now, isEnd) ?? daysAgo(0, now);
}

/** The days of a phrase with a unit: "this week", "the end of last year", "two days ago", "the last few weeks". */
function countedDays(
  groups: Readonly<Record<string, string | undefined>>,
  now: Date,
  isEnd: boolean,
): Days | undefined {
  const { which, unit, current, second, half, ago, past, count, counted, recently, passed, one } =
    groups;
  if (half !== undefined) return unitsAgo('month', 6, now);
  if (second !== undefined) return unitsAgo(second, 2, now);
  const whole = unit ?? current;
  if (whole !== undefined) {
    const days = unitsAgo(whole, which === undefined || which === 'this' ? 0 : 1, now);
    const part = partOf({ part: groups['part'] ?? groups['thepart'] });
    if (part?.edge && isEnd) return edgeOf(days, part.edge);
    return part ? partOfDays(days, part) : days;
  }
  if (past !== undefined) return daysAgoOf(past, ago ?? '', groups['roughly'], now);
  const back = counted ?? recently ?? passed ?? one;
  return back === undefined
    ? undefined
    : {
        from: since(back, recently === undefined ? numberOf(count) : FEW, now),
        to: daysAgo(0, now).to,
      };
}

/** The days of "two days ago", "more than two weeks ago", "a few years ago". */
function daysAgoOf(past: string, ago: string, roughly: string | undefined, now: Date): Days {
  const unit = past === 'fortnight' ? 'week' : past;
  const number = numberOf(ago) * (past === 'fortnight' ? 2 : 1);
  if (/few|several/.test(ago)) {
    return { from: unitsAgo(unit, FEW, now).from, to: unitsAgo(unit, 2, now).to };
  }
  if (roughly === undefined) return unitsAgo(unit, number, now);
  if (sideOf(roughly) !== undefined) {
    const moment = since(unit, number, now);
    return { from: moment, to: moment };
  }
  return { from: unitsAgo(unit, number + 1, now).from, to: unitsAgo(unit, number - 1, now).to };
}

/** On which side of a moment "more than" and "less than" two days ago are; undefined for "about". */
export function sideOf(roughly: string | undefined): 'before' | 'since' | undefined {
  if (roughly === undefined) return undefined;
  if (/^(?:more|over|at\s+least)/i.test(roughly)) return 'before';
  return /^(?:less|under|at\s+most)/i.test(roughly) ? 'since' : undefined;
}

/** "A few", and rather more than fewer. */
const FEW = 7;

/** The first of so many days, weeks, months … up to today. */
function since(unit: string, number: number, now: Date): string {
  if (unit === 'hour') return daysAgo(Math.ceil(number / 24), now).from;
  if (unit === 'day') return daysAgo(number, now).from;
  if (unit === 'week') return daysAgo(7 * number, now).from;
  const months = number * (unit === 'month' ? 1 : unit === 'decade' ? 120 : 12);
  return daysOf(now.getUTCFullYear(), now.getUTCMonth() - months, now.getUTCDate()).from;
}

function daysAgo(number: number, now: Date): Days {
  return daysOf(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - number);
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
  if (unit === 'quarter') {
    const first = month - (month % 3) - 3 * number;
    return { from: daysOf(year, first).from, to: daysOf(year, first + 3).from };
  }
  return daysOf(year - number * (unit === 'decade' ? 10 : 1));
}

function numberOf(count = '1'): number {
  if (/couple/.test(count)) return 2;
  if (/few|several/.test(count)) return FEW;
  return Number(count) || NUMBERS.indexOf(count) + 1 || 1;
}

function lower(
  groups: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, typed]) => [name, typed?.toLowerCase()]),
  );
}
