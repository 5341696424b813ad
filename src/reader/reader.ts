import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { LRUCache } from 'lru-cache';
import {
  NotRead,
  type PairPassage,
  type ReadPairs,
  type SentenceReading,
} from '../core/ranking/readPairs.ts';
import type { ReaderMessage, ReaderOrder } from './readerWorker.ts';

/** A reader whose model runs in a process of its own. */
export interface LocalReader {
  readonly read: ReadPairs;
  /** Fulfilled once it can read, or is lost. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** The compiled `readerWorker`. */
  readonly worker: URL;
  /** The folder with the model and its vocabulary. */
  readonly folder: string;
  /** Milliseconds from a question to its readings, waiting included: who would get them later does without. */
  readonly deadline: number;
  /** Hears once that it cannot read, or no longer, and why. */
  readonly onLost: (reason: string) => void;
}

/** Questions that may wait, so that the last of them is not late on a quiet machine. */
const QUEUE = 6;
/** Pairs whose readings are kept. A pair is read the same way whatever becomes of the library. */
const KEPT_PAIRS = 4000;

export function createReader(options: ReaderOptions): LocalReader {
  const child = fork(options.worker, [options.folder], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const line = createReaderLine(child, options.onLost);
  return {
    ready: line.ready,
    read: readInTurn(line, options.deadline),
    async close() {
      line.end();
      const isRunning = child.exitCode === null && child.signalCode === null;
      if (isRunning && child.kill('SIGKILL')) await once(child, 'exit');
    },
  };
}

/** The line to a process that reads. */
interface ReaderLine {
  readonly ready: Promise<void>;
  /** @param within milliseconds. @returns what was read of the first passages. @throws `NotRead` */
  order(question: string, passages: readonly PairPassage[], within: number): Promise<Readings>;
  /** What happens to the process is no loss any more. */
  end(): void;
}

function createReaderLine(child: ChildProcess, onLost: (reason: string) => void): ReaderLine {
  const calls = new Map<number, (outcome: Readings | NotRead) => void>();
  let lost: NotRead | undefined;
  let next = 0;
  let onReady = () => {};
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });
  const lose = (reason: string) => {
    if (lost) return;
    lost = new NotRead('failed', reason);
    for (const settle of calls.values()) settle(lost);
    onLost(reason);
    onReady();
  };
  child.on('message', (message: ReaderMessage) => {
    if (message.kind === 'read') calls.get(message.id)?.(message.readings);
    else if (message.kind === 'failed') lose(message.reason);
    else onReady();
  });
  child.on('error', ({ message }) => lose(message));
  child.on('exit', (code, signal) =>
    lose(`The reader's process ended (${signal ?? `code ${code}`}).`),
  );
  return {
    ready,
    end() {
      lost ??= new NotRead('failed', 'It has been closed.');
      for (const settle of calls.values()) settle(lost);
    },
    order: (question, passages, within) =>
      new Promise((resolve, reject) => {
        if (lost) return reject(lost);
        const id = next++;
        const settle = (outcome: Readings | NotRead) => {
          clearTimeout(timer);
          calls.delete(id);
          if (outcome instanceof NotRead) reject(outcome);
          else resolve(outcome);
        };
        const timer = setTimeout(() => settle(new NotRead('late')), within);
        calls.set(id, settle);
        const order: ReaderOrder = { id, question, passages, within };
        child.send(order, (error) => error && lose(error.message));
      }),
  };
}

type Readings = readonly (readonly SentenceReading[])[];
/** One question after the other, as long as they come in time; what was read before is not read again. */
function readInTurn({ ready, order }: ReaderLine, deadline: number): ReadPairs {
  const kept = new LRUCache<string, readonly SentenceReading[]>({ max: KEPT_PAIRS });
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  return async (question, passages) => {
    const keyOf = (passage: PairPassage) => JSON.stringify([question, passage]);
    const unread = passages.filter((passage) => !kept.has(keyOf(passage)));
    if (unread.length > 0) {
      if (waiting >= QUEUE) throw new NotRead('busy');
      const late = performance.now() + deadline;
      waiting += 1;
      const mine = turn.then(async () => {
        await ready;
        const left = late - performance.now();
        if (left <= 0) throw new NotRead('late');
        return order(question, unread, left);
      });
      turn = mine.catch(() => {});
      const readings = await mine.finally(() => {
        waiting -= 1;
      });
      if (readings.length < unread.length) throw new NotRead('late');
      for (const [at, passage] of unread.entries()) kept.set(keyOf(passage), readings[at] ?? []);
    }
    return passages.map((passage) => kept.get(keyOf(passage)) ?? []);
  };
}
