import { monthsPattern } from '../text/months.ts';
import type { Question, QuestionWord } from './question.ts';

/** A name as it was typed into a question. */
export interface TypedName {
  readonly typed: string;
  /** Its words, without those that are too common to search for; at least one. */
  readonly words: readonly QuestionWord[];
}

const WORD = String.raw`(?:\p{Lu}(?:\.\p{L})+\.?|\p{Lu}[\p{L}\p{M}'’]*)`;
/** Words with a capital each: "Vane-Coulson", "U.S. Congress". */
const RUN = new RegExp(`${WORD}(?:[ -]${WORD})*`, 'gu');
const TIME = new RegExp(
  `^(?:${monthsPattern()}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|spring|summer|autumn|winter)$`,
  'i',
);
/** What is written with a small letter where all else has a capital. */
const SMALL = new Set('a an and as at by for from in of on or the to with'.split(' '));

/** The names in a question, but for those of times; none where capitals say nothing, as in a headline. */
export function namesIn({ text, words }: Pick<Question, 'text' | 'words'>): TypedName[] {
  const small = text.match(/(?<![\p{L}\p{M}'’])\p{Ll}+/gu) ?? [];
  if (small.every((word) => SMALL.has(word))) return [];
  return Array.from(text.matchAll(RUN)).flatMap(({ 0: run, index }) => {
    const isBeginning = !/[\p{L}\p{N}]/u.test(text.slice(0, index));
    // What begins a question has its capital from that.
    const typed = bare(isBeginning ? run.replace(/^[^ -]*[ -]?/, '') : run);
    const parts = partsOf(typed);
    const own = words.filter(({ surface }) => partsOf(surface).every((it) => parts.includes(it)));
    return own.length === 0 || parts.some((part) => TIME.test(part)) ? [] : [{ typed, words: own }];
  });
}

function partsOf(name: string): string[] {
  return name.split(/[ -]/).map(bare);
}

/** A word as typed, without what marks it as a possessive or ends its sentence. */
export function bare(surface: string): string {
  return surface.replace(/(?:['’]s?|(?<!\.\p{L})\.)$/u, '');
}
