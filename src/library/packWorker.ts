import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { type PackEvent, type PackJob, packFiles } from './packFiles.ts';

/** What a thread is told to do. */
export interface PackTask {
  readonly job: PackJob;
  /** Takes the events; each pack is answered when the next one may come. */
  readonly port: MessagePort;
}

/** What a thread says: the events, and at last that there are no more. */
export type PackMessage = PackEvent | { readonly kind: 'end' };

/** Packs files in a thread of its own. */
export async function pack({ job, port }: PackTask): Promise<void> {
  const say = (message: PackMessage, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
  await packFiles(job, async (event) => {
    if (event.kind === 'reading') return say(event);
    const { bytes, files } = event.packed;
    // A buffer may be part of a larger one, which cannot be handed over; a copy can.
    const own = bytes && new Uint8Array(bytes);
    const taken = once(port, 'message');
    say({ kind: 'packed', packed: { files, ...(own && { bytes: own }) } }, own ? [own.buffer] : []);
    await taken;
  });
  say({ kind: 'end' });
  port.unref();
}
