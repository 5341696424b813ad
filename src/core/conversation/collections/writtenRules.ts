import type { Circle } from './circle.ts';
import type { Membership } from './membership.ts';
import { type NamedCollection, type Place, plainName, type Rules } from './rules.ts';

/** What somebody has written, in whatever notation: a text, a list, or keys with values. */
export type Written = { readonly line: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  | { readonly kind: 'keys'; readonly entries: readonly WrittenEntry[] }
);

export interface WrittenEntry {
  readonly key: string;
  readonly line: number;
  readonly value: Written;
}

/** A mistake in what is written, and what to do about it. */
export interface RulesFault {
  /** From 1, where one is at fault. */
  readonly line?: number;
  readonly reason: string;
  readonly remedy: string;
}

/** Rules, or all mistakes in them: rules with a mistake are none, since what they meant is not known. */
export type ReadRules = { readonly rules: Rules } | { readonly faults: readonly RulesFault[] };

/** Collections that can be named. */
const MOST = 100;
/** UTF-16 code units of a name: what a chat can offer while it is typed, quoted in an operator. */
const NAME_LENGTH = 50;
const PLACES = 'places';

/** Reads rules as an owner writes them. */
export function readRules(written: Written): ReadRules {
  const faults: RulesFault[] = [];
  const blame: Blame = ({ line }, reason, remedy) => {
    faults.push({ line, reason, remedy });
  };
  if (written.kind !== 'keys') {
    const remedy = `Write the name of a collection and a colon, and below it, set in, what it holds: ${EXAMPLE}.`;
    const isEmpty = written.kind === 'text' && written.text.trim() === '';
    if (isEmpty) blame(written, 'It is empty.', `${remedy} Write {} where nothing is restricted.`);
    else blame(written, 'It names no collections.', remedy);
    return { faults };
  }
  const collections: NamedCollection[] = [];
  const places: Place[] = [];
  const entries = once(written.entries, plainName, blame);
  for (const entry of entries) {
    if (entry.key === PLACES) continue;
    const collection = readCollection(entry, blame);
    if (collection) collections.push(collection);
  }
  const named = entries.filter(({ key }) => key !== PLACES);
  const [tooMany] = named.slice(MOST);
  if (tooMany) blame(tooMany, `There are more than ${MOST} collections.`, 'Join some of them.');
  const names = new Set(named.map(({ key }) => plainName(key)));
  for (const { key, value } of entries) {
    if (key === PLACES) places.push(...readPlaces(value, names, blame));
  }
  return faults.length > 0
    ? { faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
    : { rules: { collections, places } };
}

type Blame = (at: Pick<Written, 'line'>, reason: string, remedy: string) => void;

const EXAMPLE = '“folder: board”';

/** The entries, each key once. */
function once(
  entries: readonly WrittenEntry[],
  plain: (key: string) => string,
  blame: Blame,
): WrittenEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = plain(entry.key);
    const isNew = !seen.has(key);
    if (!isNew) blame(entry, `${quoted(entry.key)} stands there twice.`, 'Take one of them out.');
    seen.add(key);
    return isNew;
  });
}

function readCollection(
  { key, line, value }: WrittenEntry,
  blame: Blame,
): NamedCollection | undefined {
  const name = key.trim();
  const isName =
    name.length <= NAME_LENGTH && /[\p{L}\p{N}]/u.test(name) && !/[\p{C}"“”„‟«»＂]/u.test(name);
  if (!isName) {
    const remedy = `Give it a name of words, of at most ${NAME_LENGTH} characters and without quotation marks.`;
    blame({ line }, `${quoted(key)} cannot be the name of a collection.`, remedy);
  }
  if (value.kind !== 'keys') {
    const remedy = `Say it in lines below, set in: ${EXAMPLE}.`;
    blame({ line }, `The collection ${quoted(name)} does not say what it holds.`, remedy);
    return undefined;
  }
  const entries = once(value.entries, (of) => of, blame);
  const only = entries.find((entry) => entry.key === 'only');
  const rest = entries.filter((entry) => entry !== only);
  const circles = only && readCircles(only.value, blame);
  const holds = readMembership({ ...value, line, entries: rest }, blame);
  return holds && isName ? { name, holds, line, ...(circles && { only: circles }) } : undefined;
}

/** What articles there are to be, by one thing or several that must all be so. */
function readMembership(written: Written, blame: Blame): Membership | undefined {
  if (written.kind !== 'keys' || written.entries.length === 0) {
    blame(written, 'It is not said what it holds.', `Write for example ${EXAMPLE}.`);
    return undefined;
  }
  const parts = once(written.entries, (key) => key, blame).flatMap(
    (entry) => readPart(entry, blame) ?? [],
  );
  const [first] = parts;
  return parts.length === 1 ? first : { kind: 'all', of: parts };
}

function readPart({ key, line, value }: WrittenEntry, blame: Blame): Membership | undefined {
  const texts = (isRight: (text: string) => boolean, expected: string) =>
    readTexts(key, { ...value, line }, isRight, expected, blame);
  switch (key) {
    case 'folder':
      return {
        kind: key,
        folders: texts(
          isInside,
          'a folder as it is called in the folder with the articles, “board” or “board/2024”',
        ),
      };
    case 'tag':
      return { kind: key, tags: texts(hasWords, 'a tag') };
    case 'source':
      return { kind: key, sources: texts(hasWords, 'a publisher or a news agency') };
    case 'author':
      return { kind: key, authors: texts(hasWords, 'a name') };
    case 'language':
      return { kind: key, languages: texts(isCode, 'a code like “de” or “pt-BR”') };
    case 'any':
    case 'all':
    case 'not': {
      const items = value.kind === 'list' ? value.items : [value];
      if (items.length === 0)
        blame({ line }, `Its “${key}” is empty.`, `Write for example ${EXAMPLE} in it.`);
      return { kind: key, of: items.flatMap((item) => readMembership(item, blame) ?? []) };
    }
    default:
      blame(
        { line },
        `${quoted(key)} says nothing of a collection.`,
        'Expected is folder, tag, source, author, language, any, all or not, and only for who may ask it.',
      );
      return undefined;
  }
}

function readTexts(
  key: string,
  value: Written,
  isRight: (text: string) => boolean,
  expected: string,
  blame: Blame,
): string[] {
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0) blame(value, `Its “${key}” is empty.`, `Write ${expected}.`);
  return items.flatMap((item) => {
    if (item.kind === 'text' && isRight(item.text.trim())) return item.text.trim();
    const found = item.kind === 'text' ? ` ${quoted(item.text)}` : '';
    blame(
      item,
      `Its “${key}”${found} is not ${expected}.`,
      `Write ${expected}, or a list of several.`,
    );
    return [];
  });
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A path that stays in the folder with the articles. */
function isInside(path: string): boolean {
  const isAbsolute = /^(?:[\\/~]|[a-z]:)/i.test(path);
  return path !== '' && !isAbsolute && !path.split(/[\\/]/).includes('..');
}

function isCode(text: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(text);
}

const WHO =
  'Expected is “role”, “user”, “channel” or “server” with its id, “direct messages”, “terminal” or “web”, or a list of these; Discord copies an id where its developer mode is on.';

function readCircles(value: Written, blame: Blame): Circle[] {
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0) blame(value, 'Its “only” names nobody.', WHO);
  return items.flatMap((item) => {
    const circle = item.kind === 'text' ? circleIn(item.text) : undefined;
    if (circle) return circle;
    const found = item.kind === 'text' ? quoted(item.text) : 'This';
    blame(item, `${found} does not say who may ask it.`, WHO);
    return [];
  });
}

function circleIn(text: string): Circle | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words === 'terminal' || words === 'web') return { kind: words };
  if (words === 'direct messages') return { kind: 'direct-messages' };
  const [, kind, id = ''] = /^(server|channel|role|user) (\d{17,20})$/.exec(words) ?? [];
  if (kind === 'server' || kind === 'channel') return { kind, id };
  return kind === 'role' || kind === 'user' ? { kind, id } : undefined;
}

function readPlaces(value: Written, names: ReadonlySet<string>, blame: Blame): Place[] {
  const expected =
    'Expected are lines like “channel 712345678901234567: Sport”; a place is a channel or a server with its id, “direct messages”, “terminal” or “web”.';
  if (value.kind !== 'keys') {
    blame(value, 'These are no places.', expected);
    return [];
  }
  return once(value.entries, (key) => key.trim().replace(/\s+/g, ' '), blame).flatMap((entry) => {
    const at = circleIn(entry.key);
    if (!at || at.kind === 'role' || at.kind === 'user') {
      blame(entry, `${quoted(entry.key)} is no place.`, expected);
      return [];
    }
    const isNamed = (name: string) => names.has(plainName(name));
    const kinds = 'the name of a collection that stands here';
    const place = { ...entry.value, line: entry.line };
    return { at, asks: readTexts(entry.key, place, isNamed, kinds, blame) };
  });
}

/** UTF-16 code units of what is quoted of the file, which may be all of it else. */
const QUOTED_LENGTH = 60;

function quoted(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain.length <= QUOTED_LENGTH) return `“${plain}”`;
  // The cut may fall into a surrogate pair.
  return `“${plain.slice(0, QUOTED_LENGTH).replace(/\p{Cs}$/u, '')}…”`;
}
