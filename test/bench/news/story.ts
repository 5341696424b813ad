import { type Chance, chanceOf } from './chance.ts';
import {
  drawBodyName,
  drawPerson,
  drawPlace,
  drawRank,
  type PersonName,
  wordOfRank,
} from './lexicon.ts';
import { BODIES, type PartOfSpeech, ROLES } from './newsWords.ts';

export interface Person extends PersonName {
  readonly role: string;
}

export interface Organisation {
  readonly name: string;
  /** What it is called once it has been named, where its name has several words. */
  readonly acronym: string | undefined;
}

/** What several articles tell of: who and what comes in it again and again. */
export interface Story {
  readonly people: readonly Person[];
  readonly places: readonly string[];
  readonly organisations: readonly Organisation[];
  readonly words: Readonly<Record<PartOfSpeech, readonly string[]>>;
  /** The day on which it began, in days since 1970. */
  readonly day: number;
}

/** Distinguishes what is drawn for stories from what is drawn for articles. */
const STORIES = 1;

/** Days since 1970: the first of them and how many, so that they lie in 2012 to 2025. */
const FIRST_DAY = 15_340;
const DAYS = 5_000;

export function storyOf(number: number): Story {
  const chance = chanceOf(STORIES, number);
  return {
    people: some(chance, 8, drawnPerson),
    places: some(chance, 6, drawPlace),
    organisations: some(chance, 4, drawnOrganisation),
    words: {
      noun: some(chance, 24, (its) => drawn(its, 'noun')),
      verb: some(chance, 12, (its) => drawn(its, 'verb')),
      adjective: some(chance, 10, (its) => drawn(its, 'adjective')),
      adverb: some(chance, 3, (its) => drawn(its, 'adverb')),
    },
    day: FIRST_DAY + chance.below(DAYS),
  };
}

function drawnPerson(chance: Chance): Person {
  return { ...drawPerson(chance), role: ROLES[chance.below(ROLES.length)] ?? '' };
}

function drawnOrganisation(chance: Chance): Organisation {
  const body = BODIES[chance.below(BODIES.length)] ?? '';
  const name = `${chance.is(0.4) ? drawPlace(chance) : drawBodyName(chance)} ${body}`;
  const words = name.split(' ');
  const acronym = words.map((word) => word.slice(0, 1)).join('');
  return { name, acronym: words.length > 2 ? acronym : undefined };
}

function drawn(chance: Chance, part: PartOfSpeech): string {
  return wordOfRank(part, drawRank(chance, part));
}

function some<T>(chance: Chance, count: number, draw: (chance: Chance) => T): T[] {
  return Array.from({ length: count }, () => draw(chance));
}
