import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import type { Notation } from '../core/answer/gate.ts';
import type { Span } from '../core/text/span.ts';
import { readSpelt, spellUnsafe } from '../core/text/visible.ts';

/** What a terminal can show. */
export interface Screen {
  readonly colour: boolean;
  readonly links: boolean;
  /** Where lines are to be wrapped. */
  readonly wrap?: Wrapping;
}

export interface Wrapping {
  /** Columns of a line. */
  readonly columns: number;
  /** Columns that a text takes, escape sequences not counted. */
  readonly measure: (text: string) => number;
}

/** Before a line of the article. */
const LINE = '   ┃ ';
/** Before the rest of a line that did not fit, so that wrapping can be told from a line break. */
const WRAPPED = '   │ ';

/** A quotation as an indented block with a bar beside it and its highlights in bold. */
export function terminalNotation(screen: Screen): Notation {
  const { bold } = picocolors.createColors(screen.colour);
  const { wrap } = screen;
  return {
    write(quote, highlights) {
      return emphasise(quote, highlights, bold)
        .split('\n')
        .map((line) => LINE + keepApart(wrap ? wrapLine(line, wrap) : [line]).join(`\n${WRAPPED}`))
        .join('\n');
    },
    read(rendered) {
      const text = rendered
        .split('\n')
        .map((line, index) => {
          if (line.startsWith(WRAPPED)) return line.slice(WRAPPED.length);
          return (index === 0 ? '' : '\n') + line.slice(LINE.length);
        })
        .join('');
      return readSpelt(stripVTControlCharacters(text));
    },
  };
}

/** A text with its highlights emphasised. @param highlights ascending, apart from each other. */
export function emphasise(
  quote: string,
  highlights: readonly Span[],
  bold: (text: string) => string,
): string {
  let written = '';
  let at = 0;
  for (const { start, end } of highlights) {
    // Each line on its own, so that the bars between the lines are not emphasised.
    const lines = spellUnsafe(quote.slice(start, end)).split('\n').map(bold).join('\n');
    written += spellUnsafe(quote.slice(at, start)) + lines;
    at = end;
  }
  return written + spellUnsafe(quote.slice(at));
}

/** Breaks after spaces, which stay; a word that is wider than the room is left to the terminal. */
function wrapLine(line: string, { columns, measure }: Wrapping): string[] {
  // The space at which a line is broken stays at its end.
  const room = Math.max(20, columns - LINE.length - 1);
  const lines = [''];
  let width = 0;
  for (const word of line.match(/[^ ]* +|[^ ]+$/g) ?? []) {
    if (width > 0 && width + measure(word.trimEnd()) > room) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += word;
    width += measure(word);
  }
  return lines;
}

const BOLD = '\u001B[1m';
const NOT_BOLD = '\u001B[22m';

/** Ends what is bold at a line's end and begins it anew, so that the bar between is not. */
function keepApart(lines: readonly string[]): string[] {
  let isBold = false;
  return lines.map((line) => {
    const begun = isBold ? BOLD + line : line;
    isBold = begun.lastIndexOf(BOLD) > begun.lastIndexOf(NOT_BOLD);
    return isBold ? begun + NOT_BOLD : begun;
  });
}
