import type { Statistics } from '../question/statistics.ts';
import { confidenceOf } from './confidence.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { OrderedSentence } from './order.ts';
import type { ReadingOf, SentenceReading } from './readPairs.ts';
import type { Wanted } from './wanted.ts';

/** A sentence in our order, and how likely it answers. */
export interface RankedSentence extends OrderedSentence {
  /** What a reader made of it; absent where none has read it. */
  readonly reading?: SentenceReading;
  readonly evidence: Evidence;
  /** 0..1, see `confidenceOf`. */
  readonly confidence: number;
}

/** The third step: how likely each of the sentences answers, in their order. */
export function weigh(
  sentences: readonly OrderedSentence[],
  wanted: Wanted,
  statistics: Statistics,
  readingOf: ReadingOf = () => undefined,
): RankedSentence[] {
  return sentences.map((sentence) => {
    const reading = readingOf(sentence);
    const evidence = {
      ...evidenceOf(sentence.score, sentence.features, wanted, statistics.passages),
      ...(reading && { read: reading.score }),
    };
    const confidence = confidenceOf(evidence);
    return { ...sentence, ...(reading && { reading }), evidence, confidence };
  });
}
