import { type Days, daysOf } from './timesSaid.ts';

/** A part of some time, as shares of it: "late", "the first half of". */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** Of "the end of", beside which before, since and until mean that moment. */
  readonly edge?: 'start' | 'end';
}

const EARLY = { from: 0, to: 1 / 3 };
const MIDDLE = { from: 1 / 3, to: 2 / 3 };
const LATE = { from: 2 / 3, to: 1 };

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['early', EARLY],
  ['mid', MIDDLE],
  ['late', LATE],
  ...['beginning', 'start', 'turn'].map((word) => [word, { ...EARLY, edge: 'start' }] as const),
  ['middle', MIDDLE],
  ...['end', 'close'].map((word) => [word, { ...LATE, edge: 'end' }] as const),
  ['first half', { from: 0, to: 1 / 2 }],
  ...['second half', 'latter half', 'last half'].map((it) => [it, { from: 1 / 2, to: 1 }] as const),
]);

const named = (isAdjective: boolean) =>
  [...PARTS.keys()]
    .filter((name) => /^(?:early|mid|late)$/.test(name) === isAdjective)
    .map((name) => name.replace(' ', String.raw`\s+`))
    .join('|');

/** What names a part of the time that follows: "the end of". */
export const PART_OF = String.raw`(?<part>(?:the\s+)?(?:very\s+)?(?:${named(false)}))\s+of\s+`;

/** The same, or an adjective: "early", "mid-". */
export const PART = String.raw`(?:${PART_OF}|(?<side>${named(true)})[\s-]+)`;

/** The part that the groups of a match of `PART` name. */
export function partOf(
  groups: Readonly<Record<string, string | undefined>> = {},
): Part | undefined {
  const { part, side } = groups;
  const name = (part ?? side ?? '').toLowerCase().replace(/\s+/g, ' ');
  return PARTS.get(name.replace(/^(?:the )?(?:very )?/, ''));
}

/** The moment at which some time begins or ends. */
export function edgeOf({ from, to }: Days, edge: 'start' | 'end'): Days {
  const moment = edge === 'start' ? from : to;
  return { from: moment, to: moment };
}

/** The days of a part: whole years of many, whole months of a year or more, else days; rather more than fewer. */
export function partOfDays(days: Days, { from, to }: Part): Days {
  const [year = 0, month = 1, day = 1] = days.from.split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = days.to.split('-').map(Number);
  const months = (toYear - year) * 12 + toMonth - month;
  if (months >= 60) {
    const years = Math.ceil(months / 12);
    return {
      from: daysOf(year + floor(years * from)).from,
      to: daysOf(year + ceil(years * to)).from,
    };
  }
  if (months >= 2) {
    return {
      from: daysOf(year, month - 1 + floor(months * from), day).from,
      to: daysOf(year, month - 1 + ceil(months * to), toDay).from,
    };
  }
  const count = Math.round((Date.parse(days.to) - Date.parse(days.from)) / (24 * 60 * 60 * 1000));
  return {
    from: daysOf(year, month - 1, day + floor(count * from)).from,
    to: daysOf(year, month - 1, day + ceil(count * to)).from,
  };
}

/** Rounding that a third of three survives. */
const floor = (number: number) => Math.floor(number + 1e-9);
const ceil = (number: number) => Math.ceil(number - 1e-9);
