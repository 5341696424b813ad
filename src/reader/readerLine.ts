import { NotRead } from '../core/ranking/readPairs.ts';
import { type Patience, type ReaderProcess, startReaderProcess } from './readerProcess.ts';

/** The line to the process that reads, which may be another one after a while. */
export interface ReaderLine {
  /** Tells, once that is known, whether the first one can read. */
  readonly ready: Promise<boolean>;
  readonly order: ReaderProcess['order'];
  /** Ends the process, and starts none any more. */
  close(): Promise<void>;
}

export interface ReaderLineOptions {
  /** The compiled `readerWorker`. */
  readonly worker: URL;
  /** The folder with the model and its vocabulary. */
  readonly folder: string;
  /** Hears each time that it cannot read, or no longer, and why. */
  readonly onLost: (reason: string) => void;
  /** Hears that it can read again. */
  readonly onBack: () => void;
  readonly patience?: LinePatience;
}

/** Milliseconds. */
interface LinePatience extends Patience {
  /** From the first loss to the next start. */
  readonly pause: number;
}

const PATIENCE: LinePatience = { start: 20_000, silence: 5000, pause: 1000 };
/** How much longer each pause is than the one before, and milliseconds of the longest. */
const GROWTH = 4;
const LONGEST_PAUSE = 3_600_000;

/**
 * A process that was able to read and is lost is followed by another one after a pause, each time a longer
 * one: the machine may have been short of memory. Where one could not even begin, nothing would change.
 */
export function createReaderLine(options: ReaderLineOptions): ReaderLine {
  const { worker, folder, onLost, onBack, patience = PATIENCE } = options;
  let { pause } = patience;
  let current: ReaderProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const start = () => {
    try {
      current = startReaderProcess(worker, folder, patience);
    } catch (error) {
      // There is no memory, or no room, for one more process.
      onLost(error instanceof Error ? error.message : String(error));
      return;
    }
    void current.lost.then(({ reason, wasReady }) => {
      if (isClosed) return;
      onLost(reason);
      if (wasReady) startLater();
    });
  };
  const startLater = () => {
    timer = setTimeout(() => {
      start();
      void current?.ready.then((isReady) => isReady && onBack());
    }, pause).unref();
    pause = Math.min(pause * GROWTH, LONGEST_PAUSE);
  };
  start();
  return {
    ready: current?.ready ?? Promise.resolve(false),
    async order(question, passages, within) {
      if (!current) throw new NotRead('failed');
      return current.order(question, passages, within);
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await current?.end();
    },
  };
}
