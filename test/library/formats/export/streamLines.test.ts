import { describe, expect, it } from 'vitest';
import { streamLines } from '../../../../src/library/formats/export/streamLines.ts';

async function linesOf(pieces: readonly (string | Uint8Array)[], limit = 100) {
  async function* chunks() {
    for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  }
  const lines: unknown[] = [];
  for await (const line of streamLines(chunks(), limit)) {
    lines.push('text' in line ? [line.line, line.text] : [line.line, line.broken.reason]);
  }
  return lines;
}

describe('the lines of a file', () => {
  it('are the same in whatever pieces it arrives', async () => {
    const lines = [
      [1, 'one'],
      [2, 'zwölf'],
    ];
    expect(await linesOf(['one\nzwölf\n'])).toEqual(lines);
    const bytes = Buffer.from('one\nzwölf');
    expect(await linesOf(Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)))).toEqual(lines);
  });

  it('are none of an empty file', async () => {
    expect(await linesOf([])).toEqual([]);
  });

  it('are told where they are too long, and the next one is read', async () => {
    expect(await linesOf(['abcdef\nab'], 5)).toEqual([
      [1, 'It is longer than 5 bytes.'],
      [2, 'ab'],
    ]);
  });

  it('end with the first one where the file is UTF-16', async () => {
    const lines = await linesOf([Buffer.from('\ufeffa\nb\nc', 'utf16le')]);
    expect(lines).toEqual([[1, expect.stringContaining('UTF-16')]]);
  });
});
