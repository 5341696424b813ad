/** A thing that JSON-LD tells of. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page says in JSON-LD about its article, about itself and about its site; references are followed. */
export interface JsonLd {
  readonly article: Thing;
  readonly page: Thing;
  readonly site: Thing;
}

export function readJsonLd(scripts: readonly string[]): JsonLd {
  const things = scripts.map(parseJson).flatMap(topThings).slice(0, THING_LIMIT);
  const byId = indexed(things);
  const find = (type: RegExp) => {
    const found = things.find((thing) => isOf(thing, type));
    return found === undefined ? {} : resolved(found, byId);
  };
  return {
    article: find(/(?:Article|Posting|Report)$/),
    page: find(/Page$/),
    site: find(/WebSite$/),
  };
}

/** The names of a person, of an organisation or of several, in lists in one another or by reference. */
export function namesIn(value: unknown): readonly unknown[] {
  const list: unknown[] = Array.isArray(value) ? value.flat(DEEPEST) : [value];
  return list.map((it) => {
    if (!isThing(it)) return it;
    const { name, givenName, familyName } = it;
    const given: unknown = Array.isArray(name) ? name[0] : name;
    if (isThing(given)) return given['@value'];
    return (
      given ?? (givenName && familyName ? `${String(givenName)} ${String(familyName)}` : given)
    );
  });
}

/** What a thing is called by, or a reference to it leads to. */
export function idOf(value: unknown): unknown {
  return isThing(value) ? value['@id'] : value;
}

/** Things that are looked at; no page tells of as many. */
const THING_LIMIT = 1000;

/** Things within one another; none that says anything about an article is deeper. */
const DEEPEST = 5;

function parseJson(script: string): unknown {
  const json = script.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    return parseLoosely(json);
  }
}

/** Templates write line ends into texts, and commas behind the last thing. */
function parseLoosely(json: string): unknown {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced.
    return JSON.parse(json.replace(/[\0-\x1f]+/g, ' ').replace(/,(?= ?[}\]])/g, ''));
  } catch {
    return undefined;
  }
}

/** The things that stand alone, in lists or in a graph, and what a page says that it is about. */
function topThings(value: unknown): Thing[] {
  const things: Thing[] = [];
  const add = (it: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (Array.isArray(it)) for (const each of it) add(each, depth + 1);
    if (!isThing(it)) return;
    things.push(it);
    add(it['@graph'], depth + 1);
    add(it['mainEntity'], depth + 1);
    add(it['mainEntityOfPage'], depth + 1);
  };
  add(value, 0);
  return things;
}

/** Whatever has an `@id`, by that; of two with the same, the one that says more. */
function indexed(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  const byId = new Map<string, Thing>();
  const add = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || byId.size > THING_LIMIT) return;
    if (Array.isArray(value)) for (const each of value) add(each, depth + 1);
    if (!isThing(value)) return;
    const id = value['@id'];
    const known = typeof id === 'string' ? byId.get(id) : undefined;
    const says = (thing: Thing) => Object.keys(thing).length;
    if (typeof id === 'string' && says(value) > says(known ?? {})) byId.set(id, value);
    for (const each of Object.values(value)) add(each, depth + 1);
  };
  add(things, 0);
  return byId;
}

/** A thing with those that it refers to in their places. */
function resolved(thing: Thing, byId: ReadonlyMap<string, Thing>): Thing {
  const look = (value: unknown, depth: number): unknown => {
    if (depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.slice(0, THING_LIMIT).map((it) => look(it, depth + 1));
    if (typeof value === 'string') return byId.get(value) ?? value;
    if (!isThing(value)) return value;
    if (value['@list'] !== undefined) return look(value['@list'], depth + 1);
    const id = value['@id'];
    return typeof id === 'string' ? { ...byId.get(id), ...value } : value;
  };
  const followed = ['author', 'creator', 'publisher', 'isPartOf', 'mainEntityOfPage'];
  const ofThem = Object.entries(thing).filter(([key]) => followed.includes(key));
  return { ...thing, ...Object.fromEntries(ofThem.map(([key, value]) => [key, look(value, 0)])) };
}

function isOf(thing: Thing, type: RegExp): boolean {
  const types: unknown[] = [thing['@type']].flat();
  return types.some((it) => typeof it === 'string' && type.test(it));
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
