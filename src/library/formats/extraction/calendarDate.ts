/** Languages whose months are known by their names, beside English; none calls one month as another calls another. */
const LANGUAGES = 'en de fr es it pt nl sv da nb ru uk'.split(' ');
const SHORTEST_NAME = 3;

let numbers: ReadonlyMap<string, number> | undefined;

/** 1..12, by its name in full or cut short, in small letters or not; 0 where it is no month's. */
export function monthNumber(name: string): number {
  numbers ??= numbersByName();
  return numbers.get(name.replace(/\.$/, '').toLowerCase()) ?? 0;
}

/** By whole names, as they stand alone and in a date, and by beginnings that one month alone has. */
function numbersByName(): ReadonlyMap<string, number> {
  const whole = new Map<string, number>();
  const cut = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const [index, names] of monthNamesOf(language).entries()) {
      for (const name of names) {
        whole.set(name, index + 1);
        for (let length = SHORTEST_NAME; length < name.length; length += 1) {
          const start = name.slice(0, length);
          const known = cut.get(start);
          cut.set(start, known === undefined || known === index + 1 ? index + 1 : 0);
        }
      }
    }
  }
  return new Map([...cut, ...whole]);
}

function monthNamesOf(language: string): readonly (readonly string[])[] {
  const styles: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  const formats = styles.map(
    (style) => new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }),
  );
  return Array.from({ length: 12 }, (_, index) => {
    const day = new Date(Date.UTC(2016, index, 1));
    return formats.flatMap((format) => {
      const month = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
      const name = month.replace(/\.$/, '').toLowerCase();
      return /^\p{L}{3,}$/u.test(name) ? [name] : [];
    });
  });
}

let weekdays: ReadonlySet<string> | undefined;

/** The days of the week, in full and cut short, in small letters. */
export function weekdayNames(): ReadonlySet<string> {
  weekdays ??= new Set([
    ...['tues', 'weds', 'thur', 'thurs'],
    ...[...LANGUAGES, 'ja', 'zh', 'ko'].flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
        return Array.from({ length: 7 }, (_, day) =>
          format
            .format(new Date(Date.UTC(2016, 0, 1 + day)))
            .replace(/\.$/, '')
            .toLowerCase(),
        );
      }),
    ),
  ]);
  return weekdays;
}

/** The earliest year that a date is believed to be in, and the first that it is not: other numbers are no years. */
const YEARS = { from: 1400, to: 2100 };

/** ISO 8601, where the calendar has such a day. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (year < YEARS.from || year >= YEARS.to) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
