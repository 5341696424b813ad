import type { Progress } from '../core/conversation/library.ts';

/** Milliseconds before anything is said: what is done by then needs no progress. */
const PATIENCE = 1000;
/** Milliseconds between two updates, on a terminal and in a log. */
const PACE = { terminal: 100, log: 10_000 };
/** Characters of the bar. */
const BAR = 20;

/** What is under way, told on one line. */
export interface StatusLine {
  /** @param share how much of it is done, 0..1. */
  readonly say: (share: number, text: () => string) => void;
  readonly end: () => void;
}

/**
 * Tells what is under way on one line that `end` clears; now and then in a log.
 * @param log takes a line where no line can be rewritten.
 */
export function createStatusLine(
  stream: NodeJS.WriteStream,
  now: () => number,
  log: (line: string) => void,
): StatusLine {
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    say(share, text) {
      if (now() < next) return;
      next = now() + (stream.isTTY ? PACE.terminal : PACE.log);
      if (stream.isTTY) stream.write(`\r\u001B[K${barOf(share)} ${text()}`);
      else log(text());
      isShown = true;
    },
    end() {
      // ANSI "erase in line": only a terminal had the line rewritten.
      if (isShown && stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}

export interface ShownProgress {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** Says how far the reading has come; see `createStatusLine`. */
export function showProgress(
  stream: NodeJS.WriteStream,
  now: () => number,
  log: (line: string) => void,
): ShownProgress {
  const start = now();
  const status = createStatusLine(stream, now, log);
  return {
    show(progress) {
      const [done, all] = progress.bytes;
      status.say(
        done / Math.max(1, all),
        () => `Reading the articles: ${wordingOf(progress, now() - start)}`,
      );
    },
    end: status.end,
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

function barOf(share: number): string {
  const filled = Math.round(BAR * share);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
}
