import type { ChildProcess } from 'node:child_process';
import type { ListedFile } from '../folder/listFolder.ts';
import { createFileBudget, type Deadline } from './fileBudget.ts';
import type { PackEvent, TellPacked } from './packFiles.ts';
import type { PackMessage, ProcessJob } from './packWorker.ts';
import { createWorkClock, memoryOf, workOf } from './processUse.ts';

/** What is left of a batch whose process was lost. */
export interface BatchLoss {
  /** What is unread, the file at fault first. */
  readonly left: readonly ListedFile[];
  /** Ids of the articles of the file at fault that were packed before. */
  readonly begun: readonly string[];
  readonly reason: string;
}

export interface BatchLimits {
  /** Seconds without a sign of life after which a file is given up; in all it has more, by its size. */
  readonly timeLimit: number;
  readonly stop: AbortSignal;
}

/** How far a batch has come. */
interface BatchState {
  /** The path of the file that is being read. */
  current: string;
  /** Ids of its articles that are packed. */
  begun: readonly string[];
  /** Paths of the files that are read to the end. */
  readonly ended: Set<string>;
}

/**
 * Packs files in a process that has nothing else to do.
 * @returns undefined where it has done its work.
 * @throws where it is stopped, or where `tell` throws.
 */
export async function packBatch(
  child: ChildProcess,
  job: ProcessJob,
  tell: TellPacked,
  limits: BatchLimits,
): Promise<BatchLoss | undefined> {
  limits.stop.throwIfAborted();
  const state: BatchState = { current: job.files[0]?.path ?? '', begun: [], ended: new Set() };
  const take = async (event: PackEvent) => {
    await tell(event);
    note(state, event);
  };
  const reason = await lossOf(child, job, take, limits);
  limits.stop.throwIfAborted();
  return reason === undefined ? undefined : { ...leftOf(job, state), reason };
}

function note(state: BatchState, event: PackEvent): void {
  switch (event.kind) {
    case 'progress':
      if (state.current !== event.path) state.begun = [];
      state.current = event.path;
      return;
    case 'packed':
      for (const { path } of event.packed.files) state.ended.add(path);
      state.begun = event.packed.begun;
  }
}

function leftOf({ files }: ProcessJob, { current, begun, ended }: BatchState) {
  const isAtFault = ({ path }: ListedFile) => path === current;
  const left = files.filter(({ path }) => !ended.has(path));
  return {
    left: [...left.filter(isAtFault), ...left.filter((file) => !isAtFault(file))],
    begun,
  };
}

/** Seconds in which a process has to say that it has begun. */
const START_LIMIT = 300;
const NOT_STARTED = `The process that reads it did not start within ${START_LIMIT} seconds.`;
/** MiB that a process may hold: its heap, and the pieces of files outside it. */
const MEMORY_LIMIT = 3072;
const TOO_MUCH = `Reading it took more than ${MEMORY_LIMIT / 1024} GiB of memory.`;
/** Milliseconds between two looks at that. */
const WEIGH_EVERY = 250;

/**
 * Gives a process its job, and hears it until it is done, lost or stopped.
 * @param take takes one event after the other; where it throws, the process is heard no more.
 * @returns why the process was lost.
 */
async function lossOf(
  child: ChildProcess,
  job: ProcessJob,
  take: (event: PackEvent) => Promise<void>,
  { timeLimit, stop }: BatchLimits,
): Promise<string | undefined> {
  let taking = Promise.resolve();
  const reason = await new Promise<string | undefined>((resolve) => {
    const clock = createWorkClock(
      () => workOf(child.pid),
      () => performance.now(),
    );
    const alarm = createAlarm((late) => letGo(late), clock);
    const budget = createFileBudget(job.files, timeLimit, clock);
    const scales = setInterval(() => {
      if ((memoryOf(child.pid) ?? 0) > MEMORY_LIMIT) letGo(TOO_MUCH);
    }, WEIGH_EVERY);
    const takeNext = async (event: PackEvent) => {
      await take(event);
      if (event.kind !== 'packed') return;
      // A process that is gone says so by its exit.
      child.send('taken', () => {});
      alarm.set(budget.resume());
    };
    const onMessage = (message: PackMessage) => {
      // What it has packed it keeps until that is taken, however long we take.
      if (message.kind === 'progress') alarm.set(budget.hear(message.path));
      else {
        budget.pause();
        alarm.pause();
      }
      if (message.kind === 'end') return letGo();
      taking = taking.then(() => takeNext(message));
      // Whoever listens has failed, which is no fault of a file.
      taking.catch(() => letGo());
    };
    const onError = (error: Error) => letGo(`Reading it failed (${error.message}).`);
    const onExit = (code: number | null, signal: string | null) => {
      // With this signal V8 ends a process that has no memory left.
      const why = signal === 'SIGABRT' ? 'out of memory' : (signal ?? `code ${code}`);
      letGo(`Reading it ended its process (${why}).`);
    };
    const onStop = () => letGo();
    const letGo = (why?: string) => {
      alarm.end();
      clearInterval(scales);
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
      stop.removeEventListener('abort', onStop);
      resolve(why);
    };
    // A process that starts takes as long as the machine is busy.
    alarm.set({ within: START_LIMIT, late: NOT_STARTED });
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
    stop.addEventListener('abort', onStop);
    // One that was lost between two batches hears of no job.
    child.send(job, (error) => error && onError(error));
  });
  await taking;
  return reason;
}

/** Rings where what is expected takes too long. */
interface Alarm {
  /** Begins anew, unless it has ended. */
  set(deadline: Deadline): void;
  pause(): void;
  end(): void;
}

/** @param clock milliseconds by which deadlines are kept; it goes no faster than time. */
function createAlarm(ring: (late: string) => void, clock: () => number): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  return {
    set({ within, late }) {
      clearTimeout(timer);
      if (isOver) return;
      const end = clock() + within * 1000;
      const look = () => {
        const left = end - clock();
        // Where one message follows the other, no timer would ever have its turn.
        if (left <= 0) ring(late);
        else timer = setTimeout(look, left);
      };
      look();
    },
    pause() {
      clearTimeout(timer);
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
