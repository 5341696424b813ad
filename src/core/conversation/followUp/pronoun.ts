import type { Span } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';
import { isPlaceName, type Mention, mentionsIn } from './mention.ts';

/** A pronoun that the question it stands in does not explain. */
export interface Pronoun extends Span {
  readonly refersTo: 'person' | 'people' | 'thing' | 'place';
  /**
   * "whole" stands for a whole phrase, "possessive" for its owner; "determiner" goes with the noun
   * behind it ("that deal"), which the span covers; "statement" is what somebody said.
   */
  readonly use: 'whole' | 'possessive' | 'determiner' | 'statement';
}

const PRONOUN =
  /(?<![\p{L}\p{N}'’-])(?:he|she|him|his|her|hers|it|its|they|them|their|theirs|there|this|that|these|those)(?![\p{L}\p{N}-])/giu;
const REFERS: Readonly<Record<string, Pronoun['refersTo']>> = {
  ...all('he she him his her hers', 'person'),
  ...all('they them their theirs these those', 'people'),
  ...all('it its this that', 'thing'),
  ...all('there', 'place'),
};

function all(words: string, refersTo: Pronoun['refersTo']): Record<string, Pronoun['refersTo']> {
  return Object.fromEntries(words.split(' ').map((word) => [word, refersTo]));
}

const AUXILIARY =
  /^(?:do|does|did|will|would|can|could|should|might|may|must|is|are|was|were|has|have|had|be|been|isn't|wasn't|didn't)$/;
const BE = /^(?:is|are|was|were|be|been|isn't|aren't|any|no|ever|has|have|had|will)$/;
const PREPOSITION =
  /^(?:of|in|on|at|by|to|for|from|with|without|about|against|after|before|during|since|until|under|behind|over|into|near|between|like|than|through)$/;
const SAYING =
  /^(?:do|doing|done|said|say|says|claim(?:s|ed)?|told|announced?|den(?:y|ied)|confirm(?:ed)?)$/;
const TRUTH = /^(?:true|right|correct|so|false)$/;
const TIME = /^(?:years?|months?|weeks?|days?|mornings?|evenings?|nights?|time|moment)$/;
/** Begins a clause of its own, whose pronouns may stand for nouns of the one before. */
const BOUNDARY =
  /,|(?<![\p{L}])(?:and|but|when|if|because|after|before|while|who|what|how|why|where|as|since|until|although|though|that)(?![\p{L}])/iu;
const NOUN = /(?<![\p{L}])(?:the|an?|some|any)\s+(\p{L}+)/iu;
/** "it" that stands for nothing: "is it true that", "does it rain", "was it Kerry who". */
const EXPLETIVE_IT = [
  /\b(?:is|was|isn't|wasn't|be) it (?:\S+ )?\S+ that\b/gi,
  /\b(?:is|was|be) it (?:\S+ )?(?:possible|impossible|safe|legal|illegal|easy|hard|difficult|necessary|important|wise|right|wrong|allowed|worth|time) (?:to|for|if)\b/gi,
  /\b(?:is|was) it (?:\S+ ){1,4}?(?:who|that)\b/gi,
  /\b(?:does|did|will|would|can) it (?:\S+ )?(?:rain|snow|take|seem|matter|cost to|make sense)\b/gi,
  /\bit (?:rain|snow|seem|matter)(?:s|ed|ing)?\b/gi,
  /\b(?:is|was) it (?:raining|snowing|cold|hot|warm)\b/gi,
  /\bit (?:is|was) (?:\S+ )?\S+ that\b/gi,
  /\bwhat time (?:is|was) it\b/gi,
];

/** The pronouns of a question in English that need what was said before. */
export function openPronounsIn(text: string): readonly Pronoun[] {
  const mentions = mentionsIn(text);
  const expletives = EXPLETIVE_IT.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
    })),
  );
  return Array.from(text.matchAll(PRONOUN)).flatMap(({ 0: word, index }): Pronoun[] => {
    const place = { text, word: word.toLowerCase(), start: index, end: index + word.length };
    const isExpletive = expletives.some(
      ({ start, end }) => start <= index && index < end && place.word === 'it',
    );
    const pronoun = isExpletive ? undefined : read(place);
    return pronoun && !isExplained(pronoun, place, mentions) ? [pronoun] : [];
  });
}

interface PronounPlace extends Span {
  readonly text: string;
  /** The pronoun, lower case. */
  readonly word: string;
}

function read(place: PronounPlace): Pronoun | undefined {
  const { word, start, end } = place;
  const refersTo = REFERS[word];
  const { before, next } = around(place);
  if (refersTo === undefined) return undefined;
  const pronoun = { start, end, refersTo, use: 'whole' as const };
  switch (word) {
    case 'there':
      return isExistential(place) ? undefined : pronoun;
    case 'this':
    case 'that':
    case 'these':
    case 'those':
      return readDemonstrative(place, pronoun);
    case 'his':
    case 'its':
    case 'their':
      return isContent(next) ? { ...pronoun, use: 'possessive' } : pronoun;
    case 'her':
      return isContent(next) && !TIME.test(next) ? { ...pronoun, use: 'possessive' } : pronoun;
    case 'it':
      return SAYING.test(before) || TRUTH.test(next) ? { ...pronoun, use: 'statement' } : pronoun;
    default:
      return pronoun;
  }
}

function readDemonstrative(place: PronounPlace, whole: Pronoun): Pronoun | undefined {
  const { before, next, behind } = around(place);
  const statement = SAYING.test(before) || TRUTH.test(next);
  const pronoun: Pronoun = statement ? { ...whole, use: 'statement' } : whole;
  if (next === '') return pronoun;
  if (TIME.test(next)) return undefined;
  const isAtStart =
    before === '' || AUXILIARY.test(before) || /^(?:what|who|why|and)$/.test(before);
  if (!isContent(next)) {
    // "the man that was hurt" explains its "that" itself.
    return place.word !== 'that' || isAtStart || PREPOSITION.test(before) ? pronoun : undefined;
  }
  if (AUXILIARY.test(before) && !behind.some(isContent)) return pronoun;
  const isClause = behind.length > 0 && !PREPOSITION.test(behind[0] ?? '');
  if (place.word === 'that' && isClause && !isAtStart && !PREPOSITION.test(before)) {
    return undefined;
  }
  const noun = /^\s+[\p{L}\p{N}'’-]+/u.exec(place.text.slice(place.end))?.[0] ?? '';
  if (/^\s+\p{Lu}/u.test(noun)) return undefined;
  return { ...whole, refersTo: 'thing', end: whole.end + noun.length, use: 'determiner' };
}

/** "there" of "is there a bridge", not of "who was there". */
function isExistential(place: PronounPlace): boolean {
  const { before, next, behind } = around(place);
  if (BE.test(next) && !/^(?:has|have|had|will)$/.test(next)) return true;
  if (next === '') return /^(?:is|are)$/.test(before) && /^(?:what|how)\b/i.test(place.text);
  return BE.test(before) && !PREPOSITION.test(next) && !(TRUTH.test(next) && behind.length === 0);
}

/** The words around, lower case; "" where there is none before the next mark. */
function around({ text, start, end }: PronounPlace): {
  before: string;
  next: string;
  behind: readonly string[];
} {
  const before = /([\p{L}\p{N}'’-]+)\s+$/u.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? '';
  const stretch = /^(?:\s+[\p{L}\p{N}'’-]+)*/u.exec(text.slice(end))?.[0] ?? '';
  const [next = '', ...behind] = stretch.trim().toLowerCase().split(/\s+/);
  return { before, next, behind };
}

function isContent(word: string): boolean {
  return word !== '' && !STOP_WORDS.has(word);
}

/** Whether the question itself says before the pronoun what it stands for. */
function isExplained(pronoun: Pronoun, place: PronounPlace, mentions: readonly Mention[]): boolean {
  const before = place.text.slice(0, place.start);
  const names = mentions.filter(({ end }) => end <= place.start);
  const nounAt = NOUN.exec(before);
  const hasBoundary = (from: number): boolean => BOUNDARY.test(before.slice(from));
  switch (pronoun.refersTo) {
    case 'person': {
      const people = names.filter(({ kind, name }) => isPersonLike(kind) && !isPlaceName(name));
      const last = people.at(-1);
      const isObject = place.word === 'him' || (place.word === 'her' && pronoun.use === 'whole');
      if (last) return !isObject || hasBoundary(last.end);
      return nounAt !== null && hasBoundary(nounAt.index + nounAt[0].length);
    }
    case 'people': {
      const isObject = place.word === 'them' || pronoun.use === 'determiner';
      const from = nounAt ? nounAt.index + nounAt[0].length : names.at(-1)?.end;
      if (from === undefined || (!nounAt && names.length < 2)) return false;
      return !isObject || hasBoundary(from);
    }
    case 'thing':
      return nounAt !== null && hasBoundary(nounAt.index + nounAt[0].length);
    case 'place':
      return names.some(({ kind }) => kind === 'place');
  }
}

export function isPersonLike(kind: Mention['kind']): boolean {
  return kind === 'person' || kind === 'unknown';
}
