import type { Chance } from './chance.ts';
import { capital, drawRank, pluralOf, type Verb, verbOf, wordOfRank } from './lexicon.ts';
import type { PartOfSpeech } from './newsWords.ts';
import type { Organisation, Person, Story } from './story.ts';

/** Somebody who writes an article: what they tell of, and what of it has come already. */
export interface Writer {
  readonly chance: Chance;
  readonly story: Story;
  readonly people: readonly Person[];
  readonly places: readonly string[];
  readonly organisations: readonly Organisation[];
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Opening and closing. */
  readonly quotationMarks: readonly [string, string];
  readonly used: Readonly<Record<PartOfSpeech, string[]>>;
  readonly named: Set<string>;
}

/** Where a word of an article comes from, if not from all of the language: its story, or what stands in it already. */
const FROM_STORY = 0.26;
const FROM_BEFORE = 0.2;

/** Somebody or something, as it stands in a sentence, and without what is said of it by the way. */
export interface Named {
  readonly text: string;
  readonly bare: string;
}

/** Who or what does something; a pronoun has nothing that it could be asked by. */
export interface Subject {
  readonly text: string;
  readonly bare: string | undefined;
  readonly isPerson: boolean;
}

export function subject(writer: Writer): Subject {
  const { chance } = writer;
  const kind = chance.next();
  if (kind < 0.26) return { ...person(writer), isPerson: true };
  if (kind < 0.32) return { ...organisation(writer), isPerson: false };
  if (kind < 0.4) return { ...place(writer), isPerson: false };
  if (kind < 0.54) {
    const text = chance.of(['he', 'she', 'it', 'they', 'it']);
    return { text, bare: undefined, isPerson: false };
  }
  return { ...phrase(writer), isPerson: false };
}

/** Something that is spoken of. */
export function phrase(writer: Writer): Named {
  const { chance } = writer;
  if (chance.is(0.16)) return chance.is(0.5) ? organisation(writer) : place(writer);
  const isMany = chance.is(0.3);
  const one = noun(writer);
  const described = chance.is(0.42) ? `${adjective(writer)} ` : '';
  const kind = chance.is(0.12) ? `${noun(writer)} ` : '';
  const bare = `${described}${kind}${isMany ? pluralOf(one) : one}`;
  const article = /^[aeiou]/.test(bare) ? 'an' : 'a';
  const front = isMany
    ? chance.of(['the', '', '', 'their', 'some', 'all', 'these', '', ''])
    : chance.of([
        'the',
        'the',
        'the',
        'the',
        article,
        article,
        article,
        'its',
        'their',
        'his',
        'this',
        'one',
      ]);
  const behind = chance.is(0.2) ? ` of ${pluralOf(noun(writer))}` : '';
  return { text: `${front === '' ? '' : `${front} `}${bare}${behind}`, bare };
}

/** Somebody, by all of their name and what they are the first time. */
export function person(writer: Writer): Named {
  const { chance, people, named } = writer;
  const { first, last, role } = people[Math.floor(chance.next() ** 2 * people.length)] ?? NOBODY;
  if (named.has(last)) return { text: last, bare: last };
  named.add(last);
  if (chance.is(0.3)) return { text: `${capital(role)} ${first} ${last}`, bare: last };
  const article = /^[aeiou]/.test(role) ? 'an' : 'a';
  const who = chance.is(0.6) ? `${role} of ${organisation(writer).text}` : `${article} ${role}`;
  return { text: `${first} ${last}, ${who},`, bare: last };
}

const NOBODY: Person = { first: '', last: '', role: '' };

/** By its acronym, where it has one and has been named before. */
function organisation({ chance, organisations, named }: Writer): Named {
  const { name, acronym } = organisations[chance.below(organisations.length)] ?? NO_BODY;
  if (acronym === undefined) return { text: `the ${name}`, bare: name };
  if (!named.has(name)) {
    named.add(name);
    return { text: `the ${name} (${acronym})`, bare: name };
  }
  const again = chance.is(0.7) ? acronym : name;
  return { text: `the ${again}`, bare: again };
}

const NO_BODY: Organisation = { name: '', acronym: undefined };

export function place({ chance, places }: Writer): Named {
  const name = places[Math.floor(chance.next() ** 2 * places.length)] ?? '';
  return { text: name, bare: name };
}

export function noun(writer: Writer): string {
  return word(writer, 'noun');
}

export function adjective(writer: Writer): string {
  return word(writer, 'adjective');
}

export function verb(writer: Writer): Verb {
  const { chance } = writer;
  const doing = verbOf(word(writer, 'verb'));
  if (!chance.is(0.07)) return doing;
  const how = word(writer, 'adverb');
  return { base: `${how} ${doing.base}`, past: `${how} ${doing.past}` };
}

function word({ chance, story, used }: Writer, part: PartOfSpeech): string {
  const before = used[part];
  const kind = chance.next();
  const own = story.words[part];
  const drawn =
    kind < FROM_STORY
      ? own[Math.floor(chance.next() ** 2 * own.length)]
      : kind < FROM_STORY + FROM_BEFORE
        ? before[chance.below(before.length)]
        : undefined;
  const found = drawn ?? wordOfRank(part, drawRank(chance, part));
  before.push(found);
  return found;
}
