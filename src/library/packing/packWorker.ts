import { writeSegmentFile } from '../shelves/segmentFile.ts';
import { type PackEvent, type Packed, type PackJob, packFiles } from './packFiles.ts';

/** A job for a process, and the folder that it may write segments into, so that none has to be sent. */
export interface ProcessJob extends PackJob {
  readonly segmentsIn?: string | undefined;
}

/** What a process is told: a job when it has none, and that what it sent last has been taken. */
type PackOrder = ProcessJob | 'taken';

/** What a process says: the events of its job, and at last that there are no more. */
export type PackMessage = PackEvent | { readonly kind: 'end' };

const say = (message: PackMessage) => process.send?.(message);
let onTaken = () => {};

// It hands over what it has packed and waits until that is taken.
const pack = async ({ segmentsIn, ...job }: ProcessJob) => {
  await packFiles(job, async (event) => {
    if (event.kind !== 'packed') return void say(event);
    say({ kind: 'packed', packed: await written(event.packed, segmentsIn) });
    await new Promise<void>((resolve) => {
      onTaken = resolve;
    });
  });
  say({ kind: 'end' });
};

/** What cannot be written here is sent, and whoever takes it says what is wrong. */
async function written(packed: Packed, folder: string | undefined): Promise<Packed> {
  const { bytes, ...rest } = packed;
  if (!bytes || folder === undefined) return packed;
  const writtenTo = await writeSegmentFile(folder, bytes).catch(() => undefined);
  return writtenTo === undefined ? packed : { ...rest, writtenTo };
}

// The program decides when it ends; Ctrl-C in a terminal reaches both.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.on('message', (order: PackOrder) => {
  if (order === 'taken') onTaken();
  else void pack(order);
});
