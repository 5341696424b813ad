import { parentPort, workerData } from 'node:worker_threads';
import { readDraft } from './readDraft.ts';

// A thread for one draft: whoever started it ends it where that takes too long.
parentPort?.postMessage(await readDraft(workerData));
