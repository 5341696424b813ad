import type { Span } from '../../../text/span.ts';
import type { Credit, DraftQuotation } from '../draft.ts';
import { draftDatesIn } from './draftDates.ts';
import type { CreditReading, DraftPlace, LastCredited } from './draftPlace.ts';
import { gapsIn } from './draftSentences.ts';
import { firstCredit } from './mergedCredit.ts';
import { speakersNamedIn } from './sourceNames.ts';
import { clauseCredit, isGiving } from './statedCredit.ts';

/** What the sentence says of who speaks, or the one before where the quotation is a sentence of its own. */
export function spokenCredit(
  reading: CreditReading,
  place: DraftPlace,
  remembered: LastCredited,
): Credit | undefined {
  const { sentences } = reading;
  const found = clauseAround(reading, place);
  const block = sentences[place.first]?.block;
  if (!found || !block) return undefined;
  const credit = withTopic(reading, place, found);
  const names =
    credit.names.length > 0 || !isPronoun(reading, credit)
      ? credit.names
      : meant(reading, place, remembered);
  if (names.length > 0) remembered.speaker = { names, block };
  return { ...credit, names };
}

/** What stands before a quotation that it is the object of: "She said:", "the Guardian writes that". */
const LEADS = /[:：,]\s*$|(?<!\p{L})(?:that|dass|que|что)\s*$/iu;

function clauseAround(reading: CreditReading, place: DraftPlace): Credit | undefined {
  const { text, language, sentences, quotations } = reading;
  const { before, behind, quotation, first } = place;
  const read = (stretch: Span) => clauseCredit(text, stretch, language);
  const lead = clauseIn(text, before, 'last');
  const tail = clauseIn(text, behind, 'first');
  const isLed = LEADS.test(text.slice(before.start, before.end));
  const sentence = sentences[first];
  const own = [...clausesWithin(text, quotation), ...(isLed ? [lead, tail] : [tail, lead])];
  const others = sentence ? gapsIn(sentence, quotations) : [];
  const isAlone = !/\p{L}/u.test(text.slice(...ends(before)) + text.slice(...ends(behind)));
  return firstCredit([...own, ...others, ...(isAlone ? gapsBefore(reading, first) : [])], read);
}

function ends({ start, end }: Span): [number, number] {
  return [start, end];
}

/** Where another clause begins, which speaks of another quotation: "said Grün, while Weber replied". */
const CLAUSE =
  /;\s|\(|,\s(?:while|but|whereas|and|though|während|aber|doch|und|tandis|mais|et|mientras|pero|y|а|но|и)\s/giu;

/** The clause of a stretch that is next to its end, or to its beginning. */
function clauseIn(text: string, { start, end }: Span, side: 'first' | 'last'): Span {
  const cuts = Array.from(text.slice(start, end).matchAll(CLAUSE));
  if (side === 'first') return { start, end: start + (cuts[0]?.index ?? end - start) };
  const cut = cuts.findLast(({ 0: written }) => written !== '(');
  return { start: start + (cut ? cut.index + cut[0].length : 0), end };
}

/** The clauses between the parts of a quotation: "We come," she said, "if it rains." */
function clausesWithin(text: string, { parts }: DraftQuotation): Span[] {
  return parts.flatMap(({ slices }, at) => {
    const start = slices.at(-1)?.end;
    const end = parts[at + 1]?.slices[0]?.start;
    if (start === undefined || end === undefined) return [];
    const between = text.slice(start, end);
    if (!isGiving(between)) return [];
    const { length } = /^[^\p{L}]*/u.exec(between)?.[0] ?? '';
    const said = between.slice(length).replace(/[^\p{L}\p{N}]{1,20}$/u, '');
    return [{ start: start + length, end: start + length + said.length }];
  });
}

/** The sentence before, where it is of the same paragraph or leads over to this one. */
function gapsBefore({ text, sentences, quotations }: CreditReading, first: number): Span[] {
  const before = sentences[first - 1];
  if (!before) return [];
  const isNear = before.block === sentences[first]?.block;
  return isNear || /[:：]$/u.test(text.slice(before.start, before.end))
    ? gapsIn(before, quotations)
    : [];
}

/** In Japanese the verb stands behind the words, and whose they are before them. */
function withTopic(
  { text, language }: CreditReading,
  { before }: DraftPlace,
  credit: Credit,
): Credit {
  if (language !== 'ja' || credit.names.length > 0) return credit;
  const topic = text.slice(before.start, before.end);
  const date = credit.date ?? draftDatesIn(topic, language)[0];
  const moved = date && { ...date, start: date.start + before.start, end: date.end + before.start };
  return { ...credit, names: speakersNamedIn(topic, language), ...(moved && { date: moved }) };
}

const PRONOUN =
  /(?<!\p{L})(?:s?he|they|sie|er|elles?|ils?|ella|ellos|ellas|él|она|он|они)(?!\p{L})|彼/iu;

function isPronoun({ text }: CreditReading, { span }: Credit): boolean {
  return PRONOUN.test(text.slice(span.start, span.end));
}

/** Whom a pronoun means: who spoke last in the paragraph, or the one name of the sentence before. */
function meant(
  { text, language, sentences }: CreditReading,
  { first }: DraftPlace,
  { speaker }: LastCredited,
): readonly string[] {
  const own = sentences[first];
  const before = sentences[first - 1];
  if (speaker && speaker.block === own?.block) return speaker.names;
  if (!before || before.block !== own?.block) return [];
  const names = speakersNamedIn(text.slice(before.start, before.end), language);
  return names.length === 1 ? names : [];
}
