import { LRUCache } from 'lru-cache';
import { NotRead, type ReadPairs } from '../core/ranking/readPairs.ts';
import { createReaderLine, type ReaderLine, type ReaderLineOptions } from './readerLine.ts';
import type { Readings } from './readPassages.ts';

/** A reader whose model runs in a process of its own. */
export interface LocalReader {
  readonly read: ReadPairs;
  /** Tells, once that is known, whether it can read. */
  readonly ready: Promise<boolean>;
  close(): Promise<void>;
}

export interface ReaderOptions extends ReaderLineOptions {
  /** Milliseconds from a question to its readings, waiting included: who would get them later does without. */
  readonly deadline: number;
}

/** Questions that may wait, so that the last of them is not late on a quiet machine. */
const QUEUE = 6;
/** Characters of the questions and passages whose readings are kept: some thousand questions. */
const KEPT_LENGTH = 8 * 1024 * 1024;

export function createReader(options: ReaderOptions): LocalReader {
  const line = createReaderLine(options);
  const { ready, close } = line;
  return { ready, close, read: keptReadings(readInTurn(line, options.deadline)) };
}

/**
 * What was read before is not read again. The same passages are read the same way with the same question,
 * whatever becomes of the library.
 */
function keptReadings(read: ReadPairs): ReadPairs {
  const kept = new LRUCache<string, Readings>({
    maxSize: KEPT_LENGTH,
    sizeCalculation: (_, key) => key.length,
  });
  return async (question, passages) => {
    const key = JSON.stringify([question, passages]);
    const known = kept.get(key);
    if (known) return known;
    const readings = await read(question, passages);
    kept.set(key, readings);
    return readings;
  };
}

/** One question after the other, as long as they come in time. */
function readInTurn({ order }: ReaderLine, deadline: number): ReadPairs {
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  return async (question, passages) => {
    if (waiting >= QUEUE) throw new NotRead('busy');
    const late = performance.now() + deadline;
    waiting += 1;
    const mine = turn.then(() => {
      const left = late - performance.now();
      if (left <= 0) throw new NotRead('late');
      return order(question, passages, left);
    });
    turn = mine.catch(() => {});
    return mine.finally(() => {
      waiting -= 1;
    });
  };
}
