import { DEFAULT_LANGUAGE } from '../../text/language.ts';
import { termsOf } from '../../text/words.ts';
import type { Synonyms } from '../synonyms.ts';
import { SAME_WORDS } from './sameWords.ts';

/** The groups of a language's words that ask for the same, by term; those of a phrase are joined by spaces. */
type Groups = ReadonlyMap<string, readonly string[]>;

const groups = new Map<string, Groups>();

/** How many words a phrase with another name may have, of those that are listed here. */
export const LONGEST_PHRASE = 3;

/**
 * All names of a word or phrase, itself included, in the order of the alphabet, so that the first one is the same for
 * all of them.
 * @param synonyms what else counts as the same, in English.
 */
export function allNamesOf(key: string, language: string, synonyms: Synonyms): string[] {
  const known = new Set([key]);
  for (const name of known) for (const other of namesOf(name, language, synonyms)) known.add(other);
  return [...known].sort();
}

/** Whether it has other names. */
export function hasNames(key: string, language: string, synonyms: Synonyms): boolean {
  return namesOf(key, language, synonyms).length > 0;
}

function namesOf(key: string, language: string, synonyms: Synonyms): string[] {
  const own = groupsOf(language).get(key) ?? [];
  return [...own, ...(language === DEFAULT_LANGUAGE ? equalsOf(key, synonyms) : [])];
}

/** What a word stands for and what stands for it: "Brussels" may be the EU, which is not Brussels. */
function equalsOf(key: string, { alternativesOf }: Synonyms): string[] {
  return alternativesOf(key).filter((it) => alternativesOf(it).includes(key));
}

function groupsOf(language: string): Groups {
  const known = groups.get(language);
  if (known) return known;
  const read = new Map<string, readonly string[]>();
  for (const line of SAME_WORDS[language]?.trim().split('\n') ?? []) {
    const keys = line.split(',').map((name) => termsOf(name, undefined, language).join(' '));
    for (const key of keys) read.set(key, [...(read.get(key) ?? []), ...keys]);
  }
  groups.set(language, read);
  return read;
}
