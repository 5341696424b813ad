import type { DateParts } from '../../../question/filter/datesSaid.ts';
import { foldedInPlace } from '../../../question/filter/foreignTimes.ts';
import { DEFAULT_LANGUAGE } from '../../../text/language.ts';
import { FOREIGN_MONTHS } from '../../../text/months.ts';
import { type StatedDate, statedDatesIn } from '../../values/statedDate.ts';

const YEAR = String.raw`(?:1[5-9]|20)\d\d`;
const BEGIN = String.raw`(?<![\p{L}\p{N}.,:/])`;
const END = String.raw`(?![\p{L}\p{N}%]|[.,:/]\d)`;

/** The dates of a stretch of a draft, in order, apart from each other: days, months or years as far as they are said. */
export function draftDatesIn(text: string, language: string): StatedDate[] {
  const found = language === 'ja' ? datesBy(JAPANESE, text) : foreignDatesIn(text, language);
  // Dates of numbers alone are written in every language, and sources of English texts in every text.
  const others = statedDatesIn(text).filter(
    (date) => !found.some(({ start, end }) => start < date.end && date.start < end),
  );
  return [...found, ...others].sort((a, b) => a.start - b.start);
}

const JAPANESE = [
  /(?<year>(?:1[5-9]|20)\d\d)年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?|(?<month2>\d{1,2})月(?<day2>\d{1,2})日/gu,
];

const patterns = new Map<string, readonly RegExp[]>();

function foreignDatesIn(text: string, language: string): StatedDate[] {
  if (language === DEFAULT_LANGUAGE || !isForeign(language)) return [];
  const known = patterns.get(language) ?? patternsOf(language);
  patterns.set(language, known);
  return datesBy(known, foldedInPlace(text));
}

type Foreign = keyof typeof FOREIGN_MONTHS;

function isForeign(language: string): language is Foreign {
  return language in FOREIGN_MONTHS;
}

/** "3. Mai 2016", "1er mai 2016", "3 de mayo de 2016", "3 мая 2016", "Mai 2016", "3.5.2016". */
function patternsOf(language: Foreign): readonly RegExp[] {
  const months = FOREIGN_MONTHS[language].map((month, at) => `(?<m${at}>${month})`).join('|');
  const of = String.raw`(?:er|\.|º|-го)?\s(?:del?\s)?`;
  return [
    new RegExp(
      String.raw`${BEGIN}(?:(?<day>\d{1,2})${of})?(?:${months})\.?(?:\s(?:del?\s)?(?<year>${YEAR}))?${END}`,
      'gu',
    ),
    new RegExp(
      String.raw`${BEGIN}(?<day2>\d{1,2})(?<mark>[./])(?<month>\d{1,2})\k<mark>(?<year2>${YEAR})${END}`,
      'gu',
    ),
  ];
}

function datesBy(read: readonly RegExp[], text: string): StatedDate[] {
  return read.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(
      ({ 0: written, index, groups = {} }): StatedDate[] => {
        const parts = partsOf(groups);
        if (!parts) return [];
        const span = { start: index, end: index + written.length };
        return [{ kind: 'date', ...span, first: parts, last: parts }];
      },
    ),
  );
}

type DateGroups = Readonly<Record<string, string | undefined>>;

function partsOf(groups: DateGroups): DateParts | undefined {
  const year = groups['year'] ?? groups['year2'];
  const day = groups['day'] ?? groups['day2'];
  const numbered = groups['month'] ?? groups['month2'];
  const named = Object.keys(groups).find((it) => /^m\d/.test(it) && groups[it] !== undefined);
  const month = numbered === undefined ? named?.slice(1) : Number(numbered) - 1;
  // A month alone is as often a name or another word: "Mai", "Mars".
  if (year === undefined && day === undefined) return undefined;
  const isNone = [
    month !== undefined && (Number(month) < 0 || Number(month) > 11),
    day !== undefined && (Number(day) < 1 || Number(day) > 31),
  ];
  if (isNone.includes(true)) return undefined;
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}
