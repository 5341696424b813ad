import type { Word } from '../text/words.ts';

/** Other names of a question's words, made ready for being looked for in many texts. */
export interface Aliases {
  /** Terms, those of a phrase joined by spaces, to the question's term. */
  readonly names: ReadonlyMap<string, string>;
  /** The first term of each name. */
  readonly firsts: ReadonlySet<string>;
  /** Most terms in a name. */
  readonly longest: number;
}

export function aliasesOf(names: ReadonlyMap<string, string>): Aliases {
  const parts = Array.from(names.keys(), (name) => name.split(' '));
  return {
    names,
    firsts: new Set(parts.map(([first = '']) => first)),
    longest: Math.max(1, ...parts.map(({ length }) => length)),
  };
}

/**
 * The words with every name that a question's word goes by replaced by that word's term; the words of
 * a phrase become one.
 */
export function renamed<W extends Word>(words: readonly W[], aliases: Aliases): W[] {
  const read: W[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at, aliases);
    const word = words[at];
    if (found) read.push(found.word);
    else if (word) read.push(word);
    at += found?.length ?? 1;
  }
  return read;
}

function phraseAt<W extends Word>(
  words: readonly W[],
  at: number,
  { names, firsts, longest }: Aliases,
): { word: W; length: number } | undefined {
  const first = words[at];
  if (!first || first.stop || !firsts.has(first.term)) return undefined;
  let found: { word: W; length: number } | undefined;
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
