import type { Span } from '../../../text/span.ts';

/** A line of a draft, without the signs of a block quotation that it begins with. */
export interface DraftLine {
  /** What stands on it, without white space around; empty of a line where nothing does. */
  readonly span: Span;
  /** How many signs of a block quotation it begins with. */
  readonly depth: number;
  /** Columns that it is indented by; a tab is four. */
  readonly indent: number;
}

const BEGIN = /^(?<indent>[ \t]*)(?<signs>(?:>[ \t]?)*)[ \t]*/;

export function draftLinesIn(text: string): DraftLine[] {
  const lines: DraftLine[] = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end);
    const { 0: begin, groups = {} } = BEGIN.exec(line) ?? { 0: '' };
    const start = from + begin.length;
    lines.push({
      span: { start, end: Math.max(start, from + line.trimEnd().length) },
      depth: (groups['signs']?.match(/>/g) ?? []).length,
      indent: (groups['indent'] ?? '').replaceAll('\t', '    ').length,
    });
    from = end + 1;
  }
  return lines;
}
