import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logTo, print, screenOf } from '../../src/terminal/console.ts';
import { keptStream } from '../support/program.ts';

/** A stream that is full after one character and takes each chunk only when it is told to. */
function slowStream(): { stream: Writable; taken: string[]; take: () => void } {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const stream = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(chunk, _encoding, done) {
      taken.push(String(chunk));
      waiting.push(done);
    },
  });
  return { stream, taken, take: () => waiting.shift()?.() };
}

describe('printing', () => {
  it('is over at once where the stream has room', async () => {
    const { stream, written } = keptStream();
    await print(stream, 'one\n');
    await print(stream, '');
    await print(stream, 'two\n');
    expect(written()).toBe('one\ntwo\n');
  });

  it('waits while whoever reads is slower', async () => {
    const { stream, taken, take } = slowStream();
    const events: string[] = [];
    const printed = print(stream, 'one').then(() => events.push('printed'));
    await setImmediate();
    expect(taken).toEqual(['one']);
    expect(events).toEqual([]);
    events.push('taken');
    take();
    await printed;
    expect(events).toEqual(['taken', 'printed']);
  });

  it('fails where the stream does, rather than wait for ever', async () => {
    const { stream } = slowStream();
    const printed = print(stream, 'one');
    stream.destroy(new Error('The reader is gone.'));
    await expect(printed).rejects.toThrow('The reader is gone.');
  });
});

describe('a line of the log', () => {
  it.each([
    ['https://bot:hush@proxy.example/api is down.', 'https://proxy.example/api is down.'],
    ['No "http://bot:h@u:sh@proxy.example".', 'No "http://proxy.example".'],
    ['ws://hush@a.example, wss://b:hush@b.example', 'ws://a.example, wss://b.example'],
    [
      'See https://a.example/@nora and nora@a.example',
      'See https://a.example/@nora and nora@a.example',
    ],
  ])('names no one an address is called as: %s', (line, written) => {
    const errors = keptStream();
    logTo({ errors: errors.stream })(line);
    expect(errors.written()).toBe(`${written}\n`);
  });
});

describe('what a stream can show', () => {
  beforeEach(() => {
    // Whether there are links depends on the program's own environment too.
    for (const name of ['FORCE_HYPERLINK', 'CI', 'VTE_VERSION', 'TERM_PROGRAM', 'WT_SESSION']) {
      vi.stubEnv(name, undefined);
    }
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is nothing but text where it is no terminal, whatever the environment says', async () => {
    vi.stubEnv('FORCE_HYPERLINK', '1');
    const env = { FORCE_COLOR: '1', CLICOLOR_FORCE: '1', TERM: 'xterm-256color' };
    expect(await screenOf(keptStream().stream, env)).toEqual({ colour: false, links: false });
  });

  it.each([
    ['colour where nothing speaks against it', {}, true],
    ['colour where NO_COLOR is empty, as its convention says', { NO_COLOR: '' }, true],
    ['no colour where NO_COLOR has any value', { NO_COLOR: '0' }, false],
    ['no colour on a dumb terminal', { TERM: 'dumb' }, false],
  ])('is %s', async (_name, env, colour) => {
    expect(await screenOf(keptStream(80).stream, env)).toMatchObject({ colour });
  });

  it.each([
    ['links where the terminal has them', {}, true],
    ['no links where NO_COLOR is set', { NO_COLOR: '1' }, false],
    ['no links on a dumb terminal', { TERM: 'dumb' }, false],
  ])('is %s', async (_name, env, links) => {
    vi.stubEnv('FORCE_HYPERLINK', '1');
    expect(await screenOf(keptStream(80).stream, env)).toMatchObject({ links });
  });

  it('is no links where the terminal does not have them', async () => {
    vi.stubEnv('FORCE_HYPERLINK', '0');
    expect(await screenOf(keptStream(80).stream, {})).toMatchObject({ colour: true, links: false });
  });

  it.each([
    ['the width of the terminal', 60, 60],
    ['no more than 100 columns, which are hard to read already', 240, 100],
    ['80 columns where the terminal does not know its width', 0, 80],
  ])('is lines of %s', async (_name, columns, wrapped) => {
    expect(await screenOf(keptStream(columns).stream, {})).toMatchObject({
      wrap: { columns: wrapped },
    });
  });

  it('is measured in columns: wide characters take two, marks and colours none', async () => {
    const { wrap } = await screenOf(keptStream(80).stream, {});
    expect(wrap?.measure('abc')).toBe(3);
    expect(wrap?.measure('e\u0301')).toBe(1);
    expect(wrap?.measure('東京')).toBe(4);
    expect(wrap?.measure('\u001B[1mabc\u001B[22m')).toBe(3);
  });
});

describe('the log for programs', () => {
  it('is an object a line, whatever a line holds', () => {
    const { stream, written } = keptStream();
    const log = logTo({ errors: stream, logs: { format: 'json', secrets: [] } });
    log('Two "lines"\nof\u001B[2J one.');
    log('Another.');
    const lines = written().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        message: expect.stringContaining('Two "lines" of'),
      },
      { time: expect.any(String), message: 'Another.' },
    ]);
    expect(written()).not.toContain('\u001B');
  });

  it.each(['lines', 'json'] as const)('as %s holds no secret', (format) => {
    const { stream, written } = keptStream();
    logTo({ errors: stream, logs: { format, secrets: ['hush-hush', 'quiet'] } })(
      'quiet: /?token=hush-hush',
    );
    expect(written()).toContain('[token]: /?token=[token]');
  });
});
