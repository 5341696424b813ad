import { parentPort, workerData } from 'node:worker_threads';
import { itemsIn } from './draftItems.ts';

// A thread for one draft.
const { draft, which } = workerData;
parentPort?.postMessage(itemsIn(draft, which));
