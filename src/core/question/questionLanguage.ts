import { DEFAULT_LANGUAGE, foldMarks, languageOf } from '../text/language.ts';
import { STOP_WORDS } from '../text/stopWords.ts';
import { wordsOf } from '../text/words.ts';

/** The letters of languages that are not written in Latin ones. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ...ofLanguages('ar fa ur', /\p{Script=Arabic}/u),
  ...ofLanguages('be bg mk ru sr uk', /\p{Script=Cyrillic}/u),
  ...ofLanguages('hi mr ne', /\p{Script=Devanagari}/u),
  ...ofLanguages('el', /\p{Script=Greek}/u),
  ...ofLanguages('he yi', /\p{Script=Hebrew}/u),
  ...ofLanguages('ko', /\p{Script=Hangul}/u),
  ...ofLanguages('ja', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u),
  ...ofLanguages('zh', /\p{Script=Han}/u),
  ...ofLanguages('th', /\p{Script=Thai}/u),
};

const LATIN = /\p{Script=Latin}/u;

function ofLanguages(codes: string, letters: RegExp): Record<string, RegExp> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, letters]));
}

/**
 * The language that a question is read in, one of those that the articles are in: the one that most of
 * its common words are of. On a tie it is English, or else the language of the most passages.
 * @param known most passages first.
 */
export function questionLanguage(text: string, known: readonly string[]): string {
  if (known.length < 2) return known[0] ?? DEFAULT_LANGUAGE;
  const score = likeness(text);
  // English hardly writes an accent, so a tie with it means the other language.
  const isPlain = !/[\u00c0-\u024f]/.test(text);
  const first = known.find((code) => (code === DEFAULT_LANGUAGE) === isPlain);
  let best = first ?? known[0] ?? DEFAULT_LANGUAGE;
  let most = score(best);
  for (const code of known) {
    const count = score(code);
    if (count > most) [best, most] = [code, count];
  }
  return best;
}

/** How much a text looks like one in a language: 0 where it is not in its letters. */
export function likeness(text: string): (code: string) => number {
  const surfaces = wordsOf(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  return (code) =>
    (SCRIPTS[code] ?? LATIN).test(text)
      ? 1 + surfaces.filter((surface) => isCommonIn(code, surface)).length
      : 0;
}

/** Whether a word says little in a language. @param surface lower case. */
export function isCommonIn(code: string, surface: string): boolean {
  const written = surface.replaceAll('’', "'");
  if (code === DEFAULT_LANGUAGE) return STOP_WORDS.has(written);
  const { stopWords } = languageOf(code);
  // "l'accord" begins with a common word.
  return (
    stopWords.has(foldMarks(written)) || stopWords.has(foldMarks(written.split("'", 1)[0] ?? ''))
  );
}
