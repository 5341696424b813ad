/** English names of the months, from January. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The first three letters of each, which tell the months apart. */
export const SHORT_MONTHS: readonly string[] = MONTHS.map((name) => name.slice(0, 3));

/** As style guides cut a month short, without the full stop: "Sept" alone has four letters. */
export function abbreviated(month: string): string {
  return month.slice(0, month === 'September' ? 4 : 3);
}

/** What stands for a month before a full stop, in small letters; nothing is cut from "May". */
export const MONTH_ABBREVIATIONS: readonly string[] = [...SHORT_MONTHS, 'Sept']
  .filter((name) => name !== 'May')
  .map((name) => name.toLowerCase());

/** Months in full and as they are cut short, as a part of a pattern. */
export function monthsPattern(months: readonly string[] = MONTHS): string {
  return months
    .map((name) => {
      const short = abbreviated(name);
      return `${short === 'Sept' ? 'Sept?' : short}(?:${name.slice(short.length)})?`;
    })
    .join('|');
}
