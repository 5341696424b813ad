import { type Aliases, renamed } from './aliases.ts';
import type { Article } from './article.ts';
import type { Passage } from './passage.ts';
import type { Span } from './span.ts';
import { type Word, wordsOf } from './words.ts';

/** A stretch of text as the ranking reads it. Its terms are those worth searching for. */
export interface Reading {
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
}

/** A word and how it is written, lower case. */
export interface WrittenWord extends Word {
  readonly lower: string;
  readonly isCapital: boolean;
}

/** A passage read without any question in mind. */
export interface PassageReading {
  /** Of its sentences, in order, and of all of them as one. */
  readonly sentences: readonly Reading[];
  readonly whole: Together;
  /** Of the article's title and the headings above. */
  readonly titles: Reading;
}

export type ReadPassage = (article: Article, passage: Passage) => PassageReading;

const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|quarter|once|twice|first|second|third)$/;

export function read(text: string, span: Span = { start: 0, end: text.length }): Reading {
  const words = wordsOf(text, span).map((word): WrittenWord => {
    const surface = text.slice(word.start, word.end);
    return { ...word, lower: surface.toLowerCase(), isCapital: /^\p{Lu}/u.test(surface) };
  });
  return readingOf(text.slice(span.start, span.end), words);
}

export const readPassage: ReadPassage = (article, passage) => {
  const sentences = passage.sentences.map((span) => read(article.text, span));
  const titles = read([article.title, ...passage.headings].join('\n'));
  return { sentences, whole: joined(sentences), titles };
};

/** The same passage with all names of the question's words under that word's term. */
export function readPassageAs(reading: PassageReading, aliases: Aliases): PassageReading {
  const sentences = reading.sentences.map((sentence) => readAs(sentence, aliases));
  const isSame = sentences.every((sentence, index) => sentence === reading.sentences[index]);
  return {
    sentences,
    whole: isSame ? reading.whole : joined(sentences),
    titles: readAs(reading.titles, aliases),
  };
}

/** The same stretch with all names of the question's words under that word's term. */
export function readAs(reading: Reading, aliases: Aliases): Reading {
  for (const first of aliases.firsts) {
    if (reading.counts.has(first)) {
      return readingOf(reading.text, renamed(reading.words, aliases));
    }
  }
  return reading;
}

function readingOf(text: string, words: readonly WrittenWord[]): Reading {
  const terms: string[] = [];
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  const surfaces = new Set<string>();
  for (const [index, { term, stop, lower, isCapital }] of words.entries()) {
    if (/\d/.test(term) || NUMBER_WORD.test(lower)) numbers.add(term);
    surfaces.add(lower);
    if (stop) continue;
    terms.push(term);
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (isCapital && index > 0) names.add(term);
  }
  return { text, words, surfaces, terms, counts, names, numbers };
}

const PRONOUN =
  /^["“'‘]?(?:he|she|it|they|his|her|its|their|both|this|that|these|those|neither|then)\b/i;

/** Whether a stretch begins with a word that stands for something said before it. */
export function leans({ text }: Reading): boolean {
  return PRONOUN.test(text);
}

/** What several sentences have together. */
export type Together = Pick<Reading, 'terms' | 'counts' | 'numbers'>;

function joined(sentences: readonly Reading[]): Together {
  const counts = new Map<string, number>();
  const numbers = new Set<string>();
  for (const sentence of sentences) {
    for (const [term, count] of sentence.counts) counts.set(term, (counts.get(term) ?? 0) + count);
    for (const number of sentence.numbers) numbers.add(number);
  }
  return { terms: sentences.flatMap(({ terms }) => terms), counts, numbers };
}
