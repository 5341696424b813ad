/** UTF-16 code units. A longer line is no question; without a limit it would fill the memory. */
export const LINE_LIMIT = 1024 * 1024;

/** One line of a stream. */
export interface InputLine {
  /** 1-based. */
  readonly number: number;
  /** The line without its end, or its beginning where the line is over the limit. */
  readonly content: string;
  readonly tooLong: boolean;
}

/** The lines of a UTF-8 stream as they come, without their ends and without a byte order mark. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8');
  let number = 1;
  let held = '';
  let tooLong = false;
  const line = (): InputLine => {
    const read = { number, content: held.replace(/\r$/, ''), tooLong };
    number += 1;
    held = '';
    tooLong = false;
    return read;
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) yield line();
      if (tooLong) continue;
      tooLong = held.length + part.length > LINE_LIMIT;
      held = (held + part).slice(0, LINE_LIMIT);
    }
  }
  held += decoder.decode();
  if (held !== '') yield line();
}
