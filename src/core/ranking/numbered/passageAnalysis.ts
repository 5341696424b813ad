import type { Article } from '../../article/article.ts';
import type { Passage } from '../../article/passage.ts';
import { languageCode } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { formsOf } from '../../text/words.ts';
import { createLexiconWriter, type Lexicon, type LexiconWriter, lexiconOf } from './lexicon.ts';
import { asks, lastNamesIn, signsOf } from './signs.ts';

/** What the ranking sees in a passage, without any question in mind. */
export interface PassageAnalysis extends NumberedPassage {
  readonly lexicon: Lexicon;
}

/** A passage in numbers of a lexicon. */
export interface NumberedPassage {
  /** The forms of the words of the article's title and of the headings above. */
  readonly titles: readonly number[];
  readonly sentences: readonly NumberedSentence[];
  /** Whether the heading or the title right above it asks. */
  readonly isReply: boolean;
}

export interface NumberedSentence {
  /** Of its words, in order. */
  readonly forms: readonly number[];
  /** See `SIGN`. */
  readonly signs: number;
  /** Last names of what may be persons, as texts of the lexicon. */
  readonly persons: readonly number[];
}

/** A passage read anew, with a lexicon of its own. */
export function analysePassage(article: Article, passage: Passage): PassageAnalysis {
  const writer = createLexiconWriter();
  const numbered = numberedPassage(article, passage, writer);
  return { ...numbered, lexicon: lexiconOf(writer.pack()) };
}

/** @param writer numbers what its words are. */
export function numberedPassage(
  article: Article,
  { headings, sentences, start }: Passage,
  writer: LexiconWriter,
): NumberedPassage {
  const language = languageCode(article.language);
  const titles = formsOf([article.title, ...headings].join('\n'), undefined, language);
  const isFirst = start <= (article.blocks[0]?.start ?? 0);
  return {
    titles: titles.map(writer.numberOf),
    sentences: sentences.map((span) => numberedSentence(article.text, span, language, writer)),
    isReply: asks(headings.at(-1) ?? (isFirst ? article.title : '')),
  };
}

/** @param language see `languageCode`. */
export function numberedSentence(
  text: string,
  { start, end }: Span,
  language: string,
  { numberOf, numberOfText }: LexiconWriter,
): NumberedSentence {
  const sentence = text.slice(start, end);
  return {
    forms: formsOf(text, { start, end }, language).map(numberOf),
    signs: signsOf(sentence),
    persons: lastNamesIn(sentence).map(numberOfText),
  };
}
