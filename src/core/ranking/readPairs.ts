import type { Article } from '../article/article.ts';
import type { Passage } from '../article/passage.ts';
import { DEFAULT_LANGUAGE, languageCode } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { OrderedSentence } from './order.ts';

/**
 * Reads a question together with each of some passages, and points at the words that answer it. It may
 * read, and never write: what it points at is quoted as it stands. `test/core/ranking/readPairsContract.ts`
 * holds every reader to this.
 * @param question as it was run, not empty.
 * @param passages those of the best sentences first, each once.
 * @returns for each passage, in their order, a reading of each of its sentences, in theirs; none for a
 * passage that was too much to read with those before it.
 * @throws `NotRead`; the question is then answered by words alone.
 */
export type ReadPairs = (
  question: string,
  passages: readonly PairPassage[],
) => Promise<readonly (readonly SentenceReading[])[]>;

/** Why a question was not read with its passages. */
export type UnreadReason =
  /** Others are being read for, or it would have taken too long. */
  | 'busy'
  | 'late'
  /** The reader cannot read, or no longer. */
  | 'failed';

/** What a reader throws where it cannot read. */
export class NotRead extends Error {
  readonly reason: UnreadReason;

  constructor(reason: UnreadReason, message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

/** A passage as a reader gets it: as a whole, so that it sees what a pronoun stands for. */
export interface PairPassage {
  /** Of the article. */
  readonly title: string;
  readonly text: string;
  /** Offsets into the text, ascending, apart from each other. */
  readonly sentences: readonly Span[];
}

/** What a reader makes of a sentence. */
export interface SentenceReading {
  /**
   * How much rather it would point into the sentence than at nothing, in natural logarithms: above 0 it
   * would. Comparable among all sentences of one call.
   */
  readonly score: number;
  /** The words that answer, where there are some: offsets into the passage's text, within the sentence. */
  readonly answer?: Span;
}

/** What was read of a sentence; undefined where nobody has read it. */
export type ReadingOf = (
  sentence: Pick<OrderedSentence, 'passage' | 'index'>,
) => SentenceReading | undefined;

/** The language that readers know. What is in another is answered by words alone. */
export const READ_LANGUAGE = DEFAULT_LANGUAGE;

/** Passages that are read for a question: those of the best sentences. Reading one costs some milliseconds. */
const PASSAGES_READ = 8;
/**
 * UTF-16 code units of a passage that is read: several times the usual. Of a longer one a "sentence" is a
 * table, or data, and would cost more than all others.
 */
const LONGEST_READ = 3000;

/**
 * The second step, for whoever has a reader: reads the passages of the best sentences.
 * @param sentences best first.
 * @throws what the reader throws.
 */
export async function readBest(
  question: string,
  sentences: readonly OrderedSentence[],
  read: ReadPairs,
): Promise<ReadingOf> {
  const passages = new Map(sentences.map((sentence) => [sentence.passage, sentence]));
  const best = [...passages].filter(isRead).slice(0, PASSAGES_READ);
  // What is best by words alone stays so where it cannot be read.
  if (best.length === 0 || best[0]?.[0] !== sentences[0]?.passage) return () => undefined;
  const readings = await read(
    question,
    best.map(([{ start, end, sentences: spans }, sentence]) => {
      const article = sentence.article();
      return {
        title: ownTitleOf(article),
        text: article.text.slice(start, end),
        sentences: spans.map((span) => ({ start: span.start - start, end: span.end - start })),
      };
    }),
  );
  if (readings[0]?.length === 0) return () => undefined;
  const byPassage = new Map<Passage, readonly SentenceReading[]>(
    best.map(([passage], at) => [passage, readings[at] ?? []]),
  );
  return ({ passage, index }) => byPassage.get(passage)?.[index];
}

function isRead([{ start, end }, { entry }]: readonly [Passage, OrderedSentence]): boolean {
  return end - start <= LONGEST_READ && languageCode(entry.language) === READ_LANGUAGE;
}

/**
 * The title, unless it was made of how the text begins: what is read twice is taken for what is talked of, and
 * not for an answer.
 */
function ownTitleOf({ title, text, blocks: [first] }: Article): string {
  const opening = first ? text.slice(first.start, first.end) : text;
  const isOpening =
    title === opening || (/…$/.test(title) && opening.startsWith(title.slice(0, -1)));
  return isOpening ? '' : title;
}
