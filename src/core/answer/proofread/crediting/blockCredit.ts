import type { Credit } from '../draft.ts';
import { attributionBehind, attributionOf, citationAtEnd } from '../quoting/attribution.ts';
import type { DraftBlock } from '../quoting/draftBlock.ts';
import { citedAt } from './citedCredit.ts';
import { notesOf } from './draftNotes.ts';
import type { CreditReading, DraftPlace, LastCredited } from './draftPlace.ts';
import { gapsIn } from './draftSentences.ts';
import { firstCredit, mergedCredit } from './mergedCredit.ts';
import { clauseCredit } from './statedCredit.ts';

/** UTF-16 code units at the end of a block in which the number of its note stands. */
const LABELS = 24;

/**
 * Whom a block quotation is credited to: by what introduces it, by its line of attribution, a citation at
 * its end, or a note. @param index of its block.
 */
export function blockCredit(
  reading: CreditReading,
  { quotation, first }: DraftPlace,
  blocks: readonly DraftBlock[],
  index: number,
  remembered: LastCredited,
): Credit | undefined {
  const { text, language, notes, sentences, quotations } = reading;
  const { span } = quotation;
  const next = blocks[index + 1];
  const behind =
    next?.kind === 'text' && next.lines[0] ? attributionBehind(text, next.lines[0]) : undefined;
  const own =
    attributionOf(text, blocks[index]?.lines ?? []) ?? behind ?? citationAtEnd(text, span);
  const labels = text.slice(Math.max(span.start, span.end - LABELS), span.end);
  const cited = citedAt(reading, [...(own ? [own] : []), ...notesOf(notes, labels)], remembered);
  const before = sentences[first - 1];
  const gaps = before && before.block === blocks[index - 1] ? gapsIn(before, quotations) : [];
  const spoken = firstCredit(gaps.toReversed(), (gap) => clauseCredit(text, gap, language));
  return mergedCredit(spoken, cited);
}
