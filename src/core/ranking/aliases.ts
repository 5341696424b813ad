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
    isOther(word, aliases) ? { ...word, term: otherTerm(word) } : word,
  );
  const read: WrittenWord[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at, aliases);
    const word = words[at];
    if (found) read.push(found.word);
    else if (word) read.push(word);
    at += found?.length ?? 1;
  }
  return read;
}

function isOther({ term, acronym }: WrittenWord, { acronyms }: Aliases): boolean {
  const letters = acronyms.get(term);
  return letters !== undefined && letters !== acronym;
}

/** A term that nothing else has: no term has a sign. */
function otherTerm({ term }: WrittenWord): string {
  return `${term}=`;
}

function phraseAt(
  words: readonly WrittenWord[],
  at: number,
  { names, firsts, longest }: Aliases,
): { word: WrittenWord; length: number } | undefined {
  const first = words[at];
  if (!first || first.stop || !firsts.has(first.term)) return undefined;
  let found: { word: WrittenWord; length: number } | undefined;
  const parts: string[] = [];
  for (let length = 1; parts.length < longest && at + length <= words.length; length += 1) {
    const last = words[at + length - 1];
    // Stop words inside a phrase are no part of its name: "cessation of hostilities".
    if (!last || last.stop) continue;
    parts.push(last.term);
    const term = names.get(parts.join(' '));
    if (term !== undefined) found = { word: { ...first, end: last.end, term }, length };
  }
  return found;
}
