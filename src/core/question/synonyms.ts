import { BASE_FORMS } from '../text/irregularForms.ts';
import { termsOf } from '../text/words.ts';

/** Which words and phrases stand for the same. Keys are terms, those of a phrase joined by spaces. */
export interface Synonyms {
  /** What a word or phrase of a question may be called in an article; itself included or not. */
  alternativesOf(key: string): readonly string[];
  /** Most terms in a key. */
  readonly longest: number;
}

/** A line of a synonym file that could not be read; 1-based. */
export interface SynonymProblem {
  readonly line: number;
  readonly reason: string;
}

/**
 * Reads Solr's synonym format: "a, b, c" for words that stand for each other, "a, b => c" for words
 * that are to be read as c, "#" for a remark, "\\," for a comma.
 */
export function readSynonyms(...texts: readonly string[]): {
  readonly synonyms: Synonyms;
  readonly problems: readonly SynonymProblem[];
} {
  const alternatives = new Map<string, Set<string>>();
  const problems: SynonymProblem[] = [];
  let longest = 1;
  const add = (from: string, to: readonly string[]) => {
    const known = alternatives.get(from) ?? new Set();
    for (const key of to) known.add(key);
    alternatives.set(from, known);
    for (const key of [from, ...to]) longest = Math.max(longest, key.split(' ').length);
  };
  for (const text of texts) {
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      const content = line.replace(/^\s*#.*$/, '').trim();
      if (content === '') continue;
      const [left = [], right, ...others] = content.split('=>').map(keysOf);
      const to = right ?? left;
      if (others.length > 0 || left.length === 0 || to.length === 0) {
        problems.push({ line: index + 1, reason: 'Expected "a, b, c" or "a, b => c".' });
      } else {
        for (const key of left) add(key, to);
      }
    }
  }
  const none: readonly string[] = [];
  const lists = new Map(Array.from(alternatives, ([key, set]) => [key, [...set]]));
  return { synonyms: { alternativesOf: (key) => lists.get(key) ?? none, longest }, problems };
}

function keysOf(side: string): string[] {
  // Most lines are lists of plain words, which can be read in one go.
  if (/^ *[a-z]+(?:, *[a-z]+)* *$/.test(side)) return [...new Set(termsOf(side))];
  const names = side.split(/(?<!\\),/).map((name) => name.replaceAll('\\,', ',').trim());
  // A capital beside it keeps an acronym an acronym: "US" alone could be shouted.
  const keys = names.map((name) => termsOf(`${name} x`).slice(0, -1).join(' '));
  return [...new Set(keys)].filter((key) => key !== '');
}

/**
 * Reads lists of plain words that stand for each other, one a line, each when it is asked for: a question has few
 * words, and to bring thousands to their normal form takes longer than to answer it.
 */
export function readWordLists(text: string): Synonyms {
  const listed = new Map<string, ListedWord[]>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    for (const word of line.split(', ')) {
      const beginning = beginningOf(BASE_FORMS.get(word) ?? word);
      const alike = listed.get(beginning);
      if (alike) alike.push({ word, line });
      else listed.set(beginning, [{ word, line }]);
    }
  }
  const none: readonly string[] = [];
  const lists = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  const alternatives = new Map<string, readonly string[]>();
  return {
    alternativesOf(key) {
      const known = alternatives.get(key);
      if (known) return known;
      const beginning = beginningOf(key);
      const alike = listed.get(beginning);
      if (!alike) return none;
      const linesOf = lists.get(beginning) ?? linesByTerm(alike);
      lists.set(beginning, linesOf);
      const lines = linesOf.get(key);
      if (!lines) return none;
      const read = [...new Set([...lines].flatMap((line) => termsOf(line)))];
      alternatives.set(key, read);
      return read;
    },
    longest: 1,
  };
}

interface ListedWord {
  readonly word: string;
  /** The list in which it is. */
  readonly line: string;
}

/** A word and its normal form begin alike. */
function beginningOf(word: string): string {
  return word.slice(0, 2);
}

function linesByTerm(words: readonly ListedWord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = new Map<string, Set<string>>();
  for (const { word, line } of words) {
    for (const term of termsOf(word)) lines.set(term, (lines.get(term) ?? new Set()).add(line));
  }
  return lines;
}
