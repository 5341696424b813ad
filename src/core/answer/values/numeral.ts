import type { Span } from '../../text/span.ts';

/** A number as it is written, in digits or in words, without its unit. */
export interface Numeral extends Span {
  readonly number: number;
  /** What its last figure counts: 1000 of "275,000", 100,000 of "3.5 million", 250,000 of "a quarter of a million". */
  readonly step: number;
  readonly form: NumeralForm;
}

/**
 * "79" is `plain`; "3.5 million", "two dozen" and "half a million" are `rounded`, since who writes so counts in
 * large steps; "half of" is a `share`; "hundreds" is `many`, at least so many; "third" is an `ordinal`.
 */
export type NumeralForm = 'plain' | 'rounded' | 'share' | 'many' | 'ordinal';

const SMALL = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  (at) => at,
);
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety', (at) => 10 * (at + 2));
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** How a sum of money is cut short; "m" and "k" behind anything else are as often metres and names. */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ...['k'].map((it) => [it, 1000] as const),
  ...['m', 'mn', 'mln'].map((it) => [it, 1e6] as const),
  ...['b', 'bn'].map((it) => [it, 1e9] as const),
  ...['tn', 'trn'].map((it) => [it, 1e12] as const),
]);
const MANY: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['scores', 20],
  ...[...SCALES].map(([word, scale]) => [`${word}s`, scale] as const),
]);
const ORDINALS = words(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  (at) => at + 1,
);
const PARTS: ReadonlyMap<string, number> = new Map(
  ['half', 'third', 'quarter', 'fifth', 'sixth'].map((part, at) => [part, 1 / (at + 2)]),
);

function words(list: string, valueAt: (at: number) => number): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((word, at) => [word, valueAt(at)]));
}

const anyOf = (map: ReadonlyMap<string, number>) => [...map.keys()].join('|');

const ONE_WORD = `(?:${anyOf(TENS)})(?:-(?:${anyOf(SMALL)}))?|${anyOf(SMALL)}`;
const SCALE = anyOf(SCALES);
const IN_WORDS = `(?:(?:${ONE_WORD})|an?(?=[ -](?:${SCALE})))(?:[ -](?:${SCALE})(?: and(?= (?:${ONE_WORD})\\b))?| (?:${ONE_WORD})(?=[ -]|$|\\P{L}))*`;
const FIGURES = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}]|\p{L}[-–]|[\p{L}\p{N}][.,:/'’_]|(?<=\p{N})[\p{Sc}])`;
const BEHIND = String.raw`(?![\p{L}\p{M}\p{N}_]|[.,:/]\p{N}|['’]\p{L})`;

const NUMERAL = new RegExp(
  BEFORE +
    '(?:' +
    [
      `(?:(?<parts>an?|one|two|three|four|five)[ -])?(?<part>(?:${anyOf(PARTS)})s?|halves)(?:[ -]of)?[ -]an?[ -](?<whole>${SCALE}|dozen)`,
      `(?:(?<shares>an?|one|two|three|four|five)[ -](?<share>(?:${anyOf(PARTS)})s?)|(?<half>half))(?= (?:of|the|its|their|all)\\b)`,
      `(?<figures>${FIGURES})(?:[ -]?(?<scale>${SCALE}|mn|mln|bn|tn|trn)|(?<short>[kmb]))`,
      `(?<ordinalFigures>\\d+)(?:st|nd|rd|th)`,
      `(?:(?<dozens>${ONE_WORD}|an?|half an?|\\d+)[ -])(?<dozen>dozen|score)`,
      `(?:(?<manyOf>tens|hundreds) of )?(?<many>${anyOf(MANY)})(?= of\\b)`,
      `(?<several>(?:several|a few|many) (?:${SCALE}))`,
      `(?<half2>${ONE_WORD}|an?|\\d+) and a half(?:[ -](?<halfScale>${SCALE}))?`,
      `(?<words>${IN_WORDS})`,
      `(?<plain>${FIGURES})`,
      `(?<ordinal>${anyOf(ORDINALS)})`,
    ].join('|') +
    ')' +
    BEHIND,
  'giu',
);

/** The numbers of a text, in order, apart from each other. English only. */
export function numeralsIn(text: string): Numeral[] {
  return Array.from(text.matchAll(NUMERAL)).flatMap((match) => {
    const read = readNumeral(match.groups ?? {}, text.slice(0, match.index));
    return read ? [{ start: match.index, end: match.index + match[0].length, ...read }] : [];
  });
}

type Read = Pick<Numeral, 'number' | 'step' | 'form'>;

function readNumeral(
  groups: Readonly<Record<string, string | undefined>>,
  before: string,
): Read | undefined {
  const { part, parts, whole, share, shares, half, figures, scale, short } = groups;
  const { ordinalFigures, dozens, dozen, manyOf, many, several, half2, halfScale, plain, ordinal } =
    groups;
  if (part !== undefined) {
    const step = partOf(part) * scaleOf(whole ?? '');
    return { number: smallOf(parts ?? 'a') * step, step, form: 'rounded' };
  }
  if (half !== undefined || share !== undefined) {
    const step = 100 * partOf(share ?? 'half');
    return { number: smallOf(shares ?? 'a') * step, step, form: 'share' };
  }
  if (figures !== undefined) {
    if (short !== undefined && !/\p{Sc}\s?$/u.test(before)) return undefined;
    const by = scaleOf(scale ?? short ?? '');
    return {
      number: numberOf(figures) * by,
      step: stepOf(figures, 'decimals') * by,
      form: 'rounded',
    };
  }
  if (ordinalFigures !== undefined) {
    return { number: Number(ordinalFigures), step: 1, form: 'ordinal' };
  }
  if (ordinal !== undefined) {
    return { number: ORDINALS.get(ordinal.toLowerCase()) ?? 0, step: 1, form: 'ordinal' };
  }
  if (dozen !== undefined) {
    const step = scaleOf(dozen);
    return { number: smallOf(dozens ?? 'a') * step, step, form: 'rounded' };
  }
  const least = many ?? several?.replace(/^.* /, '');
  if (least !== undefined) {
    const of = manyOf === undefined ? 1 : /^t/i.test(manyOf) ? 10 : 100;
    const step = of * (MANY.get(least.toLowerCase()) ?? scaleOf(least));
    return { number: step, step, form: 'many' };
  }
  if (half2 !== undefined) {
    const step = scaleOf(halfScale ?? '');
    return { number: (smallOf(half2) + 0.5) * step, step: step / 2, form: 'rounded' };
  }
  if (plain !== undefined) return { number: numberOf(plain), step: stepOf(plain), form: 'plain' };
  return readWords(groups['words'] ?? '');
}

/** "Two hundred and fifty thousand". */
function readWords(text: string): Read | undefined {
  let sum = 0;
  let part = 0;
  let last = Number.POSITIVE_INFINITY;
  let step = 1;
  for (const word of text.toLowerCase().split(/[ -]/)) {
    if (word === 'and') continue;
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      part = Math.max(1, part) * scale;
      step = scale;
      if (scale > 100) {
        sum += part;
        part = 0;
      }
      last = scale;
      continue;
    }
    const value = smallOf(word);
    // "Two three" are two numbers.
    if (part % 100 !== 0 && !(part % 100 >= 20 && part % 10 === 0 && value < 10)) return undefined;
    part += value;
    step = 1;
    last = value;
  }
  const form = last >= 1e3 && last < Number.POSITIVE_INFINITY ? 'rounded' : 'plain';
  const number = sum + part;
  return { number, step: form === 'plain' ? stepOf(String(number)) : step, form };
}

function smallOf(word: string): number {
  const name = word.toLowerCase();
  if (/^\d/.test(name)) return numberOf(name);
  if (name.startsWith('half')) return 0.5;
  const [tens = '', ones = ''] = name.split('-');
  return (TENS.get(tens) ?? SMALL.get(tens) ?? 1) + (SMALL.get(ones) ?? 0);
}

function scaleOf(word: string): number {
  const name = word.toLowerCase();
  if (name === 'dozen') return 12;
  if (name === 'score') return 20;
  return SCALES.get(name) ?? SHORT_SCALES.get(name) ?? 1;
}

function partOf(word: string): number {
  const name = word.toLowerCase();
  return name === 'halves' ? 0.5 : (PARTS.get(name.replace(/s$/, '')) ?? 1);
}

function numberOf(figures: string): number {
  return Number(figures.replaceAll(',', ''));
}

/** What the last figure counts; zeros at the end count as rounding but where a scale stands behind them. */
function stepOf(figures: string, zeros?: 'decimals'): number {
  const decimals = figures.split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  const end = /[1-9](0*)$/.exec(figures.replaceAll(',', ''))?.[1] ?? '';
  return zeros === 'decimals' && end.length < 2 ? 1 : 10 ** end.length;
}
