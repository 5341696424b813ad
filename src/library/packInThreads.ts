import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { ListedFile } from './listFolder.ts';
import { idsOf } from './packedArticles.ts';
import { notRead, type PackJob, type TellPacked } from './packFiles.ts';
import type { PackMessage, PackTask } from './packWorker.ts';
import { segmentOf } from './segment.ts';

export interface Threads {
  /**
   * Packs files in other threads, several at a time, in no order. A file at which a thread crashes or
   * gives no sign of life for too long becomes a problem; what was read of it serves, and so does the rest.
   * @throws where it is stopped.
   */
  pack(job: PackJob, tell: TellPacked, stop: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface ThreadOptions {
  /** The compiled `packWorker`. */
  readonly worker: URL;
  /** Seconds without a sign of life after which a file is given up. */
  readonly timeLimit: number;
}

/** Bytes and files that are packed together: enough for a segment worth searching. */
const BATCH_BYTES = 16 * 1024 * 1024;
const BATCH_FILES = 2000;
/** MiB that a thread may use: a batch and its segment take a tenth of it. */
const MEMORY_LIMIT = 2048;

export function createThreads({ worker, timeLimit }: ThreadOptions): Threads {
  let pool: Tinypool | undefined;
  const openPool = async () => {
    // Most starts find nothing to read that is worth a thread.
    const { Tinypool } = await import('tinypool');
    return new Tinypool({
      filename: worker.href,
      name: 'pack',
      minThreads: 0,
      maxThreads: availableParallelism(),
      // Threads are needed when files have changed, and cost memory until then.
      idleTimeout: 1000,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    });
  };

  /** @returns what was left unread when the thread was lost, the file at fault first. */
  const packBatch = async (job: PackJob, tell: TellPacked, stop: AbortSignal): Promise<Lost> => {
    const { port1: ours, port2: port } = new MessageChannel();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeLimit * 1000);
    let reading = '';
    const ended = new Set<string>();
    const ids: string[] = [];
    let telling = Promise.resolve();
    const hasEnded = new Promise<void>((resolve, reject) => {
      const hear = async (message: PackMessage) => {
        if (message.kind === 'end') return resolve();
        await tell(message);
        if (message.kind === 'reading') {
          // What was packed before belongs to files that have ended.
          if (reading !== message.path) ids.length = 0;
          reading = message.path;
          return;
        }
        const { bytes, files } = message.packed;
        for (const { path } of files) ended.add(path);
        if (bytes) ids.push(...idsOf(segmentOf(Buffer.from(bytes.buffer)).articles));
        ours.postMessage('taken');
      };
      ours.on('message', (message: PackMessage) => {
        timer.refresh();
        telling = telling.then(() => hear(message));
        telling.catch(reject);
      });
    });
    const task: PackTask = { job, port };
    pool ??= await openPool();
    try {
      const signal = AbortSignal.any([late.signal, stop]);
      await Promise.all([hasEnded, pool.run(task, { transferList: [port], signal })]);
      return { left: [], ids: [], reason: '' };
    } catch (error) {
      stop.throwIfAborted();
      await telling;
      const left = job.files.filter(({ path }) => !ended.has(path));
      const order = (file: ListedFile) => (file.path === reading ? 0 : 1);
      left.sort((a, b) => order(a) - order(b));
      const own = ids.filter((id) => id.startsWith(`${reading}#`));
      const reason = late.signal.aborted
        ? `Reading it took longer than ${timeLimit} seconds.`
        : `Reading it failed (${error instanceof Error ? error.message : error}).`;
      return { left, ids: own, reason };
    } finally {
      clearTimeout(timer);
      ours.close();
    }
  };

  return {
    async pack(job, tell, stop) {
      const batches = batchesOf(job.files);
      const work = async (): Promise<void> => {
        for (let files = batches.shift(); files; files = batches.shift()) {
          const { left, ids, reason } = await packBatch({ ...job, files }, tell, stop);
          const [lost, ...rest] = left;
          if (!lost) continue;
          const problems = [notRead(lost.path, reason)];
          await tell({ kind: 'packed', packed: { files: [{ ...lost, ids, problems }] } });
          if (rest.length > 0) batches.unshift(rest);
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() }, work));
    },
    close: async () => pool?.destroy(),
  };
}

interface Lost {
  readonly left: readonly ListedFile[];
  /** Ids of the articles of the file at fault that were packed before. */
  readonly ids: readonly string[];
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
