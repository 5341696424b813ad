import { once } from 'node:events';
import process from 'node:process';
import { type PackEvent, type PackJob, packFiles } from './packFiles.ts';

/** What a process says: the events, and at last that there are no more. */
export type PackMessage = PackEvent | { readonly kind: 'end' };

// A process is started for one job; it hands over what it has packed and waits until that is taken.
const say = (message: PackMessage) => process.send?.(message);
// The program decides when it ends; Ctrl-C in a terminal reaches both.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
// Only `packInProcesses` starts this process, with a job.
const [job] = (await once(process, 'message')) as [PackJob];
await packFiles(job, async (event) => {
  say(event);
  if (event.kind === 'packed') await once(process, 'message');
});
say({ kind: 'end' });
