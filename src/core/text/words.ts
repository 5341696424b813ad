import { stem } from 'porter2';
import { foldLetters } from './folding.ts';
import { simplified } from './hanForms.ts';
import { BASE_FORMS } from './irregularForms.ts';
import { DEFAULT_LANGUAGE, isUnspaced, languageOf } from './language.ts';
import { type NormalForm, normalFormIn, unspacedForm } from './otherForms.ts';
import { segmenterOf } from './segmenter.ts';
import type { Span } from './span.ts';
import { STOP_WORDS } from './stopWords.ts';

/** A word of a text, with its offsets in that text. */
export interface Word extends Span {
  /** Its normal form: what the index, the ranking and the highlights compare. */
  readonly term: string;
  /** Whether it is too common to search for. */
  readonly stop: boolean;
}

/** A word and how it is written. */
export interface WrittenWord extends Word {
  /** Lower case. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** The letters of an abbreviation in capitals, "US" of "U.S.'s"; empty where it is none. */
  readonly acronym: string;
}

/** What a word is, wherever it stands. */
export type WordForm = Omit<WrittenWord, keyof Span>;

/**
 * Dotted acronyms ("U.S."), numbers with their separators ("275,000", "1.2bn"), and runs of letters,
 * digits and marks that may hold an apostrophe ("don't") and soft hyphens. Hyphens part words ("US-led").
 */
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])\.?|\p{N}+(?:[.,．]\p{N}+)+[\p{L}\p{M}]*|[\p{L}\p{N}\u2f00-\u2fd5](?:[\u00ad\u200d]*[\p{L}\p{N}\p{M}\u2f00-\u2fd5])*(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of `text.slice(span.start, span.end)`, in order. @param language see `languageCode`. */
export function wordsOf(text: string, span?: Span, language?: string): Word[] {
  const words: Word[] = [];
  scan(text, span, language, (start, end, { term, stop }) =>
    words.push({ start, end, term, stop }),
  );
  return words;
}

/** The same words with what a reading needs besides. */
export function writtenWordsOf(text: string, span?: Span, language?: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  scan(text, span, language, (start, end, { term, stop, lower, isCapital, acronym }) =>
    words.push({ start, end, term, stop, lower, isCapital, acronym }),
  );
  return words;
}

/** What the words of a text are, in order: mostly the same object for the same word. */
export function formsOf(text: string, span?: Span, language?: string): WordForm[] {
  const forms: WordForm[] = [];
  scan(text, span, language, (_start, _end, form) => forms.push(form));
  return forms;
}

/** The terms of a text that are worth searching for, in order, repeated as they occur. */
export function termsOf(text: string, span?: Span, language?: string): string[] {
  const terms: string[] = [];
  scan(text, span, language, (_start, _end, { term, stop }) => {
    if (!stop) terms.push(term);
  });
  return terms;
}

type OnWord = (start: number, end: number, form: WordForm) => void;

function scan(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
  language: string = DEFAULT_LANGUAGE,
  found: OnWord,
): void {
  const stretch = text.slice(start, end);
  // In a text that is all capitals, "US" is no more an acronym than "WHO ARE YOU" is.
  const manner = { language, hasCase: /\p{Ll}/u.test(stretch) };
  // A slice is read more slowly than the text itself; only the pattern needs to see its end.
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (code < NOT_ASCII && !isPlain(code)) {
      at += 1;
      continue;
    }
    let to = code < NOT_ASCII ? plainEnd(text, at, end) : undefined;
    if (to === undefined) {
      WORD.lastIndex = at - start;
      const match = WORD.exec(stretch);
      if (!match) return;
      at = start + match.index;
      to = at + match[0].length;
    }
    const form = formAt(text, at, to, manner);
    // A mark that stands alone folds to nothing.
    if (form === 'many') scanUnspaced(text.slice(at, to), at, manner, found);
    else if (form.term !== '') found(at, to, form.stop ? nameAt(text, to, form) : form);
    at = to;
  }
}

/** The "A" of "A-320" and the "I" of "I-95" are names, though they are spelt like stop words. */
function nameAt(text: string, end: number, form: WordForm): WordForm {
  const isName =
    form.isCapital && text.charCodeAt(end) === 0x2d && isDigit(text.charCodeAt(end + 1));
  return isName ? { ...form, term: form.term.toUpperCase(), stop: false } : form;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** UTF-16 code units given to the segmenter at once: its time grows with the square of the length. */
const WINDOW = 256;

/** The words of a run of letters without a space between them, as the segmenter's dictionaries part it. */
function scanUnspaced(written: string, start: number, manner: Manner, found: OnWord): void {
  // What is parted by one dictionary must be in one script; Japanese has words of its own.
  const isJapanese = manner.language === 'ja' || KANA.test(written);
  const run = isJapanese ? written : simplified(written);
  for (let from = 0; from < run.length; ) {
    const segments = [...segmenterOf('word').segment(run.slice(from, from + WINDOW))];
    const isLast = from + WINDOW >= run.length;
    // The last word of a window may go on behind it, so the next window begins with it again.
    const whole = isLast || segments.length === 1 ? segments : segments.slice(0, -1);
    for (const { segment, index, isWordLike } of whole) {
      const at = start + from + index;
      const form = isWordLike && LETTER.test(segment) ? segmentForm(segment, manner) : undefined;
      if (form && form.term !== '') found(at, at + segment.length, form);
    }
    const last = segments.at(-1);
    from = isLast || segments.length === 1 ? from + WINDOW : from + (last?.index ?? WINDOW);
  }
}

const LETTER = /[\p{L}\p{N}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

function segmentForm(segment: string, manner: Manner): WordForm {
  const form = formAt(segment, 0, segment.length, manner);
  return form === 'many' ? writtenForm(segment, unspacedForm(segment)) : form;
}

const NOT_ASCII = 0x80;

/** Whether an ASCII character is a letter or a digit. */
function isPlain(code: number): boolean {
  // "A" to "Z" and "a" to "z" differ in one bit.
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/**
 * Where the word ends that begins here, as long as ASCII letters and digits alone decide that, which is
 * many times as fast as the pattern; undefined where the pattern must.
 */
function plainEnd(text: string, from: number, limit: number): number | undefined {
  let end = from + 1;
  while (end < limit && isPlain(text.charCodeAt(end))) end += 1;
  if (end >= limit) return limit;
  const next = text.charCodeAt(end);
  if (next === 0x20) return end;
  if (next >= NOT_ASCII) {
    // General punctuation, dashes and quotation marks, but not the apostrophe.
    const ends = next >= 0x2010 && next <= 0x2064 && next !== 0x2019;
    return ends ? end : undefined;
  }
  if (next !== 0x2e && next !== 0x2c && next !== 0x27) return end;
  if (end + 1 >= limit) return end;
  const after = text.charCodeAt(end + 1);
  return after < NOT_ASCII && !isPlain(after) ? end : undefined;
}

/** Words whose form is kept, some 200 bytes each: a text repeats most of its words. A power of two. */
const KEPT = 2 ** 16;
/** Places in which a word may be kept, so that no text can make looking for one take long. */
const PLACES = 8;
/** UTF-16 code units: what is longer is hardly a word, and rarely met again. */
const LONGEST_KEPT = 64;

/** How words are read in one language, in a text that has lower case letters or in one without. */
interface Manner {
  readonly language: string;
  readonly hasCase: boolean;
}

/** A form that is kept, and of which word. */
interface KeptForm extends WordForm, Manner {
  readonly surface: string;
}

/** By hash of the word. It is found here without being cut out of its text. */
const keptForms: (KeptForm | undefined)[] = new Array(KEPT).fill(undefined);

/** The form of the word that stands there; "many" where it is a run of several. */
function formAt(text: string, start: number, end: number, manner: Manner): WordForm | 'many' {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  hash ^= hash >>> 15;
  // Where all of its places are taken, the first one is given to it.
  let place = hash & (KEPT - 1);
  for (let next = 0; next < PLACES; next += 1) {
    const kept = keptForms[(hash + next) & (KEPT - 1)];
    if (!kept) {
      place = (hash + next) & (KEPT - 1);
      break;
    }
    const isSame = kept.surface.length === end - start && text.startsWith(kept.surface, start);
    if (isSame && kept.language === manner.language && kept.hasCase === manner.hasCase) return kept;
  }
  const surface = text.slice(start, end);
  if (isUnspaced(surface)) return 'many';
  if (surface.length > LONGEST_KEPT) return formOf(surface, manner);
  // A slice would keep the whole text in memory for as long as the form is kept.
  const form = formOf(surface.split('').join(''), manner);
  keptForms[place] = form;
  return form;
}

function formOf(surface: string, { language, hasCase }: Manner): KeptForm {
  const normal =
    language === DEFAULT_LANGUAGE
      ? normalForm(surface, hasCase)
      : normalFormIn(languageOf(language), surface, hasCase);
  const { term, stop, lower, isCapital, acronym } = writtenForm(surface, normal, hasCase);
  // Spread, each would have a shape of its own, and reading them all would take twice as long.
  return { surface, language, hasCase, term, stop, lower, isCapital, acronym };
}

function writtenForm(
  surface: string,
  { term, stop }: NormalForm,
  hasCase: boolean = false,
): WordForm {
  const lower = surface.toLowerCase();
  const isCapital = /^\p{Lu}/u.test(surface);
  // In a headline all in capitals, any word is.
  const acronym =
    isCapital && hasCase ? ACRONYM.exec(surface)?.[1]?.replaceAll('.', '') : undefined;
  return { term, stop, lower, isCapital, acronym: acronym ?? '' };
}

/** "BET", "U.S.", "NGOs", "NASA's". */
const ACRONYM = /^((?:\p{Lu}\.?){2,})(?:['’]?s)?$/u;

function normalForm(surface: string, hasCase: boolean): NormalForm {
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

/** Compatibility forms, accents, strokes and typographic apostrophes are folded, for matching only. */
function fold(surface: string): string {
  // ASCII needs no folding, and is nearly everything.
  if (/^[\w.,']*$/.test(surface)) return surface;
  return foldLetters(surface.normalize('NFKD').replace(/[\p{M}\s]/gu, ''));
}
