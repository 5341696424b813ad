import { simplified } from './hanForms.ts';
import { foldMarks, type Language } from './language.ts';
import { UNSPACED_STOP_WORDS } from './otherStopWords.ts';

/** What the index, the ranking and the highlights compare, and whether it is too common to search for. */
export interface NormalForm {
  readonly term: string;
  readonly stop: boolean;
}

/**
 * The normal form of a word in a language other than English. Its term ends with the language's code
 * ("waffenruh:de"), since the stem of one language is a word of another: what French makes of "news"
 * must not be found by whoever asks in English for what is new. Numbers and acronyms are the same in all.
 */
export function normalFormIn(language: Language, surface: string, hasCase: boolean): NormalForm {
  const bare = surface
    .normalize('NFKC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u00ad\u200d]/g, '');
  if (/\p{N}/u.test(bare)) return { term: numberIn(language.code, bare), stop: false };
  const word = bare.toLocaleLowerCase(language.code);
  const letters = foldMarks(word.replaceAll('.', ''));
  if (language.stopWords.has(letters)) {
    const isUpper = hasCase && bare !== word && bare === bare.toLocaleUpperCase(language.code);
    const isAcronym = letters.length > 1 && (bare.includes('.') || isUpper);
    return isAcronym ? { term: letters.toUpperCase(), stop: false } : { term: letters, stop: true };
  }
  const base = withoutElision(language.code, word.replaceAll('.', ''));
  if (language.stopWords.has(foldMarks(base))) return { term: foldMarks(base), stop: true };
  const stem = foldMarks(language.stem(base)) || foldMarks(base);
  return { term: stem === '' ? '' : `${stem}:${language.code}`, stop: false };
}

/** Where a term has a mark of its language, that mark. */
export function markOf(term: string): string {
  const at = term.lastIndexOf(':');
  return at === -1 ? '' : term.slice(at);
}

/** What stands before the apostrophe in French and Italian is an article or the like. */
const ELISIONS: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/,
  it: /^(?:[cdlmstv]|un|(?:d|n)ell|all|dall|sull|coll|quell|quest|sant|tutt)'(?=.)/,
};

function withoutElision(code: string, word: string): string {
  // Turkish sets its endings on a name behind an apostrophe; elsewhere "'s" is one.
  if (code === 'tr') return word.replace(/(?<=.)'.*$/, '');
  const elision = ELISIONS[code];
  return (elision ? word.replace(elision, '') : word).replace(/(?<=.)'s?$/, '');
}

/** Languages that write "275.000" and "3,5" as English does: "275,000" and "3.5". */
const DECIMAL_POINTS: ReadonlySet<string> = new Set(['hi', 'ja', 'ko', 'th', 'zh']);

/** A number as it is written in English, so that the number of one article is found in another. */
function numberIn(code: string, written: string): string {
  // The digits of Arabic and Persian end with the bits of the number that they stand for.
  const number = written
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .toLowerCase();
  if (DECIMAL_POINTS.has(code)) return number.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,|\D*$)/.test(number)) {
    return number.replaceAll('.', '').replace(',', '.');
  }
  return /^\d{1,3}(?:,\d{3}){2,}/.test(number)
    ? number.replaceAll(',', '')
    : number.replace(',', '.');
}

/** The normal form of a word in a script without spaces; no language is marked, since none is stemmed. */
export function unspacedForm(segment: string): NormalForm {
  // Some marks fold to a space and a mark, and no term has a space.
  const word = simplified(segment.normalize('NFKC')).replace(/\s/gu, '').toLowerCase();
  // One or two hiragana are a particle or an ending; a word that is asked for has more or a character.
  if (/^(?!ない|なし)\p{Script=Hiragana}{1,2}$/u.test(word) || UNSPACED_STOP_WORDS.has(word)) {
    return { term: word, stop: true };
  }
  // What Japanese inflects stands in hiragana behind the characters.
  return { term: word.replace(/(?<=\p{Script=Han})\p{Script=Hiragana}+$/u, ''), stop: false };
}
