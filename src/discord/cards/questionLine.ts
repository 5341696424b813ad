import { escapeLabel, readLabel } from '../notation.ts';
import { fitsOnCard } from './card.ts';
import { shortLabel } from './lines/label.ts';

const MARK = '### ';

/**
 * The line of a card that shows a question or a topic: whole, since what is asked with the card's
 * buttons is read there again, or cut where it leaves no room for the rest.
 */
export function questionLine(
  question: string,
  rest: readonly string[],
): { readonly line: string; readonly isWhole: boolean } {
  const line = MARK + escapeLabel(question);
  const isWhole = fitsOnCard([line, ...rest.map((text) => `${text}\n`)]);
  return { line: isWhole ? line : MARK + shortLabel(question), isWhole };
}

/** The question that a card shows; undefined where it shows none. @param text of the card's first text. */
export function questionOn(text: string): string | undefined {
  const line = text.split('\n').find((it) => it.startsWith(MARK));
  return line === undefined ? undefined : readLabel(line.slice(MARK.length));
}
