import type { Span } from '../../../text/span.ts';
import { type DraftBlock, plainDigits } from '../quoting/draftBlock.ts';

/** What a note behind the text says, by what it is called where it belongs. */
export type DraftNotes = ReadonlyMap<string, Span>;

/** The first one of each name. */
export function draftNotesIn(blocks: readonly DraftBlock[]): DraftNotes {
  const notes = new Map<string, Span>();
  for (const { kind, label, lines } of blocks) {
    const [first, last] = [lines[0], lines.at(-1)];
    if (kind !== 'note' || label === undefined || !first || !last || notes.has(label)) continue;
    notes.set(label, { start: first.start, end: last.end });
  }
  return notes;
}

const LABEL =
  /\[\^(?<named>[^\]\s]{1,80})\]|\[(?<number>\d{1,3})\]|(?<raised>[¹²³⁰⁴-⁹]{1,3})|<sup>(?<small>\d{1,3})<\/sup>/gu;

/** The notes that belong to a stretch of a text. */
export function notesOf(notes: DraftNotes, stretch: string): Span[] {
  if (notes.size === 0) return [];
  return Array.from(stretch.matchAll(LABEL)).flatMap(({ groups = {} }) => {
    const label = groups['named'] ?? groups['number'] ?? groups['raised'] ?? groups['small'] ?? '';
    return notes.get(plainDigits(label)) ?? [];
  });
}
