import { overlaps, type Span } from '../../text/span.ts';
import { citationsBeside, citedAt } from './crediting/citedCredit.ts';
import { draftNotesIn } from './crediting/draftNotes.ts';
import type { CreditReading } from './crediting/draftPlace.ts';
import {
  type DraftSentence,
  draftSentencesIn,
  gapsIn,
  overlapping,
} from './crediting/draftSentences.ts';
import { firstCredit, mergedCredit } from './crediting/mergedCredit.ts';
import { clauseCredit } from './crediting/statedCredit.ts';
import type { Credit, Draft, DraftFigure, DraftQuotation } from './draft.ts';
import { draftLanguage } from './draftLanguage.ts';
import { saidFiguresIn } from './figure/saidFigure.ts';
import { draftBlocksIn } from './quoting/draftBlock.ts';

/**
 * The figures of a draft's own sentences, in order: what stands within quotations is looked for with them,
 * and what citations and notes have are pages and years.
 * @param quotations those of the draft, with their credits.
 */
export function figuresIn(draft: Draft, quotations: readonly DraftQuotation[]): DraftFigure[] {
  const { text } = draft;
  const language = draftLanguage(draft);
  const blocks = draftBlocksIn(draft);
  const sentences = draftSentencesIn(text, blocks, quotations, language).filter(
    ({ block }) => block.kind === 'text',
  );
  const reading = { text, language, notes: draftNotesIn(blocks), quotations, sentences };
  const credits = sentences.map((sentence) => sentenceCredit(reading, sentence));
  return sentences.flatMap((sentence, at) => {
    const figures = figuresOf(reading, sentence);
    const isNear = [at - 1, at, at + 1].some((near) => {
      const other = sentences[near];
      if (!other || other.block !== sentence.block) return false;
      return credits[near] !== undefined || overlapping(quotations, other).length > 0;
    });
    const credit = credits[at];
    return figures.map((span) => ({
      ...{ span, sentence: { start: sentence.start, end: sentence.end } },
      ...(isNear && { isNear }),
      ...(credit && { credit }),
    }));
  });
}

/** Whom a sentence gives what it says to: by a clause, by whom it quotes, or by a citation. */
function sentenceCredit(reading: CreditReading, sentence: DraftSentence): Credit | undefined {
  const { text, language, quotations } = reading;
  const gaps = gapsIn(sentence, quotations);
  const spoken = firstCredit(gaps, (gap) => clauseCredit(text, gap, language));
  const quoted = overlapping(quotations, sentence).find(({ credit }) => credit)?.credit;
  const behind = gaps.at(-1) ?? { start: sentence.end, end: sentence.end };
  const cited = citedAt(
    reading,
    citationsBeside(reading, { ...behind, end: behind.start }, behind),
    {},
  );
  const credit = mergedCredit(quoted ?? spoken, cited);
  return credit && (credit.names.length > 0 || credit.page !== undefined || credit.date)
    ? credit
    : undefined;
}

function figuresOf(reading: CreditReading, sentence: DraftSentence): Span[] {
  const { text, language, quotations } = reading;
  const gaps = gapsIn(sentence, quotations);
  const hidden = gaps.flatMap((gap) => citationsBeside(reading, gap, gap));
  return saidFiguresIn(ownWords(text, sentence, gaps), language)
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
    .filter((span) => !hidden.some((it) => overlaps(it, span)))
    .filter(({ start, end }) => !SOMEBODY.test(text.slice(start, end)));
}

/** "One docker recalled" is hardly a count. */
const SOMEBODY = /^(?:an?|one|eine?|une?|una?|один|одна)$/iu;

/** Code, tags and where links lead. */
const UNREAD =
  /`[^`\n]{1,400}`|\]\([^()\s]{0,1000}\)|<\/?[a-zA-Z][^<>]{0,1000}>|https?:\/\/[^\s<>]{1,1000}/g;

/** Stands for something that is not text, so that nothing before and behind it is read together. */
const HIDDEN = '\ufffc';

/** A sentence without what it quotes, and what nobody reads. */
function ownWords(text: string, { start, end }: Span, gaps: readonly Span[]): string {
  let from = start;
  const pieces = gaps.flatMap((gap) => {
    const before = HIDDEN.repeat(gap.start - from);
    from = gap.end;
    return [before, text.slice(gap.start, gap.end)];
  });
  const own = `${pieces.join('')}${HIDDEN.repeat(end - from)}`;
  return own.replace(UNREAD, (written) => HIDDEN.repeat(written.length));
}
