import { type PackEvent, type PackJob, packFiles } from './packFiles.ts';

/** What a process is told: a job when it has none, and that what it sent last has been taken. */
type PackOrder = PackJob | 'taken';

/** What a process says: the events of its job, and at last that there are no more. */
export type PackMessage = PackEvent | { readonly kind: 'end' };

const say = (message: PackMessage) => process.send?.(message);
let onTaken = () => {};

// It hands over what it has packed and waits until that is taken.
const pack = async (job: PackJob) => {
  await packFiles(job, async (event) => {
    say(event);
    if (event.kind !== 'packed') return;
    await new Promise<void>((resolve) => {
      onTaken = resolve;
    });
  });
  say({ kind: 'end' });
};

// The program decides when it ends; Ctrl-C in a terminal reaches both.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.on('message', (order: PackOrder) => {
  if (order === 'taken') onTaken();
  else pack(order);
});
