import { DEFAULT_LANGUAGE } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';
import { type Numeral, numeralsIn } from '../../values/numeral.ts';

/** A number of a text, in any of the program's languages, with what its last figure counts. */
export interface SaidNumber extends Span {
  readonly number: number;
  /**
   * What its last figure counts: 0.1 of "68.9", 100,000 of "1.2 million"; 1 of "3,000", of which nobody can tell
   * whether its zeros are counted.
   */
  readonly step: number;
  /** Figures behind the decimal sign, as it is written. */
  readonly decimals: number;
  /** Who says "two dozen", "3 million" or "half" counts in large steps; a share of the whole is a `share`. */
  readonly form: 'plain' | 'rounded' | 'share';
}

/** The numbers of a text, in order, apart from each other. What may be read in two ways is none. */
export function saidNumbersIn(text: string, language: string): SaidNumber[] {
  const found =
    language === DEFAULT_LANGUAGE
      ? [...numeralsIn(text).flatMap((it) => saidIn(text, it)), ...peopleIn(text)]
      : numbersIn(text, language);
  return found.toSorted((a, b) => a.start - b.start).map((it) => withSign(text, it));
}

/** "-5", "−5", "minus 5"; a hyphen behind a word or a number is none. */
const SIGN = /(?:(?<=^|[\s(])[-−–]|(?<!\p{L})(?:minus|moins|menos|минус)\s|マイナス)$/iu;

function withSign(text: string, it: SaidNumber): SaidNumber {
  const sign = SIGN.exec(text.slice(Math.max(0, it.start - 8), it.start))?.[0];
  return sign === undefined ? it : { ...it, start: it.start - sign.length, number: -it.number };
}

/** "1.2m people": an "m" behind a number is as often metres, which people are not. */
const OF_PEOPLE = /(?<![\p{L}\p{N}.,])(\d+(?:\.(\d+))?)(m|k)(?= people\b)/giu;

function peopleIn(text: string): SaidNumber[] {
  return Array.from(
    text.matchAll(OF_PEOPLE),
    ({ 0: written, 1: figures, 2: behind = '', 3: short, index }) => {
      const scale = short?.toLowerCase() === 'm' ? 1e6 : 1e3;
      const decimals = behind.length;
      const span = { start: index, end: index + written.length, decimals };
      return {
        ...span,
        number: Number(figures) * scale,
        step: scale * 10 ** -decimals,
        form: 'rounded' as const,
      };
    },
  );
}

function saidIn(text: string, { start, end, number, step, form }: Numeral): SaidNumber[] {
  const written = text.slice(start, end);
  const figures = /\d+(?:,\d{3})*(?:\.(?<decimals>\d+))?/.exec(written);
  const decimals = figures?.groups?.['decimals']?.length ?? 0;
  const last = 10 ** -decimals;
  const span = { start, end, number, decimals };
  switch (form) {
    case 'plain':
      return [{ ...span, step: last, form }];
    case 'rounded': {
      const scale = figures ? number / Number(figures[0].replaceAll(',', '')) : 0;
      return [{ ...span, step: Number.isFinite(scale) && scale > 0 ? last * scale : step, form }];
    }
    case 'share':
      return [{ ...span, step: 1, form }];
    case 'many':
    case 'ordinal':
      return [];
  }
}

/** Languages that write "1,234.5"; the others write "1.234,5" or "1 234,5". */
const WITH_POINT: ReadonlySet<string> = new Set(['ja', 'zh', 'ko', 'th', 'he', 'hi']);

const GROUPED = String.raw`\d{1,3}(?:[.'’\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:,\d+)?`;
const FIGURES = String.raw`${GROUPED}|\d+(?:[.,]\d+)?`;
const FIGURES_WITH_POINT = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

/** "1,000" where the comma is the decimal sign: who wrote so may have meant either. */
const UNSURE = /^[1-9]\d{0,2},\d{3}$/;

type Scales = readonly (readonly [pattern: string, scale: number])[];

const SCALES: Readonly<Record<string, Scales>> = {
  de: [
    ['Tausend|tausend|Tsd\\.', 1e3],
    ['Million(?:en)?|Mio\\.?', 1e6],
    ['Milliarden?|Mrd\\.?', 1e9],
    ['Billion(?:en)?|Bio\\.', 1e12],
  ],
  fr: [
    ['mille', 1e3],
    ['millions?', 1e6],
    ['milliards?', 1e9],
    ['billions?', 1e12],
  ],
  es: [
    ['mil millones', 1e9],
    ['mil', 1e3],
    ['mill(?:ones|ón)', 1e6],
    ['bill(?:ones|ón)', 1e12],
  ],
  ru: [
    ['тысяч(?:а|и|у|ами|ах)?|тыс\\.?', 1e3],
    ['миллион\\p{L}*|млн\\.?', 1e6],
    ['миллиард\\p{L}*|млрд\\.?', 1e9],
    ['триллион\\p{L}*|трлн\\.?', 1e12],
  ],
  ja: [
    ['兆', 1e12],
    ['億', 1e8],
    ['万', 1e4],
    ['千', 1e3],
  ],
};

/** From two: "one" is an article in most of these languages, and the names of numbers above twelve are long. */
const SMALL: Readonly<Record<string, readonly string[]>> = {
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze'.split(' '),
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
  ru: 'два|две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'.split(' '),
};

function numbersIn(text: string, language: string): SaidNumber[] {
  const isUnspaced = language === 'ja' || language === 'zh';
  // A full-width digit is one code unit as the plain one is, so offsets stay.
  const plain = text.replace(/[０-９．，％]/g, (it) => it.normalize('NFKC'));
  return Array.from(plain.matchAll(patternOf(language)), ({ 0: written, index, groups = {} }) => {
    const { figures, scale, word } = groups;
    const start = index;
    const end = index + written.length;
    if (figures === undefined) {
      const number =
        2 + (SMALL[language] ?? []).findIndex((it) => it.split('|').includes(word ?? ''));
      return { start, end, number, step: 1, decimals: 0, form: 'plain' as const };
    }
    const by = scaleOf(scale, language);
    return { start, end, ...readFigures(figures, WITH_POINT.has(language), by) };
  }).filter((it) => !Number.isNaN(it.number) && !joinsAnother(plain, it, isUnspaced));
}

/** "1億2000万" is one number of two, which few write; neither of them is read alone. */
function joinsAnother(text: string, { start, end }: Span, isUnspaced: boolean): boolean {
  const before = text.charAt(start - 1);
  return isUnspaced && (/[兆億万千百]/.test(before) || /^[兆億万千百十]?\d/.test(text.slice(end)));
}

const patterns = new Map<string, RegExp>();

function patternOf(language: string): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const figures = WITH_POINT.has(language) ? FIGURES_WITH_POINT : FIGURES;
  const isUnspaced = language === 'ja' || language === 'zh';
  const scales = (SCALES[language] ?? []).map(([it]) => it).join('|') || '(?!)';
  const small = (SMALL[language] ?? []).join('|') || '(?!)';
  const before = isUnspaced
    ? '(?<![\\p{N}A-Za-z.,/:-])'
    : "(?<![\\p{L}\\p{N}_]|\\p{L}[-–]|[\\p{L}\\p{N}][.,:/'’])";
  const behind = isUnspaced
    ? '(?![\\p{N}A-Za-z]|[.,/:]\\p{N})'
    : '(?![\\p{L}\\p{N}_]|[.,:/]\\p{N})';
  const scaled = isUnspaced
    ? `(?<scale>${scales})?`
    : `(?:[ \\u00a0\\u202f-]?(?<scale>${scales})(?![\\p{L}\\p{N}]))?`;
  const pattern = new RegExp(
    `${before}(?:(?<figures>${figures})${scaled}|(?<word>${small}))${behind}`,
    'giu',
  );
  patterns.set(language, pattern);
  return pattern;
}

function scaleOf(written: string | undefined, language: string): number | undefined {
  if (written === undefined) return undefined;
  const found = (SCALES[language] ?? []).find(([it]) =>
    new RegExp(`^(?:${it})$`, 'iu').test(written),
  );
  return found?.[1];
}

function readFigures(
  figures: string,
  withPoint: boolean,
  scale: number | undefined,
): Omit<SaidNumber, keyof Span> {
  const isGrouped = new RegExp(`^(?:${GROUPED})$`, 'u').test(figures);
  const sign = withPoint || (!isGrouped && figures.includes('.')) ? '.' : ',';
  const [whole = '', decimals = ''] = figures.split(sign);
  const isUnsure = !withPoint && UNSURE.test(figures);
  const digits = whole.replace(/\D/g, '');
  const last = 10 ** -decimals.length;
  return {
    number: isUnsure ? Number.NaN : Number(`${digits}.${decimals || 0}`) * (scale ?? 1),
    step: last * (scale ?? 1),
    decimals: decimals.length,
    form: scale === undefined ? 'plain' : 'rounded',
  };
}
