import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PairPassage, SentenceReading } from '../core/ranking/readPairs.ts';
import { loadModel } from './model.ts';
import { createPairReader, type ReadPair } from './readPair.ts';
import { createTokens } from './tokens.ts';

/** What a process that reads is told. */
export interface ReaderOrder {
  readonly id: number;
  readonly question: string;
  /** The best ones first. */
  readonly passages: readonly PairPassage[];
  /** Milliseconds in which it has to be done; what is unread then stays so. */
  readonly within: number;
}

/** What it says: whether it has its model, and what it has read. */
export type ReaderMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'read';
      readonly id: number;
      /** Of the first passages, in their order. */
      readonly readings: readonly (readonly SentenceReading[])[];
    };

const say = (message: ReaderMessage) => process.send?.(message);
const [folder = ''] = process.argv.slice(2);

async function load(): Promise<ReadPair> {
  const vocabulary: unknown = JSON.parse(await readFile(join(folder, 'tokenizer.json'), 'utf8'));
  if (typeof vocabulary !== 'object' || vocabulary === null) throw new Error('No vocabulary.');
  return createPairReader(createTokens(vocabulary), await loadModel(join(folder, 'reader.onnx')));
}

async function read(readPair: ReadPair, { id, question, passages, within }: ReaderOrder) {
  const end = performance.now() + within;
  const readings: SentenceReading[][] = [];
  for (const passage of passages) {
    if (performance.now() > end) break;
    readings.push(await readPair(question, passage));
    await setImmediate();
  }
  say({ kind: 'read', id, readings });
}

// The program decides when it ends; Ctrl-C in a terminal reaches both.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());

try {
  const readPair = await load();
  let working = Promise.resolve();
  process.on('message', (order: ReaderOrder) => {
    working = working.then(() => read(readPair, order));
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}
