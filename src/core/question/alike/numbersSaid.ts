const SCALES: Readonly<Record<string, string>> = {
  ...{ m: 'million', mn: 'million', mln: 'million', million: 'million' },
  ...{ b: 'billion', bn: 'billion', billion: 'billion', k: '1000' },
};

/** The numbers of a term, each as it is always written: "1.2bn" has two. */
export function numbersIn(term: string): string[] {
  const scale = SCALES[term];
  if (scale !== undefined) return [scale];
  if (!/\p{N}/u.test(term)) return [];
  const [, number, unit = ''] = /^([\d.]+)(\p{L}*)$/u.exec(term) ?? [];
  if (number === undefined || unit === '') return [number ?? term];
  if (/^(?:st|nd|rd|th)$/.test(unit)) return [number];
  const of = SCALES[unit];
  return of === undefined ? [term] : [number, of];
}
