import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/terminal/progress.ts';
import { keptStream } from '../support/program.ts';

/** Progress on a stream, with a clock that is set by hand: milliseconds since the beginning. */
function progressOn(columns?: number) {
  const { stream, written } = keptStream(columns);
  let clock = 5_000;
  const { onProgress, end } = showProgress(stream, () => clock);
  const at = (time: number, done: number, total: number): void => {
    clock = 5_000 + time;
    onProgress(done, total);
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

  it('is rewritten on one line of a terminal, ten times a second at most', () => {
    const { at, written } = progressOn(TERMINAL);
    at(1_000, 10, 500);
    at(1_001, 11, 500);
    at(1_099, 12, 500);
    expect(written()).toBe('\rReading the articles: 10 of 500');
    at(1_100, 13, 500);
    expect(written()).toBe('\rReading the articles: 10 of 500\rReading the articles: 13 of 500');
  });

  it('is cleared from the terminal at the end', () => {
    const { at, end, written } = progressOn(TERMINAL);
    at(1_500, 499, 500);
    end();
    expect(written()).toBe('\rReading the articles: 499 of 500\r\u001B[K');
  });

  it('is a line now and then in a log, every ten seconds at most, without escape sequences', () => {
    const { at, end, written } = progressOn();
    at(1_000, 10, 500);
    at(1_100, 11, 500);
    at(10_999, 12, 500);
    at(11_000, 13, 500);
    end();
    expect(written()).toBe('Reading the articles: 10 of 500\nReading the articles: 13 of 500\n');
  });

  it('paces itself by when it last spoke, not by a fixed beat', () => {
    const { at, written } = progressOn();
    at(7_000, 1, 3);
    at(16_999, 2, 3);
    expect(written()).toBe('Reading the articles: 1 of 3\n');
    at(17_000, 3, 3);
    expect(written()).toBe('Reading the articles: 1 of 3\nReading the articles: 3 of 3\n');
  });
});
