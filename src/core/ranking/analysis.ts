import type { Article } from '../article/article.ts';
import type { Passage } from '../article/passage.ts';
import { languageCode } from '../text/language.ts';
import { monthsPattern } from '../text/months.ts';
import type { Span } from '../text/span.ts';
import { type WrittenWord, writtenWordsOf } from '../text/words.ts';
import { type Aliases, renamed } from './aliases.ts';
import { isNumber } from './numbered/lexicon.ts';
import { leans } from './numbered/signs.ts';

/** A stretch of text and its words, for what is quoted of it. Its terms are those worth searching for. */
export interface Analysis {
  readonly text: string;
  readonly words: readonly WrittenWord[];
  /** In order, repeated as they occur. */
  readonly terms: readonly string[];
  /** How often each occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** Terms of capitalised words that do not begin the stretch: names, mostly. */
  readonly names: ReadonlySet<string>;
  /** Terms that hold a digit or are a number in words. */
  readonly numbers: ReadonlySet<string>;
}

/** @param language see `languageCode`. */
export function analyse(
  text: string,
  span: Span = { start: 0, end: text.length },
  language?: string,
): Analysis {
  return analysisOf(text.slice(span.start, span.end), writtenWordsOf(text, span, language));
}

/** The analyses of a passage's sentences, with all names of the question's words under that word's term. */
export function analysesOf(article: Article, { sentences }: Passage, aliases: Aliases): Analysis[] {
  const language = languageCode(article.language);
  return sentences.map((span) => analysisAs(analyse(article.text, span, language), aliases));
}

/** The same stretch with all names of the question's words under that word's term. */
export function analysisAs(analysis: Analysis, aliases: Aliases): Analysis {
  for (const terms of [aliases.firsts, aliases.acronyms.keys()]) {
    for (const term of terms) {
      if (analysis.counts.has(term)) {
        return analysisOf(analysis.text, renamed(analysis.words, aliases));
      }
    }
  }
  return analysis;
}

function analysisOf(text: string, words: readonly WrittenWord[]): Analysis {
  const terms: string[] = [];
  const counts = new Map<string, number>();
  for (const { term, stop } of words) {
    if (stop) continue;
    terms.push(term);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  // Most sentences of a passage are never asked for the rest.
  let names: ReadonlySet<string> | undefined;
  let numbers: ReadonlySet<string> | undefined;
  return {
    text,
    words,
    terms,
    counts,
    get names() {
      names ??= termsWhere(words, (word) => word.isCapital && !word.stop && word !== words[0]);
      return names;
    },
    get numbers() {
      numbers ??= termsWhere(words, isNumber);
      return numbers;
    },
  };
}

function termsWhere(
  words: readonly WrittenWord[],
  isWanted: (word: WrittenWord) => boolean,
): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const word of words) if (isWanted(word)) terms.add(word.term);
  return terms;
}

/** Words of a time, before which nothing is said yet. */
const TIME_WORD = new RegExp(
  `^(?:${monthsPattern()}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|year|month|week|day)s?$`,
  'i',
);
const PERSON = new Set(['he', 'she', 'they']);

/** Whether a stretch leans, or says when, and then speaks of somebody whom it has not named: "In 2010 he left". */
export function leansSoon(stretch: Pick<Analysis, 'text' | 'words'>): boolean {
  if (leans(stretch.text)) return true;
  for (const word of stretch.words) {
    if (PERSON.has(word.lower)) return true;
    if (!word.stop && !isNumber(word) && !TIME_WORD.test(word.lower)) return false;
  }
  return false;
}
