import type { QuestionKind } from '../../question/questionKind.ts';
import type { Aliases } from '../aliases.ts';
import type { Followers, Wanted } from '../wanted.ts';
import { HEAD, hasDigit, hashOf, type Lexicon } from './lexicon.ts';
import { bare } from './signs.ts';

/**
 * What is wanted, in numbers: the question's different terms come first, in their order, then whatever else is looked
 * for in articles. Its spellings have numbers of their own.
 */
export interface AskedWords {
  readonly kinds: ReadonlySet<QuestionKind>;
  readonly aliases: Aliases;
  /** How many different terms the question has. */
  readonly size: number;
  /** By number. */
  readonly terms: readonly AskedTerm[];
  numberOf(term: string): number | undefined;
  /** By term of the question, its share of all of them; see `Wanted`. */
  readonly weights: readonly number[];
  readonly rareWeights: readonly number[];
  /** By term of the question, the spelling that was typed. */
  readonly surfaces: readonly number[];
  /** What was typed, word by word, without the ending of a possessive. */
  readonly bareWords: ReadonlySet<string>;
  /** The question's terms as they follow each other, and which follows which; of spellings the same. */
  readonly inOrder: readonly number[];
  readonly pairs: Neighbours;
  readonly phrases: Neighbours;
  readonly plain: readonly number[];
  readonly names: readonly number[];
  readonly numbers: readonly number[];
  readonly years: readonly number[];
  readonly counted: number | undefined;
  readonly rarest: number | undefined;
  /** What the forms of a lexicon are to it. */
  rolesIn(lexicon: Lexicon): RoleOf;
}

/** How a term is like those of the question. */
interface Likeness {
  /** Of which it may be another form, itself included, and to which it is a related word. */
  readonly otherFormOf: readonly number[];
  readonly relatedTo: readonly number[];
}

interface AskedTerm extends Likeness {
  readonly text: string;
  readonly hasDigit: boolean;
  /** Whether a name of one of the question's words begins with it. */
  readonly beginsName: boolean;
}

/** What a form of a word is to a question. */
export interface Role extends Likeness {
  /** Numbers of its term and its spelling; -1 where the question has no such. */
  readonly term: number;
  readonly spelling: number;
}

/** Undefined for most forms: they are nothing to it. */
export type RoleOf = (form: number) => Role | undefined;

/** Pairs of numbers. */
export interface Neighbours {
  readonly size: number;
  /** The place of a pair among them, from 0. */
  placeOf(before: number, item: number): number | undefined;
}

/** What a hash may be of, in bits. */
const MAY_BE = { term: 1, head: 2, spelling: 4 } as const;

export function askedWordsOf(wanted: Wanted): AskedWords {
  const { kinds, aliases, weights, related } = wanted;
  const terms = createNumbering(weights.keys());
  const spellings = createNumbering([]);
  const numbered = (some: Iterable<string>) => Array.from(some, terms.numberOf);
  const surfaces = Array.from(weights.keys(), (term) => wanted.surfaces.get(term) ?? '');
  const asked = {
    ...{ kinds, aliases, size: weights.size, numberOf: terms.find },
    weights: [...weights.values()],
    rareWeights: Array.from(weights.keys(), (term) => wanted.rareWeights.get(term) ?? 0),
    surfaces: surfaces.map(spellings.numberOf),
    bareWords: new Set(surfaces.flatMap((surface) => surface.split(' ').map(bare))),
    inOrder: numbered(wanted.terms),
    pairs: neighboursOf(wanted.pairs, terms.numberOf),
    phrases: neighboursOf(wanted.phrases, spellings.numberOf),
    plain: numbered(wanted.plain),
    names: numbered(wanted.names),
    numbers: numbered(wanted.numbers),
    years: numbered(wanted.years),
    counted: wanted.counted === undefined ? undefined : terms.numberOf(wanted.counted),
    rarest: terms.find(wanted.rarest),
  };
  numbered(Array.from(related.values()).flat());
  for (const [name, term] of aliases.names) numbered([...name.split(' '), term]);
  const beginnings = Array.from(weights.keys(), beginningOf);
  const relatedTo = Array.from(weights.keys(), (term) => related.get(term) ?? []);
  const likenessOf = (term: string): Likeness => ({
    otherFormOf: placesWhere(beginnings, (it) => it !== undefined && term.startsWith(it)),
    relatedTo: placesWhere(relatedTo, (others) => others.includes(term)),
  });
  const hashes = new Uint8Array(2 ** 16);
  const note = (hash: number, kind: number) => {
    hashes[hash] = (hashes[hash] ?? 0) | kind;
  };
  for (const term of terms.all()) note(hashOf(term), MAY_BE.term);
  for (const beginning of beginnings) if (beginning) note(hashOf(beginning, HEAD), MAY_BE.head);
  for (const spelling of spellings.all()) note(hashOf(spelling), MAY_BE.spelling);
  return {
    ...asked,
    terms: terms.all().map((text) => ({
      ...{ text, hasDigit: hasDigit(text), beginsName: aliases.firsts.has(text) },
      ...likenessOf(text),
    })),
    rolesIn({ hashes: all, terms: termOf, spellings: spellingOf, textAt }) {
      const known = new Map<number, Role | undefined>();
      const look = (form: number): Role | undefined => {
        const text = textAt(termOf[form] ?? 0);
        const term = terms.find(text) ?? -1;
        const spelling = spellings.find(textAt(spellingOf[form] ?? 0)) ?? -1;
        const { otherFormOf, relatedTo: relatedOf } = likenessOf(text);
        const isNothing = term < 0 && spelling < 0 && otherFormOf.length === 0;
        return isNothing ? undefined : { term, spelling, otherFormOf, relatedTo: relatedOf };
      };
      return (form) => {
        const maybe =
          ((hashes[all[3 * form] ?? 0] ?? 0) & MAY_BE.term) |
          ((hashes[all[3 * form + 1] ?? 0] ?? 0) & MAY_BE.head) |
          ((hashes[all[3 * form + 2] ?? 0] ?? 0) & MAY_BE.spelling);
        if (maybe === 0) return undefined;
        if (known.has(form)) return known.get(form);
        const role = look(form);
        known.set(form, role);
        return role;
      };
    },
  };
}

/** UTF-16 code units of a term below which its beginning says too little. */
const LEAST = 5;

/** How other forms of a term begin. */
function beginningOf(term: string): string | undefined {
  return term.length < LEAST
    ? undefined
    : term.slice(0, Math.max(HEAD, Math.ceil(term.length * 0.7)));
}

function placesWhere<Item>(items: readonly Item[], is: (item: Item) => boolean): number[] {
  const places: number[] = [];
  for (const [place, item] of items.entries()) if (is(item)) places.push(place);
  return places;
}

/** Numbers texts from 0. */
function createNumbering(first: Iterable<string>) {
  const numbers = new Map(Array.from(first, (text, number) => [text, number]));
  return {
    find: (text: string) => numbers.get(text),
    numberOf(text: string): number {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}

function neighboursOf(pairs: Followers, numberOf: (text: string) => number): Neighbours {
  const places = new Map<number, ReadonlyMap<number, number>>();
  let size = 0;
  for (const [before, items] of pairs) {
    const own = new Map<number, number>();
    for (const item of items) own.set(numberOf(item), size++);
    places.set(numberOf(before), own);
  }
  return { size, placeOf: (before, item) => places.get(before)?.get(item) };
}
