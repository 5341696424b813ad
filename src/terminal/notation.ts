import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import type { Notation } from '../core/answer/gate.ts';
import { type Mark, stretchesOf } from '../core/answer/mark.ts';
import { readSpelt } from '../core/text/visible.ts';

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

/** Before the words that answer, below a quotation that cannot show which of its words these are. */
const ANSWER = '   ┗ ';

/**
 * A quotation as an indented block with a bar beside it; marks are bold, and underlined where they answer.
 * Without colour the words that answer are repeated below it, so that a pipe and a log have them too.
 */
export function terminalNotation(screen: Screen): Notation {
  const { wrap, colour } = screen;
  return {
    write(quote, marks) {
      const lines = marked(quote, marks, screen)
        .split('\n')
        .map((line) => LINE + keepApart(wrap ? wrapLine(line, wrap) : [line]).join(`\n${WRAPPED}`));
      return [...lines, ...(colour ? [] : answersBelow(quote, marks))].join('\n');
    },
    read(rendered) {
      const text = rendered
        .split('\n')
        .filter((line) => !line.startsWith(ANSWER))
        .map((line, index) => {
          if (line.startsWith(WRAPPED)) return line.slice(WRAPPED.length);
          return (index === 0 ? '' : '\n') + line.slice(LINE.length);
        })
        .join('');
      return readSpelt(stripVTControlCharacters(text));
    },
  };
}

function answersBelow(quote: string, marks: readonly Mark[]): string[] {
  return stretchesOf(quote, marks).flatMap(({ text, kind }) =>
    kind === 'answer' ? [ANSWER + text.replace(/\s+/gu, ' ')] : [],
  );
}

/** A text with its marks. @param marks ascending, apart from each other. */
export function marked(
  text: string,
  marks: readonly Mark[],
  { colour }: Pick<Screen, 'colour'>,
): string {
  const { bold, underline } = picocolors.createColors(colour);
  const looks = { asked: bold, answer: (words: string) => bold(underline(words)) };
  return stretchesOf(text, marks)
    .map(({ text: stretch, kind }) => {
      // Each line on its own, so that the bars between the lines are not marked.
      return kind === undefined ? stretch : stretch.split('\n').map(looks[kind]).join('\n');
    })
    .join('');
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

/** What begins each look of marks, and what ends it. */
const LOOKS = [
  ['\u001B[1m', '\u001B[22m'],
  ['\u001B[4m', '\u001B[24m'],
] as const;

/** Ends the marks at a line's end and begins them anew, so that the bar between is not marked. */
function keepApart(lines: readonly string[]): string[] {
  let open: readonly (typeof LOOKS)[number][] = [];
  return lines.map((line) => {
    const begun = open.map(([begin]) => begin).join('') + line;
    open = LOOKS.filter(([begin, end]) => begun.lastIndexOf(begin) > begun.lastIndexOf(end));
    return begun + open.map(([, end]) => end).join('');
  });
}
