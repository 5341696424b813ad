import type { Notation } from '../core/answer/gate.ts';
import { type Mark, stretchesOf } from '../core/answer/mark.ts';
import { label, readSpelt, spellUnsafe } from '../core/text/visible.ts';

/**
 * What Discord's Markdown could take for markup anywhere in a line: emphasis, code, spoilers,
 * mentions and timestamps (`<`), links and bare addresses (`[`, `]`, `:`), emoji names (`:`).
 */
const INLINE = /[\\*_~|`<>@:[\]]/g;
/** What it could take for markup at the start of a line: headings, small text, lists. */
const LINE_START = /^(\s*)([#+-]|\d+(?=\.))/gm;

/** Escapes a text so that Discord shows each character as it stands. */
function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** A title, a name or a path: on one line, with nothing that Discord could take for markup. */
export function escapeLabel(text: string): string {
  return escapeMarkdown(label(text));
}

/** The text that `escapeLabel` has written. */
export function readLabel(escaped: string): string {
  return readSpelt(escaped.replace(ESCAPED, '$1'));
}

/** What a backslash stands before, and what it means: that it is itself. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** Before each line of a quotation. */
const QUOTE = '> ';

/** What stands around marked words: bold, and underlined where they answer. */
const AROUND = { asked: ['**', '**'], answer: ['__**', '**__'] } as const;

/** A text of several lines with its marks. @param marks ascending, apart from each other. */
export function marked(text: string, marks: readonly Mark[]): string {
  return stretchesOf(text, marks)
    .map(({ text: stretch, kind }) =>
      kind === undefined
        ? escapeMarkdown(stretch)
        : emphasise(escapeMarkdown(stretch), AROUND[kind]),
    )
    .join('');
}

/** A quotation as a block quote with its marks. */
export const discordNotation: Notation = {
  write: (quote, marks) => QUOTE + marked(quote, marks).replaceAll('\n', `\n${QUOTE}`),
  read(rendered) {
    const lines = rendered.split('\n').map((line) => line.slice(QUOTE.length));
    // A backslash that escapes is read before anything else, so that only our own marks are undone.
    return readSpelt(
      lines.join('\n').replace(/\\([!-/:-@[-`{-~])|\*\*|__/g, (_, escaped: string = '') => escaped),
    );
  },
};

/**
 * Line by line, without the blanks at its ends: what reached over a line's end would take in the next
 * line's quotation mark.
 */
function emphasise(text: string, [before, after]: readonly [string, string]): string {
  return text.replace(/\S(?:[^\r\n]*\S)?/g, `${before}$&${after}`);
}

const FENCE = '```';

/** A quotation in a block of code, from which it can be copied as it is. */
export const codeNotation: Notation = {
  // A fence inside is parted by blanks of no width; those of the quotation itself are spelt out.
  write: (quote) => `${FENCE}\n${spellUnsafe(quote).replaceAll('`', '`\u200b')}\n${FENCE}`,
  read: (rendered) =>
    readSpelt(rendered.slice(FENCE.length + 1, -FENCE.length - 1).replaceAll('`\u200b', '`')),
};

/** A text of ours in a block of code. */
export function codeBlock(text: string): string {
  return codeNotation.write(text, []);
}
