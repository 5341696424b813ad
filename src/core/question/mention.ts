import { foldLetters } from '../text/folding.ts';
import { termsOf } from '../text/words.ts';
import type { Question, QuestionWord } from './question.ts';

/**
 * Whether a text has a word of a question in some form: inflected, in another spelling, as a part of another
 * word, by another name or by one that often stands for it, in its initials. In doubt it has, so that what is
 * said to be missing is.
 */
export function mentionsIn(
  text: string,
  { aliases, related }: Pick<Question, 'aliases' | 'related'>,
): (word: Pick<QuestionWord, 'term' | 'surface'>) => boolean {
  const terms = new Set(termsOf(text));
  const words = ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const letters = words.replaceAll(' ', '');
  const asWritten = ` ${text.toLowerCase()}`;
  const hasPart = (written: string) => {
    const part = plain(written);
    if (/^\p{N}+$/u.test(part)) return new RegExp(`(?<!\\p{N})${part}(?!\\p{N})`, 'u').test(words);
    const isShort = written.length < SHORT;
    if (asWritten.includes((isShort ? ' ' : '') + written.toLowerCase())) return true;
    return isShort ? words.includes(` ${part}`) : letters.includes(beginningOf(part));
  };
  const has = (name: string) =>
    name.split(' ').every((part) => terms.has(part)) || partsOf(name).every(hasPart);
  return ({ term, surface }) => {
    const names = [term, surface, ...otherNamesOf(term, aliases), ...(related.get(term) ?? [])];
    return (
      [...names, ...names.flatMap(numberForms)].some(has) || hasInitials(text, letters, surface)
    );
  };
}

function otherNamesOf(term: string, aliases: Question['aliases']): string[] {
  return Array.from(aliases).flatMap(([name, of]) => (of === term ? [name] : []));
}

function partsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => plain(part) !== '');
}

/** Letters of a word below which its beginning stands in too many others. */
const SHORT = 4;

function beginningOf(part: string): string {
  return part.slice(0, Math.max(SHORT, Math.ceil(part.length * 0.7)));
}

/** Small letters without accents, and one spelling for what Britons and Americans write each in their own way. */
function plain(text: string): string {
  return foldLetters(text.normalize('NFKD'))
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/[ao]e/g, 'e')
    .replaceAll('ou', 'o')
    .replaceAll('z', 's')
    .replace(/([bt])re(?=s?\b)/g, '$1er');
}

/** Numbers in words, each with its ordinal and what else tells it. */
const NUMBERS: readonly (readonly string[])[] = [
  'zero none nil 0',
  'one first once single 1 1st',
  'two second twice both pair couple double half 2 2nd',
  'three third thrice triple 3 3rd',
  'four fourth quarter quadruple 4 4th',
  'five fifth 5 5th',
  'six sixth 6 6th',
  'seven seventh 7 7th',
  'eight eighth 8 8th',
  'nine ninth 9 9th',
  'ten tenth 10 10th',
  'eleven eleventh 11 11th',
  'twelve twelfth dozen 12 12th',
].map((forms) => forms.split(' '));

function numberForms(name: string): readonly string[] {
  return NUMBERS.find((forms) => forms.includes(name.toLowerCase())) ?? [];
}

/** "RAI" for "Rail Accident Investigation", and the other way round. */
function hasInitials(text: string, letters: string, surface: string): boolean {
  const initials = surface.split(/[\s-]+/).map((part) => part.slice(0, 1));
  if (initials.length > 1 && letters.includes(plain(initials.join('')))) return true;
  const acronym = surface.replaceAll('.', '');
  if (!/^\p{Lu}{2,6}$/u.test(acronym)) return false;
  const spelt = [...acronym].map((letter) => `${letter}[\\p{L}'’]*`);
  return new RegExp(`(?<!\\p{L})${spelt.join('(?:[\\s-]+\\p{L}{1,3})?[\\s-]+')}`, 'iu').test(text);
}
