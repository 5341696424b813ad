import type { Synonyms } from '../../question/synonyms.ts';
import { contains, type Span } from '../../text/span.ts';
import { compareValues } from '../values/compareValues.ts';
import { valuesIn } from '../values/values.ts';
import type { Gap } from './gap.ts';
import { isDenied, isMood } from './lead.ts';
import type { Notion } from './notion.ts';
import type { Stance } from './stance.ts';
import { areOpposites, REPORTING, TURNING } from './turningWords.ts';

/** A sentence, and the words in it at which a reader points for a gap. */
export interface PointedSentence {
  readonly text: string;
  readonly notions: readonly Notion[];
  readonly pointed: Span;
  /** How much rather it would point there than at nothing; see `SentenceReading`. */
  readonly score: number;
  /** The terms of the titles above it, where what the sentence is about may stand. */
  readonly titles: ReadonlySet<string>;
}

/** The least score with which a reader is believed. */
const LEAST_SCORE = 0;
/** The same where it points at something else than is stated. */
const LEAST_SCORE_OF_OTHER = 2;
/** Notions besides the value, below which a sentence may speak of anything. */
const LEAST_REST = 2;

const UNTOLD: Stance = { kind: 'untold' };

/**
 * How a sentence in other words stands to a statement by one of its values: the same value stands in the gap, or
 * another one, and all else that can be compared is the same. In doubt it tells nothing.
 */
export function stanceByGap(
  statement: readonly Notion[],
  { place, value, words }: Gap,
  sentence: PointedSentence,
  related: Synonyms,
): Stance {
  const { text, notions, pointed, score } = sentence;
  const rest = statement.filter(({ start, end }) => !contains(place, { start, end }));
  if (score < LEAST_SCORE || rest.length < LEAST_REST) return UNTOLD;
  if (isTurnedApart(rest, notions) || !isOfSame(rest, sentence, related)) return UNTOLD;
  const values = valuesIn(text, pointed);
  const isReported =
    notions.some(({ term }) => REPORTING.has(term)) &&
    !statement.some(({ term }) => REPORTING.has(term));
  if (values.some((it) => compareValues(value, it) === 'same')) {
    return haveSamePlaces(statement, notions) ? { kind: 'said', isReported } : UNTOLD;
  }
  const [found, ...more] = values;
  if (!found || more.length > 0 || compareValues(value, found) !== 'different') return UNTOLD;
  if (score < LEAST_SCORE_OF_OTHER || rest.length <= LEAST_REST || text.includes(words))
    return UNTOLD;
  const { start, end } = found;
  return {
    kind: 'differs',
    in: KINDS[value.kind],
    stated: { start: value.start, end: value.end },
    found: { start, end },
    isReported,
  };
}

const KINDS = { quantity: 'number', date: 'day', name: 'name', words: 'name' } as const;

/** Whether one of them denies, plans or doubts something, or says the opposite. */
function isTurnedApart(statement: readonly Notion[], sentence: readonly Notion[]): boolean {
  const turns = ({ term, ownTerm }: Notion) => TURNING.has(term) || TURNING.has(ownTerm);
  const has = (of: readonly Notion[], term: string) => of.some((it) => it.term === term);
  return (
    [...statement, ...sentence].some(isDenied) ||
    moodsIn(statement) !== moodsIn(sentence) ||
    statement.some((it) => turns(it) && !has(sentence, it.term)) ||
    sentence.some((it) => turns(it) && !has(statement, it.term)) ||
    statement.some(
      (own) =>
        !has(sentence, own.term) && sentence.some((it) => areOpposites(own.ownTerm, it.ownTerm)),
    )
  );
}

/** What it says may be, will be or should be, as far as common words tell. */
function moodsIn(notions: readonly Notion[]): string {
  return [...new Set(notions.flatMap(({ lead }) => lead.filter(isMood)))].sort().join(' ');
}

/** Whether it speaks of the same: it has each other value, name and word, or a word that has to do with that. */
function isOfSame(
  rest: readonly Notion[],
  { notions, titles }: PointedSentence,
  related: Synonyms,
): boolean {
  const terms = new Set(notions.flatMap(({ term, ownTerm }) => [term, ownTerm]));
  return rest.every(({ value, weekday, name, term, ownTerm }) => {
    if (value) return notions.some((it) => it.value && compareValues(value, it.value) === 'same');
    if (weekday !== undefined) return notions.some((it) => it.weekday === weekday);
    if (terms.has(term) || terms.has(ownTerm)) return true;
    if (name !== undefined) return titles.has(ownTerm);
    return (
      related.alternativesOf(ownTerm).some((it) => terms.has(it)) || hasBeginning(terms, ownTerm)
    );
  });
}

/** UTF-16 code units that two forms of a word share: "evacuation" and "evacuated". */
const BEGINNING = 5;

function hasBeginning(terms: ReadonlySet<string>, term: string): boolean {
  const beginning = term.slice(0, Math.max(BEGINNING, Math.ceil(0.7 * term.length)));
  return term.length >= BEGINNING && [...terms].some((it) => it.startsWith(beginning));
}

/**
 * Whether the names of a statement stand in the sentence in the same order, and both are in the same voice: a
 * reader hardly sees who has done what to whom.
 */
function haveSamePlaces(statement: readonly Notion[], sentence: readonly Notion[]): boolean {
  const names = statement.filter(({ name }) => name !== undefined);
  const places = names.map(({ term }) => sentence.findIndex((it) => it.term === term));
  const terms = new Set(names.map(({ term }) => term));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const isOther = ({ name, term }: Notion) => name !== undefined && !terms.has(term);
  // Of "Kerry and Lavrov agreed in Syria", Syria has agreed on nothing.
  if (sentence.slice(first, last).some(isOther)) return false;
  const isPassive = (notions: readonly Notion[]) => notions.some((it) => it.isPassive);
  return (
    places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1)) &&
    (names.length < 2 || isPassive(statement) === isPassive(sentence))
  );
}
