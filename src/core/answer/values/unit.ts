/** What a number measures. */
export interface Measure {
  /** The smallest unit that it is turned into without a doubt; other numbers have another name. */
  readonly name: string;
  /** How many of these it is. */
  readonly factor: number;
}

/**
 * Units behind a number, with what they come to in another where nobody would doubt it: metres and miles, or
 * days and months, stay apart, since who turns one into the other rounds.
 */
const UNITS: readonly (readonly [pattern: string, name: string, factor: number])[] = [
  ['%|percent(?!age)|per cent', 'percent', 1],
  ['percentage points?', 'percentage point', 1],
  ['seconds?|secs?', 'second', 1],
  ['minutes?|mins?', 'second', 60],
  ['hours?|hrs?', 'second', 3600],
  ['days?', 'second', 86_400],
  ['weeks?', 'second', 7 * 86_400],
  ['fortnights?', 'second', 14 * 86_400],
  ['months?', 'month', 1],
  ['years?', 'month', 12],
  ['decades?', 'month', 120],
  ['centur(?:y|ies)', 'month', 1200],
  ['millimet(?:re|er)s?|mm', 'millimetre', 1],
  ['centimet(?:re|er)s?|cm', 'millimetre', 10],
  ['met(?:re|er)s?|m', 'millimetre', 1000],
  ['kilomet(?:re|er)s?|kms?', 'millimetre', 1e6],
  ['inch(?:es)?', 'inch', 1],
  ['feet|foot|ft', 'inch', 12],
  ['yards?|yd', 'inch', 36],
  ['miles?', 'inch', 63_360],
  ['nautical miles?', 'nautical mile', 1],
  ['grams?|g', 'gram', 1],
  ['kilograms?|kilos?|kg', 'gram', 1000],
  // A ton is of three kinds.
  ['tonnes?|metric tons?', 'gram', 1e6],
  ['tons?', 'ton', 1],
  ['ounces?|oz', 'ounce', 1],
  ['pounds|lbs?', 'pound', 1],
  ['lit(?:re|er)s?', 'litre', 1],
  ['gallons?', 'gallon', 1],
  ['barrels?', 'barrel', 1],
  ['hectares?|ha', 'hectare', 1],
  ['acres?', 'acre', 1],
  ['(?:square|sq\\.?) (?:kilomet(?:re|er)s?|km)|km²|km2', 'square kilometre', 1],
  ['(?:square|sq\\.?) miles?', 'square mile', 1],
  ['(?:square|sq\\.?) (?:met(?:re|er)s?|m)|m²', 'square metre', 1],
  ['(?:square|sq\\.?) (?:feet|foot|ft)', 'square foot', 1],
  ['cubic (?:met(?:re|er)s?|m)|m³', 'cubic metre', 1],
  ['cubic (?:feet|foot|ft)', 'cubic foot', 1],
  ['kph|kmh', 'millimetre/hour', 1e6],
  ['mph', 'inch/hour', 63_360],
  ['knots?', 'knot', 1],
  ['kilowatts?|kW', 'watt', 1000],
  ['megawatts?|MW', 'watt', 1e6],
  ['gigawatts?|GW', 'watt', 1e9],
  ['°\\s?C|degrees? (?:Celsius|centigrade)', 'Celsius', 1],
  ['°\\s?F|degrees? Fahrenheit', 'Fahrenheit', 1],
  ['degrees?|°', 'degree', 1],
  ['(?:US |U\\.S\\. )?dollars?|USD', 'dollar', 1],
  ['euros?|EUR', 'euro', 1],
  ['pounds? sterling|GBP', 'sterling', 1],
  ['yen', 'yen', 1],
  ['yuan|renminbi', 'yuan', 1],
  ['rupees?', 'rupee', 1],
  ['r(?:o)?ubles?', 'rouble', 1],
  ['francs?', 'franc', 1],
  ['cents?', 'cent', 1],
  ['pence', 'penny', 1],
];

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['US$', 'dollar'],
  ['€', 'euro'],
  ['£', 'sterling'],
  ['₹', 'rupee'],
  ['Rs', 'rupee'],
  ['Rs.', 'rupee'],
  ['₽', 'rouble'],
]);

/** The names of units of money. */
export const CURRENCIES: readonly string[] = [
  ...new Set([...SIGNS.values(), 'yen', 'yuan', 'franc', 'cent', 'penny']),
];

/** Longer ones first, so that "percentage points" is no "percent". */
const ALL = new RegExp(
  `^(?:[ -]|\u00a0)?(?:(?:full|whole|straight|consecutive|long|more)[ -])?(?:${UNITS.map(
    ([pattern], at) => [pattern, at] as const,
  )
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([pattern, at]) => `(?<u${at}>${pattern})`)
    .join('|')})(?![\\p{L}\\p{N}])(?<per>(?:\\s+(?:per|an?)\\s+|/)(?<each>\\p{L}+))?`,
  'u',
);

const SIGN_BEFORE = /(?:\b(?<letters>[A-Z]{1,3})\s?)?(?<sign>[$€£¥₹₽])\s?$|\b(?<rupees>Rs\.?)\s?$/u;

/** A unit and how many UTF-16 code units it takes. */
export interface WrittenUnit {
  readonly unit: Measure;
  readonly length: number;
}

/** The unit that stands at the beginning of what follows a number. */
export function unitBehind(text: string): WrittenUnit | undefined {
  const match = ALL.exec(text);
  if (!match) return undefined;
  const at = Object.entries(match.groups ?? {}).find(
    ([name, found]) => found !== undefined && /^u\d+$/.test(name),
  )?.[0];
  const [, name = '', factor = 1] = UNITS[Number(at?.slice(1))] ?? [];
  const written = match.groups?.['each']?.toLowerCase();
  const each = written === 'h' ? 'hour' : written === 's' ? 'second' : written;
  const unit = { name: each === undefined ? name : `${name}/${each}`, factor };
  return { unit, length: match[0].length };
}

/** The sign of a currency that stands at the end of what is before a number. */
export function unitBefore(text: string): WrittenUnit | undefined {
  const match = SIGN_BEFORE.exec(text);
  if (!match) return undefined;
  const { letters = '', sign = '', rupees } = match.groups ?? {};
  const written = rupees ?? letters + sign;
  return { unit: { name: SIGNS.get(written) ?? written, factor: 1 }, length: match[0].length };
}
