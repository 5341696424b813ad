import type { Statistics } from '../question/statistics.ts';
import { confidenceOf } from './confidence.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { FITTED } from './fittedWeights.ts';
import type { OrderedSentence } from './order.ts';
import type { ReadingOf, SentenceReading } from './readPairs.ts';
import type { Wanted } from './wanted.ts';

/** A sentence in its final order, and how likely it answers. */
export interface RankedSentence extends OrderedSentence {
  /** What a reader made of it; absent where none has read it. */
  readonly reading?: SentenceReading;
  readonly evidence: Evidence;
  /** 0..1, see `confidenceOf`. */
  readonly confidence: number;
}

/**
 * The third step: how likely each of the sentences answers. Where a reader has read some of them, these come
 * first, by what it made of them and by the words together; the others follow, and are no likelier.
 */
export function weigh(
  sentences: readonly OrderedSentence[],
  wanted: Wanted,
  statistics: Statistics,
  readingOf: ReadingOf = () => undefined,
): RankedSentence[] {
  const weighed = sentences.map((sentence): RankedSentence => {
    const reading = readingOf(sentence);
    const { score, features } = sentence;
    const evidence = evidenceOf(score, features, wanted, statistics.passages, reading?.score);
    const confidence = confidenceOf(evidence);
    return { ...sentence, ...(reading && { reading }), evidence, confidence };
  });
  const read = weighed.filter(({ reading }) => reading);
  if (read.length === 0) return weighed;
  read.sort((a, b) => readScoreOf(b) - readScoreOf(a));
  const least = Math.min(...read.map(({ confidence }) => confidence));
  const unread = weighed.filter(({ reading }) => !reading);
  return [...read, ...unread.map((it) => ({ ...it, confidence: Math.min(it.confidence, least) }))];
}

/** The order of what has been read: higher is better; comparable within one question only. */
export function readScoreOf({ score, reading }: Pick<RankedSentence, 'score' | 'reading'>): number {
  return FITTED.read.words * score + (reading?.score ?? 0);
}
