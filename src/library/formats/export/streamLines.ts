import { decode } from '../encoding/decode.ts';
import type { Flaw } from '../extraction/extraction.ts';
import { tooLong } from './brokenEntry.ts';

/** A line of a file, without its line end, or what is wrong with it. */
export type Line =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly broken: Flaw };

const LINE_FEED = 0x0a;

/**
 * The lines of a file that arrives in pieces. One that is longer than the limit is told but never held.
 * @param limit in bytes.
 */
export async function* streamLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  const current = createHeldLine(limit);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      current.add(chunk.subarray(from, end));
      from = end + 1;
      const line = current.close();
      yield line;
      if (isUtf16(line)) return;
    }
    current.add(chunk.subarray(from));
  }
  if (!current.isEmpty()) yield current.close();
}

/** Every line of such a file is wrong for the same reason. */
function isUtf16(line: Line): boolean {
  return line.line === 1 && 'broken' in line && line.broken.reason.includes('UTF-16');
}

function createHeldLine(limit: number) {
  let line = 0;
  let length = 0;
  let held: Uint8Array[] = [];
  return {
    isEmpty: () => length === 0,
    add(piece: Uint8Array) {
      length += piece.length;
      if (length > limit) held = [];
      else held.push(piece);
    },
    close(): Line {
      line += 1;
      const read = length > limit ? tooLong(limit) : decode(Buffer.concat(held));
      length = 0;
      held = [];
      return 'text' in read ? { line, text: read.text } : { line, broken: { ...read, line } };
    },
  };
}
