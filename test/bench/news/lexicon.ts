import type { Chance, Tail } from './chance.ts';
import { inventedWord } from './inventedWord.ts';
import { COMMON_PLACES, COMMON_WORDS, FIRST_NAMES, type PartOfSpeech } from './newsWords.ts';

/** What is flat at the head of the curve, and what there is before its knee; the parts of speech share in both. */
const FLAT = 45;
const KNEE = 7873;
const SHARES: Readonly<Record<PartOfSpeech, number>> = {
  ...{ noun: 0.5, verb: 0.18, adjective: 0.27, adverb: 0.05 },
};

/** Names are found again less often than words. */
const NAMES: Tail = { flat: 60, knee: 4000 };

/** So that no two kinds of words are ever the same invented one. */
const KINDS = ['noun', 'verb', 'adjective', 'adverb', 'surname', 'place', 'body'] as const;

/** What invented words end in, as their part of speech does. */
const ENDINGS: Readonly<Record<PartOfSpeech, readonly string[]>> = {
  ...{ noun: ['', '', '', 'er', 'ment', 'ity'], verb: [''] },
  ...{ adjective: ['al', 'ic', 'ous', 'ive', 'y'], adverb: ['ly'] },
};

export interface Verb {
  readonly base: string;
  readonly past: string;
}

export interface PersonName {
  readonly first: string;
  readonly last: string;
}

export function drawRank(chance: Chance, part: PartOfSpeech): number {
  const share = SHARES[part];
  return chance.rank({ flat: FLAT * share, knee: KNEE * share });
}

/** The word of a rank, a verb with its past behind a stroke where that is not regular. */
export function wordOfRank(part: PartOfSpeech, rank: number): string {
  const common = COMMON_WORDS[part];
  const word = common[rank];
  if (word !== undefined) return word;
  const endings = ENDINGS[part];
  return invented(part, rank - common.length) + (endings[rank % endings.length] ?? '');
}

export function verbOf(word: string): Verb {
  const [base = '', past] = word.split('/');
  return { base, past: past ?? pastOf(base) };
}

export function pluralOf(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** How the base form is written before "ing". */
export function progressiveOf(verb: string): string {
  return `${/[^e]e$/.test(verb) ? verb.slice(0, -1) : verb}ing`;
}

export function drawPerson(chance: Chance): PersonName {
  const number = chance.rank(NAMES);
  return {
    first: FIRST_NAMES[(number * 7) % FIRST_NAMES.length] ?? '',
    last: capital(invented('surname', number)),
  };
}

export function drawPlace(chance: Chance): string {
  const number = chance.rank(NAMES);
  return COMMON_PLACES[number] ?? capital(invented('place', number - COMMON_PLACES.length));
}

/** What an organisation is called after. */
export function drawBodyName(chance: Chance): string {
  return capital(invented('body', chance.rank(NAMES)));
}

/** A name stands without it. */
export function theOf(named: string): string {
  return /^\p{Ll}/u.test(named) ? `the ${named}` : named;
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function invented(kind: (typeof KINDS)[number], number: number): string {
  return inventedWord(number * KINDS.length + KINDS.indexOf(kind));
}
