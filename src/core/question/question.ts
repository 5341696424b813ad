import { DEFAULT_LANGUAGE, languageCode } from '../text/language.ts';
import { termsOf, type Word, wordsOf } from '../text/words.ts';
import { closed, parted } from './compounds.ts';
import { questionLanguage } from './questionLanguage.ts';
import { nearestTerm } from './spelling.ts';
import type { Statistics } from './statistics.ts';
import type { Synonyms } from './synonyms.ts';
import type { Thesaurus } from './thesaurus.ts';

/** What was typed, read. */
export interface Question {
  /** As typed, without white space around it. */
  readonly text: string;
  /** What it is taken to be in, as `languageCode` gives it. */
  readonly language: string;
  /** The words worth searching for, each term once, in order of first occurrence. */
  readonly words: readonly QuestionWord[];
  /** What else an article may call them: terms, those of a phrase joined by spaces, to the word's term. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Terms that have to do with the words without being other names of them, by the word's term. */
  readonly related: ReadonlyMap<string, readonly string[]>;
}

export interface QuestionWord {
  readonly term: string;
  /** The word or phrase as typed. */
  readonly surface: string;
  /** Whether an article has it: as typed or by another name, but not only in another spelling. */
  readonly isKnown: boolean;
  /** The term that was most likely meant, where no article has the word. */
  readonly spelt?: string;
}

export type NotAQuestion = 'empty' | 'too-long';

const NO_SYNONYMS: Synonyms = { longest: 1, alternativesOf: () => [] };
/** What is known of words in other languages than English. */
const NOTHING: Pick<Thesaurus, 'synonyms' | 'related'> = {
  synonyms: NO_SYNONYMS,
  related: NO_SYNONYMS,
};

/** UTF-16 code units. Long enough for a paragraph; Discord itself stops at 2000 in a message. */
export const QUESTION_LIMIT = 1000;

/** What a question is read against. */
export interface ReadAgainst {
  /** Holds for questions in English. */
  readonly thesaurus: Thesaurus;
  readonly statistics: Statistics;
  /** The languages that the articles are in, that of the most passages first; English alone where missing. */
  readonly languages?: readonly string[] | undefined;
}

/** Reads what was typed; says why where there is nothing to search for. */
export function readQuestion(
  input: string,
  { thesaurus, statistics, languages = [] }: ReadAgainst,
): Question | NotAQuestion {
  const text = input.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  if (text.length > QUESTION_LIMIT) return 'too-long';
  const known = [...new Set(languages.map(languageCode))];
  const language = questionLanguage(text, known);
  const { synonyms, related: relatedWords } = language === DEFAULT_LANGUAGE ? thesaurus : NOTHING;
  const words = new Map<string, QuestionWord>();
  const aliases = new Map<string, string>();
  const { isKnown } = statistics;
  const isName = (name: string) => name !== '' && name.split(' ').every(isKnown);
  const namesOf = (surface: string) =>
    [language, ...known].map((code) => termsOf(surface, undefined, code).join(' ')).filter(isName);
  /** A name that articles write as one word. */
  const isClosed = (surface: string) => namesOf(closed(surface) ?? '').length > 0;
  for (const { key, surface } of phrasesOf(text, language, synonyms, isClosed)) {
    if (words.has(key)) continue;
    const same = [
      ...synonyms.alternativesOf(key),
      ...(isForeign(surface, key, statistics) ? elsewhere(surface, language, known) : []),
      ...namesOf(closed(surface) ?? ''),
    ];
    const named = [key, ...same].some(isName);
    const isPlain = key.includes(' ') || (named && !/\p{N}/u.test(key));
    // Whether an article has its parts together, only a passage can tell.
    const apart = (isPlain ? [] : parted(surface))
      .flatMap(namesOf)
      .filter((name) => name.includes(' '));
    const alternatives = [...same, ...apart];
    const spelt = named || apart.length > 0 ? undefined : spell(key, statistics);
    words.set(key, { term: key, surface, isKnown: named, ...(spelt !== undefined && { spelt }) });
    for (const name of [...alternatives, ...(spelt === undefined ? [] : [spelt])]) {
      if (!aliases.has(name)) aliases.set(name, key);
    }
    if (key.includes(' ')) aliases.set(key, key);
  }
  // A word of the question never stands for another one of it.
  for (const term of words.keys()) if (!term.includes(' ')) aliases.delete(term);
  const related = new Map(
    Array.from(words.keys(), (term) => [term, relatedWords.alternativesOf(term)]),
  );
  return { text, language, words: [...words.values()], aliases, related };
}

/** A question with another word in the place of one that was typed, wherever it is a word of its own. */
export function withWord(
  question: string,
  { typed, instead }: { readonly typed: string; readonly instead: string },
): string {
  let written = '';
  let at = 0;
  for (const { start, end } of wordsOf(question)) {
    if (question.slice(start, end) !== typed) continue;
    written += question.slice(at, start) + instead;
    at = end;
  }
  return written + question.slice(at);
}

/** All terms that a passage worth proposing may have. */
export function searchTermsOf({ words, aliases }: Question): string[] {
  const names = [...words.map(({ term }) => term), ...aliases.keys()];
  return [...new Set(names.flatMap((name) => name.split(' ')))];
}

/** The question's words and the phrases among them that have another name, longest first. */
function phrasesOf(
  text: string,
  language: string,
  synonyms: Synonyms,
  isClosed: (surface: string) => boolean,
): { key: string; surface: string }[] {
  // Who types in one case does not say whether "us" is "US"; of articles it is rarely the pronoun.
  const oneCase = text === text.toLowerCase() || text === text.toUpperCase();
  const words = wordsOf(text, undefined, language)
    .map(
      (word): Word => (oneCase && word.term === 'us' ? { ...word, term: 'US', stop: false } : word),
    )
    .filter((word) => !word.stop);
  const phrases: { key: string; surface: string }[] = [];
  for (let at = 0; at < words.length; ) {
    const longest = Math.max(synonyms.longest, LONGEST_NAME);
    const lengths = Array.from({ length: longest }, (_, index) => longest - index);
    const length =
      lengths.find((count) => {
        const group = words.slice(at, at + count);
        if (group.length < count) return false;
        return synonyms.alternativesOf(keyOf(group)).length > 0 || isClosed(surfaceOf(text, group));
      }) ?? 1;
    const group = words.slice(at, at + length);
    phrases.push({ key: keyOf(group), surface: surfaceOf(text, group) });
    at += length;
  }
  return phrases;
}

/** Whether it may stand in articles of other languages as well: a name, or a word that the own ones lack. */
function isForeign(surface: string, key: string, { isKnown }: Statistics): boolean {
  return /^\p{Lu}/u.test(surface) || !key.split(' ').every(isKnown);
}

/** What articles in the other languages call it. */
function elsewhere(surface: string, language: string, known: readonly string[]): string[] {
  return known
    .filter((other) => other !== language)
    .map((other) => termsOf(surface, undefined, other).join(' '))
    .filter((name) => name !== '');
}

/** Parts of a name that may be written as one word: "SU-27-SM". */
const LONGEST_NAME = 3;

function surfaceOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start, words.at(-1)?.end);
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ term }) => term).join(' ');
}

function spell(term: string, { terms, passagesWith }: Statistics): string | undefined {
  return nearestTerm(term, (edits) => terms(term.slice(0, 1), { term, edits }), passagesWith);
}
