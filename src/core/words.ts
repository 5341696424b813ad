import { stem } from 'porter2';
import { BASE_FORMS } from './irregularForms.ts';
import type { Span } from './span.ts';
import { STOP_WORDS } from './stopWords.ts';

/** A word of a text, with its offsets in that text. */
export interface Word extends Span {
  /** Its normal form: what the index, the ranking and the highlights compare. */
  readonly term: string;
  /** Whether it is too common to search for. */
  readonly stop: boolean;
}

/**
 * Dotted acronyms ("U.S."), numbers with their separators ("275,000", "1.2bn"), and runs of letters,
 * digits and marks that may hold an apostrophe ("don't"). Hyphens part words ("US-led").
 */
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])\.?|\p{N}+(?:[.,]\p{N}+)+[\p{L}\p{M}]*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of `text.slice(span.start, span.end)`, in order. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const stretch = text.slice(span.start, span.end);
  // In a text that is all capitals, "US" is no more an acronym than "WHO ARE YOU" is.
  const hasCase = /\p{Ll}/u.test(stretch);
  return Array.from(stretch.matchAll(WORD)).flatMap((match) => {
    const start = span.start + match.index;
    const word = { start, end: start + match[0].length, ...normalForm(match[0], hasCase) };
    // A mark that stands alone folds to nothing.
    return word.term === '' ? [] : [word];
  });
}

/** The terms of a text that are worth searching for, in order, repeated as they occur. */
export function termsOf(text: string, span?: Span): string[] {
  return wordsOf(text, span)
    .filter((word) => !word.stop)
    .map((word) => word.term);
}

/** Each two that follow each other, joined by a space, which neither holds. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

function normalForm(surface: string, hasCase: boolean): Pick<Word, 'term' | 'stop'> {
  const bare = fold(surface);
  if (/\p{N}/u.test(bare)) return { term: bare.replaceAll(',', '').toLowerCase(), stop: false };
  const word = bare.toLowerCase();
  const dotted = bare.includes('.');
  const letters = word.replaceAll('.', '');
  if (word.endsWith("n't") || word === 'cannot') return { term: 'not', stop: false };
  if (STOP_WORDS.has(letters)) {
    // "US", "U.S.", "IS" and "WHO" are names; the capitals keep their term apart from "us".
    const acronym = letters.length > 1 && (dotted || (hasCase && bare === bare.toUpperCase()));
    return acronym ? { term: letters.toUpperCase(), stop: false } : { term: letters, stop: true };
  }
  const base = word.replace(/'s$/, '');
  if (STOP_WORDS.has(base)) return { term: base, stop: true };
  return { term: dotted ? letters : stem(BASE_FORMS.get(base) ?? base), stop: false };
}

/** Compatibility forms, accents and typographic apostrophes are folded, for matching only. */
function fold(surface: string): string {
  // ASCII needs no folding, and is nearly everything.
  if (/^[\w.,']*$/.test(surface)) return surface;
  return surface
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .replaceAll('’', "'");
}
