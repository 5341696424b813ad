import { blockCredit } from './crediting/blockCredit.ts';
import { citedCredit } from './crediting/citedCredit.ts';
import { draftNotesIn } from './crediting/draftNotes.ts';
import {
  type CreditReading,
  type DraftPlace,
  draftPlace,
  type LastCredited,
} from './crediting/draftPlace.ts';
import { draftSentencesIn } from './crediting/draftSentences.ts';
import { mergedCredit } from './crediting/mergedCredit.ts';
import { spokenCredit } from './crediting/spokenCredit.ts';
import type { Credit, Draft, DraftQuotation } from './draft.ts';
import { draftLanguage } from './draftLanguage.ts';
import type { DraftBlock } from './quoting/draftBlock.ts';

/** Quotations with whom the draft credits with each. @param quotations in order. */
export function creditedIn(
  draft: Draft,
  blocks: readonly DraftBlock[],
  quotations: readonly DraftQuotation[],
): DraftQuotation[] {
  const { text } = draft;
  const language = draftLanguage(draft);
  const notes = draftNotesIn(blocks);
  const sentences = draftSentencesIn(text, blocks, quotations, language);
  const reading = { text, language, notes, quotations, sentences };
  const remembered: LastCredited = {};
  let first = 0;
  let block = 0;
  return quotations.map((quotation, at) => {
    const { start, end } = quotation.span;
    while ((sentences[first]?.end ?? end) <= start) first += 1;
    while ((blocks[block]?.lines.at(-1)?.end ?? end) <= start) block += 1;
    let last = first;
    while ((sentences[last]?.end ?? end) < end) last += 1;
    const place = draftPlace(reading, at, first, last);
    const credit =
      quotation.form === 'block'
        ? blockCredit(reading, place, blocks, block, remembered)
        : markedCredit(reading, place, remembered);
    return credit ? { ...quotation, credit } : quotation;
  });
}

function markedCredit(
  reading: CreditReading,
  place: DraftPlace,
  remembered: LastCredited,
): Credit | undefined {
  const clause = spokenCredit(reading, place, remembered);
  const cited = citedCredit(reading, place, remembered);
  return mergedCredit(clause, cited);
}
