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

/**
 * Months of other languages, from January, as parts of a pattern of small letters without accents (of which й has one), in Russian
 * as a date has them.
 */
export const FOREIGN_MONTHS: Readonly<Record<'de' | 'fr' | 'es' | 'ru', readonly string[]>> = {
  de: words('januar februar marz april mai juni juli august september oktober november dezember'),
  fr: words('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
  es: words(
    'enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre',
  ),
  ru: words(
    'январ[яье] феврал[яье] март[ае]? апрел[яье] ма[ияе] июн[яье] июл[яье] август[ае]? сентябр[яье] октябр[яье] ноябр[яье] декабр[яье]',
  ),
};

function words(list: string): readonly string[] {
  return list.split(' ');
}
