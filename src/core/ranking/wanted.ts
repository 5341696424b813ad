import { isWithinItsYear, type Period } from '../question/filter/period.ts';
import type { Question } from '../question/question.ts';
import { type QuestionKind, questionKindsOf } from '../question/questionKind.ts';
import { inverseDocumentFrequency, type Statistics } from '../question/statistics.ts';
import { DEFAULT_LANGUAGE } from '../text/language.ts';
import { termsOf, writtenWordsOf } from '../text/words.ts';
import { type Aliases, aliasesOf } from './aliases.ts';
import { analyse, analysisAs } from './analysis.ts';

/** A question prepared for being compared with many sentences. */
export interface Wanted {
  readonly kinds: ReadonlySet<QuestionKind>;
  /** The term after "how many", "how much", "number of", "average". */
  readonly counted: string | undefined;
  readonly aliases: Aliases;
  /** The letters of the abbreviations that it was typed with, by term. */
  readonly acronyms: ReadonlyMap<string, string>;
  readonly related: ReadonlyMap<string, readonly string[]>;
  readonly terms: readonly string[];
  /** The sum of the terms' inverse document frequencies. */
  readonly rarity: number;
  /** Each term's inverse document frequency as a share of all of them. */
  readonly weights: Weights;
  /** The same with the squares of the frequencies. */
  readonly rareWeights: Weights;
  /** The words as typed, lower case, by their term. */
  readonly surfaces: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly years: readonly string[];
  /** Which terms, and which words as typed, follow each. */
  readonly pairs: Followers;
  readonly phrases: Followers;
  /** Share of the question, 0..1 by rarity, that no article has, in no spelling. */
  readonly unknown: number;
  /** The term that the fewest passages have. */
  readonly rarest: string;
}

/** By term. */
export type Weights = ReadonlyMap<string, number>;
export type Followers = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Prepares a question.
 * @param statistics of the library that it is asked of.
 * @param period that the question speaks of.
 */
export function prepare(question: Question, statistics: Statistics, period?: Period): Wanted {
  const terms = question.words.map(({ term }) => term);
  const rarity = new Map(terms.map((term) => [term, rarityOf(term, question, statistics)]));
  const aliases = aliasesOf(question.aliases);
  const typed = analysisAs(analyse(question.text, undefined, question.language), aliases);
  const weights = shares(rarity, (value) => value);
  const unknown = question.words.filter(({ isKnown, spelt }) => !isKnown && spelt === undefined);
  const isEnglish = question.language === DEFAULT_LANGUAGE;
  const [rarest = ''] = [...rarity].sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    kinds: isEnglish ? questionKindsOf(question.text) : new Set(),
    counted: isEnglish ? countedIn(question.text) : undefined,
    aliases,
    acronyms: acronymsOf(question),
    related: question.related,
    terms,
    rarity: [...rarity.values()].reduce((sum, value) => sum + value, 0),
    weights,
    rareWeights: shares(rarity, (value) => value ** 2),
    surfaces: new Map(question.words.map(({ term, surface }) => [term, surface.toLowerCase()])),
    names: typed.names,
    plain: new Set(terms.filter((term) => !typed.names.has(term))),
    numbers: typed.numbers,
    // As typed, since "2,016" is no year.
    // Who asks what happened since 2014 asks for articles of any later year.
    years:
      period && !isWithinItsYear(period)
        ? []
        : typed.words.flatMap(({ lower }) => (/^(?:1\d|20)\d\d$/.test(lower) ? lower : [])),
    pairs: followers(terms),
    phrases: followers(typed.words.map(({ lower }) => lower)),
    unknown: unknown.reduce((sum, { term }) => sum + (weights.get(term) ?? 0), 0),
    rarest,
  };
}

/** What was typed in capitals, in a question that is not, and has a term that other words have too. */
function acronymsOf({ text, language, words }: Question): ReadonlyMap<string, string> {
  const terms = new Set(words.map(({ term }) => term));
  return new Map(
    writtenWordsOf(text, undefined, language).flatMap(({ term, acronym }) =>
      acronym !== '' && acronym !== term && terms.has(term) ? [[term, acronym]] : [],
    ),
  );
}

/** A term is as rare as the commonest of its names. */
function rarityOf(term: string, { aliases }: Question, statistics: Statistics): number {
  const names = [term, ...Array.from(aliases).flatMap(([name, of]) => (of === term ? [name] : []))];
  // A phrase is at least as rare as the rarest of its words.
  const rarity = (name: string) =>
    Math.max(...name.split(' ').map((word) => inverseDocumentFrequency(statistics, word)));
  return Math.min(...names.map(rarity));
}

const COUNTED =
  /\b(?:how many|(?:number|amount|percentage|percent|share|proportion|fraction) of|(?:average|median|mean|typical|total))\s+(.*)/i;

function countedIn(text: string): string | undefined {
  const asked = COUNTED.exec(text)?.[1];
  if (asked !== undefined) return termsOf(asked)[0];
  // "How much does the dam cost?" counts no dams.
  const much = /\bhow much\s+(\S+)/i.exec(text)?.[1];
  return much === undefined ? undefined : termsOf(much)[0];
}

function followers(items: readonly string[]): Followers {
  const known = new Map<string, Set<string>>();
  for (const [at, item] of items.slice(1).entries()) {
    const before = items[at] ?? '';
    known.set(before, (known.get(before) ?? new Set()).add(item));
  }
  return known;
}

function shares(rarity: ReadonlyMap<string, number>, of: (value: number) => number): Weights {
  const total = [...rarity.values()].reduce((sum, value) => sum + of(value), 0) || 1;
  return new Map(Array.from(rarity, ([term, value]) => [term, of(value) / total]));
}
