import { monthsPattern } from '../../text/months.ts';
import type { WordForm } from '../../text/words.ts';

/**
 * Forms of words, numbered from 0: what a word is, wherever it stands. The ranking compares numbers, and looks at
 * the letters of those words alone that may be a question's.
 */
export interface Lexicon {
  /** By form, what of `FORM` it is, in bits. */
  readonly flags: Uint8Array;
  /** By form, the number of its term, and of how it is written in lower case, among the lexicon's texts. */
  readonly terms: Uint32Array;
  readonly spellings: Uint32Array;
  /** By form, three hashes: of its term, of how that begins, and of how it is written. See `hashOf`. */
  readonly hashes: Uint16Array;
  textAt(number: number): string;
  /** The letters of an abbreviation in capitals; '' where the form is none. */
  acronymOf(form: number): string;
}

/** What a form may be, in bits. */
export const FORM = {
  stop: 1,
  capital: 2,
  /** A number in words. */
  numberWord: 4,
  /** Its term has a digit. */
  digit: 8,
  /** A number that neither counts nor measures: a year, an ordinal. */
  noAmount: 16,
  /** As short as a day of a month. */
  short: 32,
  month: 64,
  acronym: 128,
} as const;

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
  thousand thousands million millions billion billions dozen dozens half quarter once twice first
  second third`.split(/\s+/),
);
const MONTH_NAME = new RegExp(`^(?:${monthsPattern()})$`, 'i');
/** As written, since "2,016" is no year. */
const NO_AMOUNT = /^(?:(?:1[5-9]|20)\d\ds?|\d+(?:st|nd|rd|th)|first|second|third|once)$/;
/** UTF-16 code units of a day of a month. */
const SHORT = 2;

/** Whether a word holds a digit or is a number in words. */
export function isNumber({ term, lower }: Pick<WordForm, 'term' | 'lower'>): boolean {
  return NUMBER_WORDS.has(lower) || hasDigit(term);
}

export function hasDigit(term: string): boolean {
  return /\d/.test(term);
}

function flagsOf({ term, stop, lower, isCapital, acronym }: WordForm): number {
  return (
    (stop ? FORM.stop : 0) |
    (isCapital ? FORM.capital : 0) |
    (NUMBER_WORDS.has(lower) ? FORM.numberWord : 0) |
    (hasDigit(term) ? FORM.digit : 0) |
    (NO_AMOUNT.test(lower) ? FORM.noAmount : 0) |
    (lower.length <= SHORT ? FORM.short : 0) |
    (isCapital && MONTH_NAME.test(lower) ? FORM.month : 0) |
    (acronym === '' ? 0 : FORM.acronym)
  );
}

/** UTF-16 code units at the beginning of a term of which there is a hash. */
export const HEAD = 4;

/** 16 bits that tell two texts apart, nearly always. */
export function hashOf(text: string, length: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length && at < length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** A lexicon before it is packed. */
export interface PackedLexicon extends Omit<Lexicon, 'textAt' | 'acronymOf'> {
  readonly texts: readonly string[];
  /** Forms that are abbreviations, ascending, each with the number of its letters. */
  readonly acronyms: Uint32Array;
}

const NO_FORM: WordForm = { term: '', stop: true, lower: '', isCapital: false, acronym: '' };

/** Numbers forms of words in the order in which they are met: what is met often is met soon, and has a small number. */
export function createLexiconWriter() {
  const forms: WordForm[] = [];
  const same = new Map<WordForm, number>();
  const alike = new Map<string, number>();
  const texts = new Map<string, number>();
  const numberOfText = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  return {
    numberOfText,
    formAt(number: number): WordForm {
      return forms[number] ?? NO_FORM;
    },
    numberOf(form: WordForm): number {
      const known = same.get(form);
      if (known !== undefined) return known;
      const { term, stop, lower, isCapital, acronym } = form;
      const name = `${term} ${lower} ${acronym} ${stop} ${isCapital}`;
      const number = alike.get(name) ?? forms.push(form) - 1;
      alike.set(name, number);
      same.set(form, number);
      return number;
    },
    pack(): PackedLexicon {
      const acronyms: number[] = [];
      for (const [number, { acronym }] of forms.entries()) {
        if (acronym !== '') acronyms.push(number, numberOfText(acronym));
      }
      const hashes = new Uint16Array(3 * forms.length);
      for (const [number, { term, lower }] of forms.entries()) {
        hashes[3 * number] = hashOf(term);
        hashes[3 * number + 1] = hashOf(term, HEAD);
        hashes[3 * number + 2] = hashOf(lower);
      }
      return {
        flags: Uint8Array.from(forms, flagsOf),
        terms: Uint32Array.from(forms, ({ term }) => numberOfText(term)),
        spellings: Uint32Array.from(forms, ({ lower }) => numberOfText(lower)),
        hashes,
        acronyms: Uint32Array.from(acronyms),
        texts: [...texts.keys()],
      };
    },
  };
}

export type LexiconWriter = ReturnType<typeof createLexiconWriter>;

/** A lexicon that is not kept anywhere. */
export function lexiconOf({ texts, acronyms, ...packed }: PackedLexicon): Lexicon {
  const textAt = (number: number) => texts[number] ?? '';
  return { ...packed, textAt, acronymOf: (form) => acronymIn(acronyms, form, textAt) };
}

/** @param acronyms see `PackedLexicon`. */
export function acronymIn(
  acronyms: Uint32Array,
  form: number,
  textAt: (number: number) => string,
): string {
  let from = 0;
  let to = acronyms.length / 2;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((acronyms[2 * middle] ?? 0) < form) from = middle + 1;
    else to = middle;
  }
  return acronyms[2 * from] === form ? textAt(acronyms[2 * from + 1] ?? 0) : '';
}
