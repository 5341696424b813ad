import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { type PackEvent, type PackJob, packFiles } from './packFiles.ts';

/** What a thread says: the events, and at last that there are no more. */
export type PackMessage = PackEvent | { readonly kind: 'end' };

// A thread is started for one job; it hands over what it has packed and waits until that is taken.
const port = parentPort;
if (port) {
  const say = (message: PackMessage, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
  // Only `packInThreads` starts this thread, with a job.
  await packFiles(workerData as PackJob, async (event) => {
    if (event.kind === 'reading') return say(event);
    const { bytes, ...packed } = event.packed;
    // A buffer may be part of a larger one, which cannot be handed over; a copy can.
    const own = bytes && new Uint8Array(bytes);
    const taken = once(port, 'message');
    say(
      { kind: 'packed', packed: { ...packed, ...(own && { bytes: own }) } },
      own ? [own.buffer] : [],
    );
    await taken;
  });
  say({ kind: 'end' });
}
