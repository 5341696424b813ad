import type { PairPassage, SentenceReading } from '../core/ranking/readPairs.ts';
import type { RunModel } from './model.ts';
import { pointedAt } from './pointing.ts';
import type { TokensOf } from './tokens.ts';
import { windowsOf } from './windows.ts';

/** Reads a question with one passage. */
export type ReadPair = (question: string, passage: PairPassage) => Promise<SentenceReading[]>;

export function createPairReader(tokensOf: TokensOf, run: RunModel): ReadPair {
  return async (question, passage) => {
    const read = [];
    for (const window of windowsOf(question, passage, tokensOf)) {
      read.push({ window, logits: await run(window) });
    }
    return pointedAt(passage.text, passage.sentences, read);
  };
}
