import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputLine, LINE_LIMIT, linesOf } from '../../src/terminal/lines.ts';

type Chunks = Iterable<Uint8Array | string>;

async function* streamOf(chunks: Chunks): AsyncGenerator<Uint8Array | string> {
  yield* chunks;
}

async function read(chunks: Chunks): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of linesOf(streamOf(chunks))) lines.push(line);
  return lines;
}

async function contentsOf(chunks: Chunks): Promise<string[]> {
  return (await read(chunks)).map(({ content }) => content);
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The bytes cut at these places, which may lie in the middle of a character. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
  return [0, ...ends].map((from, index) => bytes.subarray(from, ends[index] ?? bytes.length));
}

/** What the lines of a text are, by the simplest means. */
function model(text: string): string[] {
  const parts = text.replace(/^\uFEFF/, '').split('\n');
  if (parts.at(-1) === '') parts.pop();
  return parts.map((part) => part.replace(/\r$/, ''));
}

/** Any text at all, and texts in which line ends and characters of several bytes are frequent. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\n', '\r\n', '\r', '\uFEFF', 'a', ' ', 'é', '€', '😀') }),
);
const places = fc.array(fc.nat(), { maxLength: 12 });

describe('the lines of a stream', () => {
  it('are those of the text, however its bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(text, places, async (whole, cuts) => {
        expect(await contentsOf(cut(bytesOf(whole), cuts))).toEqual(model(whole));
      }),
      { numRuns: 500 },
    );
  });

  it('are numbered from 1 without a gap, blank ones too, and none is too long', async () => {
    await fc.assert(
      fc.asyncProperty(text, places, async (whole, cuts) => {
        const lines = await read(cut(bytesOf(whole), cuts));
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        expect(lines.some(({ tooLong }) => tooLong)).toBe(false);
      }),
    );
  });

  it('are the same where every byte comes alone', async () => {
    const whole = '\uFEFFcafé\r\n€ 5\n\n👩‍🚀 lands\r\nend';
    const bytes = bytesOf(whole);
    const single = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    expect(await contentsOf(single)).toEqual(['café', '€ 5', '', '👩‍🚀 lands', 'end']);
  });

  it('are the same where the stream was decoded before', async () => {
    expect(await contentsOf(['on', 'e\r', '\ntwo\n', 'three'])).toEqual(['one', 'two', 'three']);
  });

  it('are none in an empty stream, and none for chunks without a byte', async () => {
    expect(await read([])).toEqual([]);
    expect(await read([bytesOf(''), ''])).toEqual([]);
  });

  it('come before the stream ends', async () => {
    const given: string[] = [];
    const stream = async function* (): AsyncGenerator<string> {
      for (const chunk of ['one\n', 'two\n']) {
        given.push(chunk);
        yield chunk;
      }
    };
    const lines = linesOf(stream());
    expect((await lines.next()).value).toMatchObject({ content: 'one' });
    expect(given).toEqual(['one\n']);
    await lines.return(undefined);
  });
});

describe('ends of lines and marks', () => {
  const rows: readonly (readonly [because: string, whole: string, lines: readonly string[]])[] = [
    ['LF ends a line', 'a\nb\n', ['a', 'b']],
    ['CR LF ends a line', 'a\r\nb\r\n', ['a', 'b']],
    ['only one CR belongs to the end', 'a\r\r\n', ['a\r']],
    ['a CR alone ends nothing', 'a\rb\n', ['a\rb']],
    ['a CR at the very end is half of an end', 'a\nb\r', ['a', 'b']],
    ['the last line needs no end', 'a\nb', ['a', 'b']],
    ['empty lines are lines', '\n\na\n', ['', '', 'a']],
    ['a byte order mark at the beginning is left out', '\uFEFFa\n', ['a']],
    ['a mark elsewhere is a character', 'a\n\uFEFFb\uFEFF', ['a', '\uFEFFb\uFEFF']],
    ['of two marks one is left out', '\uFEFF\uFEFFa', ['\uFEFFa']],
    ['a mark alone is no line', '\uFEFF', []],
    ['other separators are characters', 'a\u2028b\u0085c\fd\n', ['a\u2028b\u0085c\fd']],
  ];
  it.each(rows)('%s', async (_because, whole, lines) => {
    expect(await contentsOf([bytesOf(whole)])).toEqual(lines);
  });

  it('bytes that are no UTF-8 are shown as replaced, and the next line is read', async () => {
    const chunks = [Uint8Array.of(0x61, 0xff, 0x0a), bytesOf('next\n')];
    expect(await contentsOf(chunks)).toEqual(['a\uFFFD', 'next']);
  });

  it('a character that the end of the stream cuts in two is shown as replaced', async () => {
    const bytes = bytesOf('café');
    expect(await contentsOf([bytes.subarray(0, bytes.length - 1)])).toEqual(['caf\uFFFD']);
  });
});

describe('a line over the limit', () => {
  const longest = 'x'.repeat(LINE_LIMIT);

  it('is one with more characters than the limit', async () => {
    expect(await read([longest, '\n'])).toEqual([{ number: 1, content: longest, tooLong: false }]);
    expect(await read([longest, 'y\n'])).toEqual([{ number: 1, content: longest, tooLong: true }]);
  });

  it('is told by its beginning, and the next line is read as it is', async () => {
    const beginning = 'The beginning. ';
    const chunks = [bytesOf(beginning), bytesOf(longest), bytesOf(' its end\r\nnext\nlast')];
    expect(await read(chunks)).toEqual([
      { number: 1, content: (beginning + longest).slice(0, LINE_LIMIT), tooLong: true },
      { number: 2, content: 'next', tooLong: false },
      { number: 3, content: 'last', tooLong: false },
    ]);
  });

  it('is told at the end of the stream too', async () => {
    const lines = await read([longest, longest]);
    expect(lines).toEqual([{ number: 1, content: longest, tooLong: true }]);
  });

  it('is never held whole, however long it is', async () => {
    const chunk = bytesOf('é'.repeat(32 * 1024));
    const endless = function* (): Generator<Uint8Array> {
      for (let count = 0; count < 800; count += 1) yield chunk;
      yield bytesOf('\nnext');
    };
    const [first, second, ...others] = await read(endless());
    expect(first).toMatchObject({ number: 1, tooLong: true });
    expect(first?.content.length).toBe(LINE_LIMIT);
    expect(second).toEqual({ number: 2, content: 'next', tooLong: false });
    expect(others).toEqual([]);
  });
});
