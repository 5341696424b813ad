import { readSpelt } from '../text/visible.ts';
import type { Notation } from './gate.ts';
import { type Mark, type MarkKind, stretchesOf } from './mark.ts';

/** What stands around marked words. */
const AROUND: Readonly<Record<MarkKind, string>> = {
  asked: '<mark>',
  answer: '<mark class="answer">',
};
const BEHIND = '</mark>';
const OURS = new RegExp(`${AROUND.asked}|${AROUND.answer}|${BEHIND}`, 'g');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ESCAPES).map(([character, written]) => [written, character]),
);

/**
 * A quotation as text of a page with its marks: what stands in an element, never in an attribute. Line ends stay
 * what they are, so whoever puts it on a page has them kept (`white-space: pre-wrap`).
 */
export const htmlNotation: Notation = {
  write: (quote, marks) => markedHtml(quote, marks),
  read: (rendered) =>
    readSpelt(
      rendered
        .replace(OURS, '')
        .replace(/&(?:amp|lt|gt|quot|#39);/g, (written) => CHARACTERS[written] ?? written),
    ),
};

/** A text with its marks, as HTML. @param marks ascending, apart from each other. */
export function markedHtml(text: string, marks: readonly Mark[]): string {
  return stretchesOf(text, marks)
    .map(({ text: stretch, kind }) => {
      const escaped = stretch.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
      return kind === undefined ? escaped : AROUND[kind] + escaped + BEHIND;
    })
    .join('');
}
