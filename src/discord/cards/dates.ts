import type { ShownExcerpt } from '../../core/answer/gate.ts';
import { timestamp } from './card.ts';
import type { ExcerptLook } from './excerptText.ts';

/** How excerpts look on a card that says of which time they are. */
export interface DatesLook extends ExcerptLook {
  /** The year that it is, to say how old an answer is. */
  readonly year: number;
}

/**
 * Of which time the articles of excerpts are, and how old the newest is where that is a year or more;
 * nothing where none has a date.
 */
export function datesOf(
  excerpts: readonly Pick<ShownExcerpt, 'citation'>[],
  { wording: { say }, year }: DatesLook,
): string[] {
  const dates = excerpts.flatMap(({ citation }) => citation.date ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return [];
  const [from, to] = [timestamp(first), timestamp(last)];
  const count = year - Number(last.slice(0, 4));
  const span =
    from === to ? say('note.quotes-of', { date: from }) : say('note.quotes-between', { from, to });
  return [[span, ...(count >= 1 ? [say('note.newest-source', { count })] : [])].join(' · ')];
}
