import type { Article } from '../article/article.ts';
import type { Passage } from '../article/passage.ts';
import { languageCode } from '../text/language.ts';
import { monthsPattern } from '../text/months.ts';
import type { Span } from '../text/span.ts';
import { type WrittenWord, writtenWordsOf } from '../text/words.ts';
import { type Aliases, renamed } from './aliases.ts';

/** A stretch of text as the ranking sees it. Its terms are those worth searching for. */
export interface Analysis {
  readonly text: string;
  readonly words: readonly WrittenWord[];
  /** The words as they are written, lower case. */
  readonly surfaces: ReadonlySet<string>;
  /** In order, repeated as they occur. */
  readonly terms: readonly string[];
  /** How often each occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** Terms of capitalised words that do not begin the stretch: names, mostly. */
  readonly names: ReadonlySet<string>;
  /** Terms that hold a digit or are a number in words. */
  readonly numbers: ReadonlySet<string>;
  /** Which of `terms` are numbers that count or measure: a year, a day and an ordinal do not. */
  readonly amounts: ReadonlySet<number>;
}

/** A passage analysed without any question in mind. */
export interface PassageAnalysis {
  /** Of its sentences, in order, and of all of them as one. */
  readonly sentences: readonly Analysis[];
  readonly whole: Together;
  /** Of the article's title and the headings above. */
  readonly titles: Analysis;
  /** Whether the heading or the title right above it asks. */
  readonly isReply: boolean;
}

export type AnalysePassage = (article: Article, passage: Passage) => PassageAnalysis;

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
  thousand thousands million millions billion billions dozen dozens half quarter once twice first
  second third`.split(/\s+/),
);

/** @param language see `languageCode`. */
export function analyse(
  text: string,
  span: Span = { start: 0, end: text.length },
  language?: string,
): Analysis {
  return analysisOf(text.slice(span.start, span.end), writtenWordsOf(text, span, language));
}

export const analysePassage: AnalysePassage = (article, passage) => {
  const language = languageCode(article.language);
  const sentences = passage.sentences.map((span) => analyse(article.text, span, language));
  const titles = analyse([article.title, ...passage.headings].join('\n'), undefined, language);
  const isFirst = passage.start <= (article.blocks[0]?.start ?? 0);
  const above = passage.headings.at(-1) ?? (isFirst ? article.title : '');
  return { sentences, whole: joined(sentences), titles, isReply: asks({ text: above }) };
};

/** The same passage with all names of the question's words under that word's term. */
export function passageAnalysisAs(analysis: PassageAnalysis, aliases: Aliases): PassageAnalysis {
  const sentences = analysis.sentences.map((sentence) => analysisAs(sentence, aliases));
  const isSame = sentences.every((sentence, index) => sentence === analysis.sentences[index]);
  return {
    sentences,
    whole: isSame ? analysis.whole : joined(sentences),
    titles: analysisAs(analysis.titles, aliases),
    isReply: analysis.isReply,
  };
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
  let surfaces: ReadonlySet<string> | undefined;
  let names: ReadonlySet<string> | undefined;
  let numbers: ReadonlySet<string> | undefined;
  let amounts: ReadonlySet<number> | undefined;
  return {
    text,
    words,
    terms,
    counts,
    get surfaces() {
      surfaces ??= new Set(words.map(({ lower }) => lower));
      return surfaces;
    },
    get names() {
      names ??= termsWhere(words, (word) => word.isCapital && !word.stop && word !== words[0]);
      return names;
    },
    get numbers() {
      numbers ??= termsWhere(words, isNumber);
      return numbers;
    },
    get amounts() {
      amounts ??= amountsAmong(words);
      return amounts;
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

const MONTH_NAME = new RegExp(`^(?:${monthsPattern()})$`, 'i');
/** As written, since "2,016" is no year. */
const NO_AMOUNT = /^(?:(?:1[5-9]|20)\d\ds?|\d+(?:st|nd|rd|th)|first|second|third|once)$/;

function amountsAmong(words: readonly WrittenWord[]): ReadonlySet<number> {
  const isMonth = (word: WrittenWord | undefined) =>
    word?.isCapital === true && MONTH_NAME.test(word.lower);
  const amounts = new Set<number>();
  let place = -1;
  for (const [at, word] of words.entries()) {
    if (word.stop) continue;
    place += 1;
    if (!isNumber(word) || NO_AMOUNT.test(word.lower)) continue;
    const isDay = isMonth(words[at - 1]) || isMonth(words[at + 1]);
    if (!isDay || word.lower.length > 2) amounts.add(place);
  }
  return amounts;
}

function isNumber({ term, lower }: WrittenWord): boolean {
  return NUMBER_WORDS.has(lower) || /\d/.test(term);
}

const PRONOUN =
  /^["“'‘]?(?:he|she|it|they|his|her|its|their|both|this|that|these|those|neither|then)\b/i;

/** Whether a stretch begins with a word that stands for something said before it. */
export function leans({ text }: Pick<Analysis, 'text'>): boolean {
  return PRONOUN.test(text);
}

/** Words of a time, before which nothing is said yet. */
const TIME_WORD = new RegExp(
  `^(?:${monthsPattern()}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|year|month|week|day)s?$`,
  'i',
);
const PERSON = new Set(['he', 'she', 'they']);

/** Whether a stretch leans, or says when, and then speaks of somebody whom it has not named: "In 2010 he left". */
export function leansSoon(stretch: Pick<Analysis, 'text' | 'words'>): boolean {
  if (leans(stretch)) return true;
  for (const word of stretch.words) {
    if (PERSON.has(word.lower)) return true;
    if (!word.stop && !isNumber(word) && !TIME_WORD.test(word.lower)) return false;
  }
  return false;
}

/** A sign that asks at the end; behind it may stand what closes the question, and a footnote's number. */
const QUESTION = /([?？؟՞⸮⁇⁈⁉‽;\u037e])[!.…]*[\s"'”’“‘»«›‹)\]}>*_`~」』】]*(?:\[\d+\])*$/u;

/** UTF-16 code units at the end of a stretch, in which such a sign stands. */
const END = 64;

/** Whether a stretch asks: "“Who did it?” he asked" does not, it tells. */
export function asks(stretch: Pick<Analysis, 'text'> | undefined): boolean {
  const sign = stretch && QUESTION.exec(stretch.text.slice(-END))?.[1];
  // A semicolon asks in Greek alone.
  return sign !== undefined && (sign !== ';' || /\p{Script=Greek}/u.test(stretch?.text ?? ''));
}

/** Whether the sentence there is understood with the one before it alone: it leans on it, or replies to it. */
export function followsOn(sentences: readonly Analysis[], index: number): boolean {
  const own = sentences[index];
  return own !== undefined && (leans(own) || asks(sentences[index - 1]));
}

/** What several sentences have together. */
export interface Together {
  /** How many terms, repeated as they occur. */
  readonly length: number;
  countOf(term: string): number;
  hasNumber(term: string): boolean;
}

function joined(sentences: readonly Analysis[]): Together {
  return {
    length: sentences.reduce((sum, { terms }) => sum + terms.length, 0),
    countOf(term) {
      let count = 0;
      for (const { counts } of sentences) count += counts.get(term) ?? 0;
      return count;
    },
    hasNumber: (term) => sentences.some(({ numbers }) => numbers.has(term)),
  };
}
