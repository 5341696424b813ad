import { monthsPattern } from '../../../core/text/months.ts';
import { calendarDate, monthNumber } from './calendarDate.ts';

/**
 * The date that a file is filed under: by its name, as `_posts/2019-03-07-strike.md`, or by its folders, as
 * `2019/03/07/strike.md`.
 * @param path with `/` between parts.
 */
export function dateInPath(path: string): string | undefined {
  const parts = partsOf(path);
  const name = parts.at(-1) ?? '';
  return (
    dateInName(name) ??
    dateOfFolders(parts) ??
    // A folder that is there for this file alone has the name of the article.
    (/^_?(?:index|readme)$/i.test(name) ? dateInName(parts.at(-2) ?? '') : undefined)
  );
}

/** The date in the path of an address: `/2019/03/07/strike`, `/2019/mar/07/strike`, `/2019-03-07-strike`. */
export function dateInAddress(url: string): string | undefined {
  const parts = partsOf(new URL(url).pathname);
  // What stands behind a hyphen is as often a number that looks like a day.
  const names = parts.map((part) => part.replace(/-\d{8,}$/, ''));
  return dateOfFolders(parts) ?? names.map(dateInName).findLast((date) => date !== undefined);
}

/** The parts of a path, the last without its ending. */
function partsOf(path: string): string[] {
  return path
    .replace(/\.[a-z]\w{0,7}$/i, '')
    .split('/')
    .filter((part) => part !== '');
}

const YEAR = '(?<year>1[4-9]\\d\\d|20\\d\\d)';
const MONTH = '(?<month>0?[1-9]|1[0-2])';
const NAMED = `(?<month>${monthsPattern()})\\.?`;
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])';

/** A number or a word does not begin in its middle, nor end there. */
const BEHIND = '(?<![\\p{L}\\p{N}])';
const BEFORE = '(?!\\p{N})';

const IN_NAME: readonly RegExp[] = [
  // 2019-03-07, 2019_03_07, 2019.03.07
  `${BEHIND}${YEAR}(?<sign>[-_. ])${MONTH}\\k<sign>${DAY}${BEFORE}`,
  // 20190307, and with the time of day, by which notes are numbered
  `${BEHIND}(?<year>19\\d\\d|20\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?:t?[0-2]\\d[0-5]\\d(?:[0-5]\\d)?)?${BEFORE}`,
  // 2019-mar-07
  `${BEHIND}${YEAR}[-_. ]${NAMED}[-_. ](?<day>\\d\\d)${BEFORE}`,
  // 7 March 2019
  `${BEHIND}${DAY}(?:st|nd|rd|th)?[-_. ]${NAMED},?[-_. ]?${YEAR}${BEFORE}`,
  // March 7th, 2019
  `${BEHIND}${NAMED}[-_ ]${DAY}(?:st|nd|rd|th)?,?[-_ ]${YEAR}${BEFORE}`,
  // 07.03.2019: with full stops the day comes first, wherever dates are written so
  `${BEHIND}${DAY}\\.${MONTH}\\.${YEAR}${BEFORE}`,
  // 2019年3月7日
  `${YEAR}[年년] ?${MONTH}[月월] ?${DAY}[日일]`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** A name that begins with a number is none of a day: `2019/03/12-angry-men`. */
const IN_FOLDERS: readonly RegExp[] = [
  // 2019/03/07, 2019-03/07, 2019/03-07
  `(?<=^|/)${YEAR}[-/]${MONTH}[-/]${DAY}(?=/|$)`,
  // 2019/mar/07
  `(?<=^|/)${YEAR}/${NAMED}/${DAY}(?=/|$)`,
  // 201903/07, 2019/0307
  `(?<=^|/)${YEAR}(?<month>\\d\\d)/(?<day>\\d\\d)(?=/|$)`,
  `(?<=^|/)${YEAR}/(?<month>\\d\\d)(?<day>\\d\\d)(?=/)`,
].map((pattern) => new RegExp(pattern, 'giu'));

function dateInName(name: string): string | undefined {
  return onlyDate(name, IN_NAME);
}

function dateOfFolders(parts: readonly string[]): string | undefined {
  return onlyDate(parts.join('/'), IN_FOLDERS);
}

/** The one date in a name; where there are two, they are those of a period. */
function onlyDate(name: string, patterns: readonly RegExp[]): string | undefined {
  const dates = patterns.flatMap((pattern) =>
    Array.from(name.matchAll(pattern), ({ groups = {} }) => {
      const { year, month = '', day } = groups;
      const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
      return calendarDate(Number(year), number, Number(day));
    }),
  );
  const [date, ...others] = new Set(dates.filter((it) => it !== undefined));
  return others.length === 0 ? date : undefined;
}
