import type { Span } from './span.ts';

/** First and last line of a span, 1-based; lines end with LF or CR LF. */
export function linesOf(text: string, span: Span): readonly [first: number, last: number] {
  const first = 1 + countLineEnds(text, 0, span.start);
  return [first, first + countLineEnds(text, span.start, span.end)];
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
