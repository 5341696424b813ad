import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { subscribe } from '@parcel/watcher';
import { codeOf } from './unreadable.ts';

export interface WatchOptions {
  /** Seconds after which the folder is looked at even where no change was heard of. */
  readonly interval: number;
  /** Looks at the folder; the next look waits for its end. */
  readonly look: () => Promise<void>;
  readonly log: (line: string) => void;
  /** A folder that may lie in it, in which whatever happens is no change of the articles. */
  readonly except?: string | undefined;
}

/** Milliseconds in which changes gather before the folder is looked at. */
const GATHERING = 200;
/** How many times as long as a look takes the pause after it is, at least. */
const PAUSE_FACTOR = 20;

/**
 * Looks at a folder whenever something in it has changed, and now and then besides, since some file
 * systems tell of no change. @returns ends the watch.
 */
export async function watchFolder(
  folder: string,
  { interval, look, log, except }: WatchOptions,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isDue = false;
  let hasEnded = false;
  let hasFailed = false;

  const lookIn = (milliseconds: number) => {
    clearTimeout(timer);
    if (!hasEnded) timer = setTimeout(lookNow, milliseconds).unref();
  };
  const lookNow = async () => {
    isLooking = true;
    isDue = false;
    const start = performance.now();
    try {
      await look();
      if (hasFailed) log('The articles can be read again.');
      hasFailed = false;
    } catch (error) {
      // A look that is broken off at the end is no failure.
      if (!hasFailed && !hasEnded) {
        log(`The articles cannot be read (${codeOf(error)}); what was read before still serves.`);
      }
      hasFailed = true;
    }
    isLooking = false;
    const taken = performance.now() - start;
    lookIn(isDue ? GATHERING : Math.max(1000 * interval, PAUSE_FACTOR * taken));
  };
  const hear = () => {
    isDue = true;
    if (!isLooking) lookIn(GATHERING);
  };

  const onChange = (error: Error | null) => {
    if (error) log(`A change in the articles may have been missed (${codeOf(error)}).`);
    hear();
  };
  const ignore =
    except === undefined ? [] : [resolve(except), await realpath(except).catch(() => except)];
  const subscription = await subscribe(folder, onChange, { ignore }).catch((error: unknown) => {
    log(
      `No changes are told of (${codeOf(error)}); the articles are looked at every ${interval} s.`,
    );
  });
  lookIn(1000 * interval);
  return async () => {
    hasEnded = true;
    clearTimeout(timer);
    await subscription?.unsubscribe();
  };
}
