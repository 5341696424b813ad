import type { Progress } from '../core/conversation/library.ts';

/** Milliseconds before anything is said: what is done by then needs no progress. */
const PATIENCE = 1000;
/** Milliseconds between two updates, on a terminal and in a log. */
const PACE = { terminal: 100, log: 10_000 };
/** Characters of the bar. */
const BAR = 20;

export interface ShownProgress {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/**
 * Says how far the reading has come, on one line that `end` clears; now and then in a log.
 * @param log takes a line where no line can be rewritten.
 */
export function showProgress(
  stream: NodeJS.WriteStream,
  now: () => number,
  log: (line: string) => void,
): ShownProgress {
  const start = now();
  let next = start + PATIENCE;
  let isShown = false;
  return {
    show(progress) {
      if (now() < next) return;
      next = now() + (stream.isTTY ? PACE.terminal : PACE.log);
      const text = `Reading the articles: ${wordingOf(progress, now() - start)}`;
      const bar = `${barOf(progress)} `;
      if (stream.isTTY) stream.write(`\r\u001B[K${bar}${text}`);
      else log(text);
      isShown = true;
    },
    end() {
      // ANSI "erase in line": only a terminal had the line rewritten.
      if (isShown && stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}

/** "120 of 500, 3.2 MB/s, 14 s left". @param spent milliseconds. */
function wordingOf({ files: [read, files], bytes: [done, all] }: Progress, spent: number): string {
  const rate = done / Math.max(1, spent);
  // Bytes a millisecond are kilobytes a second.
  const speed = rate >= 100 ? [`${(rate / 1000).toFixed(1)} MB/s`] : [];
  const left = rate > 0 ? [`${durationOf((all - done) / rate)} left`] : [];
  return [`${read} of ${files}`, ...speed, ...left].join(', ');
}

function durationOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

function barOf({ bytes: [done, all] }: Progress): string {
  const filled = Math.round((BAR * done) / Math.max(1, all));
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
}
