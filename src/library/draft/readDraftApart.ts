import { Worker } from 'node:worker_threads';
import type { ReadDraft, ReadDraftFile } from '../../core/answer/proofread/draftFile.ts';

/** Seconds for one draft: a book takes two. */
const TIME_LIMIT = 30;
/** MiB that the thread of one draft may use. */
const MEMORY_LIMIT = 1024;

export interface DraftReading {
  /** The compiled `draftWorker`. */
  readonly worker: URL;
  /** Seconds for one draft. */
  readonly timeLimit?: number;
}

/** Reads drafts in threads of their own, so that one that is made to take for ever harms nobody. */
export function createReadDraft({ worker, timeLimit = TIME_LIMIT }: DraftReading): ReadDraftFile {
  const tooMuch: ReadDraft = {
    kind: 'unreadable',
    why: `Reading it took more than ${timeLimit} seconds or ${MEMORY_LIMIT} MiB; save it as plain text.`,
  };
  return ({ name, bytes }) =>
    new Promise<ReadDraft>((resolve) => {
      const thread = new Worker(worker, {
        workerData: { name, bytes },
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
      });
      const alarm = setTimeout(() => end(tooMuch), timeLimit * 1000);
      const end = (read: ReadDraft) => {
        clearTimeout(alarm);
        resolve(read);
        void thread.terminate();
      };
      thread.on('message', end);
      // Out of memory, or an error of ours, which costs one draft.
      thread.on('error', () => end(tooMuch));
      thread.on('exit', () => end(tooMuch));
    });
}
