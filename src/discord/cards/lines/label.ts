import { escapeLabel } from '../../notation.ts';

/** Characters of a title or a name: a reminder, not a quotation. */
const LABEL_SHOWN = 200;

/** A title or a name on one line, cut where it is long. */
export function shortLabel(text: string): string {
  return escapeLabel(cutTo(text, LABEL_SHOWN));
}

/** @param most characters, at least 1. */
export function cutTo(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
