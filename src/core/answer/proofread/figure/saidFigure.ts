import { DEFAULT_LANGUAGE } from '../../../text/language.ts';
import { monthsPattern } from '../../../text/months.ts';
import type { Span } from '../../../text/span.ts';
import { wordsOf } from '../../../text/words.ts';
import { countedIn } from '../../values/counted.ts';
import { type Closeness, closenessBefore, closenessBehind } from './closeness.ts';
import { type SaidNumber, saidNumbersIn } from './saidNumber.ts';
import { COUNT, saidUnitBefore, saidUnitBehind } from './saidUnit.ts';

/** A number with its unit as a text gives it: at the precision, and as exactly, as it is said. */
export interface SaidFigure extends Span {
  readonly first: SaidNumber;
  /** The end of a range, "60" of "50 to 60"; the same as the first where it is none. */
  readonly last: SaidNumber;
  readonly closeness: Closeness;
  readonly unit: string;
  /** Terms of what is counted, or of what it is a share; none where nobody says. */
  readonly counted: readonly string[];
  /** Whether it says how many more: "another 12". */
  readonly isMore: boolean;
  /** In what time, or for whom each: "day" of "12 a day"; absent where nobody says. */
  readonly per?: string;
  /** Whether something rose or fell "from" it, "to" it, or "by" it; absent where nothing is said to move. */
  readonly part?: 'from' | 'to' | 'by';
}

/** UTF-16 code units around a number in which what belongs to it stands. */
const LOOK = 60;

/** The figures of a text, in order, apart from each other: neither dates nor times, nor what only has a number as its name. */
export function saidFiguresIn(text: string, language: string): SaidFigure[] {
  const found: SaidFigure[] = [];
  for (const number of saidNumbersIn(text, language)) {
    const figure = figureAt(text, number, language);
    if (!figure) continue;
    const last = found.at(-1);
    const range = last && rangeOf(text, last, figure, language);
    if (range) found[found.length - 1] = range;
    else if (!last || last.end <= figure.first.start) found.push(figure);
  }
  return found.filter((it) => !isScore(text, it));
}

function figureAt(text: string, number: SaidNumber, language: string): SaidFigure | undefined {
  const isOfYear = isYear(text, number) && /^\s(?:год|г\.|年)/u.test(text.slice(number.end));
  if (isOfYear || isDay(text, number, language) || isName(text, number)) return undefined;
  const tail = text.slice(number.end, number.end + LOOK);
  const sign = saidUnitBefore(text.slice(Math.max(0, number.start - 8), number.start));
  const behind = sign ? undefined : unitOf(number, tail, language);
  const head = number.start - (sign?.length ?? 0);
  const unitEnd = number.end + (behind?.length ?? 0);
  const before = closenessBefore(text.slice(Math.max(0, head - LOOK), head), language);
  const after = closenessBehind(text.slice(unitEnd, unitEnd + LOOK), language);
  const start = head - (before?.length ?? 0);
  const end = unitEnd + (after?.length ?? 0);
  const unit = (sign ?? behind)?.name ?? COUNT;
  const counted =
    unit === COUNT ? countedBehind(text, end, number, language) : sharedBehind(text, end, language);
  const part = partBefore(text.slice(Math.max(0, start - LOOK), start), language);
  const isBare = counted.length === 0 || language !== DEFAULT_LANGUAGE;
  if (unit === COUNT && isBare && (isYear(text, number) || number.number === 1)) return undefined;
  const per = perBehind(text.slice(end, end + LOOK));
  return {
    ...{ start, end, first: number, last: number, unit, counted },
    isMore:
      MORE.test(text.slice(Math.max(0, start - LOOK / 2), start)) ||
      MORE_BEHIND.test(text.slice(end, end + LOOK / 2)),
    ...(per !== undefined && { per }),
    closeness: (after ?? before)?.closeness ?? 'plain',
    ...(part && { part }),
  };
}

/** "Half of them" is of a hundred. */
function unitOf(
  { form }: SaidNumber,
  tail: string,
  language: string,
): ReturnType<typeof saidUnitBehind> {
  if (form === 'share') return { name: saidUnitBehind('%', language)?.name ?? '%', length: 0 };
  return saidUnitBehind(tail, language);
}

/** Words within which the noun stands that is counted, in languages of which no plural is known. */
const WITHIN = 3;

function countedBehind(
  text: string,
  end: number,
  { number }: SaidNumber,
  language: string,
): string[] {
  const behind = text.slice(end, end + LOOK);
  if (language === DEFAULT_LANGUAGE) {
    const noun = countedIn(behind, number === 1);
    return noun === undefined ? [] : [noun];
  }
  const stretch = /^[^,;:.!?()[\]"“”„«»–—、。「」\n\p{N}]*/u.exec(behind)?.[0] ?? '';
  const words = wordsOf(stretch, undefined, language).slice(0, WITHIN + 1);
  // "Von den Menschen", "de personnes": what joins a number to what it counts is no end of it.
  const from = words[0]?.stop ? 1 : 0;
  const stop = words.findIndex((it, at) => at >= from && it.stop);
  return words.slice(from, stop < 0 ? WITHIN : stop).map(({ term }) => term);
}

/** "Of the voters" behind a share, in the languages that say so with a word. */
const OF =
  /^ (?:of|der|des|von|aller|de|du|d['’]|del|de los|de las|из)[ ]?(?:all |the |its |their |our |los |las |la |le |les |l['’]|den |allen )?(?=\p{L})/iu;

function sharedBehind(text: string, end: number, language: string): string[] {
  const of = OF.exec(text.slice(end, end + LOOK))?.[0];
  if (of === undefined) return [];
  const stretch =
    /^[^,;:.!?()[\]"“”„«»–—\n\p{N}]*/u.exec(text.slice(end + of.length, end + LOOK))?.[0] ?? '';
  if (language === DEFAULT_LANGUAGE) {
    const noun = countedIn(` ${stretch}`, false);
    if (noun !== undefined) return [noun];
  }
  const words = wordsOf(stretch, undefined, language).slice(0, WITHIN);
  // German writes a noun with a capital; elsewhere what stands first is one, mostly.
  const isNoun = (it: Span) =>
    language !== 'de' || /^\p{Lu}/u.test(stretch.slice(it.start, it.end));
  const noun = words.find(isNoun) ?? words[0];
  return noun ? [noun.term] : [];
}

const MORE =
  /(?<!\p{L})(?:another|an? (?:additional|further|extra)|weitere[nr]?|zusätzlich(?:e[nr]?)?|otr[oa]s|ещё|еще|дополнительно)\s{1,2}$|(?:さらに|あと)$/iu;
const MORE_BEHIND =
  /^ (?:more(?! than)|additional|further|extra|de plus|supplémentaires|autres|más(?! de)|adicionales)(?!\p{L})/iu;

/** How several languages say in what time, or for whom each. */
const RATES: readonly (readonly [name: string, pattern: RegExp])[] = (
  [
    ['second', 'second|Sekunde|seconde|segundo|секунду'],
    ['minute', 'minute|Minute|minuto|минуту'],
    ['hour', 'hour|Stunde|heure|hora|час'],
    ['day', 'day|Tag|jour|día|день'],
    ['week', 'week|Woche|semaine|semana|неделю'],
    ['month', 'month|Monat|mois|mes|месяц'],
    ['year', 'year|Jahr|an|année|año|год'],
    ['head', 'head|person|capita|Kopf|Person|personne|habitant|persona|человека'],
    ['household', 'household|Haushalt|foyer|hogar'],
  ] as const
).map(([name, nouns]) => [
  name,
  new RegExp(
    `(?<!\\p{L})(?:an?|per|each|every|pro|je|im|am|par|por|al|en|в|на) (?:${nouns})(?!\\p{L})`,
    'iu',
  ),
]);
const ADVERBS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['hour', /(?<!\p{L})(?:hourly|stündlich)/iu],
  ['day', /(?<!\p{L})(?:daily|täglich|quotidien|diari|ежедневно)|一日に|毎日/iu],
  ['week', /(?<!\p{L})(?:weekly|wöchentlich|hebdomadaire|semanal|еженедельно)|週に|毎週/iu],
  ['month', /(?<!\p{L})(?:monthly|monatlich|mensuel|mensual|ежемесячно)|月に|毎月/iu],
  ['year', /(?<!\p{L})(?:yearly|annual|jährlich|annuel|anual|ежегодно)|年に|毎年/iu],
];

function perBehind(tail: string): string | undefined {
  const stretch = /^[^,;:.!?()"“”„«»–—\n]*/u.exec(tail)?.[0] ?? '';
  return [...RATES, ...ADVERBS].find(([, pattern]) => pattern.test(stretch))?.[0];
}

const PARTS: Readonly<Record<string, readonly (readonly ['from' | 'to' | 'by', RegExp])[]>> = {
  en: [
    ['from', /(?<!\p{L})from\s{1,2}$/iu],
    ['to', /(?<!(?:according|due|thanks|up|close|next)\s)(?<!\p{L})to\s{1,2}$/iu],
    ['by', /(?<!\p{L})by\s{1,2}$/iu],
  ],
  de: [
    ['from', /(?<!\p{L})von\s{1,2}$/iu],
    ['to', /(?<!\p{L})auf\s{1,2}$/iu],
    ['by', /(?<!\p{L})um\s{1,2}$/iu],
  ],
  ru: [
    ['from', /(?<!\p{L})с\s{1,2}$/iu],
    ['to', /(?<!\p{L})до\s{1,2}$/iu],
    ['by', /(?<!\p{L})на\s{1,2}$/iu],
  ],
};

function partBefore(text: string, language: string): SaidFigure['part'] {
  return PARTS[language]?.find(([, pattern]) => pattern.test(text))?.[0];
}

const ENGLISH_MONTH = `(?:${monthsPattern()})`;
const MONTHS: Readonly<Record<string, string>> = {
  en: ENGLISH_MONTH,
  de: 'Jan(?:uar|\\.)|Jänner|Feb(?:ruar|\\.)|März|Apr(?:il|\\.)|Mai|Juni|Juli|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Okt(?:ober|\\.)|Nov(?:ember|\\.)|Dez(?:ember|\\.)',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  es: '(?:de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)',
  ru: 'январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]',
  ja: '月|年(?!間)|日(?!間)',
};

const dayPatterns = new Map<string, readonly [before: RegExp, behind: RegExp]>();

function dayPatternsOf(language: string): readonly [before: RegExp, behind: RegExp] {
  const known = dayPatterns.get(language);
  if (known) return known;
  const months = MONTHS[language] ?? ENGLISH_MONTH;
  const isUnspaced = language === 'ja';
  const made = [
    new RegExp(
      isUnspaced ? '(?!)' : `(?<!\\p{L})(?:${months})\\.?,?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,? )?$`,
      'iu',
    ),
    new RegExp(
      isUnspaced
        ? `^(?:${months}|時(?!間)|分(?!間))`
        : `^(?:st|nd|rd|th|er|\\.|º|-го|-е)?(?:\\s(?:of|de))?\\s+(?:${months})(?!\\p{L})`,
      'iu',
    ),
  ] as const;
  dayPatterns.set(language, made);
  return made;
}

/** "5 March 2016", "2016-03-05", "5.3.2016", "5 p.m.", "14:30", "14 Uhr", "14h30", "5月". */
function isDay(text: string, { start, end }: Span, language: string): boolean {
  const before = text.slice(Math.max(0, start - LOOK / 2), start);
  const behind = text.slice(end, end + LOOK / 2);
  const [monthBefore, monthBehind] = dayPatternsOf(language);
  // "May 12 people": a month that is also a word counts only with a capital, which the pattern cannot tell.
  if (monthBehind.test(behind)) return true;
  if (
    /^\d{1,4}$/.test(text.slice(start, end)) &&
    monthBefore.test(before) &&
    /\p{Lu}|\p{L}{4}/u.test(before.slice(-12))
  ) {
    return true;
  }
  return (
    /^(?:[-./]\d{1,2}[-./]\d|[.:]\d\d(?!\d)|\s?(?:[ap]\.?\s?m\b|o['’]clock|Uhr\b)|h(?:\d\d)?\b)/iu.test(
      behind,
    ) || /\d[-./:]$/.test(before.slice(-2))
  );
}

/** A bare number of four figures that a year may have, of which nothing says that it is counted. */
function isYear(text: string, { start, end }: Span): boolean {
  return /^(?:1[0-9]|20)\d\d$/.test(text.slice(start, end));
}

/** "Resolution 2254", "Flight 370", "page 12", "S. 12", "[3]", "^3": the number is a name, or says where something stands. */
function isName(text: string, { start, end }: Span): boolean {
  if (!/^\d+$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - LOOK / 2), start);
  const behind = text.slice(end, end + 8);
  if (/^\s?[%€$£¥₽％]/u.test(behind)) return false;
  return (
    /(?<!\p{L})(?:nos?\.?|n[°º]|nr\.?|№|numbers?|pages?|pp?\.|seiten?|s\.|página|pág\.|стр\.|с\.|chapters?|articles?|art\.|sections?|§+|parts?|volumes?|vol\.|figures?|fig\.|tables?|kapitel|artikel|tabelle|resolution|#)\s?$/iu.test(
      before,
    ) ||
    /[[^]$/.test(before) ||
    (/\p{Lu}\p{Ll}+ $/u.test(before) && /^(?:[,.;:!?)]|\s\p{Ll}{1,3}\s(?!\p{N})|$)/u.test(behind))
  );
}

const BETWEEN: Readonly<Record<string, RegExp>> = {
  en: /^ (?:to|or) $/,
  de: /^ (?:bis|oder) $/,
  fr: /^ (?:à|ou) $/,
  es: /^ (?:a|o) $/,
  ru: /^ (?:до|или) $/,
  ja: /^(?:から|〜|～|ないし)$/,
};
const AND = /^ (?:and|und|et|y|и) $/;
const BETWEEN_AND = /(?<!\p{L})(?:between|zwischen|entre)\s{1,2}$/iu;

/** "50 to 60", "between 50 and 60", "50-60 people"; "from 50 to 60" is a change. */
function rangeOf(
  text: string,
  first: SaidFigure,
  second: SaidFigure,
  language: string,
): SaidFigure | undefined {
  const between = text.slice(first.end, second.first.start);
  const isOfWhat = second.counted.length > 0 || second.unit !== COUNT;
  const lead = text.slice(Math.max(0, first.start - LOOK / 2), first.start);
  const isRange =
    (/^\s?[-–]\s?$/.test(between) && isOfWhat) ||
    (BETWEEN[language]?.test(between) === true && first.part !== 'from') ||
    (AND.test(between) && BETWEEN_AND.test(lead));
  const isBare = first.unit === COUNT && (first.counted.length === 0 || /^ /.test(between));
  const isUp = first.first.number < second.first.number;
  if (!isRange || !isUp || !(isBare || first.unit === second.unit)) return undefined;
  const scaled = scaledLike(first.first, second.first);
  const { part: _part, ...rest } = second;
  return { ...rest, start: first.start, first: scaled, ...(first.part && { part: first.part }) };
}

/** In "3 to 4 million" the first number is of the second one's size. */
function scaledLike(first: SaidNumber, second: SaidNumber): SaidNumber {
  const scale = second.step * 10 ** second.decimals;
  if (first.form !== 'plain' || second.form !== 'rounded' || first.number >= scale) return first;
  return { ...first, number: first.number * scale, step: first.step * scale };
}

/** "3-1" of a match is two numbers, of which nobody says what they count. */
function isScore(text: string, { start, end, unit, first, last }: SaidFigure): boolean {
  return (
    unit === COUNT &&
    first === last &&
    (/^[-–]\d/.test(text.slice(end, end + 2)) ||
      /\d[-–]$/.test(text.slice(Math.max(0, start - 2), start)))
  );
}
