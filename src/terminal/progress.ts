import type { OnProgress } from '../library/readFolder.ts';

/** Milliseconds before anything is said: what is done by then needs no progress. */
const PATIENCE = 1000;
/** Milliseconds between two updates, on a terminal and in a log. */
const PACE = { terminal: 100, log: 10_000 };

/** Says how many articles have been read, on one line that `end` clears; now and then in a log. */
export function showProgress(
  stream: NodeJS.WriteStream,
  now: () => number,
): { readonly onProgress: OnProgress; readonly end: () => void } {
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    onProgress(done, total) {
      if (now() < next) return;
      next = now() + (stream.isTTY ? PACE.terminal : PACE.log);
      const text = `Reading the articles: ${done} of ${total}`;
      stream.write(stream.isTTY ? `\r${text}` : `${text}\n`);
      isShown = true;
    },
    end() {
      // ANSI "erase in line": only a terminal had the line rewritten.
      if (isShown && stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}
