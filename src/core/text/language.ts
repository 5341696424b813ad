import { createRequire } from 'node:module';
import { foldLetters } from './folding.ts';
import { OTHER_STOP_WORDS } from './otherStopWords.ts';

/** How the words of a language other than English come to their normal form. */
export interface Language {
  /** Its BCP 47 primary code. */
  readonly code: string;
  readonly stopWords: ReadonlySet<string>;
  /** Lower case to what its forms share; the word itself where no stemmer is known. */
  stem(word: string): string;
}

/** What an article is in that says nothing else, and what the thesaurus and the kinds of question are in. */
export const DEFAULT_LANGUAGE = 'en';

/** The languages that Snowball stems, by what the stemmers' package calls them. */
const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hi: 'indian',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

/** Codes that mean what another one means to us. */
const SAME: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', ms: 'id', in: 'id' };

const languages = new Map<string, Language>();

/** The primary code of what an article declares: "de" of "de-AT"; English where that is no code. */
export function languageCode(declared: string | undefined): string {
  const code = /^[a-z]{2,3}(?![^-_])/i.exec(declared ?? '')?.[0].toLowerCase() ?? DEFAULT_LANGUAGE;
  return SAME[code] ?? code;
}

/** A language other than English. @param code as `languageCode` gives it. */
export function languageOf(code: string): Language {
  const known = languages.get(code);
  if (known) return known;
  const words = OTHER_STOP_WORDS[code]?.trim().split(/\s+/) ?? [];
  const language = { code, stopWords: new Set(words.map(foldMarks)), stem: stemmerOf(code) };
  languages.set(code, language);
  return language;
}

/** Loaded when first needed: all of them together take a tenth of the time in which the program starts. */
const load = createRequire(import.meta.url);

function stemmerOf(code: string): (word: string) => string {
  if (code === 'ko') return withoutParticle;
  const name = STEMMERS[code];
  if (name === undefined) return (word) => word;
  const { stemmer }: { stemmer: (word: string) => string } = load(`@orama/stemmers/${name}`);
  return code === 'ro' ? (word) => stemmer(withCedillas(word)) : stemmer;
}

/** The Romanian stemmer knows the letters with a cedilla, which stood for those with a comma. */
function withCedillas(word: string): string {
  return word.replaceAll('ș', 'ş').replaceAll('ț', 'ţ');
}

const PARTICLE =
  /(?<=[가-힣]{2})(?:에서는|에서도|에서|에게|으로|까지|부터|처럼|보다|은|는|이|가|을|를|의|에|로|와|과|도|만)$/;

/** Korean sets its particles behind the word without a space. */
function withoutParticle(word: string): string {
  return word.replace(PARTICLE, '');
}

/**
 * Leaves out the accents and points of alphabets; the marks of other scripts are their vowels and stay.
 * @param word lower case.
 */
export function foldMarks(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\s]/g, '');
  return foldLetters(bare).normalize('NFC');
}

/** Scripts that set no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a stretch of letters must be parted into words by a dictionary. */
export function isUnspaced(surface: string): boolean {
  return UNSPACED.test(surface);
}
