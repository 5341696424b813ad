import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { NotRead, type PairPassage } from '../core/ranking/readPairs.ts';
import type { ReaderMessage, ReaderOrder } from './readerWorker.ts';
import type { Readings } from './readPassages.ts';

/** A process that reads, from its start to its end. */
export interface ReaderProcess {
  /** Tells, once that is known, whether it can read. */
  readonly ready: Promise<boolean>;
  /** Fulfilled where it is lost, and never where it is ended. */
  readonly lost: Promise<ReaderLoss>;
  /** @param within milliseconds. @throws `NotRead` */
  order(question: string, passages: readonly PairPassage[], within: number): Promise<Readings>;
  end(): Promise<void>;
}

export interface ReaderLoss {
  readonly reason: string;
  /** Whether it was able to read before. */
  readonly wasReady: boolean;
}

/** How long a process that says nothing is waited for, in milliseconds. */
export interface Patience {
  /** Until it has loaded its model. */
  readonly start: number;
  /** Beyond the time of an order; a window takes some tens of them. */
  readonly silence: number;
}

/** MiB of JavaScript's own memory; the model's is not part of it. */
const MEMORY_LIMIT = 256;

/**
 * @param worker the compiled `readerWorker`. @param folder with the model and its vocabulary.
 * @throws where no process can be started.
 */
export function startReaderProcess(worker: URL, folder: string, patience: Patience): ReaderProcess {
  const child = fork(worker, [folder], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MEMORY_LIMIT}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const calls = new Map<number, (outcome: Readings | NotRead) => void>();
  const [ready, lost] = [later<boolean>(), later<ReaderLoss>()];
  let state: 'loading' | 'ready' | NotRead = 'loading';
  let next = 0;
  let silence: NodeJS.Timeout | undefined;
  const stop = (reason: string) => {
    state = new NotRead('failed', reason);
    for (const settle of calls.values()) settle(state);
    clearTimeout(loading);
    clearTimeout(silence);
    ready.resolve(false);
    if (isRunning(child)) child.kill('SIGKILL');
  };
  const lose = (reason: string) => {
    if (state instanceof NotRead) return;
    lost.resolve({ reason, wasReady: state === 'ready' });
    stop(reason);
  };
  const loseAfter = (ms: number) =>
    setTimeout(() => lose('The process that reads gives no sign of life.'), ms).unref();
  const loading = loseAfter(patience.start);
  const hear = (message: ReaderMessage) => {
    switch (message.kind) {
      case 'ready':
        clearTimeout(loading);
        if (state === 'loading') state = 'ready';
        return ready.resolve(true);
      case 'failed':
        return lose(message.reason);
      case 'read': {
        clearTimeout(silence);
        silence = undefined;
        const { id, readings } = message;
        return calls.get(id)?.(readings === 'late' ? new NotRead('late') : readings);
      }
    }
  };
  child.on('message', hear);
  child.on('error', ({ message }) => lose(message));
  child.on('exit', (code, signal) =>
    lose(`The process that reads has ended (${signal ?? `code ${code}`}).`),
  );
  const send = (order: ReaderOrder) => {
    // The first that is not answered counts, however many come after it.
    silence ??= loseAfter(order.within + patience.silence);
    // Its end says more of why it cannot be told anything.
    child.send(order, (error) => error && child.kill('SIGKILL'));
  };
  return {
    ready: ready.promise,
    lost: lost.promise,
    order: (question, passages, within) =>
      new Promise((resolve, reject) => {
        if (state instanceof NotRead) return reject(state);
        const id = next++;
        const end = performance.now() + within;
        const timer = setTimeout(() => settle(new NotRead('late')), within);
        const settle = (outcome: Readings | NotRead) => {
          clearTimeout(timer);
          calls.delete(id);
          if (outcome instanceof NotRead) reject(outcome);
          else resolve(outcome);
        };
        calls.set(id, settle);
        void ready.promise.then(() => {
          if (calls.has(id)) send({ id, question, passages, within: end - performance.now() });
        });
      }),
    async end() {
      if (!(state instanceof NotRead)) stop('It has been ended.');
      if (isRunning(child)) await once(child, 'exit');
    },
  };
}

function isRunning({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

/** A promise that is fulfilled from elsewhere. */
function later<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
