import type { WrittenWord } from '../text/words.ts';

/** What a question's words are in a text, made ready for being looked for in many. */
export interface Aliases {
  /**
   * The letters of its abbreviations, by term: a word with the term that is not written so is another word.
   */
  readonly acronyms: ReadonlyMap<string, string>;
  /** Terms, those of a phrase joined by spaces, to the question's term. */
  readonly names: ReadonlyMap<string, string>;
  /** The first term of each name. */
  readonly firsts: ReadonlySet<string>;
  /** Most terms in a name. */
  readonly longest: number;
}

export function aliasesOf(
  names: ReadonlyMap<string, string>,
  acronyms: ReadonlyMap<string, string> = new Map(),
): Aliases {
  const parts = Array.from(names.keys(), (name) => name.split(' '));
  return {
    acronyms,
    names,
    firsts: new Set(parts.map(([first = '']) => first)),
    longest: Math.max(1, ...parts.map(({ length }) => length)),
  };
}

/**
 * The words with every name that a question's word goes by replaced by that word's term; the words of
 * a phrase become one. A word that only looks like an abbreviation of the question is none of its words.
 */
export function renamed(typed: readonly WrittenWord[], aliases: Aliases): WrittenWord[] {
  const words = typed.map((word) =>
    isOther(word, aliases) ? { ...word, term: otherTerm(word.term) } : word,
  );
  const stretch: NamedStretch = {
    length: words.length,
    isStop: (at) => words[at]?.stop ?? true,
    termAt: (at) => words[at]?.term ?? '',
  };
  const read: WrittenWord[] = [];
  for (let at = 0; at < words.length; ) {
    const found = nameAt(stretch, at, aliases);
    const [word, last] = [words[at], words[at + (found?.length ?? 1) - 1]];
    if (word && last) read.push(found ? { ...word, end: last.end, term: found.term } : word);
    at += found?.length ?? 1;
  }
  return read;
}

function isOther({ term, acronym }: WrittenWord, { acronyms }: Aliases): boolean {
  const letters = acronyms.get(term);
  return letters !== undefined && letters !== acronym;
}

/** A term that nothing else has: no term has a sign. */
export function otherTerm(term: string): string {
  return `${term}=`;
}

/** Words in which names are looked for. */
export interface NamedStretch {
  readonly length: number;
  isStop(at: number): boolean;
  termAt(at: number): string;
}

/** The longest name that begins at a word: the term that it stands for, and how many words it has. */
export function nameAt(
  words: NamedStretch,
  at: number,
  { names, firsts, longest }: Pick<Aliases, 'names' | 'firsts' | 'longest'>,
): { readonly term: string; readonly length: number } | undefined {
  if (words.isStop(at) || !firsts.has(words.termAt(at))) return undefined;
  let found: { term: string; length: number } | undefined;
  const parts: string[] = [];
  for (let length = 1; parts.length < longest && at + length <= words.length; length += 1) {
    const last = at + length - 1;
    // Stop words inside a phrase are no part of its name: "cessation of hostilities".
    if (words.isStop(last)) continue;
    parts.push(words.termAt(last));
    const term = names.get(parts.join(' '));
    if (term !== undefined) found = { term, length };
  }
  return found;
}
