import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, constants, setPriority } from 'node:os';
import { HEAP_FLAGS } from '../../pace/heap.ts';
import type { ListedFile } from '../folder/listFolder.ts';
import { batchesOf, largeBatchesOf } from './batches.ts';
import { notRead } from './notRead.ts';
import { type BatchLoss, packBatch } from './packBatch.ts';
import type { TellPacked } from './packFiles.ts';
import type { ProcessJob } from './packWorker.ts';

export interface Processes {
  /**
   * Packs files in other processes, several at a time, in no order. A file at which a process crashes or
   * gives no sign of life for too long, twice, becomes a problem; what was read of it serves, and so does
   * the rest.
   * @throws where it is stopped.
   */
  pack(job: SharedJob, tell: TellPacked, stop: AbortSignal): Promise<void>;
}

/** A job for as many processes as there are processors. */
export interface SharedJob extends ProcessJob {
  /** Files besides, in batches as large as can be, so that they come to as few segments as can be. */
  readonly together?: readonly ListedFile[];
}

export interface ProcessOptions {
  /** The compiled `packWorker`. */
  readonly worker: URL;
  /** Seconds without a sign of life after which a file is given up. */
  readonly timeLimit: number;
  /** It is known that files will be read, so a first process starts at once. Where none is, it ends with the program. */
  readonly isNeeded?: boolean;
}

/** MiB that a process may use: a batch and its segment take a third of it. */
const MEMORY_LIMIT = 2048;

export function createProcesses({ worker, timeLimit, isNeeded }: ProcessOptions): Processes {
  let first = isNeeded ? start(worker) : undefined;
  // Nobody waits for it before it has work.
  first?.unref();
  first?.channel?.unref();
  const next = () => {
    const child = first && isRunning(first) ? first : start(worker);
    first = undefined;
    child.ref();
    child.channel?.ref();
    return child;
  };
  return {
    async pack({ together = [], ...job }, tell, stop) {
      const parallel = availableParallelism();
      const batches = [...batchesOf(job.files, parallel), ...largeBatchesOf(together)];
      const processes = Math.min(parallel, batches.length);
      const queue: Queue = { batches, lostOnce: new Set() };
      const pack = (child: ChildProcess, files: readonly ListedFile[]) =>
        packBatch(child, { ...job, files }, tell, { timeLimit, stop });
      const work = () => workThrough(queue, next, pack, tell);
      // Whoever calls lets go of everything, so nobody may be at work any more.
      const ends = await Promise.allSettled(Array.from({ length: processes }, work));
      for (const ended of ends) if (ended.status === 'rejected') throw ended.reason;
    },
  };
}

/** What several processes share in. */
interface Queue {
  /** Not begun. */
  readonly batches: (readonly ListedFile[])[];
  /** Paths of files at which a process was lost. */
  readonly lostOnce: Set<string>;
}

/** Packs one batch after the other in a process, and in another one where it is lost. */
async function workThrough(
  queue: Queue,
  next: () => ChildProcess,
  pack: (child: ChildProcess, files: readonly ListedFile[]) => Promise<BatchLoss | undefined>,
  tell: TellPacked,
): Promise<void> {
  let child = next();
  try {
    for (let files = queue.batches.shift(); files; files = queue.batches.shift()) {
      const loss = await pack(child, files);
      if (!loss) continue;
      await end(child);
      child = next();
      await afterLoss(queue, loss, tell);
    }
  } finally {
    await end(child);
  }
}

async function afterLoss(
  { batches, lostOnce }: Queue,
  { left, begun, reason }: BatchLoss,
  tell: TellPacked,
): Promise<void> {
  const [atFault, ...rest] = left;
  if (!atFault) return;
  if (rest.length > 0) batches.unshift(rest);
  // It may have been the machine's fault: behind all others it is read again, alone.
  const isAgain = lostOnce.has(atFault.path);
  if (!isAgain) batches.push([atFault]);
  lostOnce.add(atFault.path);
  const problems = isAgain ? [notRead(atFault.path, reason)] : [];
  const file = { ...atFault, ids: begun, problems, isLost: true as const };
  await tell({ kind: 'packed', packed: { files: [file], begun: [] } });
}

function start(worker: URL): ChildProcess {
  const child = fork(worker, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MEMORY_LIMIT}`, HEAP_FLAGS],
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

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function end(child: ChildProcess): Promise<void> {
  if (isRunning(child) && child.kill('SIGKILL')) await once(child, 'exit');
}
