import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FindItems } from './draftItems.ts';

/** UTF-16 code units of a draft that is read in a moment; a thread takes as long to start. */
const SHORT = 20_000;

/**
 * Reads long drafts in threads of their own, since it takes seconds to read a book and others ask meanwhile.
 * @param worker the compiled `itemsWorker`.
 */
export function createItemsApart(worker: URL): FindItems {
  return async (draft, which) => {
    if (draft.text.length <= SHORT) return (await import('./draftItems.ts')).itemsIn(draft, which);
    const thread = new Worker(worker, { workerData: { draft, which } });
    try {
      const [items] = await once(thread, 'message');
      return items;
    } finally {
      void thread.terminate();
    }
  };
}
