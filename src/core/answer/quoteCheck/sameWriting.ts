import { numeralsIn } from '../values/numeral.ts';
import { wordListsOf } from './alterationLists.ts';
import { isWordKey, tokensOf } from './quoteTokens.ts';

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcannot\b/g, 'can not'],
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/\b(it|he|she|that|there|who|what|where|here|let)'s\b/g, '$1 is'],
  [/'re\b/g, ' are'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/\bi'm\b/g, 'i am'],
];

/** Units that are as often a sign as a word. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:per cent|percent|prozent)\b|pour cent|por ciento/g, '%'],
];

/** Spellings of one word on both sides of an ocean; what is short is another word as often. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})our(?=s?$|ed$|ing$|able$|ite$|hood$)/u, 'or'],
  [/is(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)/, 'iz'],
  [/tre(?=s?$)/, 'ter'],
  [/(?<=[aeiou])ll(?=ed$|ing$|er$|ers$)/, 'l'],
  [/(?<=\p{L}{4})ence(?=s?$)/u, 'ense'],
  [/ogue(?=s?$)/, 'og'],
];

/**
 * Whether two stretches say the same in another writing: contracted or not, with a hyphen, a space or neither,
 * spelt here or there. Of numbers that is said by `haveSameNumbers`.
 * @param language see `languageCode`.
 */
export function saysTheSame(a: string, b: string, language: string): boolean {
  if (a.trim() === '' || b.trim() === '' || !haveSameNumbers(a, b, language)) return false;
  const [own, other] = [a, b].map(plain);
  return own === other;
}

function plain(text: string): string {
  const lower = [...CONTRACTIONS, ...SIGNS].reduce(
    (words, [pattern, instead]) => words.replace(pattern, instead),
    text.toLowerCase().replace(/[’ʼ‘]/gu, "'"),
  );
  const words = lower.match(/[\p{L}\p{M}\p{N}%]+/gu) ?? [];
  const spelt = words.map((word) =>
    word.length < 5
      ? word
      : SPELLINGS.reduce((it, [pattern, instead]) => it.replace(pattern, instead), word),
  );
  return spelt.join('');
}

/**
 * Whether two stretches have the same numbers, "six" and "6" among them: "1,000" is 1000 where thousands are parted
 * so. Decimals are as they are written, since "68" is not "68.0".
 */
export function haveSameNumbers(a: string, b: string, language: string): boolean {
  const [own = [], other = []] = [a, b].map((text) => numbersOf(text, language));
  return own.join(' ') === other.join(' ');
}

function numbersOf(text: string, language: string): string[] {
  const spelt =
    language === 'en' ? numeralsIn(text).filter((it) => !/\p{N}/u.test(slice(text, it))) : [];
  const found = spelt.map(({ number, form, start }) => ({
    start,
    value: form === 'plain' ? `${number}` : `${form} ${number}`,
  }));
  const isRead = (at: number) => spelt.some(({ start, end }) => start <= at && at < end);
  const lists = wordListsOf(language);
  for (const { start, end, key } of tokensOf(joined(text, thousandsMark(language)))) {
    const written = text.slice(start, end);
    if (!isWordKey(key) || isRead(start) || !lists.isNumber(written)) continue;
    const alone = lists.numberOf(written);
    found.push({ start, value: alone === undefined ? figureOf(key, language) : `${alone}` });
  }
  return found.sort((x, y) => x.start - y.start).map(({ value }) => value);
}

function slice(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return text.slice(start, end);
}

/** What parts the thousands of a number. */
function thousandsMark(language: string): ',' | '.' {
  return language === 'en' || language === 'ja' ? ',' : '.';
}

/** Thousands that are parted by a space or an apostrophe are one number; the offsets stay. */
function joined(text: string, mark: string): string {
  return text.replace(/(?<=\p{N})[ \u00a0\u202f'’](?=\p{N}{3}(?!\p{N}))/gu, mark);
}

/** A number in digits, without what parts its thousands. */
function figureOf(key: string, language: string): string {
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(key)?.[1];
  if (ordinal !== undefined) return `ordinal ${ordinal}`;
  const mark = thousandsMark(language);
  const isParted = /^\d{1,3}(?:([,.])\d{3})+(?![\p{N},.])/u.exec(key)?.[1] === mark;
  return isParted ? key.replaceAll(mark, '') : key;
}
