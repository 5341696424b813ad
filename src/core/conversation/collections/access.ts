import { LRUCache } from 'lru-cache';
import type { Asker } from '../asker.ts';
import { includes, isPlaceOf } from './circle.ts';
import { type Collection, collectionOf } from './collection.ts';
import { belongsTo, type Member, type Membership, NOTHING } from './membership.ts';
import { type NamedCollection, plainName, type Rules, type RulesInForce } from './rules.ts';

/** What somebody may ask where they are. Who may ask the same has the same one. */
export interface Access {
  /** Undefined for all articles. */
  readonly articles: Collection | undefined;
  /** What can be asked by its name, in the order of the rules. */
  readonly askable: readonly AskableCollection[];
}

/** A collection as far as somebody may ask it. */
export interface AskableCollection {
  readonly name: string;
  /** Whether an article that they see belongs to it. */
  readonly has: (member: Member) => boolean;
  /** Those of its articles that they see. */
  readonly articles: Collection;
}

export type AccessOf = (asker: Asker) => Access;

/** What people may see is kept for so many groups of them; whoever comes then has it made anew. */
const MOST = 100;

/**
 * Tells what somebody may ask. An article that is in a restricted collection is seen only by those who may
 * ask that collection, whatever else it is in; so each rule can only take away.
 * @param inForce tells what holds now; the same rules are the same object.
 */
export function createAccessOf(inForce: () => RulesInForce): AccessOf {
  let known: RulesInForce | undefined;
  let compiled: readonly CompiledRules[] = [];
  const accesses = new LRUCache<string, Access>({ max: MOST });
  return (asker) => {
    const now = inForce();
    if (now === 'closed') return asker.isOwner ? ALL : NONE;
    if (known !== now) {
      known = now;
      compiled = now.map(compile);
      accesses.clear();
    }
    const withheld = compiled.map((rules) => withheldFrom(rules, asker));
    const key = withheld.map(({ hidden, places }) => `${hidden} ${places}`).join(' | ');
    const access = accesses.get(key) ?? accessWithin(compiled, withheld);
    accesses.set(key, access);
    return access;
  };
}

const ALL: Access = { articles: undefined, askable: [] };
const NONE: Access = { articles: collectionOf(NOTHING), askable: [] };

interface CompiledRules extends Rules {
  /** By place, the collections that it names. */
  readonly asked: readonly (readonly number[])[];
}

function compile(rules: Rules): CompiledRules {
  const { collections, places } = rules;
  const names = collections.map(({ name }) => plainName(name));
  return {
    ...rules,
    asked: places.map(({ asks }) => {
      const wanted = new Set(asks.map(plainName));
      return [...names.keys()].filter((at) => wanted.has(names[at] ?? ''));
    }),
  };
}

/** What rules take away from somebody. */
interface Withheld {
  /** Collections that they may not ask. */
  readonly hidden: readonly number[];
  /** Places in which they are, and which limit what is asked there. */
  readonly places: readonly number[];
}

function withheldFrom({ collections, places }: CompiledRules, asker: Asker): Withheld {
  const mayAsk = ({ only }: NamedCollection) =>
    asker.isOwner || !only || only.some((circle) => includes(circle, asker));
  return {
    hidden: [...collections.keys()].filter((at) => {
      const collection = collections[at];
      return collection !== undefined && !mayAsk(collection);
    }),
    places: [...places.keys()].filter((at) => {
      const place = places[at];
      return place !== undefined && isPlaceOf(place.at, asker) !== 'no';
    }),
  };
}

/** What is left under all rules at once. */
function accessWithin(rules: readonly CompiledRules[], withheld: readonly Withheld[]): Access {
  const parts = rules.map((it, at) => partOf(it, withheld[at] ?? { hidden: [], places: [] }));
  const seen = parts.flatMap(({ sees }) => sees);
  const [last] = parts.slice(-1);
  const askable = (last?.askable ?? []).filter(({ name }) =>
    parts.every((part) => part.askable.some((it) => plainName(it.name) === plainName(name))),
  );
  return {
    articles: seen.length === 0 ? undefined : collectionOf(all(seen)),
    askable: askable.map(({ name, holds }) => ({
      name,
      has: belongsTo(holds),
      articles: collectionOf(all([holds, ...seen])),
    })),
  };
}

/** What is left under some rules. */
function partOf({ collections, asked }: CompiledRules, { hidden, places }: Withheld) {
  const holdingsOf = (numbers: readonly number[] = []) =>
    numbers.flatMap((at) => collections[at]?.holds ?? []);
  const sees: Membership[] = [
    ...(hidden.length > 0 ? [{ kind: 'not', of: holdingsOf(hidden) } as const] : []),
    ...places.map((place) => ({ kind: 'any', of: holdingsOf(asked[place]) }) as const),
  ];
  const askable = [...collections.keys()]
    .filter((at) => !hidden.includes(at) && places.every((place) => asked[place]?.includes(at)))
    .flatMap((at) => collections[at] ?? []);
  return { sees, askable };
}

function all(of: readonly Membership[]): Membership {
  return { kind: 'all', of };
}

/** The collections to which no article belongs. */
export function emptyCollectionsIn(
  inForce: RulesInForce,
  articles: Iterable<Member>,
): NamedCollection[] {
  const [rules] = inForce === 'closed' ? [] : inForce.slice(-1);
  let empty = (rules?.collections ?? []).map((named) => ({ named, has: belongsTo(named.holds) }));
  for (const article of empty.length > 0 ? articles : []) {
    empty = empty.filter(({ has }) => !has(article));
    if (empty.length === 0) break;
  }
  return empty.map(({ named }) => named);
}
