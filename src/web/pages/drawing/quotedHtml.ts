import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Rendered } from '../../../core/answer/gate.ts';
import { markedHtml } from '../../../core/answer/htmlNotation.ts';
import type { Mark } from '../../../core/answer/mark.ts';

/** A piece of a page. */
export type PagePart = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A quotation that has passed the gate in the notation of a page, which has escaped it. */
export function quotedHtml(rendered: Rendered): HtmlEscapedString {
  return raw(rendered);
}

/** What somebody has typed, with its marks: no quotation. @param marks ascending, apart from each other. */
export function typedHtml(text: string, marks: readonly Mark[]): HtmlEscapedString {
  return raw(markedHtml(text, marks));
}
