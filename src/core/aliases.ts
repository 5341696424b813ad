import type { Word } from './words.ts';

/**
 * The words with every name that a question's word goes by replaced by that word's term; the words of
 * a phrase become one.
 * @param aliases terms, those of a phrase joined by spaces, to the question's term.
 */
export function renamed(words: readonly Word[], aliases: ReadonlyMap<string, string>): Word[] {
  if (aliases.size === 0) return [...words];
  const longest = Math.max(...Array.from(aliases.keys(), (name) => name.split(' ').length));
  const read: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at, longest, aliases);
    const word = words[at];
    if (found) read.push(found.word);
    else if (word) read.push(word);
    at += found?.length ?? 1;
  }
  return read;
}

function phraseAt(
  words: readonly Word[],
  at: number,
  longest: number,
  aliases: ReadonlyMap<string, string>,
): { word: Word; length: number } | undefined {
  const first = words[at];
  if (!first || first.stop) return undefined;
  for (let length = Math.min(longest, words.length - at); length >= 1; length -= 1) {
    // Stop words inside a phrase are no part of its name: "cessation of hostilities".
    const group = words.slice(at, at + length);
    const last = group.at(-1);
    if (!last || last.stop) continue;
    const name = group.flatMap((word) => (word.stop ? [] : word.term)).join(' ');
    const term = aliases.get(name);
    if (term !== undefined) return { word: { ...first, end: last.end, term }, length };
  }
  return undefined;
}
