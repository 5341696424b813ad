import { stem } from 'porter2';
import { BASE_FORMS } from './irregularForms.ts';
import { DEFAULT_LANGUAGE, isUnspaced, languageOf } from './language.ts';
import { type NormalForm, normalFormIn, unspacedForm } from './otherForms.ts';
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
}

/** What a word is, wherever it stands. */
type Form = Omit<WrittenWord, keyof Span>;

/**
 * Dotted acronyms ("U.S."), numbers with their separators ("275,000", "1.2bn"), and runs of letters,
 * digits and marks that may hold an apostrophe ("don't"). Hyphens part words ("US-led").
 */
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])\.?|\p{N}+(?:[.,]\p{N}+)+[\p{L}\p{M}]*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;

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
  scan(text, span, language, (start, end, { term, stop, lower, isCapital }) =>
    words.push({ start, end, term, stop, lower, isCapital }),
  );
  return words;
}

/** The terms of a text that are worth searching for, in order, repeated as they occur. */
export function termsOf(text: string, span?: Span, language?: string): string[] {
  const terms: string[] = [];
  scan(text, span, language, (_start, _end, { term, stop }) => {
    if (!stop) terms.push(term);
  });
  return terms;
}

type Found = (start: number, end: number, form: Form) => void;

function scan(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
  language: string = DEFAULT_LANGUAGE,
  found: Found,
): void {
  const stretch = text.slice(start, end);
  // In a text that is all capitals, "US" is no more an acronym than "WHO ARE YOU" is.
  const forms = formsOf(language, /\p{Ll}/u.test(stretch));
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
    const surface = text.slice(at, to);
    const form = forms.known.get(surface) ?? formOf(surface, forms);
    // A mark that stands alone folds to nothing.
    if (form === 'many') scanUnspaced(surface, at, forms, found);
    else if (form.term !== '') found(at, to, form);
    at = to;
  }
}

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** UTF-16 code units given to the segmenter at once: its time grows with the square of the length. */
const WINDOW = 256;

/** The words of a run of letters without a space between them, as the segmenter's dictionaries part it. */
function scanUnspaced(run: string, start: number, forms: Forms, found: Found): void {
  for (let from = 0; from < run.length; ) {
    const segments = [...wordSegmenter.segment(run.slice(from, from + WINDOW))];
    const isLast = from + WINDOW >= run.length;
    // The last word of a window may go on behind it, so the next window begins with it again.
    const whole = isLast || segments.length === 1 ? segments : segments.slice(0, -1);
    for (const { segment, index, isWordLike } of whole) {
      const at = start + from + index;
      const form = isWordLike && LETTER.test(segment) ? segmentForm(segment, forms) : undefined;
      if (form && form.term !== '') found(at, at + segment.length, form);
    }
    const last = segments.at(-1);
    from = isLast || segments.length === 1 ? from + WINDOW : from + (last?.index ?? WINDOW);
  }
}

const LETTER = /[\p{L}\p{N}]/u;

function segmentForm(segment: string, forms: Forms): Form {
  const form = formOf(segment, forms);
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

/** Surfaces whose form is kept, some 100 bytes each: a text repeats most of its words. */
const KEPT = 50_000;

/** The forms of words in one language, in texts that have lower case letters or in those without. */
interface Forms {
  readonly language: string;
  readonly hasCase: boolean;
  readonly known: Map<string, Form>;
}

const formsByLanguage = new Map<string, readonly [withCase: Forms, without: Forms]>();

function formsOf(language: string, hasCase: boolean): Forms {
  let both = formsByLanguage.get(language);
  if (!both) {
    both = [
      { language, hasCase: true, known: new Map() },
      { language, hasCase: false, known: new Map() },
    ];
    formsByLanguage.set(language, both);
  }
  return both[hasCase ? 0 : 1];
}

/** The form of a word; "many" where the surface is a run of several. */
function formOf(surface: string, { language, hasCase, known }: Forms): Form | 'many' {
  const kept = known.get(surface);
  if (kept) return kept;
  if (isUnspaced(surface)) return 'many';
  const form = writtenForm(
    surface,
    language === DEFAULT_LANGUAGE
      ? normalForm(surface, hasCase)
      : normalFormIn(languageOf(language), surface, hasCase),
  );
  if (known.size >= KEPT) known.clear();
  known.set(surface, form);
  return form;
}

function writtenForm(surface: string, form: NormalForm): Form {
  return { ...form, lower: surface.toLowerCase(), isCapital: /^\p{Lu}/u.test(surface) };
}

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

/** Compatibility forms, accents and typographic apostrophes are folded, for matching only. */
function fold(surface: string): string {
  // ASCII needs no folding, and is nearly everything.
  if (/^[\w.,']*$/.test(surface)) return surface;
  return surface
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .replaceAll('’', "'");
}
