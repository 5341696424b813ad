import type { Span } from '../../../text/span.ts';
import type { Credit, DraftQuotation } from '../draft.ts';
import { ACCORDING, SAYING } from '../sayingVerbs.ts';
import { draftDatesIn } from './draftDates.ts';
import type { CreditReading, DraftPlace, LastCredited } from './draftPlace.ts';
import { gapsIn, LONGEST, overlapping } from './draftSentences.ts';
import { firstCredit } from './mergedCredit.ts';
import { speakersNamedIn } from './sourceNames.ts';
import { clauseCredit, placedCredit } from './statedCredit.ts';

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
  const names = [
    () => credit.names,
    () => publicationsNamed(reading, place),
    () => (isPronoun(reading, credit) ? meant(reading, place, remembered) : []),
  ].reduce<readonly string[]>((known, more) => (known.length > 0 ? known : more()), []);
  if (names.length > 0) remembered.speaker = { names, block };
  return { ...credit, names };
}

/** What stands before a quotation that it is the object of: "She said:", "the Guardian writes that". */
const LEADS = /[:：,]\s*$|(?<!\p{L})(?:that|dass|que|что)\s*$/iu;

function clauseAround(reading: CreditReading, place: DraftPlace): Credit | undefined {
  const { text, language, sentences, quotations } = reading;
  const { before, behind, quotation, first } = place;
  const read = (stretch: Span) => clauseCredit(text, stretch, language);
  const written = (stretch: Span) => text.slice(...ends(stretch));
  const lead = clauseIn(text, before, 'last');
  const tail = clauseIn(text, behind, 'first');
  const isLed = LEADS.test(text.slice(before.start, before.end));
  const sentence = sentences[first];
  // What ends with a colon leads to the next quotation.
  const isNext = /[:：]\s*$/u.test(written(behind));
  const own = isLed || isNext ? [lead, tail] : [tail, lead];
  const named = own.filter((stretch) => (read(stretch)?.names.length ?? 0) > 0);
  const others = sentence ? gapsIn(sentence, quotations) : [];
  const within = clausesWithin(text, quotation);
  const placed = [
    ...within,
    ...(SO.test(written(tail)) ? [tail] : []),
    ...(FOR.test(written(lead)) ? [lead] : []),
  ];
  const isAlone = !/\p{L}/u.test(text.slice(...ends(before)) + text.slice(...ends(behind)));
  return (
    firstCredit(within, read) ??
    firstCredit(placed, (stretch) => placedCredit(text, stretch, language)) ??
    firstCredit([...named, ...own, ...others, ...(isAlone ? gapsBefore(reading, first) : [])], read)
  );
}

/** "„Wir kommen“, so Grün." */
const SO = /^[,\s]*so\s(?:d(?:ie|er|as)\s)?\p{Lu}/u;
/** "Pour Emmanuel Macron, « … »" */
const FOR = /^(?:Pour|Para|Für|Для)\s[^,]{2,80},\s*$/u;

function ends({ start, end }: Span): [number, number] {
  return [start, end];
}

/** Where another clause begins, which speaks of another quotation: "said Grün, while Weber replied". */
const CLAUSE =
  /;\s|\(|,\s(?:while|but|whereas|and|(?:al)?though|während|obwohl|aber|doch|und|tandis|bien que|mais|et|mientras|aunque|pero|y|а|хотя|но|и)\s/giu;

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
    if (!/\p{L}{2}/u.test(between)) return [];
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
  const named = { ...credit, names: speakersNamedIn(topic, language) };
  const date = draftDatesIn(topic, language)[0];
  if (credit.date || !date) return named;
  const span = { start: date.start + before.start, end: date.end + before.start };
  return { ...named, date: { ...date, ...span } };
}

const PRONOUN =
  /(?<!\p{L})(?:s?he|they|sie|er|elles?|ils?|ella|ellos|ellas|él|она|он|они)(?!\p{L})|彼/iu;

/** Japanese leaves out who is still spoken of. */
function isPronoun({ text, language }: CreditReading, { span }: Credit): boolean {
  return language === 'ja' || PRONOUN.test(text.slice(span.start, span.end));
}

/** UTF-16 code units before a name in quotation marks in which it is said to be a source. */
const LEAD = 40;
const SOURCE_BEFORE = new RegExp(
  `(?:${SAYING}|${ACCORDING}|газет\\p{L}*|агентств\\p{L}*|издани\\p{L}*|журнал\\p{L}*|newspaper|magazine|Zeitung|Magazin|journal|revue|diario|periódico|revista)\\s$`,
  'iu',
);
/** Words of the longest name that a publication is thought to have. */
const NAME_WORDS = 4;

/** Publications whose names stand in quotation marks: "Как сообщает «Коммерсантъ»". */
function publicationsNamed(
  { text, sentences, quotations }: CreditReading,
  { quotation, first }: DraftPlace,
): readonly string[] {
  const sentence = sentences[first];
  if (!sentence || sentence.end - sentence.start > LONGEST) return [];
  return overlapping(quotations, sentence).flatMap(({ span, parts }) => {
    const name = parts[0]?.text ?? '';
    const isName =
      span !== quotation.span &&
      /^\p{Lu}[^.!?,;:]*$/u.test(name) &&
      name.split(/\s+/).length <= NAME_WORDS &&
      SOURCE_BEFORE.test(text.slice(Math.max(sentence.start, span.start - LEAD), span.start));
    return isName ? [name] : [];
  });
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
