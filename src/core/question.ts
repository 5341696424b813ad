import { wordsOf } from './words.ts';

/** What was typed, read. */
export interface Question {
  /** As typed, without white space around it. */
  readonly text: string;
  /** The words worth searching for, each term once, in order of first occurrence. */
  readonly words: readonly QuestionWord[];
}

export interface QuestionWord {
  readonly term: string;
  /** The word as typed. */
  readonly surface: string;
}

export type NotAQuestion = 'empty' | 'too-long';

/** UTF-16 code units. Long enough for a paragraph; Discord itself stops at 2000 in a message. */
export const QUESTION_LIMIT = 1000;

/** Reads what was typed; says why where there is nothing to search for. */
export function readQuestion(input: string): Question | NotAQuestion {
  const text = input.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  if (text.length > QUESTION_LIMIT) return 'too-long';
  // Who types in one case does not say whether "us" is "US"; of articles it is rarely the pronoun.
  const oneCase = text === text.toLowerCase() || text === text.toUpperCase();
  const words = new Map<string, QuestionWord>();
  for (const { term, stop, start, end } of wordsOf(text)) {
    const known = oneCase && term === 'us' ? 'US' : stop ? undefined : term;
    if (known !== undefined && !words.has(known)) {
      words.set(known, { term: known, surface: text.slice(start, end) });
    }
  }
  return { text, words: [...words.values()] };
}
