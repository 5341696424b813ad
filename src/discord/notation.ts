import type { Notation } from '../core/gate.ts';
import { label, readSpelt, spellUnsafe } from '../core/visible.ts';

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

/** Before each line of a quotation. */
const QUOTE = '> ';

/** A quotation as a block quote with its highlights in bold. */
export const discordNotation: Notation = {
  write(quote, highlights) {
    let written = '';
    let at = 0;
    for (const { start, end } of highlights) {
      written +=
        escapeQuote(quote.slice(at, start)) + embolden(escapeQuote(quote.slice(start, end)));
      at = end;
    }
    return QUOTE + (written + escapeQuote(quote.slice(at))).replaceAll('\n', `\n${QUOTE}`);
  },
  read(rendered) {
    const lines = rendered.split('\n').map((line) => line.slice(QUOTE.length));
    // A backslash that escapes is read before anything else, so that only our own bold is undone.
    return readSpelt(
      lines.join('\n').replace(/\\([!-/:-@[-`{-~])|\*\*/g, (_, escaped: string = '') => escaped),
    );
  },
};

function escapeQuote(text: string): string {
  return escapeMarkdown(spellUnsafe(text));
}

/** Line by line: bold that reached over a line's end would take in the next line's quotation mark. */
function embolden(text: string): string {
  return text.replace(/[^\r\n]*\S[^\r\n]*/g, '**$&**');
}
