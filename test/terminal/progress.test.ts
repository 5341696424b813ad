import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/terminal/progress.ts';
import { keptStream } from '../support/program.ts';

/** Progress on a stream, with a clock that is set by hand: milliseconds since the beginning. */
function progressOn(columns?: number) {
  const { stream, written } = keptStream(columns);
  let clock = 5_000;
  const { show, end } = showProgress(
    stream,
    () => clock,
    (line) => stream.write(`${line}\n`),
  );
  /** So many of the files were read, each of a megabyte. */
  const at = (time: number, done: number, total: number): void => {
    clock = 5_000 + time;
    show({ files: [done, total], bytes: [done * 1e6, total * 1e6] });
  };
  return { at, end, written };
}

const TERMINAL = 80;

describe('the progress of reading', () => {
  it('is not mentioned within the first second, on a terminal or in a log', () => {
    for (const columns of [TERMINAL, undefined]) {
      const { at, end, written } = progressOn(columns);
      for (const time of [0, 1, 500, 999]) at(time, time, 1_000);
      end();
      expect(written()).toBe('');
    }
  });

  it('is a bar with the rate and the time left, rewritten ten times a second at most', () => {
    const { at, written } = progressOn(TERMINAL);
    at(1_000, 10, 50);
    at(1_001, 11, 50);
    at(1_099, 12, 50);
    const first =
      '\r\u001B[K████░░░░░░░░░░░░░░░░ Reading the articles: 10 of 50, 10.0 MB/s, 4 s left';
    expect(written()).toBe(first);
    at(2_000, 40, 50);
    expect(written()).toBe(
      `${first}\r\u001B[K████████████████░░░░ Reading the articles: 40 of 50, 20.0 MB/s, 1 s left`,
    );
  });

  it('is cleared from the terminal at the end', () => {
    const { at, end, written } = progressOn(TERMINAL);
    at(1_500, 499, 500);
    end();
    expect(written()).toContain('499 of 500');
    expect(written().endsWith('\r\u001B[K')).toBe(true);
  });

  it('is a line now and then in a log, every ten seconds at most, without escape sequences', () => {
    const { at, end, written } = progressOn();
    at(1_000, 10, 5_000);
    at(1_100, 11, 5_000);
    at(10_999, 12, 5_000);
    at(11_000, 22, 5_000);
    end();
    expect(written()).toBe(
      'Reading the articles: 10 of 5000, 10.0 MB/s, 9 min left\n' +
        'Reading the articles: 22 of 5000, 2.0 MB/s, 42 min left\n',
    );
  });

  it('paces itself by when it last spoke, not by a fixed beat', () => {
    const { at, written } = progressOn();
    at(7_000, 1, 3);
    at(16_999, 2, 3);
    expect(written().split('\n')).toHaveLength(2);
    at(17_000, 3, 3);
    expect(written().split('\n')).toHaveLength(3);
  });

  it('promises no end while nothing has been read', () => {
    const { at, written } = progressOn();
    at(1_500, 0, 3);
    expect(written()).toBe('Reading the articles: 0 of 3\n');
  });
});
