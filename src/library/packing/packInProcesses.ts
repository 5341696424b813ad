import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, constants, setPriority } from 'node:os';
import type { ListedFile } from '../folder/listFolder.ts';
import { notRead, type PackEvent, type TellPacked } from './packFiles.ts';
import type { PackMessage, ProcessJob } from './packWorker.ts';

export interface Processes {
  /**
   * Packs files in other processes, several at a time, in no order. A file at which a process crashes or
   * gives no sign of life for too long, twice, becomes a problem; what was read of it serves, and so does
   * the rest.
   * @throws where it is stopped.
   */
  pack(job: ProcessJob, tell: TellPacked, stop: AbortSignal): Promise<void>;
}

export interface ProcessOptions {
  /** The compiled `packWorker`. */
  readonly worker: URL;
  /** Seconds without a sign of life after which a file is given up. */
  readonly timeLimit: number;
}

/** Bytes and files that are packed together: enough for a segment worth searching. */
const BATCH_BYTES = 16 * 1024 * 1024;
const BATCH_FILES = 2000;
const LATE = 'Reading it took longer than';
/** Seconds in which a process has to say that it has begun. */
const START_LIMIT = 300;
/** MiB that a process may use: a batch and its segment take a tenth of it. */
const MEMORY_LIMIT = 2048;

export function createProcesses({ worker, timeLimit }: ProcessOptions): Processes {
  /** @returns what was left unread when the process was lost, the file at fault first. */
  const packBatch = async (
    child: ChildProcess,
    job: ProcessJob,
    tell: TellPacked,
    stop: AbortSignal,
  ): Promise<Lost | undefined> => {
    stop.throwIfAborted();
    let reading = job.files[0]?.path ?? '';
    const ended = new Set<string>();
    let begun: readonly string[] = [];
    const hear = async (message: PackEvent) => {
      await tell(message);
      if (message.kind === 'progress') {
        if (reading !== message.path) begun = [];
        reading = message.path;
        return;
      }
      for (const { path } of message.packed.files) ended.add(path);
      begun = message.packed.begun;
      // A process that is gone says so by its exit.
      child.send('taken', () => {});
      expectSign(timeLimit, LATE);
    };
    let hearing = Promise.resolve();
    let timer: NodeJS.Timeout | undefined;
    let expectSign: (withinSeconds: number, otherwise: string) => void = () => {};
    let letGo = () => {};
    /** Why the process was lost; undefined where it has done its work. */
    const loss = await new Promise<string | undefined>((resolve) => {
      expectSign = (within, otherwise) => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(`${otherwise} ${within} seconds.`), within * 1000);
      };
      // A process that starts takes as long as the machine is busy.
      expectSign(START_LIMIT, 'The process that reads it did not start within');
      const onMessage = (message: PackMessage) => {
        // What it has packed it keeps until that is taken, however long we take.
        if (message.kind === 'progress') expectSign(timeLimit, LATE);
        else clearTimeout(timer);
        if (message.kind === 'end') return resolve(undefined);
        hearing = hearing.then(() => hear(message));
        // Whoever listens has failed, which is no fault of a file.
        hearing.catch(() => resolve(undefined));
      };
      const onError = (error: Error) => resolve(`Reading it failed (${error.message}).`);
      const onExit = (code: number | null, signal: string | null) => {
        // With this signal V8 ends a process that has no memory left.
        const why = signal === 'SIGABRT' ? 'out of memory' : (signal ?? `code ${code}`);
        resolve(`Reading it ended its process (${why}).`);
      };
      const onStop = () => resolve(undefined);
      child.on('message', onMessage).on('error', onError).on('exit', onExit);
      stop.addEventListener('abort', onStop);
      letGo = () => {
        expectSign = () => {};
        clearTimeout(timer);
        child.off('message', onMessage).off('error', onError).off('exit', onExit);
        stop.removeEventListener('abort', onStop);
      };
      // One that was lost between two batches hears of no job.
      child.send(job, (error) => error && onError(error));
    });
    letGo();
    await hearing;
    stop.throwIfAborted();
    if (loss === undefined) return undefined;
    const isAtFault = ({ path }: ListedFile) => path === reading;
    const left = job.files.filter(({ path }) => !ended.has(path));
    return {
      left: [...left.filter(isAtFault), ...left.filter((file) => !isAtFault(file))],
      begun,
      reason: loss,
    };
  };

  return {
    async pack(job, tell, stop) {
      const batches = batchesOf(job.files);
      const lostOnce = new Set<string>();
      const work = async (): Promise<void> => {
        let child = start(worker);
        try {
          for (let files = batches.shift(); files; files = batches.shift()) {
            const lost = await packBatch(child, { ...job, files }, tell, stop);
            if (!lost) continue;
            await end(child);
            child = start(worker);
            const [atFault, ...rest] = lost.left;
            if (!atFault) continue;
            if (rest.length > 0) batches.unshift(rest);
            // It may have been the machine's fault: behind all others it is read again, alone.
            const isAgain = lostOnce.has(atFault.path);
            if (!isAgain) batches.push([atFault]);
            lostOnce.add(atFault.path);
            const problems = isAgain ? [notRead(atFault.path, lost.reason)] : [];
            const file = { ...atFault, ids: lost.begun, problems, isLost: true as const };
            await tell({ kind: 'packed', packed: { files: [file], begun: [] } });
          }
        } finally {
          await end(child);
        }
      };
      const processes = Math.min(availableParallelism(), batches.length);
      // Whoever calls lets go of everything, so nobody may be at work any more.
      const ends = await Promise.allSettled(Array.from({ length: processes }, work));
      for (const ended of ends) if (ended.status === 'rejected') throw ended.reason;
    },
  };
}

function start(worker: URL): ChildProcess {
  const child = fork(worker, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MEMORY_LIMIT}`],
    // What V8 prints as it runs out of memory is no news: the file is named as a problem.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Who packs hears of it as well; between two batches nobody else does.
  child.on('error', () => {});
  try {
    // Whoever asks meanwhile comes first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, which whoever packs hears of.
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const isRunning = child.exitCode === null && child.signalCode === null;
  if (isRunning && child.kill('SIGKILL')) await once(child, 'exit');
}

interface Lost {
  readonly left: readonly ListedFile[];
  /** Ids of the articles of the file at fault that were packed before. */
  readonly begun: readonly string[];
  readonly reason: string;
}

/** Files in order, in batches of a bearable size; one that is larger than that is a batch of its own. */
function batchesOf(files: readonly ListedFile[]): ListedFile[][] {
  const batches: ListedFile[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < BATCH_FILES && bytes + file.size <= BATCH_BYTES) last.push(file);
    else {
      batches.push([file]);
      bytes = 0;
    }
    bytes += file.size;
  }
  return batches;
}
