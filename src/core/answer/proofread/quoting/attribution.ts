import type { Span } from '../../../text/span.ts';

/** "— Anna Grün, The Harbour, p. 3". */
const ATTRIBUTION = /^(?:[-–—―]\s?){1,3}(?=[\p{L}*_])/u;
/** The same behind a block quotation, where a hyphen begins an item of a list. */
const BEHIND = /^(?:[–—―]|--)\s?(?=[\p{Lu}*_]|\p{Script=Han}|\p{Script=Katakana})/u;
/** "(Grün 2016, p. 12)" at the end of a block. */
const CITATION =
  /\s?\((?=[^()]*(?:(?<!\p{L})(?:pp?|S|с|стр|pág)\.\s?\d|(?:1[89]|20)\d\d[a-z]?[,):;]))[^()\n]{2,120}\)\.?$/u;

/** What the last line of a block quotation says of whose words it is, where that is what it is for. */
export function attributionOf(text: string, lines: readonly Span[]): Span | undefined {
  const last = lines.at(-1);
  return lines.length > 1 && last ? behindSign(text, last, ATTRIBUTION) : undefined;
}

/** The same of the line behind a block quotation. */
export function attributionBehind(text: string, line: Span): Span | undefined {
  return behindSign(text, line, BEHIND);
}

function behindSign(text: string, { start, end }: Span, sign: RegExp): Span | undefined {
  const length = sign.exec(text.slice(start, end))?.[0].length;
  return length === undefined ? undefined : { start: start + length, end };
}

/** The citation with which quoted words end. */
export function citationAtEnd(text: string, { start, end }: Span): Span | undefined {
  const from = Math.max(start, end - LOOK);
  const index = CITATION.exec(text.slice(from, end))?.index;
  return index === undefined ? undefined : { start: from + index, end };
}

/** UTF-16 code units: more than the longest citation. */
const LOOK = 130;

/** Years, pages, addresses, titles in italics. */
const OF_SOURCE =
  /(?:1[5-9]|20)\d\d|(?<!\p{L})(?:pp?|S|с|pág)\.\s?\d|https?:|\*[^*]+\*|_[^_]+_|頁/u;

/** Whether a text has the data of a source. */
export function isOfSource(text: string): boolean {
  return OF_SOURCE.test(text);
}
