import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { STOP_WORDS } from '../../../src/core/text/stopWords.ts';

export interface BarePassage {
  readonly title: string;
  readonly text: string;
}

/** How many candidates are wanted, as of the engine of the program. */
export const WANTED = 20;

/** Passages, so many at a time, so that no contestant has to hold them all. */
export async function* passagesIn(file: string, together: number): AsyncGenerator<BarePassage[]> {
  let batch: BarePassage[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    // The file was written by whoever compares.
    batch.push(JSON.parse(line) as BarePassage);
    if (batch.length < together) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** The words of a question that are worth looking for. */
export function wordsOf(question: string): string[] {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
}
